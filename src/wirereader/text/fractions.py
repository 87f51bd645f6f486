"""Fractions in words and digits: `two-thirds`, `half a million`, `5 1/2`, `three-quarters`."""

from __future__ import annotations

from decimal import Decimal

from wirereader.text.contexts import context
from wirereader.text.number_words import (
    ONE,
    Number,
    class_of,
    digits_value,
    number_words,
    read_bare_scale,
    read_below_hundred,
    read_scales,
)
from wirereader.text.pieces import Pieces

_DENOMINATORS = frozenset({"2", "3", "4", "5", "8", "10", "16", "32", "100"})
"""Of fractions written with a slash. Others are dates and names (`9/11`, `24/7`)."""

_PATH_SIGNS = frozenset("/-+")
"""Written against it they make a date, a path or a code of it."""

_ARTICLES = frozenset({"a", "an"})

_HALF = Decimal("0.5")


def read_fraction(p: Pieces, i: int) -> Number | None:
    """The fraction that begins at piece `i`, with the scale it is taken of."""
    part = _read_digits(p, i) if p.is_number(i) else _read_words(p, i)
    if part is None:
        return None
    value, end = part
    if p.is_number(i):
        scale, end = read_scales(p, end, in_digits=False)
        if scale != ONE:
            return Number(i, end, value * scale, scale, "words")
    scaled = _read_scale_of(p, end)
    if scaled is None:
        return Number(i, end, value, ONE, "fraction")
    scale, end = scaled
    return Number(i, end, value * scale, scale, "words")


def read_and_fraction(p: Pieces, end: int) -> tuple[Decimal, int] | None:
    """`and a half`, `and three-quarters` after a number that ends at `end`: value and new end."""
    at = p.next_word(end)
    if at is None or p.low[at] != "and":
        return None
    at = p.next_word(at + 1)
    if at is None:
        return None
    if p.low[at] not in _ARTICLES:
        return _read_numerator(p, at)
    at = p.next_word(at + 1)
    if at is None:
        return None
    kind = class_of(p.low[at])
    if kind not in ("half", "part"):
        return None
    return ONE / number_words()[p.low[at]][1], at + 1


def _read_words(p: Pieces, i: int) -> tuple[Decimal, int] | None:
    kind, value = number_words().get(p.low[i], ("", ONE))
    if kind == "half":
        return _HALF, i + 1
    if kind == "part":
        return ONE / value, i + 1
    if kind == "ordinal" and value > 2 and p.low[i - 1] in _ARTICLES and _is_share(p, i):
        return ONE / value, i + 1
    return _read_numerator(p, i)


def _is_share(p: Pieces, i: int) -> bool:
    """Whether an ordinal after an article is a fraction.

    `a third of them` and `by a third.` are, `a third man` and `a fifth, shorter term` are not.
    """
    after = i + 1
    if p.low[after] == "of":
        return True
    ends = not (p.is_word(after) or p.is_number(after) or p.low[after] == "-")
    return ends and p.low[i - 2] in context("before share")


def _read_numerator(p: Pieces, i: int) -> tuple[Decimal, int] | None:
    """`two-thirds`, `one half`, `nine-tenths`: value and end."""
    numerator, end = read_below_hundred(p, i)
    at = p.next_word(end) if numerator else None
    if numerator is None or at is None:
        return None
    kind, denominator = number_words().get(p.low[at], ("", ONE))
    if p.low[at] == "quarters" and p.low[i - 1] in context("before quarters of year"):
        return None
    if numerator == ONE:
        fits = kind in ("half", "part") or (kind == "ordinal" and denominator > 2)
    else:
        fits = kind == "parts" and numerator < denominator
    return (numerator / denominator, at + 1) if fits else None


def _read_digits(p: Pieces, i: int) -> tuple[Decimal, int] | None:
    """`1/2`, `5 1/2`, `5-1/2`, `5½`: value and end."""
    if "/" not in p.raw[i + 1 : i + 4] and class_of(p.low[i + 1]) != "glyph":
        return None
    part = _read_slash(p, i)
    if part is not None:
        return part
    whole = digits_value(p.raw[i])
    if whole is None or "." in p.raw[i]:
        return None
    if class_of(p.low[i + 1]) == "glyph":
        return whole + number_words()[p.low[i + 1]][1], i + 2
    at = p.next_word(i + 1)
    part = _read_slash(p, at) if at is not None else None
    return (whole + part[0], part[1]) if part else None


def _read_slash(p: Pieces, i: int) -> tuple[Decimal, int] | None:
    """`3/4` written together and to nothing else."""
    top, slash, bottom = p.raw[i : i + 3]
    if slash != "/" or bottom not in _DENOMINATORS or not (p.joined(i + 1) and p.joined(i + 2)):
        return None
    is_glued = p.joined(i + 3) and (p.raw[i + 3].isalnum() or p.raw[i + 3] in _PATH_SIGNS)
    if is_glued and not (p.raw[i + 3] == "-" and p.is_word(i + 4)):
        return None
    if p.joined(i) and p.raw[i - 1] in _PATH_SIGNS and not p.is_number(i - 2):
        return None
    numerator, denominator = digits_value(top), Decimal(bottom)
    if numerator is None or not 0 < numerator < denominator or "." in top:
        return None
    return numerator / denominator, i + 3


def _read_scale_of(p: Pieces, end: int) -> tuple[Decimal, int] | None:
    """`a million`, `of a million`, `-million` after a fraction: the scale and its end."""
    at = p.next_word(end)
    has_of = at is not None and p.low[at] == "of"
    if at is not None and has_of:
        at = p.next_word(at + 1)
    if at is not None and p.low[at] in _ARTICLES:
        at = p.next_word(at + 1)
    elif has_of:
        return None
    return read_bare_scale(p, at) if at is not None else None
