"""Spellings of dates and their ISO 8601 partial forms."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.lexicons.read import complaints
from wirereader.model.span import Span
from wirereader.text.dates import read_date, weekday_of
from wirereader.text.pieces import Pieces, columns_of


def iso_of(text: str) -> str | None:
    """The ISO partial date of a text that is one date and nothing else."""
    p = Pieces(columns_of(text))
    found = read_date(p, 0)
    if found is None or any(piece != "." for piece in p.raw[found.end : p.count]):
        return None
    return found.value


def first_date(text: str, start: int = 0, end: int | None = None) -> tuple[Span, str] | None:
    """The first date within the text, with its place, or None."""
    p = Pieces(columns_of(text, start, end))
    for i in range(p.count):
        found = read_date(p, i)
        if found is not None:
            return Span(p.starts[i], p.ends[found.end - 1]), found.value
    return None


SPELLINGS = [
    ("March 14, 1978", "1978-03-14"),
    ("March 14 1978", "1978-03-14"),
    ("MARCH 14, 1978", "1978-03-14"),
    ("May 6th, 2025", "2025-05-06"),
    ("3 June 2025", "2025-06-03"),
    ("14th of March 1978", "1978-03-14"),
    ("Sept. 1, 1987", "1987-09-01"),
    ("Nov 26", "--11-26"),
    ("Sept. 1", "--09-01"),
    ("April 3", "--04-03"),
    ("25 Dec.", "--12-25"),
    ("December", "--12"),
    ("June 2025", "2025-06"),
    ("Jan. 2002", "2002-01"),
    ("June of 1994", "1994-06"),
    ("June '98", "1998-06"),
    ("June ’03", "2003-06"),
    ("Tuesday, May 6, 2025", "2025-05-06"),
    ("Tuesday May 6", "--05-06"),
    ("Tue., Nov. 25, 2025", "2025-11-25"),
    ("Wednesday 26 November 2025", "2025-11-26"),
    ("Wednesday the 26th of November", "--11-26"),
    ("2024-11-05", "2024-11-05"),
    ("2024/11/05", "2024-11-05"),
    ("5/16/2025", "2025-05-16"),
    ("16/5/2025", "2025-05-16"),
    ("5/6/2025", "2025-05-06"),
    ("16.5.2025", "2025-05-16"),
    ("16.05.2025", "2025-05-16"),
]


@pytest.mark.parametrize(("written", "iso"), SPELLINGS, ids=[s for s, _ in SPELLINGS])
def test_a_spelling_has_its_iso_form(written: str, iso: str) -> None:
    assert iso_of(written) == iso


@pytest.mark.parametrize(
    "written",
    ["", "Tuesday", "Dec", "Feb. 30", "march 14", "31 June", "45 June", "14 of March", "6pm May"],
)
def test_what_is_no_date_alone(written: str) -> None:
    assert iso_of(written) is None


@pytest.mark.parametrize(
    "written",
    ["1987", "2024-11", "2024-13-05", "1-2-2025", "1.2.3", "16.13.2025", "5/16/25", "12/2024/05"],
)
def test_numbers_that_are_no_date(written: str) -> None:
    assert iso_of(written) is None


@pytest.mark.parametrize(
    "written",
    [
        "Tuesday, June",
        "Tuesday,June 6",
        "14.50 June",
        "20 24-11-05",
        "3-2024-11-05",
        "2024-11-05-7",
    ],
)
def test_broken_dates(written: str) -> None:
    assert iso_of(written) is None


BOUNDS = [
    ("May 6:30 p.m.", "May"),
    ("May 5% of", "May"),
    ("June 2025% of", "June"),
    ("May 6, 2025:30", "May 6"),
    ("June 5, not 2025", "June 5"),
    ("December, when", "December"),
    ("March 14-16", "March 14"),
    ("June 'one", "June"),
]


@pytest.mark.parametrize(("text", "date_text"), BOUNDS, ids=[t for t, _ in BOUNDS])
def test_a_date_ends_where_another_thing_begins(text: str, date_text: str) -> None:
    p = Pieces(columns_of(text))
    found = read_date(p, 0)
    assert found is not None
    assert text[: p.ends[found.end - 1]] == date_text


def test_the_first_date_of_a_line_comes_with_its_place() -> None:
    line = "PORT ALDER, Nov. 26 (KNA) -- On Nov. 27 the"
    assert first_date(line) == (Span(12, 19), "--11-26")
    assert first_date(line, 20) == (Span(32, 39), "--11-27")
    assert first_date("no date here") is None


def test_weekdays_count_from_monday() -> None:
    assert [weekday_of(name) for name in ("monday", "sun", "may")] == [1, 7, None]


FORMS = ["%B %d, %Y", "%d %B %Y", "%Y-%m-%d", "%A, %B %d, %Y", "%b %d, %Y", "%d.%m.%Y", "%d %b. %Y"]


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.sampled_from(FORMS))
def test_every_day_is_read_in_every_form(day: date, form: str) -> None:
    if "%b." in form and day.month == 5:
        form = form.replace("%b.", "%b")
    assert iso_of(day.strftime(form)) == day.isoformat()


_SNIPPETS = "March 14 , 1978 Tuesday . / - of the 5th ' 2024 11"


@given(st.lists(st.sampled_from(_SNIPPETS.split())))
def test_reading_never_raises_and_stays_in_bounds(words: list[str]) -> None:
    for joiner in (" ", ""):
        p = Pieces(columns_of(joiner.join(words)))
        for i in range(p.count):
            found = read_date(p, i)
            if found is not None:
                assert i == found.start < found.end <= p.count


def test_the_lexicon_keeps_its_rules() -> None:
    assert complaints("calendar") == []
