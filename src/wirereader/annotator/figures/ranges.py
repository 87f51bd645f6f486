"""Ranges: two numbers of one kind joined by a hyphen, a dash, `to` or (after `between`) `and`."""

from __future__ import annotations

from decimal import Decimal

from wirereader.annotator.figures.amounts import Amount, read_amount
from wirereader.annotator.figures.comparators import comparator_before
from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.lexicons import words
from wirereader.text.number_words import ONE

DASHES = frozenset({"-", "\u2013", "\u2014", "\u2012", "\u2212"})
"""Signs between the ends of a range."""
_SPACED_DASHES = frozenset({"-", "\u2013"})
_REACH_OF_CHANGE = 8
"""Pieces before `from` in which a verb of change is looked for."""

_FAR = 4
"""A bare number this many times the one before it is no upper end of a rise."""

_CLAUSE_ENDS = frozenset({".", ";", ""})
_SHAPES_WITHOUT_ENDS = frozenset({"plural", "vague"})


def joint_after(p: Passage, start: int, end: int) -> int | None:
    """Where the second number would begin of a range whose first runs from `start` to `end`."""
    word = p.low[end]
    if word in DASHES:
        if p.joined(end) and p.joined(end + 1):
            return end + 1
        if p.spaced(end) and p.spaced(end + 1) and word in _SPACED_DASHES:
            return end + 1
        if p.joined(end) and p.low[end + 1] == "to" and p.spaced(end + 1):
            return end + 2  # `10- to 15-year`
        return None
    if not (p.spaced(end) and p.spaced(end + 1)):
        return None
    if word == "to":
        return None if is_change(p, start) else end + 1
    return end + 1 if word == "and" and _is_between(p, start) else None


def _is_between(p: Passage, start: int) -> bool:
    """Whether `between` leads to two ends; `the ages of` may stand before the first."""
    if p.low[start - 2 : start] == ["ages", "of"]:
        start -= 3 if p.low[start - 3] == "the" else 2
    return p.low[start - 1] == "between"


def is_change(p: Passage, start: int) -> bool:
    """Whether `from` before piece `start` tells a change: a verb of change stands before it.

    With a comparator between (`from over $3 billion to $10 billion`) it is one without a verb.
    """
    begin = start - 1
    if comparator_before(p, start) is not None:
        nearest = (k for k in range(start - 2, start - 5, -1) if p.low[k] == "from")
        return next(nearest, None) is not None
    if p.low[begin] != "from":
        return False
    verbs = words("change_verbs")
    for k in range(begin - 1, max(-1, begin - 1 - _REACH_OF_CHANGE), -1):
        if p.low[k] in verbs:
            return True
        if p.low[k] in _CLAUSE_ENDS:
            return False
    return False


def read_range(p: Passage, first: Amount) -> Reading | None:
    """The range that `first` begins, or None where it stands alone."""
    if first.value is None or first.number.shape in _SHAPES_WITHOUT_ENDS:
        return None
    at = joint_after(p, first.start, first.end)
    second = read_amount(p, at) if at is not None else None
    if second is None or second.value is None or second.number.shape in _SHAPES_WITHOUT_ENDS:
        return None
    if p.low[first.end] == "to" and _is_step(p, first, second):
        return None
    return _join(p, first, second)


def _is_step(p: Passage, first: Amount, second: Amount) -> bool:
    """`rose 50 cents to $81.40`: a change by the first to the second, each with its own unit."""
    if p.low[first.start - 1] not in words("change_verbs"):
        return False
    if first.has_unit and second.has_unit:
        return True
    are_bare = not first.has_unit and not second.has_unit
    return are_bare and second.value is not None and _is_far(first, second.value)


def _is_far(first: Amount, high: Decimal) -> bool:
    """`rose 2-7/8 to 97`: what it rose by and where it stands."""
    return first.value is not None and first.value * _FAR < high


def _join(p: Passage, first: Amount, second: Amount) -> Reading | None:
    measured = _measured_alike(p, first, second)
    low, high = _shared(first, second), second.value
    if measured is None or low is None or high is None or low >= high:
        return None
    kind, unit = measured.kind, measured.unit
    return Reading(first.start, second.end, kind, None, unit, None, low, high)


def _measured_alike(p: Passage, first: Amount, second: Amount) -> Amount | None:
    """The one of the two whose kind and unit hold for both, or None where they differ."""
    if first.has_unit == second.has_unit:
        return first if (first.kind, first.unit) == (second.kind, second.unit) else None
    if second.has_unit:
        return None if second.has_sign else second
    return first if first.has_sign and _may_lack_sign(p, first, second) else None


def _may_lack_sign(p: Passage, first: Amount, second: Amount) -> bool:
    """Whether the second number of `$3-5 billion`, `£20 and 45` takes the first one's currency."""
    is_dash = p.low[first.end] in DASHES
    return is_dash or second.number.scale != ONE or not p.is_word(second.end)


def _shared(first: Amount, second: Amount) -> Decimal | None:
    """The low end, with the scale and the small coin that are given once for both."""
    low = first.value
    if low is None or second.value is None:
        return low
    if not first.has_unit:
        low *= second.factor
    scale = second.number.scale
    if first.number.scale == ONE and scale != ONE and low * scale < second.value:
        low *= scale
    return low
