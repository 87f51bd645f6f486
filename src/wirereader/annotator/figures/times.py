"""Times of day, their ranges, and running times of races (`4:07.13`)."""

from __future__ import annotations

from decimal import Decimal

from wirereader.annotator.figures.clock import HOURS, ClockTime, read_bare_time, read_clock
from wirereader.annotator.figures.ranges import DASHES, joint_after
from wirereader.annotator.figures.reading import Passage, Reading

_AFTER_HOUR = DASHES | {":", "a", "p", "am", "pm", "o", "noon", "midnight", "to", "and"}
_MOST_PARTS = 3
"""Of a running time: hours, minutes and seconds."""

_CLOCK_SIGNS = frozenset({":", "."})


def follows_hour(piece: str) -> bool:
    """Whether a piece may follow the hour of a time or of a range of times."""
    return piece.lower() in _AFTER_HOUR


def follows_military_hour(piece: str) -> bool:
    """Whether a piece, as written, may follow four digits that are a time: a zone, `hours`."""
    return piece.isupper() or piece.lower() in HOURS or follows_hour(piece)


def read_time(p: Passage, i: int) -> Reading | None:
    """The time of day or range of times that begins at piece `i`, or None."""
    first = read_clock(p, i)
    if first is None:
        return _read_shared_half(p, i)
    at = joint_after(p, i, first.end)
    second = read_clock(p, at) if at is not None else None
    if second is None:
        return Reading(i, first.end, "time", first.iso, first.zone)
    return _range(i, first, second)


def _read_shared_half(p: Passage, i: int) -> Reading | None:
    """`9 to 11 a.m.`, `0900-1100 GMT`: what makes a time of the first number is given once."""
    bare = read_bare_time(p, i)
    if bare is not None and bare[0] <= 12:
        at = joint_after(p, i, bare[2])
        second = read_clock(p, at) if at is not None else None
        if second is None or not second.half:
            return None
        half = second.half
        if bare[0] % 12 > second.hour % 12:
            half = "a" if half == "p" else "p"
        return _range(i, ClockTime(bare[2], bare[0], bare[1] or 0, half, None), second)
    return _read_shared_zone(p, i)


def _read_shared_zone(p: Passage, i: int) -> Reading | None:
    written = p.raw[i]
    if len(written) != 4 or not written.isdecimal() or int(written[:2]) > 23 or written[2] > "5":
        return None
    at = joint_after(p, i, i + 1)
    second = read_clock(p, at) if at is not None else None
    if second is None or second.zone is None:
        return None
    return _range(i, ClockTime(i + 1, int(written[:2]), int(written[2:]), "", None), second)


def _range(i: int, first: ClockTime, second: ClockTime) -> Reading:
    zone = second.zone or first.zone
    return Reading(i, second.end, "time", None, zone, None, first.iso, second.iso)


def read_running_time(p: Passage, i: int) -> Reading | None:
    """`4:07.13`, `2:09:30`, `1:41.41.2`: a duration in seconds."""
    if p.low[i + 1] != ":":
        return None
    parts, end = [p.raw[i]], i + 1
    while len(parts) <= _MOST_PARTS and _goes_on(p, end):
        if p.low[end] == "." and len(parts) < 2:
            return None
        parts.append(p.raw[end + 1])
        end += 2
    if not 2 <= len(parts) <= _MOST_PARTS:
        return None
    numbers = _numbers(parts, p.low[end - 2] == ".")
    if numbers is None:
        return None
    if p.low[end] in ("seconds", "minutes") and p.spaced(end):
        end += 1
    hours, minutes, seconds = numbers
    return Reading(i, end, "duration", (hours * 60 + minutes) * 60 + seconds, "second")


def _goes_on(p: Passage, end: int) -> bool:
    """Whether a sign and a further number are written against what ends at `end`."""
    if p.low[end] not in _CLOCK_SIGNS or not (p.joined(end) and p.joined(end + 1)):
        return False
    return p.is_number(end + 1)


def _numbers(parts: list[str], is_dotted: bool) -> tuple[Decimal, Decimal, Decimal] | None:
    """Hours, minutes and seconds of a running time; None where it is a time of day or neither."""
    hours = minutes = "0"
    if len(parts) == 3 and is_dotted:
        hours = parts[0]
        minutes, _, seconds = parts[1].partition(".")
        seconds = f"{seconds or 0}.{parts[2]}"
    elif len(parts) == 3:
        hours, minutes, seconds = parts
    else:
        minutes, seconds = parts
    whole, _, part = seconds.partition(".")
    if not all(map(str.isdecimal, (hours, minutes, whole, part or "0"))) or len(whole) != 2:
        return None
    if len(parts) == 2 and "." not in seconds and int(minutes) < 24:
        return None
    return Decimal(hours), Decimal(minutes), Decimal(seconds)
