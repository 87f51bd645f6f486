"""An amount: minus sign, currency, number, unit, read as one; the block of most rules."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from wirereader.annotator.figures.money import currency_start, read_currency
from wirereader.annotator.figures.units import read_unit, read_unit_after
from wirereader.model.figure import FigureKind
from wirereader.text.number_words import ONE, Number
from wirereader.text.numbers import read_number
from wirereader.text.pieces import Pieces

_MINUS_SIGNS = frozenset({"-", "\u2212", "\u2013"})
_MINUSES = _MINUS_SIGNS | {"minus"}
_VAGUE = frozenset({"several", "few"})
_COUNTABLE = frozenset({"duration", "quantity"})


class Amount(NamedTuple):
    """A number with its unit; `start` and `end` count pieces, half-open."""

    start: int
    end: int
    kind: FigureKind
    value: Decimal | None
    unit: str | None
    factor: Decimal
    number: Number
    has_sign: bool
    """Whether its currency stands before it."""

    @property
    def has_unit(self) -> bool:
        """Whether a currency or unit is named."""
        return self.kind != "cardinal"


def amount_start(p: Pieces, i: int) -> int:
    """Where the amount begins whose number begins at piece `i`: at its minus or currency."""
    start = currency_start(p, i)
    if start is None:
        start = i
    before = p.low[start - 1]
    if before == "minus" and p.spaced(start) and p.low[start - 3] != "plus":
        return start - 1
    if before in _MINUS_SIGNS and p.joined(start) and not _follows_text(p, start - 1):
        return start - 1
    return start


def _follows_text(p: Pieces, i: int) -> bool:
    """Whether a hyphen at `i` is written against something, so that it is no minus."""
    return p.joined(i) and p.raw[i - 1] not in ("", "(", "[")


def read_amount(p: Pieces, start: int) -> Amount | None:
    """The amount that begins at piece `start`, with minus and currency."""
    i = start
    is_negative = p.low[i] in _MINUSES
    if is_negative:
        i += 1
    currency = None if p.is_number(i) else read_currency(p, i)
    if currency is not None:
        i = currency[1]
    number = read_number(p, i)
    if number is None:
        return _read_vague_unit(p, i)
    value = number.value
    if value is not None and is_negative:
        value = -value
    if currency is not None:
        return Amount(start, number.end, "money", value, currency[0], ONE, number, True)
    unit = read_unit_after(p, number)
    if unit is None:
        return Amount(start, number.end, "cardinal", value, None, ONE, number, False)
    kind, name, factor = unit[0]
    if value is not None:
        value *= factor
    return Amount(start, unit[1], kind, value, name, factor, number, False)


def _read_vague_unit(p: Pieces, i: int) -> Amount | None:
    """`several days`, `few inches`: a span of time or a measure without a value."""
    if p.low[i] not in _VAGUE or not p.spaced(i + 1):
        return None
    found = read_unit(p, i + 1)
    if found is None or found[0].kind not in _COUNTABLE:
        return None
    unit, end = found
    number = Number(i, i + 1, None, ONE, "vague")
    return Amount(i, end, unit.kind, None, unit.name, unit.factor, number, False)
