"""CSV, `.story`, telex frames, annotations beside texts."""

from __future__ import annotations

import pytest

from tests.formats.loading import entries, item, items, reasons
from wirereader.model.item import WireItem


def test_each_row_is_a_story_and_fields_may_hold_line_breaks() -> None:
    names = "no,Headline,Content,Date,Tags"
    row = '1,Port closes,"It rains.\n\n""Wait,"" he said.",2031-03-09,"a, b"'
    data = f"{names}\n{row}\n"
    found = item(data, "a.csv")
    assert found.text == 'Port closes\nIt rains.\n\n"Wait," he said.'
    assert (found.format, found.date, found.keywords) == ("csv", "2031-03-09", ("a", "b"))


@pytest.mark.parametrize("sign", [";", "\t", "|"])
def test_the_delimiter_is_told_by_the_first_line(sign: str) -> None:
    assert item(f"title{sign}text\nPort, closed{sign}It rains.\n", "a.csv").title == "Port, closed"


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "sep=;\r"])
def test_a_line_that_tells_spreadsheets_the_delimiter_is_no_row(first: str) -> None:
    found = item(f"{first}\ntitle;text, with commas, of no use\nPort, closes;x\n", "a.csv")

    assert found.title == "Port, closes"


def test_short_long_and_empty_rows() -> None:
    found = entries("title,content\nA\nB,b,extra\n,\nx,\n,y\n", "a.csv")
    assert [entry.number for entry in found] == [1, 2, 4, 5]
    assert reasons("title,content,no\n,,7\n", "a.csv") == ["row 1: no headline and no text"]


def test_an_open_quotation_at_the_end_is_told() -> None:
    found = entries('title,content\nA,"never closed\nB,second row\n', "a.csv")
    assert isinstance(found[0], WireItem)
    assert reasons('title,content\nA,"never closed\n', "a.csv") == [
        "the file ends inside a quoted field"
    ]


def test_a_nul_in_a_row_is_a_sign() -> None:
    assert item("title,content\nA\0B,text\n", "a.csv").title == "A␀B"


def test_an_overlong_field_is_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    from wirereader.formats import csv_file

    monkeypatch.setattr(csv_file, "READ_LIMIT", 20)
    found = reasons(f"title,content\nA,{'b' * 50}\n", "a.csv")
    assert found[0].startswith("line 2: damaged CSV")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("a,b\n1,2\n", "CSV, but no column with a headline or a text (columns: a, b)"),
        ("\n", "CSV, but no column with a headline or a text"),
        ("title", "no story in it"),
    ],
)
def test_a_table_without_a_headline_or_text(data: str, reason: str) -> None:
    assert reasons(data, "a.csv") == [reason]


STORY = """By
Ann Field

PUBLISHED:

      07:37 EST, 11 June 2031

 |
UPDATED:

      09:28 EST, 11 June 2031

The port of Tarnholm closed.

Ships wait.

@highlight

Port closes
after a hole is found

@highlight

Ships wait
"""


def test_a_story_has_its_first_highlight_for_a_title_and_no_furniture() -> None:
    found = item(STORY, "a.story")
    assert (found.title, found.byline) == ("Port closes after a hole is found", "Ann Field")
    assert found.date == "2031-06-11T07:37:00-05:00"
    assert found.text.split("\n", 1)[1].strip() == "The port of Tarnholm closed.\n\nShips wait."


def test_a_story_without_furniture_or_highlights() -> None:
    found = item("The port closed.\n\nShips wait.\n", "a.story")
    assert (found.title, found.byline) == (None, None)
    assert reasons("  \n", "a.story") == ["no text"]


FRAMED = """noise
ZCZC CST
%A
#Port
$Port closes

:1200
* It rains.

* Ships wait.
NNNN
more noise
ZCZC CST
Rain stops.
ZCZC CST
$Still open
"""


def test_a_telex_frame_gives_slug_headline_and_copy() -> None:
    first, second, third = items("ZCZC" + FRAMED.partition("ZCZC")[2])
    assert first.text == "Port closes\n* It rains.\n\n* Ships wait."
    assert (first.slug, first.title, first.problems) == ("Port", "Port closes", ())
    assert second.text == "Rain stops."
    assert third.text == "Still open"
    for found in (second, third):
        assert [p.message for p in found.problems] == ["message not closed"]


def test_codes_in_a_frame_are_no_words() -> None:
    found = item("ZCZC FMG000\nYY TDR\nRACING : The fields\nDry track\n\nNNNN\n")
    assert found.text == "RACING : The fields\nDry track"
    assert item("ZCZC A\n$J\n*X\nIt rains.\nNNNN\n").title is None


def test_the_number_of_a_message_is_no_headline() -> None:
    found = item("ZCZC\nABX12 4 TDR\n\nPort closes\n\nIt rains.\nNNNN\n")

    assert found.text.strip().startswith("Port closes")


def test_an_empty_frame_is_an_entry() -> None:
    assert reasons("ZCZC CST\n#Port\n\nNNNN\n") == ["message 1 is empty"]


@pytest.mark.parametrize(("end", "count"), [("", "2 lines"), ("\n", "2 lines")])
def test_annotations_of_another_text_are_no_story(end: str, count: str) -> None:
    found = reasons(f"T1\tCue 7 11\tsaid\nE1\tAttribution:T1{end}", "a.ann")

    assert found == [f"annotations of another text (brat standoff), no story: {count}"]


@pytest.mark.parametrize(
    ("top", "byline", "date"),
    [
        ("By\n\nAnn Field\n\nand\n\nBo Marsh\n\n", "Ann Field and Bo Marsh", None),
        ("By\n\nAnn Field\n\nand\n\nBo Marsh\n\nand\n\nIda Holm\n\n",
         "Ann Field and Bo Marsh and Ida Holm", None),
        ("By\n\nAnn Field\n\nFollow @@AnnField\n\n", "Ann Field", None),
        ("Last updated at 10:15 AM on 9th March 2031\n\n", None, "2031-03-09T10:15:00"),
    ],
)  # fmt: skip
def test_other_furniture_of_the_daily_mail(top: str, byline: str | None, date: str | None) -> None:
    found = item(f"{top}It rains.\n\n@highlight\n\nPort closes\n", "a.story")
    assert (found.byline, found.date) == (byline, date)
    assert found.text.split("\n", 1)[1].strip() == "It rains."


def test_a_story_that_ends_among_its_writers() -> None:
    found = item("By\n\nAnn Field\n\nand\n", "a.story")
    assert (found.byline, found.text.strip()) == ("Ann Field", "and")
