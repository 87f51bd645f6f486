"""One row, five forms: for people, programs, tables, notes and spreadsheets."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.cli.options import Format
from wirereader.cli.tables import Row, open_table, plain_decimal


def written(form: Format, rows: list[Row], columns: tuple[str, ...] = ("who", "worth")) -> str:
    """What the form makes of the rows."""
    out = io.StringIO()
    table = open_table(form, columns, out)
    for row in rows:
        table.add(row)
    table.close()
    return out.getvalue()


def row(*cells: object, heading: str | None = None) -> Row:
    words = tuple(str(cell) for cell in cells)
    record = dict(zip(("who", "worth"), cells, strict=False))
    return Row(cells=cells, record=record, line=words, heading=heading)  # type: ignore[arg-type] # any cell will do


def test_csv_has_a_header_and_the_words_verbatim() -> None:
    printed = written("csv", [row('Ada "the Wire" Kviller,\nof Brask', Decimal("1E+9"))])
    assert printed == 'who,worth\n"Ada ""the Wire"" Kviller,\nof Brask",1000000000\n'


def test_csv_of_no_rows_is_its_header() -> None:
    assert written("csv", []) == "who,worth\n"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (None, ""),
        (Decimal("3.50"), "3.5"),
        (Decimal("-0.25"), "-0.25"),
        (1e-05, "0.00001"),
        (12, "12"),
        (True, "true"),
        (False, "false"),
        (("president", "bandmaster"), "president; bandmaster"),
        ((), ""),
    ],
    ids=str,
)
def test_values_of_tables_are_plain(cell: object, expected: str) -> None:
    assert written("csv", [row("x", cell)]).splitlines()[1] == f"x,{expected}"


@pytest.mark.parametrize("sign", "=+-@＝＠")
def test_a_spreadsheet_gets_no_formula_from_a_story(sign: str) -> None:
    printed = written("excel", [row(f"{sign}HYPERLINK(1)", Decimal(-5))])
    assert printed == f"\ufeffwho,worth\n'{sign}HYPERLINK(1),-5\n"


def test_plain_csv_leaves_such_words_alone() -> None:
    assert written("csv", [row("=1+1", 0)]) == "who,worth\n=1+1,0\n"


def test_json_lines_keep_letters_and_numbers() -> None:
    printed = written("jsonl", [row("Sélène “Q”", 2), row("x\n", None)])
    assert printed == '{"who": "Sélène “Q”", "worth": 2}\n{"who": "x\\n", "worth": null}\n'


def test_markdown_shows_the_words_letter_for_letter() -> None:
    printed = written("md", [row("a|b *c* <d> & [e]\nf", None)])
    assert printed == (
        "| who | worth |\n| --- | --- |\n| a\\|b \\*c\\* &lt;d> &amp; \\[e\\] f |  |\n"
    )


def test_text_aligns_the_rows_of_one_story_under_its_heading() -> None:
    rows = [
        row("Ada", "said", heading="one.txt"),
        row("Bertil Maas", "added", heading="one.txt"),
        row("Ada", "", heading="two.txt"),
    ]
    assert written("text", rows) == (
        "one.txt\n  Ada          said\n  Bertil Maas  added\n\ntwo.txt\n  Ada\n"
    )


def test_text_cuts_a_source_that_runs_on_and_says_so() -> None:
    printed = written("text", [row("the second of two people with knowledge of the talks", "no")])
    assert printed == "the second of two people with k…  no\n"


def test_text_without_heading_goes_out_at_once() -> None:
    out = io.StringIO()
    table = open_table("text", ("who",), out)
    table.add(row("Ada"))
    assert out.getvalue() == "Ada\n"


def test_a_table_goes_to_stdout_unless_told_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    open_table("csv", ("a", "b")).close()
    assert capsys.readouterr().out == "a,b\n"


cells = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=20)


@given(st.lists(st.tuples(cells, cells), max_size=5))
def test_csv_reads_back_as_it_was(rows: list[tuple[str, str]]) -> None:
    printed = written("csv", [row(*cells) for cells in rows])
    assert list(csv.reader(io.StringIO(printed, newline="")))[1:] == [list(r) for r in rows]


@given(st.lists(st.tuples(cells, cells), max_size=5))
def test_json_lines_are_one_line_a_row(rows: list[tuple[str, str]]) -> None:
    printed = written("jsonl", [row(*cells) for cells in rows])
    lines = printed.split("\n")[:-1]
    assert [tuple(json.loads(line).values()) for line in lines] == rows


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=6, min_value=-(10**15), max_value=10**15
    )
)
def test_a_plain_decimal_is_the_same_number(number: Decimal) -> None:
    plain = plain_decimal(number)
    assert Decimal(plain) == number
    assert "E" not in plain
