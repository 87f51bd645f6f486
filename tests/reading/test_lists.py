"""The lists under the text: the figures of a story, and who is named in it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.corpus.stories import segment_of
from tests.reading.stories import STORIES, Reader, quote, story
from wirereader.corpus.corpus import Corpus
from wirereader.model.figure import Figure, FigureKind, Value
from wirereader.model.span import Span
from wirereader.model.story import Story
from wirereader.reading.actions import actions
from wirereader.reading.desk import Desk
from wirereader.reading.figure_list import FigureRow, figure_rows
from wirereader.reading.session import Session, Sheet

PRICES = """\
Prices
PORT VALDA - Per Aske said: "4.1 billion crowns of 4,100 million crowns, up 2 percent by Monday."
It was 5 billion, 3 to 9 crowns, and 7 dollars in May.
"""


def counted(
    words: str,
    kind: FigureKind,
    value: Value,
    unit: str | None = None,
    *,
    of: str = "",
    ends: tuple[int, int] | None = None,
) -> Figure:
    """A figure of `PRICES` by its words."""
    start = PRICES.index(words)
    low, high = map(Decimal, ends) if ends else (None, None)
    noun = PRICES.index(of, start) if of else 0
    return Figure(
        start=start,
        end=start + len(words),
        kind=kind,
        value=value,
        unit=unit,
        low=low,
        high=high,
        of=Span(noun, noun + len(of)) if of else None,
    )


@pytest.fixture
def prices() -> Story:
    """A story with figures of many kinds, the first four of them in a quote."""
    billion = Decimal(4_100_000_000)
    return story(
        "prices.txt",
        PRICES,
        [
            quote(
                PRICES,
                '"4.1 billion crowns of 4,100 million crowns, up 2 percent by Monday."',
                "said",
                "Per Aske",
                "Per Aske",
                "direct",
            )
        ],
        [
            counted("4.1 billion", "money", billion, "CRO", of="crowns"),
            counted("4,100 million", "money", billion, "CRO", of="crowns"),
            counted("2 percent", "percent", Decimal(2)),
            counted("Monday", "date", None),
            counted("5 billion", "money", Decimal(5_000_000_000), "CRO"),
            counted("3 to 9 crowns", "money", None, "CRO", ends=(3, 9)),
            counted("7 dollars", "money", Decimal(7), "ARD"),
            counted("May", "date", "--05"),
        ],
    )


@pytest.fixture
def pricing(prices: Story) -> Reader:
    """A reader who has the figures of that story before her."""
    corpus = Corpus()
    corpus.add(segment_of(prices))
    desk = Desk(corpus, actions())
    first = desk.ref(0)
    return Reader(desk, Session(story=first, cursor=first)).do("figures")


def words(rows: list[FigureRow], shown: Story) -> list[str]:
    return [shown.text[row.figure.start : row.figure.end] for row in rows]


def test_figures_stand_as_in_the_text(prices: Story) -> None:
    assert [row.figure for row in figure_rows(prices, Sheet("figures"))] == list(prices.figures)


def test_figures_by_value_stand_by_kind_and_unit_the_largest_first(prices: Story) -> None:
    rows = figure_rows(prices, Sheet("figures", sort="value"))
    assert words(rows, prices) == [
        "7 dollars",
        "5 billion",
        "4.1 billion",
        "4,100 million",
        "3 to 9 crowns",
        "2 percent",
        "May",
        "Monday",
    ]


def test_equal_values_are_counted_the_vague_ones_are_not(prices: Story) -> None:
    rows = figure_rows(prices, Sheet("figures"))
    assert [row.times for row in rows] == [2, 2, 1, 1, 1, 1, 1, 1]


def test_a_figure_knows_what_it_counts_and_who_said_it(prices: Story) -> None:
    rows = figure_rows(prices, Sheet("figures"))
    assert (rows[0].of, rows[0].said_by) == ("crowns", "Per Aske")
    assert (rows[4].of, rows[4].said_by) == ("", "")


def test_an_unnamed_source_is_who_said_it() -> None:
    rows = figure_rows(STORIES[1], Sheet("figures"))
    assert [row.said_by for row in rows] == ["", "a senior official"]


def test_one_kind_after_the_other_and_all_again(pricing: Reader) -> None:
    seen = []
    for _ in range(4):
        pricing.do("sheet-narrow")
        assert pricing.sheet is not None
        seen.append(pricing.sheet.only)
    assert seen == ["money", "percent", "date", ""]


def test_the_cursor_stays_on_its_figure(pricing: Reader) -> None:
    pricing.do("sheet-down", "sheet-down", "sheet-down", "sheet-down", "sheet-sort")
    assert pricing.words == "5 billion"
    assert pricing.sheet == Sheet("figures", row=1, sort="value")
    pricing.do("sheet-narrow")
    assert pricing.sheet == Sheet("figures", row=1, sort="value", only="money")


def test_the_cursor_goes_to_the_first_where_its_figure_went(pricing: Reader) -> None:
    pricing.do("sheet-narrow", "sheet-narrow")
    assert (pricing.words, pricing.sheet) == ("2 percent", Sheet("figures", only="percent"))


def test_the_order_is_taken_back(pricing: Reader) -> None:
    assert pricing.do("sheet-sort", "sheet-sort").sheet == Sheet("figures")


def test_the_cursor_walks_the_rows_as_they_are_sorted(pricing: Reader) -> None:
    pricing.do("sheet-sort", "sheet-top", "sheet-accept")
    assert (pricing.words, pricing.sheet, pricing.session.pane) == ("7 dollars", None, "text")


@pytest.mark.parametrize("name", ["sheet-sort", "sheet-narrow"])
def test_other_sheets_have_no_order(name: str, reader: Reader) -> None:
    before = reader.do("help").session
    assert reader.do(name).session == before
