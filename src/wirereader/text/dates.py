"""Spellings of calendar dates -> ISO 8601 partial dates.

`March 14, 1978`, `14 March`, `Tuesday, May 6, 2025`, `Sept. 1`, `June 2025`, `2024-11-05`,
`5/16/2025` and `16.5.2025` become `1978-03-14`, `--03-14`, `2025-05-06`, `--09-01`, `2025-06`,
`2024-11-05` and `2025-05-16`. What a date means on the day of writing (`Tuesday`, `last May`) and
whether `May` is a month at all is for the callers to judge.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from wirereader.lexicons import table
from wirereader.text.pieces import Pieces

_DAYS_IN = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_DATE_SIGNS = frozenset("-/.")
_APOSTROPHES = frozenset("'’‘`")
_CENTURY_TURN = 50
"""`'49` is 2049, `'50` 1950."""

FIRST_YEAR, LAST_YEAR = 1000, 2999
"""What four digits may be as a year."""


class DateSpelling(NamedTuple):
    """A date as it is written; `start` and `end` count pieces, half-open."""

    start: int
    end: int
    value: str
    """ISO 8601, as much as is named: `2025-05-06`, `2025-05`, `--05-06` or `--05`."""

    @property
    def is_full(self) -> bool:
        """Whether a day is named (with or without a year)."""
        return len(self.value) in (7, 10) and (self.value[0] == "-" or len(self.value) == 10)


@cache
def _calendar() -> dict[str, tuple[str, int]]:
    return {word: (kind, int(number)) for word, (kind, number) in table("calendar").items()}


def month_of(word: str) -> int | None:
    """The number of a month's name or short form in lower case."""
    kind, number = _calendar().get(word, ("", 0))
    return number if kind in ("month", "month_short") else None


def weekday_of(word: str) -> int | None:
    """The ISO number of a weekday's name or short form in lower case; Monday is 1."""
    kind, number = _calendar().get(word, ("", 0))
    return number if kind in ("weekday", "weekday_short") else None


def is_short_name(word: str) -> bool:
    """Whether a lower-case word is the short form of a month or weekday."""
    return _calendar().get(word, ("", 0))[0].endswith("_short")


def read_date(p: Pieces, i: int) -> DateSpelling | None:
    """The longest date that begins at piece `i`: at a weekday, a month or digits."""
    if p.is_number(i):
        return _read_numeric(p, i) or _read_day_first(p, i)
    if weekday_of(p.low[i]) is not None:
        begin = _after_weekday(p, i)
        found = _read_after_weekday(p, begin)
        return found._replace(start=i) if found else None
    return _read_month_first(p, i)


def year_at(p: Pieces, i: int) -> int | None:
    """Piece `i` as a year in four digits, None if it is something else."""
    written = p.raw[i]
    if len(written) != 4 or not written.isdecimal() or not p.is_number(i):
        return None
    year = int(written)
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def day_at(p: Pieces, i: int) -> tuple[int, int] | None:
    """The day of a month at piece `i` (`6`, `06`, `6th`) and its end."""
    written = p.raw[i]
    if len(written) > 2 or not p.is_number(i) or not written.isdecimal():
        return None
    day = int(written)
    if not 1 <= day <= 31:
        return None
    if p.joined(i + 1) and p.low[i + 1] in _ORDINAL_SUFFIXES:
        return day, i + 2
    if p.joined(i + 1) and p.raw[i + 1].isalpha():
        return None
    return day, i + 1


def _after_weekday(p: Pieces, i: int) -> int:
    """The piece after a weekday with its full stop and comma."""
    end = i + 1
    if p.low[end] == "." and is_short_name(p.low[i]):
        end += 1
    return end + 1 if p.low[end] == "," else end


def _read_after_weekday(p: Pieces, i: int) -> DateSpelling | None:
    if not p.spaced(i):
        return None
    if p.low[i] == "the":
        i += 1
    found = _read_day_first(p, i) if p.is_number(i) else _read_month_first(p, i)
    return found if found is not None and found.is_full else None


def _after_month(p: Pieces, i: int) -> int:
    """The piece after a month's name with the full stop of its short form."""
    return i + 2 if p.low[i + 1] == "." and is_short_name(p.low[i]) and p.joined(i + 1) else i + 1


def _read_month_first(p: Pieces, i: int) -> DateSpelling | None:
    """`March 14, 1978`, `Sept. 1`, `June 2025`, `December`; a short form only with a number."""
    month = month_of(p.low[i])
    if month is None or not p.is_capital(i):
        return None
    end = _after_month(p, i)
    day = day_at(p, end) if p.spaced(end) else None
    if day is not None and day[0] <= _DAYS_IN[month] and not _continues(p, day[1]):
        return _with_year(p, i, month, *day)
    at = end + 1 if p.low[end] in ("of", ",") else end
    year = year_at(p, at) if p.spaced(at) else None
    if year is not None and not _continues(p, at + 1):
        return DateSpelling(i, at + 1, f"{year}-{month:02}")
    if p.low[end] in _APOSTROPHES and _short_year(p, end) is not None:
        return DateSpelling(i, end + 2, f"{_short_year(p, end)}-{month:02}")
    if is_short_name(p.low[i]):
        return None
    return DateSpelling(i, i + 1, f"--{month:02}")


def _read_day_first(p: Pieces, i: int) -> DateSpelling | None:
    """`3 June 2025`, `14th of March`, `25 Dec.`."""
    day = day_at(p, i)
    if day is None:
        return None
    at = day[1]
    if p.low[at] == "of" and at > i + 1:
        at += 1
    month = month_of(p.low[at]) if p.spaced(at) else None
    if month is None or day[0] > _DAYS_IN[month] or not p.is_capital(at):
        return None
    return _with_year(p, i, month, day[0], _after_month(p, at))


def _with_year(p: Pieces, i: int, month: int, day: int, end: int) -> DateSpelling:
    """A day and month that end at `end`, with the year that may follow."""
    at = end + 1 if p.low[end] == "," else end
    year = year_at(p, at) if p.spaced(at) or at > end else None
    if year is not None and not _continues(p, at + 1):
        return DateSpelling(i, at + 1, f"{year}-{month:02}-{day:02}")
    return DateSpelling(i, end, f"--{month:02}-{day:02}")


def _short_year(p: Pieces, i: int) -> int | None:
    """`'98` at an apostrophe."""
    written = p.raw[i + 1]
    if len(written) != 2 or not written.isdecimal() or not p.joined(i + 1):
        return None
    year = int(written)
    return 1900 + year if year >= _CENTURY_TURN else 2000 + year


def _continues(p: Pieces, end: int) -> bool:
    """Whether what ends at `end` goes on as a longer number, a clock or a percentage."""
    return (
        p.low[end] in (":", "%") and p.joined(end) and (p.is_number(end + 1) or p.low[end] == "%")
    )


def _read_numeric(p: Pieces, i: int) -> DateSpelling | None:
    """`2024-11-05`, `2024/11/05`, `5/16/2025`, `16/5/2025`, `16.5.2025`."""
    if p.low[i + 1] not in _DATE_SIGNS or not p.joined(i + 1):
        return None
    whole, dot, part = p.raw[i].partition(".")
    if dot:
        numbers, end = _read_dotted(p, i, whole, part), i + 3
    else:
        numbers, end = [p.raw[i], p.raw[i + 2], p.raw[i + 4]], i + 5
        if p.low[i + 1] == "." or p.low[i + 3] != p.low[i + 1] or _parted(p, i, end):
            return None
    if numbers is None or not all(n.isdecimal() and len(n) in (1, 2, 4) for n in numbers):
        return None
    if _is_glued(p, i, end):
        return None
    first, second, third = (int(number) for number in numbers)
    if len(numbers[0]) == 4 and len(numbers[1]) == 2 == len(numbers[2]):
        return _numeric(i, end, first, second, third)
    if len(numbers[2]) != 4 or p.low[i + 1] == "-":
        return None
    # American order where both are possible, as the American agencies write it.
    day_first = bool(dot) or first > 12
    month, day = (second, first) if day_first else (first, second)
    return _numeric(i, end, third, month, day)


def _read_dotted(p: Pieces, i: int, day: str, month: str) -> list[str] | None:
    """`16.5.2025`, which is cut into `16.5`, a dot and a year."""
    if p.low[i + 1] != "." or not (p.joined(i + 1) and p.joined(i + 2)):
        return None
    return [day, month, p.raw[i + 2]]


def _numeric(i: int, end: int, year: int, month: int, day: int) -> DateSpelling | None:
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= _DAYS_IN[month]):
        return None
    return DateSpelling(i, end, f"{year}-{month:02}-{day:02}")


def _parted(p: Pieces, i: int, end: int) -> bool:
    """Whether anything stands between the pieces from `i` to `end`."""
    return any(not p.joined(k) for k in range(i + 1, end))


def _is_glued(p: Pieces, i: int, end: int) -> bool:
    """Whether the pieces belong to a longer code, such as an address or a file's name."""
    before = p.joined(i) and (p.raw[i - 1].isalnum() or p.low[i - 1] in ("-", "/", "_"))
    after = p.joined(end) and (p.is_number(end) or p.low[end] in ("-", "/"))
    return before or after
