"""Years, decades, centuries: `1987`, `1994-97`, `2000 B.C.`, `1990s`, `'80s`, `19th century`."""

from __future__ import annotations

from decimal import Decimal

from wirereader.annotator.figures.comparators import comparator_before
from wirereader.annotator.figures.money import currency_start
from wirereader.annotator.figures.ranges import joint_after
from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.annotator.figures.units import read_unit
from wirereader.text.contexts import context
from wirereader.text.dates import year_at
from wirereader.text.number_words import class_of
from wirereader.text.ordinals import Ordinal, read_ordinal

_BARE_YEARS = range(1400, 2101)
"""Four digits that are a year wherever they stand; others only after one of the heads."""

_APOSTROPHES = frozenset("'’‘`")
_CENTURIES = frozenset({"century", "centuries"})

_ERAS = frozenset({"BC", "BCE", "B"})
"""As written; with full stops, the first letter."""


def follows_year(piece: str) -> bool:
    """Whether a piece makes a year or decade of digits that are not four."""
    return piece in _ERAS or piece.lower() == "s"


def read_year(p: Passage, i: int) -> Reading | None:
    """The year, decade or range of them that begins at piece `i`, or None."""
    if _is_era(p, i + 1) and p.raw[i].isdecimal() and len(p.raw[i]) <= 4:
        return Reading(i, _era_end(p, i + 1), "date", f"-{int(p.raw[i]) - 1:04}")
    if p.low[i + 1] == "s" and p.joined(i + 1) and len(p.raw[i]) != 4:
        return _read_short_decade(p, i) or Reading(i, i + 2)
    year = year_at(p, i)
    if year is None:
        return None
    decade = _read_decade(p, i)
    if decade is not None:
        return _decade_range(p, decade) or decade
    if not _is_year(p, i, year):
        return None
    return _read_year_range(p, i, year) or Reading(i, i + 1, "date", str(year))


def read_century(p: Passage, i: int, ordinal: Ordinal) -> Reading | None:
    """`19th century`, `twenty-first-century`: a date with unspecified digits, after its ordinal."""
    at = p.next_word(ordinal.end)
    if p.low[ordinal.end] == "and":
        return _first_of_two(p, i, ordinal)
    if at is None or p.low[at] not in _CENTURIES or not 1 <= ordinal.value <= 30:
        return None
    if p.is_name_part(at):
        return Reading(i, at + 1)
    return Reading(i, at + 1, "date", f"{int(ordinal.value) - 1:02}XX")


def _first_of_two(p: Passage, i: int, first: Ordinal) -> Reading | None:
    """The `19th` of `the 19th and the 20th century`."""
    at = first.end + 2 if p.low[first.end + 1] == "the" else first.end + 1
    second = read_ordinal(p, at)
    century = None if second is None else read_century(p, at, second)
    if century is None or century.kind is None or second is None or first.value >= second.value:
        return None
    return Reading(i, first.end, "date", f"{int(first.value) - 1:02}XX")


def _is_year(p: Passage, i: int, year: int) -> bool:
    """Whether four digits without a comma are a year and count nothing."""
    before = p.low[i - 1]
    if currency_start(p, i) is not None:
        return False
    if year not in _BARE_YEARS and before not in context("before year"):
        return False
    if _is_measured(p, p.next_word(i + 1) or i + 1):
        return False
    if not p.has_plural_noun(i + 1):
        return True
    if before not in context("before year") or comparator_before(p, i) is not None:
        return False
    return year % 100 != 0 or before in context("before round year")


def _is_measured(p: Passage, at: int) -> bool:
    """Whether a unit or a scale stands at `at`, behind four digits."""
    return read_unit(p, at) is not None or class_of(p.low[at]) in ("scale", "short")


def _read_year_range(p: Passage, i: int, year: int) -> Reading | None:
    """`1994 to 1997`, `1994-97`, `2019/20`."""
    if p.low[i + 1] == "/" and p.joined(i + 1) and p.joined(i + 2):
        at: int | None = i + 2
    else:
        at = joint_after(p, i, i + 1)
    if at is None:
        return None
    last = year_at(p, at)
    if last is None and len(p.raw[at]) == 2 and p.raw[at].isdecimal() and p.low[i + 1] != "to":
        last = year - year % 100 + int(p.raw[at])
    if last is None or last <= year or (p.joined(at + 1) and p.raw[at + 1].isalpha()):
        return None
    return Reading(i, at + 1, "date", low=str(year), high=str(last))


def _read_decade(p: Passage, i: int) -> Reading | None:
    """`1990s`, `1990's`."""
    at = i + 1
    if p.low[at] in _APOSTROPHES and p.joined(at) and p.raw[i][-1] == "0":
        at += 1
    if p.low[at] != "s" or not p.joined(at):
        return None
    digits = p.raw[i]
    value = f"{digits[:2]}XX" if digits.endswith("00") and digits != "2000" else f"{digits[:3]}X"
    return Reading(i, at + 1, "date", value)


def _decade_range(p: Passage, first: Reading) -> Reading | None:
    at = joint_after(p, first.start, first.end)
    second = _read_decade(p, at) if at is not None and year_at(p, at) is not None else None
    if second is None:
        return None
    return Reading(first.start, second.end, "date", low=first.value, high=second.value)


def _read_short_decade(p: Passage, i: int) -> Reading | None:
    """`the '80s`, `early 80s`; `in his 50s` is an age."""
    if len(p.raw[i]) != 2 or p.raw[i][1] != "0":
        return None
    k = i - 1
    start = i
    if p.low[k] == "-" and p.low[k - 1] in context("part of decade"):
        return None  # the mid-30s may be a temperature, or a share
    if p.low[k] in _APOSTROPHES and p.joined(i):
        start, k = k, k - 1
    while p.low[k] in context("part of decade"):
        k -= 1
    if p.low[k] in context("possessive"):
        low = Decimal(p.raw[i])
        return Reading(i, i + 2, "duration", None, "year", None, low, low + 9)
    if start == i and p.low[i - 1] not in context("before short decade"):
        return None
    century = "19" if p.raw[i] >= "30" else "20"
    return Reading(start, i + 2, "date", f"{century}{p.raw[i][0]}X")


def _is_era(p: Passage, i: int) -> bool:
    """`B.C.` or `BC` at `i`."""
    return p.spaced(i) and (p.raw[i] in ("BC", "BCE") or p.raw[i : i + 3] == ["B", ".", "C"])


def _era_end(p: Passage, i: int) -> int:
    if p.raw[i] != "B":
        return i + 1
    return i + 4 if p.low[i + 3] == "." and p.joined(i + 3) else i + 3
