"""Dates and figures of a story against those of a query."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal

from wirereader.model.figure import Figure, Value
from wirereader.search.named_dates import names_date
from wirereader.search.query import Amount, Dated, Figured, OneFigure

_RELATIONS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "=": operator.eq,
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}


def is_dated(date: str | None, wanted: Dated) -> bool:
    """Whether a story's ISO date is on, after or before a day, month or year.

    A date known to the month only is compared by its month; without a date, or without its year
    (`--11-25`), nothing holds.
    """
    if not date or date.startswith("--"):
        return False
    day = date[:10]
    length = min(len(day), len(wanted.date))
    ours, theirs = day[:length], wanted.date[:length]
    if wanted.relation == "on":
        return ours == theirs and len(day) >= len(wanted.date)
    return ours > theirs if wanted.relation == "after" else ours < theirs


def compares(figure: Figure, wanted: Amount) -> bool:
    """Whether a figure is of the kind that is asked for, and its value compares so.

    Of a range either end may; a time begins with what is asked for. Dates: see `named_dates`.
    """
    if wanted.kind not in ("figure", figure.kind):
        return False
    if not wanted.relation:
        return True
    if figure.kind == "date" and isinstance(wanted.value, str):
        return names_date(figure, wanted)
    values = (figure.value, figure.low, figure.high)
    return any(_compares(value, wanted) for value in values)


def meets(figure: Figure, wanted: Figured) -> bool:
    """Whether a figure meets a condition, or all those that one figure has to meet."""
    if isinstance(wanted, OneFigure):
        return all(compares(figure, amount) for amount in wanted.amounts)
    return compares(figure, wanted)


def _compares(value: Value, wanted: Amount) -> bool:
    if isinstance(value, Decimal) and isinstance(wanted.value, Decimal):
        return _RELATIONS[wanted.relation](value, wanted.value)
    if isinstance(value, str) and isinstance(wanted.value, str) and wanted.value:
        if wanted.relation == "=":
            return value.startswith(wanted.value)
        ours, theirs = value[: len(wanted.value)], wanted.value
        return bool(ours and _ordered(ours, wanted.relation, theirs))
    return False


def _ordered(ours: str, relation: str, theirs: str) -> bool:
    if ours == theirs:
        return relation in (">=", "<=")
    return (ours > theirs) == (relation in (">", ">="))
