"""`Figure`: a number that states a fact, with its unit."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from wirereader.model.span import Span

FigureKind = Literal[
    "money", "percent", "quantity", "cardinal", "ordinal", "duration", "date", "time"
]
Comparator = Literal[">", ">=", "<", "<=", "~"]
Value = Decimal | str | None
"""Exact number, or an ISO 8601 string for dates and times."""


class Figure(NamedTuple):
    """One number of the text and what it is worth.

    A named tuple, as `Span` is one: it is made in half the time of a frozen dataclass.
    """

    start: int
    end: int
    kind: FigureKind
    value: Value
    """None for a range (see `low`, `high`) and for what is relative or vague."""
    unit: str | None = None
    comparator: Comparator | None = None
    low: Value = None
    high: Value = None
    """The ends of a range, in the form of `value`."""
    of: Span | None = None
    """What it counts, where that stands right after it: `pilgrims` of `3,000 pilgrims`."""
    resolved: str | None = None
    """ISO 8601: the day, week, month or year that a relative or partial date means."""
