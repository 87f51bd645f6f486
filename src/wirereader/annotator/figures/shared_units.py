"""Two numbers with one unit that are no range: `from 9 to 7 percent`, `7- and 9-year-old boats`."""

from __future__ import annotations

from wirereader.annotator.figures.amounts import Amount, read_amount
from wirereader.annotator.figures.quantities import read_counted_noun
from wirereader.annotator.figures.ranges import is_change
from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.text.number_words import ONE, THOUSAND

_WIDEST_GUESS = 2
"""How many times the first number the second one is at most."""
_JOINTS = frozenset({"and", "or"})


def read_shared_unit(p: Passage, first: Amount) -> Reading | None:
    """The first of two numbers, in the unit that the second names; None where nothing is shared."""
    if first.has_unit or first.value is None:
        return None
    return _read_first_of_change(p, first) or _read_suspended(p, first) or _read_guess(p, first)


def _read_first_of_change(p: Passage, first: Amount) -> Reading | None:
    """The `9` of `from 9 to 7 percent`; the `5` of `from 5 to 7 million` is millions too."""
    if p.low[first.end] != "to" or not is_change(p, first.start):
        return None
    second = read_amount(p, first.end + 1)
    if second is None or second.has_sign or first.value is None:
        return None
    value = first.value * second.factor
    if first.number.scale == ONE and first.value < THOUSAND:
        value *= second.number.scale
    return Reading(first.start, first.end, second.kind, value, second.unit)


def _read_guess(p: Passage, first: Amount) -> Reading | None:
    """The `4,000` of `4,000, 5,000 square miles`, as somebody says who is not sure."""
    if p.low[first.end] != "," or not p.spaced(first.end + 1) or first.value is None:
        return None
    second = read_amount(p, first.end + 1)
    if second is None or second.has_sign or not second.has_unit or second.value is None:
        return None
    value = first.value * second.factor
    is_near = value < second.value <= value * _WIDEST_GUESS
    return Reading(first.start, first.end, second.kind, value, second.unit) if is_near else None


def _read_suspended(p: Passage, first: Amount) -> Reading | None:
    """The `4` of `4- and 6-year-old`, whose hyphen waits for the unit."""
    end = first.end
    if p.low[end] != "-" or not p.joined(end) or p.low[end + 1] not in _JOINTS:
        return None
    second = read_amount(p, end + 2)
    if second is None or second.has_sign or first.value is None:
        return None
    if second.has_unit:
        value = first.value * second.factor
        return Reading(first.start, end, second.kind, value, second.unit)
    bare = Reading(second.start, second.end, "cardinal", second.value)
    counted = read_counted_noun(p, bare)
    return counted and counted._replace(start=first.start, end=end, value=first.value)
