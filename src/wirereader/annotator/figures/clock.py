"""A clock time as it is written -> `HH:MM`: `3:30 p.m.`, `8pm ET`, `0930 GMT`, `15:30`, `noon`."""

from __future__ import annotations

from typing import NamedTuple

from wirereader.lexicons import words
from wirereader.text.contexts import context
from wirereader.text.number_words import read_below_hundred
from wirereader.text.pieces import Pieces

_WORDS = {"noon": "12:00", "midnight": "00:00"}
_APOSTROPHES = frozenset("'’‘`")
_REACH_OF_HALF = 3
"""Words behind `o'clock`: `in the morning`."""
HOURS = frozenset({"hours", "hrs"})
"""Behind four digits that are a time."""


class ClockTime(NamedTuple):
    """A time of day; `end` counts pieces."""

    end: int
    hour: int
    minute: int
    half: str
    """`a` or `p` where the time says so, else empty."""
    zone: str | None

    @property
    def iso(self) -> str:
        """`HH:MM`, 24 hours."""
        hour = self.hour
        if self.half and hour <= 12:
            hour = hour % 12 + (12 if self.half == "p" else 0)
        return f"{hour:02}:{self.minute:02}"


def read_clock(p: Pieces, i: int) -> ClockTime | None:
    """The clock time that begins at piece `i`, or None."""
    word = _WORDS.get(p.low[i])
    if word is not None:
        return _with_zone(p, ClockTime(i + 1, int(word[:2]), 0, "", None))
    bare = read_bare_time(p, i)
    if bare is None:
        return _read_military(p, i) if len(p.raw[i]) == 4 and p.is_number(i) else None
    hour, minute, end = bare
    if p.low[end] in _WORDS and hour == 12 and p.spaced(end):
        return _with_zone(p, ClockTime(end + 1, int(_WORDS[p.low[end]][:2]), 0, "", None))
    half = _read_half(p, end)
    if half is not None:
        return _with_zone(p, ClockTime(half[1], hour, minute or 0, half[0], None))
    if p.low[end : end + 3] and p.low[end] == "o" and p.low[end + 2] == "clock":
        return ClockTime(end + 3, hour, minute or 0, _half_of_day(p, end + 3), None)
    if minute is None or "." in p.raw[i]:
        return None
    return _with_zone(p, ClockTime(end, hour, minute, "", None))


def read_bare_time(p: Pieces, i: int) -> tuple[int, int | None, int] | None:
    """Hour, minute and end of `3`, `3:30`, `3.30` or `three`, before anything that shows a time."""
    if not p.is_number(i):
        value, end = read_below_hundred(p, i)
        return (int(value), None, end) if value is not None and 1 <= value <= 12 else None
    written = p.raw[i]
    hour, dot, minute = written.partition(".")
    if not (hour.isdecimal() and len(hour) <= 2 and int(hour) < 24):
        return None
    if dot:
        return (int(hour), int(minute), i + 1) if _is_minute(minute) else None
    if p.low[i + 1] == ":" and p.joined(i + 1) and p.joined(i + 2):
        if not _is_minute(p.raw[i + 2]) or (p.low[i + 3] == ":" and p.joined(i + 3)):
            return None
        return int(hour), int(p.raw[i + 2]), i + 3
    return int(hour), None, i + 1


def _is_minute(written: str) -> bool:
    return len(written) == 2 and written.isdecimal() and int(written) < 60


def _read_half(p: Pieces, i: int) -> tuple[str, int] | None:
    """`a.m.`, `pm`, `p.m`: its letter and end."""
    word = p.low[i]
    if word in ("am", "pm"):
        return word[0], i + 1
    if word not in ("a", "p") or p.low[i + 1] != "." or p.low[i + 2] != "m":
        return None
    return word, i + 4 if p.low[i + 3] == "." and p.joined(i + 3) else i + 3


def _half_of_day(p: Pieces, i: int) -> str:
    """`a` or `p` where the words behind `6 o'clock` say so: `this afternoon`, `in the morning`."""
    for k in range(i, i + _REACH_OF_HALF):
        if not p.spaced(k):
            break
        for half in ("a", "p"):
            if p.low[k] in context(f"{half}.m."):
                return half
    return ""


def _read_military(p: Pieces, i: int) -> ClockTime | None:
    """`0930 GMT`; `1430 hours` after a word that leads to a time."""
    written = p.raw[i]
    if not written.isdecimal() or int(written[:2]) > 23 or not _is_minute(written[2:]):
        return None
    time = ClockTime(i + 1, int(written[:2]), int(written[2:]), "", None)
    with_zone = _with_zone(p, time)
    if with_zone.zone is not None:
        return with_zone
    if p.low[i + 1] not in HOURS:
        return None
    is_time = written[0] == "0" or p.low[i - 1] in context("before military hour")
    return time._replace(end=i + 2) if is_time else None


def _with_zone(p: Pieces, time: ClockTime) -> ClockTime:
    at = time.end
    if (p.spaced(at) or p.joined(at)) and p.raw[at].isupper() and p.low[at] in words("clock_zones"):
        return time._replace(end=at + 1, zone=p.raw[at])
    zone = p.raw[at] + p.raw[at + 2]
    if (
        p.raw[at + 1] == p.raw[at + 3] == "."
        and zone.isupper()
        and zone.lower() in words("clock_zones")
    ):
        return time._replace(end=at + 4, zone=zone)
    return time
