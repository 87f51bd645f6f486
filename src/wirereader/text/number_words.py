"""The blocks of numbers: the lexicon's words, coefficients below a thousand, scales."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from wirereader.lexicons import table
from wirereader.text.pieces import Pieces

Shape = Literal["digits", "words", "scale", "fraction", "plural", "vague"]

MAX_DIGITS = 18
"""A longer row of digits is an identifier. With it every value stays exact in the 28 digits that
Decimal keeps, whatever scale is applied."""

MAX_SCALES = 3
"""`hundred thousand million`: no copy chains more scale words than that."""

ONE = Decimal(1)
HUNDRED = Decimal(100)
THOUSAND = Decimal(1000)

_CURRENCY_ENDS = frozenset("$€£¥₹.")
"""Before a number with the scale `b`: `$2b`, `Rs.3b`."""

_NO_WORD = ("", ONE)


class Number(NamedTuple):
    """A number as it is written; `start` and `end` count pieces, half-open."""

    start: int
    end: int
    value: Decimal | None
    """None for `several hundred` and `few thousand`."""
    scale: Decimal
    """What its last scale word multiplies by; 1 without one."""
    shape: Shape
    """`digits`: one piece in digits; `scale`: a scale word without a number (`a million`);
    `plural`: `tens of thousands`; `words`: everything else that is no fraction."""


@cache
def number_words() -> dict[str, tuple[str, Decimal]]:
    """The lexicon: word to class and value."""
    return {word: (kind, Decimal(value)) for word, (kind, value) in table("number_words").items()}


def class_of(word: str) -> str:
    """The class of a lower-case number word, empty for any other word."""
    return number_words().get(word, _NO_WORD)[0]


def digits_value(written: str) -> Decimal | None:
    """The value of a piece in digits, None if it is too long for a number."""
    plain = written.replace(",", "").replace("\u2009", "").replace("\u202f", "")
    return Decimal(plain) if len(plain) <= MAX_DIGITS else None


def read_below_hundred(p: Pieces, i: int) -> tuple[Decimal | None, int]:
    """`seven`, `twelve`, `forty-two`, `½`: value and end, None where none begins."""
    words = number_words()
    kind, value = words.get(p.low[i], _NO_WORD)
    if kind in ("unit", "teen", "glyph"):
        return value, i + 1
    if kind != "tens":
        return None, i
    at = p.next_word(i + 1)
    if at is not None:
        kind, ones = words.get(p.low[at], _NO_WORD)
        if kind == "unit" and ones:
            return value + ones, at + 1
    return value, i + 1


def read_below_thousand(p: Pieces, i: int) -> tuple[Decimal | None, int]:
    """`four hundred and fifty`, `twelve hundred`, `hundred`: value and end; None if none begins."""
    value, end = read_below_hundred(p, i)
    if value is None:
        value, at = ONE, i
    else:
        at = _or_none(p.next_word(end))
    if p.low[at] != "hundred":
        return (None, i) if at == i else (value, end)
    value, end = value * HUNDRED, at + 1
    begin = p.next_word(end)
    if begin is not None and p.low[begin] == "and":
        begin = p.next_word(begin + 1)
    if begin is None:
        return value, end
    rest, rest_end = read_below_hundred(p, begin)
    if rest is None or p.low[_or_none(p.next_word(rest_end))] == "hundred":
        return value, end
    return value + rest, rest_end


def _or_none(at: int | None) -> int:
    """The index itself, or that of an empty piece."""
    return -1 if at is None else at


def read_scales(p: Pieces, end: int, *, in_digits: bool) -> tuple[Decimal, int]:
    """The scale words after a coefficient that ends at `end`, multiplied, and where they end."""
    words = number_words()
    scale = ONE
    for _ in range(MAX_SCALES):
        at = p.next_word(end)
        attached = at is None
        if at is None:
            if not (in_digits and p.joined(end)):
                break
            at = end
        kind, value = words.get(p.low[at], _NO_WORD)
        if kind == "letter" and scale == ONE and _is_scale_letter(p, at, attached):
            return value, at + 1
        if kind == "hundred":
            kind = "scale" if in_digits else ""
        if kind != "scale" and (kind != "short" or (attached and not in_digits)):
            break
        scale, end = scale * value, at + 1
    return scale, end


def read_bare_scale(p: Pieces, i: int) -> tuple[Decimal, int] | None:
    """A scale word that stands at `i` without a coefficient, with those that follow it."""
    kind, value = number_words().get(p.low[i], _NO_WORD)
    if kind not in ("scale", "hundred"):
        return None
    scale, end = read_scales(p, i + 1, in_digits=False)
    return value * scale, end


def _is_scale_letter(p: Pieces, at: int, attached: bool) -> bool:
    """Whether the letter at `at` is a scale: `$7.5m`, `9k`; apart or `b` only after a currency."""
    if p.joined(at + 1) and p.raw[at + 1].isalnum():
        return False
    return (attached and p.low[at] != "b") or p.low[at - 2] in _CURRENCY_ENDS
