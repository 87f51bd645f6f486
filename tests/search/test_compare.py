"""Dates and figures of stories against those that were asked for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wirereader.model.figure import Figure
from wirereader.search.compare import is_dated, meets
from wirereader.search.parse_query import parse_query
from wirereader.search.query import Amount, Dated, OneFigure


@pytest.mark.parametrize(
    ("date", "relation", "wanted", "holds"),
    [
        pytest.param("2025-11-26T14:05:00+03:30", "on", "2025-11-26", True, id="on the day"),
        pytest.param("2025-11-26", "on", "2025-11", True, id="in the month"),
        pytest.param("2025-11", "on", "2025-11-26", False, id="a month is no day"),
        pytest.param("2025-11-26", "after", "2025-11-25", True, id="after"),
        pytest.param("2025-11-26", "after", "2025-11-26", False, id="not after itself"),
        pytest.param("2025-11-26", "before", "2026", True, id="before the year"),
        pytest.param("--11-25", "before", "2026", False, id="a day without its year"),
        pytest.param(None, "before", "2026", False, id="no date"),
    ],
)
def test_a_story_is_dated(date: str | None, relation: str, wanted: str, holds: bool) -> None:
    assert is_dated(date, Dated(relation, wanted)) is holds


NOON = Figure(start=0, end=1, kind="time", value="12:00")
NIGHT = Figure(start=0, end=1, kind="time", value=None, low="21:00", high="23:30")
FIVE = Figure(start=0, end=1, kind="percent", value=Decimal(5), unit="percent")
RANGE = Figure(start=0, end=1, kind="money", value=None, low=Decimal(3), high=Decimal(9))
VAGUE = Figure(start=0, end=1, kind="money", value=None)

FIGURES = {
    "a time": ("time=12:00", NOON, True),
    "the hour of a time": ("time=12", NOON, True),
    "another time": ("time=13", NOON, False),
    "after an hour": ("time>11:00", NOON, True),
    "not after itself": ("time>12:00", NOON, False),
    "from itself on": ("time>=12:00", NOON, True),
    "before": ("time<11:00", NOON, False),
    "either end of a range of times": ("time>23:00", NIGHT, True),
    "a number against a time": ("figure>11", NOON, False),
    "percent": ("percent<=5", FIVE, True),
    "either end of a range": ("money>8", RANGE, True),
    "beyond a range": ("money>9", RANGE, False),
    "two conditions on one": ("money>2 money<4", RANGE, True),
    "two conditions, one of which fails": ("percent>2 percent<4", FIVE, False),
    "no value": ("money>0", VAGUE, False),
    "a kind alone": ("fig:money", VAGUE, True),
    "any kind": ("fig:figure", NOON, True),
    "another kind": ("money=5", FIVE, False),
}


@pytest.mark.parametrize(("query", "figure", "holds"), FIGURES.values(), ids=FIGURES)
def test_a_figure_meets_a_condition(query: str, figure: Figure, holds: bool) -> None:
    (asked,) = parse_query(query, is_final=True).root.nodes
    assert isinstance(asked, Amount | OneFigure)
    assert meets(figure, asked) is holds
