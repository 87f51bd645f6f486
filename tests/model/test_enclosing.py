"""Which quote a figure stands in."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wirereader.model.attribution import Attribution
from wirereader.model.enclosing import quotes_around
from wirereader.model.figure import Figure
from wirereader.model.span import Span


def quote(*parts: tuple[int, int]) -> Attribution:
    return Attribution(
        parts=tuple(Span(*part) for part in parts),
        kind="direct",
        cue=None,
        source=None,
        speaker=None,
        rule="test",
        confidence=1,
    )


def figure(start: int, end: int) -> Figure:
    return Figure(start=start, end=end, kind="cardinal", value=Decimal(3))


@pytest.mark.parametrize(
    ("figures", "quotes", "expected"),
    [
        pytest.param([(5, 8)], [quote((0, 10))], (0,), id="inside"),
        pytest.param([(0, 10)], [quote((0, 10))], (0,), id="all of it"),
        pytest.param([(11, 13)], [quote((0, 10))], (None,), id="behind"),
        pytest.param([(1, 3)], [quote((4, 10))], (None,), id="before"),
        pytest.param([(8, 12)], [quote((0, 10))], (None,), id="only begun in it"),
        pytest.param([(12, 14)], [quote((0, 10), (20, 30))], (None,), id="between its parts"),
        pytest.param([(21, 24)], [quote((0, 10), (20, 30))], (0,), id="in its second part"),
        pytest.param([(5, 8)], [quote((0, 20)), quote((4, 9))], (1,), id="the inner one"),
        pytest.param([(12, 14)], [quote((0, 20)), quote((4, 9))], (0,), id="behind the inner one"),
        pytest.param([(5, 8)], [quote((0, 7)), quote((4, 9))], (1,), id="one holds it whole"),
        pytest.param(
            [(1, 2), (12, 14), (31, 33)],
            [quote((0, 10)), quote((30, 40))],
            (0, None, 1),
            id="each for itself",
        ),
        pytest.param([], [quote((0, 10))], (), id="no figure"),
        pytest.param([(1, 2)], [], (None,), id="no quote"),
    ],
)
def test_a_figure_stands_in_the_quote_that_holds_it(
    figures: list[tuple[int, int]], quotes: list[Attribution], expected: tuple[int | None, ...]
) -> None:
    assert quotes_around([figure(*span) for span in figures], quotes) == expected
