"""Where rows break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.ui.view.run import Run, flow_run, lines_run
from wirereader.ui.view.safe import cells
from wirereader.ui.view.wrap import wrap


def rows(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(Run(text), width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("", 5, [""], id="nothing is one empty row"),
        pytest.param("a bc", 5, ["a bc"], id="a short text is one row"),
        pytest.param("one two three", 7, ["one two", "three"], id="broken at the last blank"),
        pytest.param("one  two", 4, ["one", "two"], id="no blanks at the edges of a break"),
        pytest.param("counter-terrorism", 10, ["counter-te", "rrorism"], id="a long word breaks"),
        pytest.param("see http://a.example/b", 8, ["see", "http://a", ".example", "/b"], id="url"),
        pytest.param("漢字漢字", 4, ["漢字", "漢字"], id="wide characters break anywhere"),
        pytest.param("ab 漢字 cd", 6, ["ab 漢", "字 cd"], id="a wide one may end a row"),
        pytest.param("e\u0301e\u0301 e\u0301", 2, ["e\u0301e\u0301", "e\u0301"], id="accents stay"),
    ],
)
def test_rows(text: str, width: int, expected: list[str]) -> None:
    assert rows(text, width) == expected


WIDE_WORDS = st.text(st.sampled_from("ab  漢字é“”"), max_size=60)


@given(WIDE_WORDS, st.integers(2, 20))
def test_rows_fit_and_lose_only_blanks(text: str, width: int) -> None:
    found = rows(text, width)
    assert all(cells(row) <= width for row in found)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


@given(st.text(st.sampled_from("ab  c"), max_size=60), st.integers(1, 20))
def test_counting_characters_and_cells_agree(text: str, width: int) -> None:
    """An accent at the end makes the slower way take the same words."""
    *others, last = rows(f"{text}x", width)
    assert rows(f"{text}x\u0301", width) == [*others, f"{last}\u0301"]


def test_a_megabyte_wraps_row_by_row() -> None:
    text = "word and words " * 70_000
    found = wrap(Run(text), 66)
    assert len(found) == 16_154
    assert all(end - start <= 66 for start, end in found)


def test_prose_joins_its_lines() -> None:
    text = "x One line,\n   another  \n\tand a third. y"
    run = flow_run(text, 2, len(text) - 2)
    assert run.text == "One line, another and a third."


def test_a_table_keeps_its_lines_and_lines_up_its_cells() -> None:
    text = "Wheat\t3.10\nBarley, new\t12"
    run = lines_run(text, 0, len(text))
    assert [run.text[a:b] for a, b in wrap(run, 40)] == ["Wheat        3.10", "Barley, new  12"]


@given(st.text(st.sampled_from("ab\n \t"), min_size=1, max_size=40))
def test_displayed_and_source_offsets_lead_to_one_another(text: str) -> None:
    for run in (flow_run(text, 0, len(text)), lines_run(text, 0, len(text))):
        for at, sign in enumerate(run.text):
            source = run.source(at)
            assert 0 <= source <= len(text)
            if sign not in " ":
                assert text[source] == sign
                assert run.displayed(source) == at
