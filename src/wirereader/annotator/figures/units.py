"""Units of money, time, measure and percent after a number."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple, cast

from wirereader.lexicons import table
from wirereader.model.figure import FigureKind
from wirereader.text.number_words import Number
from wirereader.text.pieces import Pieces

_ARTICLES = frozenset({"a", "an", "1", "one"})
_WON_IS_A_SUM = Decimal(100)
"""Below it, `won` after a number is the verb."""


class Unit(NamedTuple):
    """What a number is a number of."""

    kind: FigureKind
    name: str | None
    """As exported; None for a currency whose country is not said."""
    factor: Decimal
    """A small coin's worth in the main unit; else 1."""


@cache
def _units() -> dict[str, list[tuple[tuple[str, ...], Unit]]]:
    """First word to the rest of each name that begins with it, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    decimals = {"1": Decimal(1)}
    for name, (kind, unit, factor) in table("units").items():
        first, *rest = name.split(" ")
        value = decimals.get(factor) or Decimal(factor)
        entry = (tuple(rest), Unit(cast("FigureKind", kind), unit or None, value))
        index.setdefault(first, []).append(entry)
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


def read_unit(p: Pieces, i: int) -> tuple[Unit, int] | None:
    """The longest unit whose name begins at piece `i`, with its end."""
    for rest, unit in _units().get(p.low[i], ()):
        end = i + 1
        for word in rest:
            end = p.after_hyphen(end) or end
            if p.low[end] != word:
                break
            end += 1
        else:
            if unit.name and p.low[i] == unit.name.lower() and unit.kind == "money":
                return (unit, end) if p.raw[i].isupper() else None
            return unit, end
    return None


def read_unit_after(p: Pieces, number: Number) -> tuple[Unit, int] | None:
    """The unit that a number is followed by, with its end."""
    at = p.next_word(number.end)
    if at is None and p.joined(number.end):
        at = number.end
    if at is None:
        return None
    found = read_unit(p, at)
    if found is None and number.shape in ("fraction", "plural"):
        at = _after_of(p, at, number.shape == "fraction")
        found = read_unit(p, at) if at is not None else None
    if found is None or not _fits(p, number, found[0], at or 0, found[1]):
        return None
    return found


def _after_of(p: Pieces, at: int, is_fraction: bool) -> int | None:
    """`half an hour`, `a quarter of 1 percent`, `millions of dollars`: where the unit begins."""
    has_of = p.low[at] == "of"
    if has_of:
        at += 1
    if not is_fraction:
        return at if has_of else None
    following = p.next_word(at + 1)
    if p.low[at] in _ARTICLES and following is not None:
        return following
    return None


def _fits(p: Pieces, number: Number, unit: Unit, at: int, end: int) -> bool:
    """Whether the word at `at` is a unit after just this number."""
    word = p.low[at]
    if p.joined(end) and p.raw[end].isalnum():
        return False
    if word == "won":
        return number.value is None or number.value >= _WON_IS_A_SUM
    if word == "second":
        return p.low[at - 1] == "-"
    if word in ("degree", "degrees") and end == at + 1:
        return number.shape == "digits"
    if unit.kind == "quantity" and number.shape == "vague" and word == "tons":
        return False
    return word != "pc" or p.raw[at].islower()
