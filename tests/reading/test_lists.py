"""The lists under the text: the figures of a story, and who is named in it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.corpus.stories import segment_of
from tests.reading.stories import FISH, HARBOUR, MARKET, STORIES, Reader, quote, story
from wirereader.corpus.corpus import Corpus
from wirereader.model.figure import Figure, FigureKind, Value
from wirereader.model.person import Body, Person
from wirereader.model.span import Span
from wirereader.model.story import Story
from wirereader.reading.actions import actions
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Reveal
from wirereader.reading.figure_list import FigureRow, figure_rows
from wirereader.reading.people_list import named_rows
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
        pricing.do("figures-kind")
        assert pricing.sheet is not None
        seen.append(pricing.sheet.only)
    assert seen == ["money", "percent", "date", ""]


def test_the_cursor_stays_on_its_figure(pricing: Reader) -> None:
    pricing.do("sheet-down", "sheet-down", "sheet-down", "sheet-down", "figures-sort")
    assert pricing.words == "5 billion"
    assert pricing.sheet == Sheet("figures", row=1, sort="value")
    pricing.do("figures-kind")
    assert pricing.sheet == Sheet("figures", row=1, sort="value", only="money")


def test_the_cursor_goes_to_the_first_where_its_figure_went(pricing: Reader) -> None:
    pricing.do("figures-kind", "figures-kind")
    assert (pricing.words, pricing.sheet) == ("2 percent", Sheet("figures", only="percent"))


def test_the_order_is_taken_back(pricing: Reader) -> None:
    assert pricing.do("figures-sort", "figures-sort").sheet == Sheet("figures")


def test_the_cursor_walks_the_rows_as_they_are_sorted(pricing: Reader) -> None:
    pricing.do("figures-sort", "sheet-top", "sheet-accept")
    assert (pricing.words, pricing.sheet, pricing.session.pane) == ("7 dollars", None, "text")


@pytest.mark.parametrize("name", ["figures-sort", "figures-kind"])
def test_other_sheets_have_no_order(name: str, reader: Reader) -> None:
    before = reader.do("help").session
    assert reader.do(name).session == before


def test_everybody_named_with_bodies_last() -> None:
    shown = story("a.txt", HARBOUR, STORIES[0].quotes, [])
    talvik, aske = HARBOUR.index("Ines Talvik"), HARBOUR.index("Per Aske")
    board = Body(name="harbour board", mentions=(Span(0, 13),))
    people = (
        Person(name="Per Aske", mentions=(Span(aske, aske + 8),)),
        Person(name="Ines Talvik", titles=("chair",), mentions=(Span(talvik, talvik + 11),)),
    )
    found = replace(shown.annotations, people=people, bodies=(board,))
    rows = named_rows(replace(shown, annotations=found))
    assert [(row.name, row.titles, row.quotes, row.is_body) for row in rows] == [
        ("Ines Talvik", ("chair",), 2, False),
        ("Per Aske", (), 1, False),
        ("harbour board", (), 0, True),
    ]


@pytest.fixture
def naming() -> Reader:
    """A reader of two stories: in the first a speaker and a body that says nothing are named."""
    start, place = FISH.index("Ines Talvik"), FISH.index("GRAUMUND")
    found = replace(
        STORIES[1].annotations,
        people=(Person(name="Ines Talvik", mentions=(Span(start, start + 11),)),),
        bodies=(Body(name="Graumund", mentions=(Span(place, place + 8),)),),
    )
    corpus = Corpus()
    corpus.add(segment_of(replace(STORIES[1], annotations=found), story("c.txt", MARKET, [], [])))
    desk = Desk(corpus, actions())
    first = desk.ref(0)
    return Reader(desk, Session(story=first, cursor=first))


def test_the_people_open_and_close(naming: Reader) -> None:
    start = FISH.index("Ines Talvik")
    assert naming.do("people").sheet == Sheet("people")
    assert naming.effects == (Reveal(start, start + 11),)
    assert naming.do("people").sheet is None


def test_the_cursor_shows_where_one_is_named_and_leaves_the_set(naming: Reader) -> None:
    place = FISH.index("GRAUMUND")
    naming.do("people", "sheet-bottom")
    assert naming.effects == (Reveal(place, place + 8),)
    assert naming.session.live is None


def test_enter_makes_a_speakers_quotes_the_set(naming: Reader) -> None:
    naming.do("people", "sheet-accept")
    assert (naming.live.kind, naming.live.query) == ("speaker", "Ines Talvik")
    assert naming.words == '"There is no fleet left to talk about,"'
    assert (naming.sheet, naming.session.pane) == (None, "text")


def test_enter_goes_to_the_mention_of_who_says_nothing(naming: Reader) -> None:
    place = FISH.index("GRAUMUND")
    naming.do("people", "sheet-down", "sheet-accept")
    assert naming.effects == (Reveal(place, place + 8),)
    assert (naming.session.live, naming.session.pane) == (None, "text")


def test_a_story_that_names_nobody_says_so(naming: Reader) -> None:
    naming.do("next-story", "people")
    assert naming.said == "nobody is named in this story"
    assert naming.sheet is None
