"""Resolves dates against the day of the story: `Tuesday`, `last June`, `April 3` -> ISO 8601.

A weekday without `last` or `next` is the latest one up to that day, as the past tense of news means
it, or, where the words before it look ahead (`will`, `due`), the next one. A date without a year is
the one nearest to that day. Weekends, seasons and parts of a decade stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from wirereader.annotator.quotes.cues import is_cue_form
from wirereader.lexicons import table
from wirereader.model.figure import Value
from wirereader.text.contexts import context
from wirereader.text.dates import FIRST_YEAR, LAST_YEAR, month_of, weekday_of

if TYPE_CHECKING:
    from datetime import date

_REACH = 80
"""Characters before a weekday in which a word that looks ahead counts."""

_BREAKS = (". ", "! ", "? ", "\n", "”", '"', "''")
"""The end of a sentence or paragraph, and of words that somebody else says."""
_STEPS = {"last": -1, "this": 0, "next": 1}
_DAY_STEPS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_HALF_YEAR, _YEAR = 183, 366
"""Days within which a date without a year has its nearest one, and its last one."""

_FULL_DATE = len("2025-05-06")


def full_date(day: str | None) -> date | None:
    """The day of a story whose date is `day` in ISO 8601; None unless it names a day of our time.

    Without it nothing is resolved.
    """
    # On use: reading dates at all is what most stories without a date never do.
    from datetime import date

    if day is None or len(day) < _FULL_DATE:
        return None
    try:
        today = date.fromisoformat(day[:_FULL_DATE])
    except ValueError:
        return None
    return today if FIRST_YEAR < today.year < LAST_YEAR else None


def resolve_date(text: str, start: int, end: int, value: Value, today: date) -> str | None:
    """What the date that stands from `start` to `end` of the text means on the day `today`.

    `value` is what it says by itself: a partial date, or None where it depends on that day. None
    where nothing is to be resolved.
    """
    if isinstance(value, str):
        if not value.startswith("--"):
            return None
        is_past = _word_before(text, start) in context("before past date")
        return _nearest(value, today, is_past=is_past)
    phrase = text[start:end].lower().split()
    if len(phrase) == 2:
        return _led(phrase[0], phrase[1], today)
    word = phrase[0]
    if word in _DAY_STEPS:
        return _moved(today, _DAY_STEPS[word])
    weekday = weekday_of(word)
    if weekday is None:
        return None
    return _weekday(weekday, today, 1 if _looks_ahead(text, start, today, weekday) else -1)


def _led(lead: str, word: str, today: date) -> str | None:
    """`last Tuesday`, `this week`, `next June`: the lead moves what it takes by one."""
    step = _STEPS[lead]
    weekday, month = weekday_of(word), month_of(word)
    if weekday is not None:
        if step == 0:
            return _moved(today, weekday - today.isoweekday())
        # Not the day itself: `last Tuesday` on a Tuesday is a week ago.
        return _weekday(weekday, _shifted(today, step), step)
    if month is not None:
        is_behind = month < today.month if step < 0 else month > today.month
        year = today.year + (0 if step == 0 or is_behind else step)
        return f"{year}-{month:02}"
    make = _SPANS.get(word)
    if make is not None:
        return make(today, step)
    is_part_of_day = table("relative_dates").get(word) == ("part",)
    return _moved(today, step) if is_part_of_day else None


def _week(today: date, step: int) -> str:
    year, week, _ = _shifted(today, 7 * step).isocalendar()
    return f"{year}-W{week:02}"


def _month(today: date, step: int) -> str:
    months = today.year * 12 + today.month - 1 + step
    return f"{months // 12}-{months % 12 + 1:02}"


_SPANS: dict[str, Callable[[date, int], str]] = {
    "week": _week,
    "month": _month,
    "year": lambda today, step: str(today.year + step),
}


def _shifted(today: date, days: int) -> date:
    return today.fromordinal(today.toordinal() + days)


def _moved(today: date, days: int) -> str:
    return _shifted(today, days).isoformat()


def _weekday(weekday: int, start: date, step: int) -> str:
    """The first day from `start` on, backwards or forwards, that is this weekday."""
    distance = (
        (start.isoweekday() - weekday) % 7 if step < 0 else (weekday - start.isoweekday()) % 7
    )
    return _moved(start, distance * step)


def _looks_ahead(text: str, start: int, today: date, weekday: int) -> bool:
    """Whether the sentence before a weekday speaks of what is to come.

    Words of the future that somebody said (`"We will go," he said Tuesday`) are of another day.
    """
    if weekday == today.isoweekday() or is_cue_form(_word_before(text, start)):
        return False
    before = text[max(0, start - _REACH) : start].lower()
    cut = max(map(before.rfind, _BREAKS))
    return not context("looking ahead").isdisjoint(before[cut + 1 :].split())


def _word_before(text: str, start: int) -> str:
    """The word before a date in lower case, without the `on` between."""
    words = text[max(0, start - _REACH) : start].lower().split()
    if words[-1:] == ["on"]:
        words.pop()
    return words[-1] if words else ""


def _nearest(value: str, today: date, *, is_past: bool) -> str | None:
    """`--04-03` and `--04` with the year that brings them closest to that day.

    After `since` it is the latest one up to that day, and the month of that day has begun.
    """
    from datetime import date

    month = int(value[2:4])
    day = int(value[5:]) if len(value) > 4 else 1 if is_past else 15
    reach = range(-_YEAR, 1) if is_past else range(-_HALF_YEAR, _HALF_YEAR + 1)
    for year in (today.year, today.year - 1, today.year + 1):
        try:
            distance = (date(year, month, day) - today).days
        except ValueError:  # 29 February of another year
            continue
        if distance in reach:
            return f"{year}{value[1:]}"
    return None
