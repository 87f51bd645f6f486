"""Dates that stories name against the date of a query, both as stretches of days.

A date is taken by its value and by what it is resolved to: `Tuesday` and `June 3` name a day of
June 2025 where the story's own date says so.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from wirereader.model.figure import Figure
from wirereader.search.query import Amount

WANTED_RE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?|--\d{2}(?:-\d{2})?")
"""What a query may name: a year, a month, a day, or the last two without a year (`--06`)."""

_ISO_RE = re.compile(r"([\dX]{4})(?:-(?:W(\d{2})|(\d{2})(?:-(\d{2}))?))?")


class Days(NamedTuple):
    """The first and the last day of a stretch of time, as ISO dates; a month may end on a 31st."""

    first: str
    last: str


def days_of(date: str) -> Days | None:
    """The days of an ISO year, decade (`199X`), month, week or day; None where no year is named."""
    found = _ISO_RE.fullmatch(date)
    if found is None:
        return None
    year, week, month, day = found.groups()
    if week:
        return _week(int(year), int(week))
    return Days(
        f"{year.replace('X', '0')}-{month or '01'}-{day or '01'}",
        f"{year.replace('X', '9')}-{month or '12'}-{day or '31'}",
    )


def names_date(figure: Figure, wanted: Amount) -> bool:
    """Whether a date of a story compares so with the one asked for; of a range either end may.

    `=` holds for what lies in the wanted days: a month is no day of it. A query without a year
    asks for dates that are written without one.
    """
    written = [v for v in (figure.value, figure.low, figure.high) if isinstance(v, str)]
    sought = str(wanted.value)
    if sought.startswith("--"):
        return any(date.startswith(sought) for date in written)
    asked = days_of(sought)
    named = [*written, figure.resolved or ""]
    return asked is not None and any(
        _holds(days, wanted.relation, asked) for days in map(days_of, named) if days is not None
    )


def _holds(ours: Days, relation: str, asked: Days) -> bool:
    if relation == "=":
        return asked.first <= ours.first and ours.last <= asked.last
    if relation == ">":
        return ours.first > asked.last
    if relation == "<":
        return ours.last < asked.first
    return ours.first >= asked.first if relation == ">=" else ours.last <= asked.last


def _week(year: int, week: int) -> Days:
    from datetime import date  # on use: hardly a query names a date

    monday, sunday = date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
    return Days(monday.isoformat(), sunday.isoformat())
