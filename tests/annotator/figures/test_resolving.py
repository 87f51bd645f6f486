"""Relative and partial dates against the day of the story (a Wednesday)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.annotator.figures.find import find_in
from wirereader.annotator.figures.resolving import full_date

TODAY = "2025-11-26T14:05:00+03:30"

CASES = [
    ("They met on Tuesday.", ["2025-11-25"]),
    ("They met on Wednesday.", ["2025-11-26"]),
    ("They met on Thursday.", ["2025-11-20"]),
    ("They will meet on Thursday. They met on Friday.", ["2025-11-27", "2025-11-21"]),
    ("The vote is due Wednesday.", ["2025-11-26"]),
    ("“We will go,” Ilse Maradin said Thursday.", ["2025-11-20"]),
    ("“We will go,” it was heard on Thursday.", ["2025-11-20"]),
    ("The mayor, who will retire, announced on Thursday the end.", ["2025-11-20"]),
    ("It will rain.\nOn Thursday it rained.", ["2025-11-20"]),
    (
        "It has rained since December, since November and since April 3.",
        ["2024-12", "2025-11", "2025-04-03"],
    ),
    (
        "It fell last Wednesday, next Wednesday and this Friday.",
        ["2025-11-19", "2025-12-03", "2025-11-28"],
    ),
    ("Today, tonight, yesterday and tomorrow.", ["2025-11-26"] * 2 + ["2025-11-25", "2025-11-27"]),
    ("Last night and this morning.", ["2025-11-25", "2025-11-26"]),
    ("Last week, this week, next week.", ["2025-W47", "2025-W48", "2025-W49"]),
    ("Last month, this month, next month.", ["2025-10", "2025-11", "2025-12"]),
    ("Last year, next year.", ["2024", "2026"]),
    ("Last June, last December, next March.", ["2025-06", "2024-12", "2026-03"]),
    ("This June, next December.", ["2025-06", "2025-12"]),
    ("On April 3, December and Feb. 29.", ["2026-04-03", "2025-12", None]),
    ("On Jan. 5 and Sept. 9.", ["2026-01-05", "2025-09-09"]),
    ("In 1987, on May 6, 2025, last weekend, last summer.", [None, None, None, None]),
    ("From March 14 to 16 in the 1990s.", [None, None]),
]


def days_meant(text: str, day: str | None) -> list[str | None]:
    """What the figures of a text mean in a story of that day."""
    return [figure.resolved for figure in find_in(text, 0, len(text), today=full_date(day))]


@pytest.mark.parametrize(("text", "days"), CASES, ids=[text for text, _ in CASES])
def test_a_date_means_a_day_of_the_storys_time(text: str, days: list[str | None]) -> None:
    assert days_meant(text, TODAY) == days


@pytest.mark.parametrize("day", [None, "2025-11", "--11-26", "2025-13-01x", "0001-01-01"])
def test_without_a_full_day_of_our_time_nothing_is_resolved(day: str | None) -> None:
    text = "They met on Tuesday, for 3 days."
    assert days_meant(text, day) == [None, None]


def test_a_leap_day_is_looked_for_in_the_years_around() -> None:
    text = "It is set for Feb. 29."
    assert days_meant(text, "2024-01-03") == ["2024-02-29"]


_DATES = (
    "last this next Tuesday Friday May June week month year night weekend summer today Feb. 29 30"
)


@given(
    st.lists(st.sampled_from(_DATES.split()), max_size=12).map(" ".join),
    st.dates(date(1001, 1, 1), date(2998, 12, 31)),
)
def test_what_is_resolved_lies_within_a_year_or_so(text: str, today: date) -> None:
    for day in days_meant(text, today.isoformat()):
        assert day is None or abs(int(day[:4]) - today.year) <= 1
