"""When a story was filed, and how that is known."""

from __future__ import annotations

import pytest

from tests.parser.copy import article_of, words
from wirereader.parser.filing_date import date_in_name, read_date_line

COPY = "The port of Tarnholm closed on Tuesday after a hole was found in its oldest quay.\n"

CASES = [
    (
        "declared",
        f"TARNHOLM, March 3, 2030 – {COPY}",
        {"date": "2031-03-09"},
        "2031-03-09",
        "declared",
    ),
    ("in the dateline", f"TARNHOLM, March 3, 2030 – {COPY}", {}, "2030-03-03", "dateline"),
    ("on a line", f"Port closes\nTuesday, 9 March 2031\n{COPY}", {}, "2031-03-09", "text"),
    (
        "in the file's name",
        f"Port closes\n{COPY}",
        {"path": "n/coast_2031-03-09_port.txt"},
        "2031-03-09",
        "file name",
    ),
    (
        "a dateline whose year is in the name",
        f"TARNHOLM, March 9 – {COPY}",
        {"path": "20310309.txt"},
        "2031-03-09",
        "dateline",
    ),
    (
        "a dateline of another day",
        f"TARNHOLM, March 8 – {COPY}",
        {"path": "20310309.txt"},
        "2031-03-09",
        "file name",
    ),
    ("a dateline without a year", f"TARNHOLM, March 9 – {COPY}", {}, "--03-09", "dateline"),
    ("nowhere", f"Port closes\n{COPY}", {"path": "2031.txt"}, None, None),
]


@pytest.mark.parametrize(
    ("text", "declared", "date", "source"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_filing_date(
    text: str, declared: dict[str, str], date: str | None, source: str | None
) -> None:
    article = article_of(text, **declared)
    assert (article.date, article.date_from) == (date, source)


def test_a_line_with_a_date_is_no_copy_and_no_headline() -> None:
    article = article_of(f"9 March 2031\nPort closes\n{COPY}{COPY}")
    assert article.title == "Port closes"
    assert words(article, "boilerplate")[0] == "9 March 2031"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Tue 13 October 2031", "2031-10-13"),
        ("Published: 11 June 2031", "2031-06-11"),
        ("2031-03-09", "2031-03-09"),
        ("2031-03-09 12:40", "2031-03-09"),
        ("9 March", None),
        ("Port closes on 9 March 2031", None),
        ("On 9 March 2031 the port of Tarnholm closed for good", None),
        ("", None),
    ],
)
def test_date_line(line: str, date: str | None) -> None:
    assert read_date_line(line) == date


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("a/coast-20310309T035212Z.xml", "2031-03-09"),
        ("a.zip!b/2031_03_09.txt", "2031-03-09"),
        ("2031-03-09/port.txt", None),
        ("_news_408767_Port.txt", None),
        ("2031-13-09.txt", None),
        ("120310309.txt", None),
    ],
)
def test_date_in_name(path: str, date: str | None) -> None:
    assert date_in_name(path) == date
