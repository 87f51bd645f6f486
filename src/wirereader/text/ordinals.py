"""Ordinals: `first`, `twenty-first`, `one hundred and fifth`, `20th`."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from wirereader.text.number_words import (
    HUNDRED,
    ONE,
    class_of,
    digits_value,
    number_words,
    read_below_thousand,
)
from wirereader.text.pieces import Pieces

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_TEN = Decimal(10)


class Ordinal(NamedTuple):
    """A rank; `end` counts pieces."""

    end: int
    value: Decimal


def read_ordinal(p: Pieces, i: int) -> Ordinal | None:
    """The ordinal that begins at piece `i`, without its article."""
    if p.is_number(i):
        if p.low[i + 1] not in _SUFFIXES or not p.joined(i + 1) or "." in p.raw[i]:
            return None
        value = digits_value(p.raw[i])
        return Ordinal(i + 2, value) if value is not None else None
    kind = class_of(p.low[i])
    if kind == "ordinal":
        return Ordinal(i + 1, number_words()[p.low[i]][1])
    return _read_compound(p, i) if kind in ("unit", "tens", "hundred") else None


def _read_compound(p: Pieces, i: int) -> Ordinal | None:
    base, end = read_below_thousand(p, i)
    at = p.next_word(end) if base is not None else None
    if base is None or at is None:
        return None
    if base >= HUNDRED and p.low[at] == "and":
        at = p.next_word(at + 1)
        if at is None:
            return None
    kind, value = number_words().get(p.low[at], ("", ONE))
    room = _TEN if base % HUNDRED else HUNDRED
    if kind != "ordinal" or value >= room or base % _TEN:
        return None
    return Ordinal(at + 1, base + value)
