"""A number, a hyphen and what it counts: `14-story`, `five-member`, `six-under-par`."""

from __future__ import annotations

from decimal import Decimal

from wirereader.annotator.figures.amounts import Amount
from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.text.contexts import context

_PAR = frozenset({"under", "over"})
_LONGEST_RACE = 100
"""Kilometres of the longest race that copy writes with a K."""

_LONG_EED = 3
"""Letters of `bed`; longer words in -ed are no nouns, but for those in -eed (`speed`)."""


def read_counted_noun(p: Passage, reading: Reading) -> Reading | None:
    """The quantity that a bare number or range makes with the noun after its hyphen, else None."""
    at = p.after_hyphen(reading.end)
    if at is None or reading.kind != "cardinal" or not p.is_word(at):
        return None
    noun = p.low[at]
    if noun in _PAR and p.low[at + 2] == "par" and p.joined(at + 2):
        return reading._replace(end=at + 3, kind="quantity", unit=f"{noun}-par")
    if noun in context("after hyphen no noun"):
        return None
    return reading._replace(end=at + 1, kind="quantity", unit=_singular(noun))


def read_magnitude(p: Passage, amount: Amount) -> Reading | None:
    """`magnitude 6.4`, whose unit stands before the number."""
    i = amount.start
    has_hyphen = p.low[i - 1] == "-" and p.joined(i) and p.joined(i - 1)
    at = i - 2 if has_hyphen else i - 1
    if p.low[at] != "magnitude" or amount.has_unit or not (has_hyphen or p.spaced(i)):
        return None
    return Reading(at, amount.end, "quantity", amount.value, "magnitude")


def read_race_distance(p: Passage, amount: Amount) -> Reading | None:
    """`the 30K`, `a 10K run`: kilometres of a race, where a capital K is no thousand."""
    i = amount.start
    if amount.has_unit or p.raw[i + 1] != "K" or not p.raw[i].isdecimal() or amount.end != i + 2:
        return None
    distance = Decimal(p.raw[i])
    if p.low[i - 1] not in context("before race") or distance > _LONGEST_RACE:
        return None
    is_count = p.has_plural_noun(amount.end)
    return None if is_count else Reading(i, amount.end, "quantity", distance, "km")


def hides_number(p: Passage, amount: Amount) -> bool:
    """Whether the word after the hyphen makes no figure of it: `one-on-one`, `two-sided`."""
    at = p.after_hyphen(amount.end)
    if at is None or amount.has_unit or not p.is_word(at):
        return False
    if _is_adjective(p.low[at]) or p.is_name_part(at) or amount.number.shape == "fraction":
        return True
    return p.low[at] in ("on", "for", "in", "by") and p.after_hyphen(at + 1) is not None


def _is_adjective(word: str) -> bool:
    return word.endswith("ed") and len(word) > _LONG_EED and not word.endswith("eed")


def _singular(noun: str) -> str:
    """Copy writes the singular here; a stray plural loses its `s`."""
    return noun[:-1] if noun.endswith("s") and noun[-2:-1] not in "sui" else noun
