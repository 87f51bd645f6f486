"""Date stamps of headers, feeds and records to ISO 8601, as much as is known, with the zone stated.

The forms are few, so no date library is needed. What cannot be read is None: a wrong date is worse
than none.
"""

from __future__ import annotations

import re
from datetime import date

from wirereader.lexicons import table

_ISO_RE = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]{0,2}(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?)?"
    r"\s?(Z|[A-Za-z]{2,4}|[+-]\d\d:?\d\d|[+-]\d\d)?"
)
_SLASHED_RE = re.compile(r"[^\W_]+/[^\W_]+(?:/|$)")
_SIGNED_RE = re.compile(r"(\d{4})[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일]")
_DASHED_RE = re.compile(r"\d{1,2}-\d{1,2}-\d{4}(?= |$)")
_DOTTED_RE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b")
_TOKEN_RE = re.compile(r"\d+(?::\d\d){1,2}|[+-]\d\d:?\d\d(?!\d)|\d+|[^\W\d_]+")
_MAX_LENGTH = 80
_FIRST_YEAR, _LAST_YEAR = 1600, 2199
"""A later year is a slip of the keys; an earlier one is of another calendar: there was no news."""


def iso_of(stamp: str | None, *, is_month_first: bool | None = None) -> str | None:
    """The stamp in ISO 8601, or None where it is no date.

    `is_month_first` says how `04/05/2016` is meant; None: only where one of the two is over 12.
    """
    if not stamp or len(stamp) > _MAX_LENGTH:
        return None
    stamp = stamp.strip()
    match = _ISO_RE.fullmatch(stamp)
    if match is not None:
        year, month, day, hour, minute, second, zone = match.groups()
        time = f"{hour}:{minute}:{second or '00'}" if hour else None
        return join(int(year), int(month), int(day), time, zone)
    if _SLASHED_RE.match(stamp) is not None:
        return _slashed(stamp, is_month_first)
    dashed = _DASHED_RE.match(stamp)
    if dashed is not None:
        return _slashed(dashed.group().replace("-", "/") + stamp[dashed.end() :], is_month_first)
    dotted = _DOTTED_RE.match(stamp)
    if dotted is not None:
        # Where points part them, the day comes first everywhere.
        day_number, month_number, year_number = map(int, dotted.groups())
        time, zone, _ = _time_and_zone(_TOKEN_RE.findall(stamp[dotted.end() :]))
        return join(year_number, month_number, day_number, time, zone)
    signed = _SIGNED_RE.match(stamp)
    if signed is not None:
        year_number, month_number, day_number = map(int, signed.groups())
        time, zone, _ = _time_and_zone(_TOKEN_RE.findall(stamp[signed.end() :]))
        return join(year_number, month_number, day_number, time, zone)
    return _worded(stamp)


def join(
    year: int, month: int, day: int, time: str | None = None, zone: str | None = None
) -> str | None:
    """ISO 8601 from its parts; None where there is no such day. No such time: the day alone."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        known = date(year, month, day).isoformat()
    except ValueError:
        return None
    if time is None or not _is_time(time):
        return known
    return f"{known}T{time}{zone_offset(zone)}"


def zone_offset(zone: str | None) -> str:
    """`EST`, `-0500`, `Z` as an ISO offset; an empty string where the zone is not known."""
    if not zone:
        return ""
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "").ljust(4, "0")
        return f"{zone[0]}{digits[:2]}:{digits[2:]}"
    row = table("time_zones").get(zone.lower())
    return row[0] if row else ""


def _is_time(time: str) -> bool:
    hour, minute, second = (int(part) for part in time.split(":"))
    return hour < 24 and minute < 60 and second < 60


def _slashed(stamp: str, is_month_first: bool | None) -> str | None:
    """`04/29/1998 15:10:00`: which comes first is only known when one is over 12."""
    day_words, _, rest = stamp.partition(" ")
    parts = day_words.split("/")
    if len(parts) != 3 or not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return None
    first, second, year = (int(part) for part in parts)
    if len(parts[0]) == 4:
        first, second, year = second, year, first
        is_month_first = True
    if is_month_first is None:
        if first <= 12 and second <= 12 and first != second:
            return f"{year:04}" if _FIRST_YEAR <= year <= _LAST_YEAR else None
        is_month_first = first <= 12
    month, day = (first, second) if is_month_first else (second, first)
    time, zone, _ = _time_and_zone(_TOKEN_RE.findall(rest))
    return join(year, month, day, time, zone)


def _worded(stamp: str) -> str | None:
    """`Tue, 17 Oct 2017 10:00:00 -0400`, `June 11, 2013, 7:37 a.m. EST`, `26-FEB-1987 15:01`."""
    tokens = _TOKEN_RE.findall(stamp)
    time, zone, rest = _time_and_zone(tokens)
    months = table("dateline_months")
    month = day = year = None
    for token in rest:
        named = months.get(token.lower())
        digits = token.lstrip("+-")
        if named is not None and month is None:
            month = int(named[0])
        elif not digits.isdecimal():
            continue
        elif len(digits) == 4 and year is None:
            year = int(digits)
        elif day is None and len(digits) <= 2:
            day = int(digits)
        elif year is None and len(digits) == 2:
            # RFC 5322 section 4.3: 50 to 99 are of the last century.
            year = int(digits) + (1900 if int(digits) >= 50 else 2000)
    if year is None or month is None:
        return None
    if day is None:
        return f"{year:04}-{month:02}"
    return join(year, month, day, time, zone)


def _time_and_zone(tokens: list[str]) -> tuple[str | None, str | None, list[str]]:
    """The time of day and its zone among the tokens, and the tokens that are neither."""
    time: str | None = None
    zone: str | None = None
    rest: list[str] = []
    zones = table("time_zones")
    for index, token in enumerate(tokens):
        folded = token.lower()
        if ":" in token and token[0].isdecimal() and time is None:
            hour, minute, *second = token.split(":")
            following = "".join(tokens[index + 1 : index + 3]).lower()
            time = (
                f"{_hour24(int(hour[:3]), following):02}:{minute}:{second[0] if second else '00'}"
            )
        elif zone is None and (folded in zones or (time is not None and token[0] in "+-")):
            zone = token
        else:
            rest.append(token)
    return time, zone, rest


def _hour24(hour: int, following: str) -> int:
    """The hour of the day, given what stands behind the time: `pm`, `p.m.` cut into tokens."""
    if following.startswith("pm") and hour < 12:
        return hour + 12
    return 0 if following.startswith("am") and hour == 12 else hour
