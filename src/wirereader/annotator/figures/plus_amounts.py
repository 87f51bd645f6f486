"""`15-plus years`, `500-plus people`: a number and more."""

from __future__ import annotations

from wirereader.annotator.figures.amounts import Amount
from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.annotator.figures.units import read_unit


def read_and_more(p: Passage, amount: Amount) -> Reading | None:
    """The amount with the `plus` behind its hyphen and the unit behind that; else None."""
    at = p.after_hyphen(amount.end)
    if at is None or p.low[at] != "plus" or amount.value is None:
        return None
    found = read_unit(p, at + 1) if p.spaced(at + 1) and not amount.has_unit else None
    if found is None:
        return Reading(amount.start, at + 1, amount.kind, amount.value, amount.unit, ">=")
    (kind, unit, factor), end = found
    return Reading(amount.start, end, kind, amount.value * factor, unit, ">=")
