"""Dates that a story names against the date of a query."""

from __future__ import annotations

import pytest

from wirereader.model.figure import Figure
from wirereader.search.compare import compares
from wirereader.search.parse_query import parse_query
from wirereader.search.query import Amount


def date(value: str | None, resolved: str | None = None) -> Figure:
    return Figure(start=0, end=1, kind="date", value=value, resolved=resolved)


JUNE_3 = date("2025-06-03")
JUNE = date("2025-06")
YEAR = date("2025")
NINETIES = date("199X")
TUESDAY = date(None, "2025-06-03")
NEXT_WEEK = date(None, "2025-W23")
LAST_MONTH = date(None, "2025-06")
WEEKEND = date(None)
JUNE_3_OF_SOME_YEAR = date("--06-03")
JUNE_3_AS_RESOLVED = date("--06-03", "2025-06-03")
FROM_2019_TO_2023 = Figure(start=0, end=1, kind="date", value=None, low="2019", high="2023")

CASES = {
    "a day": ("date:2025-06-03", JUNE_3, True),
    "another day": ("date:2025-06-04", JUNE_3, False),
    "a day in its month": ("date:2025-06", JUNE_3, True),
    "a day in its year": ("date:2025", JUNE_3, True),
    "a day of another month": ("date:2025-07", JUNE_3, False),
    "a month": ("date:2025-06", JUNE, True),
    "a month in its year": ("date:2025", JUNE, True),
    "a month is no day": ("date:2025-06-03", JUNE, False),
    "a year is no month": ("date:2025-06", YEAR, False),
    "a decade is no year": ("date:1990", NINETIES, False),
    "a weekday, by the story's date": ("date:2025-06-03", TUESDAY, True),
    "a weekday in its month": ("date:2025-06", TUESDAY, True),
    "a weekday of another month": ("date:2025-05", TUESDAY, False),
    "a week within the month": ("date:2025-06", NEXT_WEEK, True),
    "a week of another month": ("date:2025-07", NEXT_WEEK, False),
    "last month": ("date:2025-06", LAST_MONTH, True),
    "nothing resolved": ("date:2025-06", WEEKEND, False),
    "a day without its year": ("date:2025-06", JUNE_3_OF_SOME_YEAR, False),
    "a day without its year, by the story's date": ("date:2025-06-03", JUNE_3_AS_RESOLVED, True),
    "June of no year": ("date:--06", JUNE_3_OF_SOME_YEAR, True),
    "June of no year as it is written": ("date:--06", JUNE_3_AS_RESOLVED, True),
    "June 3 of no year": ("date:--06-03", JUNE_3_OF_SOME_YEAR, True),
    "July of no year": ("date:--07", JUNE_3_OF_SOME_YEAR, False),
    "a dated June where none is asked for": ("date:--06", JUNE_3, False),
    "one end of a range": ("date:2023", FROM_2019_TO_2023, True),
    "after a month": ("date>2025-05", JUNE_3, True),
    "not after its own month": ("date>2025-06", JUNE_3, False),
    "from its own month on": ("date>=2025-06", JUNE_3, True),
    "a weekday, after": ("date>2025-06-02", TUESDAY, True),
    "before a month": ("date<2025-06", date("2025-05"), True),
    "not before its own month": ("date<2025-06", JUNE_3, False),
    "up to its own month": ("date<=2025-06", JUNE_3, True),
    "a year is not before its June": ("date<2025-06", YEAR, False),
    "a decade before": ("date<2000", NINETIES, True),
    "a time is no date": ("date:2025", Figure(start=0, end=1, kind="time", value="20:25"), False),
    "a number is no year": ("figure>2000", YEAR, False),
}


@pytest.mark.parametrize(("query", "figure", "holds"), CASES.values(), ids=CASES)
def test_a_story_names_a_date(query: str, figure: Figure, holds: bool) -> None:
    (asked,) = parse_query(query, is_final=True).root.nodes
    assert isinstance(asked, Amount)
    assert compares(figure, asked) is holds
