"""The last rule of the chain: an amount as money, percent, measure, duration or plain number."""

from __future__ import annotations

from wirereader.annotator.figures.amounts import Amount, amount_start, read_amount
from wirereader.annotator.figures.cardinals import states_fact
from wirereader.annotator.figures.comparators import comparator_before
from wirereader.annotator.figures.durations import extend_duration, is_someday
from wirereader.annotator.figures.plus_amounts import read_and_more
from wirereader.annotator.figures.quantities import (
    hides_number,
    read_counted_noun,
    read_magnitude,
    read_race_distance,
)
from wirereader.annotator.figures.ranges import DASHES, read_range
from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.annotator.figures.scores import is_score
from wirereader.annotator.figures.shared_units import read_shared_unit
from wirereader.model.figure import Comparator

_TIES = DASHES | {"to", "and", ","}
"""What may tie an amount to what follows; hardly one in ten has any of it behind it."""


def read_amount_figure(p: Passage, i: int) -> Reading | None:
    """The figure whose number begins at piece `i`, or None."""
    amount = read_amount(p, amount_start(p, i))
    if amount is None:
        return None
    is_tied = p.low[amount.end] in _TIES
    tied = _read_tied(p, i, amount) if is_tied else None
    if tied is not None:
        return tied
    if is_someday(p, amount.start):
        return Reading(amount.start, p.joined_end(amount.end - 1))
    if amount.kind == "duration":
        amount = extend_duration(p, amount)
    single = (
        read_magnitude(p, amount)
        or read_race_distance(p, amount)
        or (read_shared_unit(p, amount) if is_tied else None)
        or _read_plain(p, amount)
    )
    counted = read_counted_noun(p, single) if is_tied else None
    if counted is None and single.kind == "cardinal" and not states_fact(p, amount):
        return Reading(amount.start, amount.end)
    return counted or single


def _read_tied(p: Passage, i: int, amount: Amount) -> Reading | None:
    """A score, `15-plus`, a range, or a number that is none (`one-on-one`); else None."""
    if amount.number.shape == "digits" and not amount.has_unit and is_score(p, i):
        return Reading(amount.start, amount.end, "cardinal", amount.value)
    plus = read_and_more(p, amount)
    if plus is not None:
        return plus
    found = read_range(p, amount)
    if found is not None:
        return read_counted_noun(p, found) or found
    if hides_number(p, amount):
        return Reading(amount.start, p.joined_end(amount.end - 1))
    return None


def read_share(p: Passage, i: int) -> Reading | None:
    """`a third of the grain`: the ordinal at piece `i` as a fraction, or None."""
    return read_amount_figure(p, i) if p.low[i - 1] in ("a", "an") else None


def _read_plain(p: Passage, amount: Amount) -> Reading:
    """The amount as it stands."""
    sign: Comparator | None = None
    if amount.number.shape == "plural":
        sign = comparator_before(p, amount.start) or ">="
    return Reading(amount.start, amount.end, amount.kind, amount.value, amount.unit, sign)
