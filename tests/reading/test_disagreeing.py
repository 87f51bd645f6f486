"""Which figures of a story contradict each other, and which only look so."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.stories import story
from wirereader.model.figure import Comparator, Figure, FigureKind
from wirereader.model.span import Span
from wirereader.model.story import Story
from wirereader.reading.disagreeing import agree, disagreements
from wirereader.reading.figure_list import figure_rows
from wirereader.reading.session import Sheet


def told(
    text: str,
    *figures: tuple[str, str, int | tuple[int, int]],
    kind: FigureKind = "cardinal",
    unit: str | None = None,
    comparator: Comparator | None = None,
) -> Story:
    """A story, its headline on the first line; the figures in the order of the text.

    A figure is its words, what it counts, and its value or the ends of its range.
    """
    found, at = [], 0
    for words, counted, value in figures:
        at = text.index(words, at)
        behind = text.index(counted, at + len(words))
        low, high = value if isinstance(value, tuple) else (None, None)
        found.append(
            Figure(
                start=at,
                end=at + len(words),
                kind=kind,
                unit=unit,
                value=Decimal(value) if isinstance(value, int) else None,
                low=None if low is None else Decimal(low),
                high=None if high is None else Decimal(high),
                comparator=comparator,
                of=Span(behind, behind + len(counted)) if counted else None,
            )
        )
        at += len(words)
    return story("a.txt", text, [], found)


DISAGREE = {
    "the headline and the text": (
        told(
            "12 miners killed in Kestrava\nORLENZ - 13 miners were killed on Monday.\n",
            ("12", "miners", 12),
            ("13", "miners", 13),
        )
    ),
    "the text has more words for what they are": (
        told(
            "12 miners killed in Kestrava\nORLENZ - 13 copper miners were killed on Monday.\n",
            ("12", "miners", 12),
            ("13", "copper miners", 13),
        )
    ),
    "a sum in the headline": (
        told(
            "Valda seeks $40 million loan\nVALDA - The port asked for a $52 million loan.\n",
            ("$40 million", "loan", 40_000_000),
            ("$52 million", "loan", 52_000_000),
            kind="money",
            unit="USD",
        )
    ),
    "a headline outside of the range in the text": (
        told(
            "9 miners killed\nORLENZ - Between 12 and 14 miners were killed.\n",
            ("9", "miners", 9),
            ("Between 12 and 14", "miners", (12, 14)),
        )
    ),
    "what is spoken of again with another number": (
        told(
            "Ferry sinks\nVALDA - It had 12 ferry passengers.\nThe 15 ferry passengers swam.\n",
            ("12", "ferry passengers", 12),
            ("15", "ferry passengers", 15),
        )
    ),
}


@pytest.mark.parametrize("shown", DISAGREE.values(), ids=DISAGREE)
def test_two_values_for_one_thing_are_pointed_out(shown: Story) -> None:
    assert disagreements(shown) == {0: 1, 1: 0}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        pytest.param(0, "elsewhere the text says 13 miners", id="the headline's"),
        pytest.param(1, "the headline says 12 miners", id="the text's"),
    ],
)
def test_a_row_says_what_contradicts_it(number: int, words: str) -> None:
    rows = figure_rows(DISAGREE["the headline and the text"], Sheet("figures"))
    assert rows[number].differs == words


AGREE = {
    "the same number": (
        told(
            "12 miners killed\nORLENZ - Twelve miners were killed.\n",
            ("12", "miners", 12),
            ("Twelve", "miners", 12),
        )
    ),
    "a round headline": (
        told(
            "Valda seeks $4 billion loan\nVALDA - The port wants a $4.1 billion loan.\n",
            ("$4 billion", "loan", 4_000_000_000),
            ("$4.1 billion", "loan", 4_100_000_000),
            kind="money",
        )
    ),
    "about as many": (
        told(
            "12 miners killed\nORLENZ - About 15 miners were killed.\n",
            ("12", "miners", 12),
            ("15", "miners", 15),
            comparator="~",
        )
    ),
    "a range that takes it in": (
        told(
            "13 miners killed\nORLENZ - From 12 to 14 miners were killed.\n",
            ("13", "miners", 13),
            ("From 12 to 14", "miners", (12, 14)),
        )
    ),
    "from one value to another": (
        told(
            "Trade grows\nVALDA - From $3 billion trade to $10 billion trade it grew.\n",
            ("$3 billion", "trade", 3_000_000_000),
            ("$10 billion", "trade", 10_000_000_000),
            kind="money",
        )
    ),
    "different things": (
        told(
            "12 miners killed\nORLENZ - 13 divers were killed.\n",
            ("12", "miners", 12),
            ("13", "divers", 13),
        )
    ),
    "to which different things happened": (
        told(
            "12 miners killed\nORLENZ - 13 miners were hurt.\n",
            ("12", "miners", 12),
            ("13", "miners", 13),
        )
    ),
    "the headline adds up": (
        told(
            "12 miners killed\nORLENZ - 5 miners were killed. In Valda 7 miners were killed.\n",
            ("12", "miners", 12),
            ("5", "miners", 5),
            ("7", "miners", 7),
        )
    ),
    "the headline is what is left": (
        told(
            "9 miners killed\nORLENZ - 12 miners were killed, with 3 guards.\n",
            ("9", "miners", 9),
            ("12", "miners", 12),
            ("3", "guards", 3),
        )
    ),
    "the text has the headline's number as well": (
        told(
            "12 miners killed\nORLENZ - 13 miners were killed, 12 on Monday.\n",
            ("12", "miners", 12),
            ("13", "miners", 13),
            ("12", "", 12),
        )
    ),
    "a part of the whole": (
        told(
            "Ferry sinks\nVALDA - It had 3 ferry passengers. 2 of the 15 ferry passengers swam.\n",
            ("3", "ferry passengers", 3),
            ("15", "ferry passengers", 15),
        )
    ),
    "others of the sort": (
        told(
            "Talks\nVALDA - It is one of six countries there.\nThe two countries agreed.\n",
            ("six", "countries", 6),
            ("two", "countries", 2),
        )
    ),
    "what is not said again as known": (
        told(
            "Ferry sinks\nVALDA - It had 12 ferry passengers. Later 15 ferry passengers came.\n",
            ("12", "ferry passengers", 12),
            ("15", "ferry passengers", 15),
        )
    ),
    "polls": (
        told(
            "40 percent of voters say yes\nVALDA - The 60 percent of voters said no.\n",
            ("40 percent", "voters", 40),
            ("60 percent", "voters", 60),
            kind="percent",
        )
    ),
    "a date without a number": (
        story(
            "a.txt",
            "Monday talks\nVALDA - On Monday.\n",
            [],
            [
                Figure(start=0, end=6, kind="date", value=None),
                Figure(start=24, end=30, kind="date", value=None),
            ],
        )
    ),
    "a single figure": told("12 miners killed\nORLENZ - Dead.\n", ("12", "miners", 12)),
}


@pytest.mark.parametrize("shown", AGREE.values(), ids=AGREE)
def test_figures_that_may_both_be_right_are_left_alone(shown: Story) -> None:
    assert disagreements(shown) == {}


def number(value: Decimal | int, comparator: Comparator | None = None) -> Figure:
    return Figure(start=0, end=1, kind="cardinal", value=Decimal(value), comparator=comparator)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(number(12), number(13), False, id="exact numbers"),
        pytest.param(number(40), number(43), True, id="a round one"),
        pytest.param(number(40), number(50), False, id="round ones"),
        pytest.param(number(4_100), number(4_200), False, id="one of the last digit away"),
        pytest.param(number(40, ">"), number(75), True, id="over"),
        pytest.param(number(40, "<="), number(75), False, id="at most"),
        pytest.param(number(40, "~"), number(75), True, id="about"),
        pytest.param(number(0), number(3), False, id="nothing"),
    ],
)
def test_what_can_be_said_of_one_thing(one: Figure, other: Figure, expected: bool) -> None:
    assert agree(one, other) is expected
    assert agree(other, one) is expected


@given(st.decimals(-(10**12), 10**12, allow_nan=False, places=3))
def test_a_number_agrees_with_itself(value: Decimal) -> None:
    assert agree(number(value), number(value))
