"""Dates of the calendar, with the months that are verbs or names told apart, and their ranges."""

from __future__ import annotations

from wirereader.annotator.figures.ranges import DASHES, joint_after
from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.text.contexts import context
from wirereader.text.dates import (
    DateSpelling,
    day_at,
    is_short_name,
    month_of,
    read_date,
    weekday_of,
    year_at,
)

_AFTER_DAY = DASHES | {"/", ".", "st", "nd", "rd", "th", "to", "and"}


def follows_day(piece: str) -> bool:
    """Whether a piece may follow the digits with which a date or a range of dates begins."""
    lower = piece.lower()
    return lower in _AFTER_DAY or month_of(lower) is not None


def read_calendar_date(p: Passage, i: int) -> Reading | None:
    """The date or range of dates that begins at piece `i` (a month, a weekday or digits)."""
    is_number = p.is_number(i)
    if not (is_number or p.is_capital(i)):
        return None
    date = read_date(p, i)
    if date is None:
        return _read_days_of_month(p, i) if is_number else _read_weekday(p, i)
    if date.end == date.start + 1 and not _is_month(p, i):
        return None
    return _read_range(p, date) or Reading(i, date.end, "date", date.value)


def _read_weekday(p: Passage, i: int) -> Reading | None:
    """A weekday alone: which day it is depends on the day of writing."""
    if weekday_of(p.low[i]) is None or is_short_name(p.low[i]):
        return None
    if p.low[i + 1] in context("weekday in name") and p.is_capital(i + 1):
        return None
    if p.low[i - 1] in context("before weekday in name") and p.is_capital(i - 1):
        return None
    return Reading(i, i + 1, "date")


def _is_month(p: Passage, i: int) -> bool:
    """Whether a month's name without a number is one."""
    word, before = p.low[i], p.low[i - 1]
    is_named = p.spaced(i + 1) and p.is_capital(i + 1) and not p.is_heading
    if before in context("before month"):
        return True
    if before in context("before month unless name") and not is_named:
        return True
    if word in context("months that are verbs"):
        if p.opens_sentence(i) or (p.raw[i].isupper() and p.is_heading):
            return word == "march" and _is_subject(p, i)
        return not (p.is_capital(i - 1) or p.is_number(i - 1))
    if word not in context("months that are names"):
        return True
    return not is_named and not (p.is_capital(i - 1) and not p.opens_sentence(i - 1))


def _is_subject(p: Passage, i: int) -> bool:
    """Whether a capitalised first word is a month that something is said of: `March is cold`."""
    return p.low[i + 1] in context("after month that opens") or not p.is_lower(i + 1)


def _read_range(p: Passage, first: DateSpelling) -> Reading | None:
    """`March 14-16`, `March 30 to April 2, 2025`, `June to September`, `3-5 June`."""
    at = joint_after(p, first.start, first.end)
    if at is None:
        return None
    if p.is_number(at) and month_of(p.low[at + 1]) is None:
        return _read_day_range(p, first, at)
    second = read_date(p, at)
    if second is None or weekday_of(p.low[at]) is not None:
        return None
    low, high = _share_year(first.value, second.value)
    if len(low) != len(high):
        return None
    return Reading(first.start, second.end, "date", low=low, high=high)


def _read_day_range(p: Passage, first: DateSpelling, at: int) -> Reading | None:
    """The second day of `March 14-16, 2025`, whose month was named."""
    day = day_at(p, at)
    if day is None or not first.is_full or first.value[0] != "-":
        return None
    month = first.value[2:4]
    if day[0] <= int(first.value[-2:]):
        return None
    year, end = _year_after(p, day[1])
    low, high = f"--{month}-{first.value[-2:]}", f"--{month}-{day[0]:02}"
    if year is not None:
        low, high = f"{year}{low[1:]}", f"{year}{high[1:]}"
    return Reading(first.start, end, "date", low=low, high=high)


def _year_after(p: Passage, end: int) -> tuple[int | None, int]:
    """The year after a day, with or without a comma, and its end; None and `end` without one."""
    at = end + 1 if p.low[end] == "," else end
    year = year_at(p, at) if p.spaced(at) else None
    return (year, at + 1) if year is not None else (None, end)


def _read_days_of_month(p: Passage, i: int) -> Reading | None:
    """`3-5 June 2025`: days whose month comes after the second one."""
    if not month_of(p.low[i + 3]):
        return None
    first = day_at(p, i)
    at = joint_after(p, i, first[1]) if first else None
    second = read_date(p, at) if at is not None and p.is_number(at) else None
    if first is None or second is None or not second.is_full:
        return None
    high = second.value
    low = f"{high[:-2]}{first[0]:02}"
    return Reading(i, second.end, "date", low=low, high=high) if low < high else None


def _share_year(low: str, high: str) -> tuple[str, str]:
    """Both ends with the year that is named at the second one only."""
    if low.startswith("--") and not high.startswith("--"):
        low = f"{high[:4]}{low[1:]}"
    return low, high
