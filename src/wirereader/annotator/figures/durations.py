"""Spans of time: several units in one (`2 hours, 9 minutes`), an article for one (`a decade`)."""

from __future__ import annotations

from wirereader.annotator.figures.amounts import Amount, read_amount
from wirereader.annotator.figures.comparators import comparator_before
from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.annotator.figures.units import read_unit
from wirereader.annotator.tags import TAGS
from wirereader.text.contexts import context
from wirereader.text.fractions import read_and_fraction
from wirereader.text.number_words import ONE, Number

_STEPS = {
    ("minute", "second"): 60,
    ("hour", "minute"): 60,
    ("hour", "second"): 3600,
    ("day", "hour"): 24,
    ("day", "minute"): 1440,
    ("week", "day"): 7,
    ("year", "month"): 12,
    ("decade", "year"): 10,
}
"""Pairs of units of which the first is a fixed number of the second (a month is not of days)."""

_SPAN_HEADS = frozenset({"a", "an", "past", "last", "next"})
_MOMENTS = frozenset({"second", "minute", "day"})
"""Units that with `of` tell what a moment was like (`a day of joy`), not how long it lasted."""

_ARTICLES = frozenset({"a", "an"})


def extend_duration(p: Passage, first: Amount) -> Amount:
    """A duration with the smaller units and the half that follow it, in the smallest one named."""
    while first.value is not None and first.unit is not None:
        half = _read_half(p, first)
        if half is not None:
            return half
        second = _read_smaller(p, first.end)
        step = _STEPS.get((first.unit, second.unit or "")) if second else None
        if second is None or step is None or second.value is None:
            return first
        value = first.value * step + second.value
        is_last = p.low[first.end] == "and" or p.low[first.end + 1] == "and"
        first = second._replace(start=first.start, value=value, number=first.number)
        if is_last:
            break
    return first


def _read_smaller(p: Passage, end: int) -> Amount | None:
    at = end + 1 if p.low[end] == "," else end
    if p.low[at] == "and":
        at += 1
    if not p.spaced(at):
        return None
    amount = read_amount(p, at)
    return amount if amount is not None and amount.kind == "duration" else None


def _read_half(p: Passage, amount: Amount) -> Amount | None:
    """`a year and a half`, `two hours and a quarter`."""
    part = read_and_fraction(p, amount.end)
    if part is None or amount.value is None or p.low[part[1]] in ("-", "of"):
        return None
    if read_unit(p, part[1]) is not None:
        return None
    return amount._replace(end=part[1], value=amount.value + part[0])


def is_someday(p: Passage, i: int) -> bool:
    """Whether `one day` at piece `i` is a time to come: `it could one day be rebuilt`."""
    return p.low[i] == "one" and p.low[i + 1] == "day" and TAGS[p.raw[i - 1] or "."] == "A"


def read_single_span(p: Passage, i: int) -> Reading | None:
    """`decade`, `hour` after an article where it is a stretch of time and no denominator."""
    found = read_unit(p, i) if p.low[i - 1] in _SPAN_HEADS else None
    if found is None or found[0].kind != "duration" or p.low[i].endswith("s"):
        return None
    unit, end = found
    if not _is_stretch(p, i, end):
        return None
    number = Number(i, i, ONE, ONE, "words")
    span = extend_duration(p, Amount(i, end, "duration", ONE, unit.name, ONE, number, False))
    return Reading(i, span.end, "duration", span.value, span.unit)


def _is_stretch(p: Passage, i: int, end: int) -> bool:
    before = p.low[i - 1]
    if before == "past" and p.low[i - 2] in ("the", "this"):
        return p.low[end] != "-"
    if before in ("last", "next") and p.low[i - 2] == "the":
        is_long = p.low[i] in ("decade", "century")
        return is_long and p.low[i - 3] in context("before stretch of time")
    if before not in _ARTICLES or not p.spaced(i):
        return False
    if p.low[end] == "-":
        return p.low[end + 1] in ("long", "old")
    if p.low[end] in context("after stretch of time") or read_and_fraction(p, end) is not None:
        return True
    if p.low[end] == "of" and p.low[i] not in _MOMENTS:
        return True
    return p.low[i - 2] in context("before stretch of time") or comparator_before(p, i) is not None
