"""Reads the day that a dateline names: month and day in many languages, year where there is one."""

from __future__ import annotations

from typing import NamedTuple

from wirereader.lexicons import table

_TRIM = ".,;:()ºª°"


class Day(NamedTuple):
    """A day of the calendar as the copy has it."""

    year: int | None
    month: int
    day: int | None

    def iso(self) -> str:
        """ISO 8601, as much as is known: `2025-11-26`, `2025-11` or, without a year, `--11-26`."""
        year = "-" if self.year is None else f"{self.year:04}"
        known = f"{year}-{self.month:02}"
        return known if self.day is None else f"{known}-{self.day:02}"


def month_of(word: str) -> int | None:
    """The month that a word names, points and case aside."""
    row = table("dateline_months").get(word.strip(_TRIM).lower())
    return int(row[0]) if row else None


def read_day(words: str) -> Day | None:
    """The day in a short run of words (`Dec. 9`, `21 ene`, `Tuesday, January 21, 2016`), or None.

    None too where more than one word is neither month nor number: a weekday may stand there, a
    clause may not.
    """
    month = day = year = None
    others = 0
    for raw in words.split():
        word = raw.strip(_TRIM)
        found = month_of(word)
        if found is not None and month is None:
            month = found
        elif not (word.isdecimal() and word.isascii()):
            others += 1
        elif len(word) == 4 and year is None:
            year = int(word)
        elif len(word) <= 2 and 1 <= int(word) <= 31 and day is None:
            day = int(word)
        else:
            return None
    return None if month is None or others > 1 else Day(year, month, day)
