"""Units of money, time, measure and percent after a number."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple, cast

from wirereader.lexicons import table
from wirereader.model.figure import FigureKind
from wirereader.text.contexts import context
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
def unit_names() -> dict[str, str]:
    """All names of units, lower case, their pieces parted by blanks, with their row's key."""
    return {
        name: key for key, (_, _, names) in table("units").items() for name in names.split("; ")
    }


@cache
def _longest_names() -> dict[str, int]:
    """First words of units with the number of pieces of the longest name that begins so."""
    longest: dict[str, int] = {}
    for name in unit_names():
        first, _, rest = name.partition(" ")
        length = rest.count(" ") + 2 if rest else 1
        if length > longest.get(first, 0):
            longest[first] = length
    return longest


@cache
def _unit(key: str) -> Unit:
    kind, factor, _ = table("units")[key]
    name = key.split(" ", 1)[0]
    return Unit(cast("FigureKind", kind), None if name == "-" else name, Decimal(factor))


def read_unit(p: Pieces, i: int) -> tuple[Unit, int] | None:
    """The longest unit whose name begins at piece `i`, with its end."""
    name = p.low[i]
    pieces = _longest_names().get(name)
    if pieces is None:
        return None
    names = unit_names()
    longest, end, at = name, i + 1, i + 1
    for _ in range(pieces - 1):
        at = p.after_hyphen(at) or at
        name = f"{name} {p.low[at]}"
        at += 1
        if name in names:
            longest, end = name, at
    key = names.get(longest)
    if key is None or (key.lower() == longest and not p.raw[i].isupper() and _is_code(key)):
        return None
    return _unit(key), end


def _is_code(key: str) -> bool:
    """Whether a unit's key is the code of a currency, which has no small letters."""
    return table("units")[key][0] == "money"


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
    if word in context("currency or name") and p.is_capital(at):
        return False
    if word == "won":
        return number.value is None or number.value >= _WON_IS_A_SUM
    if word == "second":
        return p.low[at - 1] == "-"
    if word in ("degree", "degrees") and end == at + 1:
        return number.shape == "digits"
    if unit.kind == "quantity" and number.shape == "vague" and word == "tons":
        return False
    if word == "p":
        return p.joined(at) and p.low[end] != "."
    return word != "pc" or p.raw[at].islower()
