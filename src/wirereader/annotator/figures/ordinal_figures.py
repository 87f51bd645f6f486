"""Ordinals that rank something: `second`, `20th`; not those of `Fifth Avenue`, `first lady`."""

from __future__ import annotations

from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.annotator.figures.years import read_century
from wirereader.text.contexts import context
from wirereader.text.number_words import number_words
from wirereader.text.ordinals import read_ordinal

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_JOINTS = frozenset({"-", "and"})


def follows_rank(piece: str) -> bool:
    """Whether a piece makes an ordinal of the digits before it."""
    return piece.lower() in _SUFFIXES


def follows_base(piece: str) -> bool:
    """Whether a piece may lead from a number in words to the ordinal that ends it."""
    lower = piece.lower()
    return lower in _JOINTS or lower in number_words()


def read_ordinal_figure(p: Passage, i: int) -> Reading | None:
    """The ordinal or century that begins at piece `i`; without kind where it is part of a name."""
    ordinal = read_ordinal(p, i)
    if ordinal is None:
        return None
    century = read_century(p, i, ordinal)
    if century is not None:
        return century
    end = ordinal.end
    if _is_name(p, i, end) or (p.low[i] == "second" and _is_moment(p, i)):
        return Reading(i, end)
    return Reading(i, end, "ordinal", ordinal.value)


def _is_moment(p: Passage, i: int) -> bool:
    """`a split second`, `wait a second.`: the unit of time without a number."""
    before = p.low[i - 1]
    return before in ("split", "per", "each") or (before == "a" and not p.raw[i + 1].isalpha())


def _is_name(p: Passage, i: int, end: int) -> bool:
    after = p.low[end]
    names = context("after ordinal in name")
    if after in names or (p.is_capital(end) and p.low[end + 1] in names):
        return True
    if p.low[i] == "first" and (p.low[i - 1] == "at" or p.low[end : end + 2] == ["of", "all"]):
        return not p.is_word(end) or after == "of"
    if not p.is_capital(i) or p.is_heading:
        return False
    if p.opens_sentence(i):
        return after == "," or p.is_capital(end)
    return True
