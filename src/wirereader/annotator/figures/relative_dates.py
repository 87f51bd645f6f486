"""Dates that depend on the day of writing: `tomorrow`, `last Tuesday`, `next week`."""

from __future__ import annotations

from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.lexicons import table
from wirereader.text.dates import is_short_name, month_of, weekday_of

_TAKEN = frozenset({"part", "span", "season"})


def read_relative_date(p: Passage, i: int) -> Reading | None:
    """The relative date that begins at piece `i`, or None; its value is None."""
    kinds = table("relative_dates")
    kind = kinds.get(p.low[i])
    if kind is None:
        return None
    if kind[0] == "day":
        return None if p.is_name_part(i) else Reading(i, i + 1, "date")
    if kind[0] != "lead" or not p.spaced(i + 1):
        return None
    what = p.low[i + 1]
    if _is_named_day(p, i + 1):
        return Reading(i, i + 2, "date")
    taken = kinds.get(what, ("",))[0]
    if taken not in _TAKEN or (taken == "part" and p.low[i] == "next"):
        return None
    if p.is_name_part(i) and p.is_capital(i + 1):
        return None  # the programme Coast This Morning
    return None if p.low[i + 2] == "-" else Reading(i, i + 2, "date")


def _is_named_day(p: Passage, i: int) -> bool:
    """Whether a month or weekday stands at `i`, and not the beginning of a fuller date."""
    word = p.low[i]
    if not p.is_capital(i) or is_short_name(word):
        return False
    if weekday_of(word) is not None:
        return True
    return month_of(word) is not None and not p.is_number(i + 1)
