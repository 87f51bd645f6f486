"""The number grammar: digits, words and both mixed -> exact values.

`read_number` reads the longest number that begins at a piece and knows nothing of units, currencies
or context; whether a lone `half` or `one` states a fact is for its callers to judge. The blocks are
in `number_words.py`, fractions in `fractions.py`, ordinals in `ordinals.py`.
"""

from __future__ import annotations

from decimal import Decimal

from wirereader.text.fractions import read_and_fraction, read_fraction
from wirereader.text.number_words import (
    HUNDRED,
    MAX_SCALES,
    ONE,
    THOUSAND,
    Number,
    Shape,
    class_of,
    digits_value,
    number_words,
    read_bare_scale,
    read_below_thousand,
    read_scales,
)
from wirereader.text.pieces import Pieces

_JOINTS = frozenset({"-", "/", ",", "and"})
_SINGLE_CLASSES = frozenset({"unit", "teen", "tens", "glyph"})
_TERM_CLASSES = frozenset({"unit", "teen", "tens", "hundred", "scale", "glyph"})


def read_number(p: Pieces, i: int) -> Number | None:
    """The longest number that begins at piece `i`, without article and minus sign."""
    if p.is_number(i):
        if _is_alone(p, i):
            value = digits_value(p.raw[i])
            return Number(i, i + 1, value, ONE, "digits") if value is not None else None
        return read_fraction(p, i) or _read_terms(p, i)
    kind, value = number_words().get(p.low[i], ("", ONE))
    if not kind:
        return None
    if kind in _SINGLE_CLASSES and _is_alone(p, i):
        return Number(i, i + 1, value, ONE, "words")
    if kind == "plural":
        return _read_plural(p, i)
    if kind == "vague":
        return _read_vague(p, i)
    fraction = read_fraction(p, i)
    if fraction is not None:
        return fraction
    return _read_terms(p, i) if kind in _TERM_CLASSES else None


def _is_alone(p: Pieces, i: int) -> bool:
    """Whether what follows cannot be part of the number at `i`: true of most, and soon seen."""
    after = p.low[i + 1]
    return not (after in _JOINTS or after in number_words() or p.is_number(i + 1))


def _read_terms(p: Pieces, i: int) -> Number | None:
    """Terms of falling scale: `2 million 300 thousand`, `1 crore 2 lakh`."""
    term = _read_term(p, i)
    if term is None:
        return None
    value, scale, end = term
    in_digits = p.is_number(i)
    number = Number(i, end, value, scale, _shape(p, i, end))
    while scale >= THOUSAND:
        term = _read_tail(p, end, scale, in_digits)
        if term is None:
            break
        value, scale, end = value + term[0], term[1], term[2]
        number = Number(i, end, value, scale, "words")
    part = read_and_fraction(p, end)
    return _with_fraction(p, number, value, part) if part is not None else number


def _shape(p: Pieces, i: int, end: int) -> Shape:
    if end > i + 1:
        return "words"
    if p.is_number(i):
        return "digits"
    return "scale" if class_of(p.low[i]) in ("scale", "hundred") else "words"


def _with_fraction(p: Pieces, number: Number, value: Decimal, part: tuple[Decimal, int]) -> Number:
    """`three and a half` with the scale that may follow, or `a million and a half`."""
    fraction, end = part
    if number.scale != ONE:
        return number._replace(end=end, value=value + fraction * number.scale, shape="words")
    scale, end = read_scales(p, end, in_digits=False)
    return Number(number.start, end, (value + fraction) * scale, scale, "words")


def _read_term(p: Pieces, i: int) -> tuple[Decimal, Decimal, int] | None:
    """Coefficient times scale: value, scale and end; None where no number begins."""
    in_digits = p.is_number(i)
    if in_digits:
        coefficient, end = digits_value(p.raw[i]), i + 1
    else:
        coefficient, end = read_below_thousand(p, i)
        if coefficient is None:
            bare = read_bare_scale(p, i)
            return (bare[0], *bare) if bare else None
    if coefficient is None:
        return None
    scale, end = read_scales(p, end, in_digits=in_digits)
    return coefficient * scale, scale, end


def _read_tail(
    p: Pieces, end: int, limit: Decimal, in_digits: bool
) -> tuple[Decimal, Decimal, int] | None:
    """A further term below `limit` after `end`: value, scale, end.

    After a comma and after digits only a term with a scale of its own is taken: in `2 million five
    years ago` and `one million, two hundred of them` another number begins.
    """
    begin = p.next_word(end)
    must_scale = in_digits
    if begin is None and not in_digits and p.low[end] == "," and p.spaced(end + 1):
        begin, must_scale = end + 1, True
    if begin is not None and p.low[begin] == "and":
        begin = p.next_word(begin + 1)
    if begin is None or (p.is_number(begin) and not in_digits):
        return None
    if class_of(p.low[begin]) == "scale":
        return None
    term = _read_term(p, begin)
    if term is None or term[0] >= limit:
        return None
    scale = term[1]
    if must_scale and not THOUSAND <= scale < limit:
        return None
    return term


def _read_plural(p: Pieces, i: int) -> Number | None:
    """`thousands`, `tens of thousands`, `hundreds of millions`: the unit they stand for."""
    words = number_words()
    value = words[p.low[i]][1]
    end = i + 1
    for _ in range(MAX_SCALES - 1):
        kind, factor = words.get(p.low[end + 1], ("", ONE))
        if p.low[end] != "of" or kind != "plural" or factor < HUNDRED:
            break
        value, end = value * factor, end + 2
    if p.low[i] == "tens" and end == i + 1:
        return None
    return Number(i, end, value, value, "plural")


def _read_vague(p: Pieces, i: int) -> Number | None:
    """`several hundred`, `few thousand`, `several tens of millions`: no value."""
    at = p.next_word(i + 1)
    if at is not None and p.low[at] == "of":
        at = p.next_word(at + 1)
    if at is None:
        return None
    bare = read_bare_scale(p, at)
    if bare is not None:
        scale, end = bare
        return Number(i, end, None, scale, "vague")
    if class_of(p.low[at]) != "plural":
        return None
    scale, end = number_words()[p.low[at]][1], at + 1
    while p.low[end] == "of" and class_of(p.low[end + 1]) in ("scale", "hundred", "plural"):
        end += 2
    return Number(i, end, None, scale, "vague")
