"""The list of who is named in a story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.corpus.stories import segment_of
from tests.reading.stories import FISH, HARBOUR, MARKET, STORIES, Reader, story
from wirereader.corpus.corpus import Corpus
from wirereader.model.person import Body, Person
from wirereader.model.span import Span
from wirereader.model.story import Story
from wirereader.reading.actions import actions
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Reveal
from wirereader.reading.people_list import named_rows
from wirereader.reading.session import Session, Sheet


@pytest.fixture
def crowd() -> Story:
    """A story with three people, named and quoted in different numbers, and two bodies."""
    shown = story("a.txt", HARBOUR, STORIES[0].quotes, [])
    talvik, aske = HARBOUR.index("Ines Talvik"), HARBOUR.index("Per Aske")
    people = (
        Person(name="Per Aske", mentions=(Span(aske, aske + 8),)),
        Person(name="Ines Talvik", titles=("chair",), mentions=(Span(talvik, talvik + 11),)),
        Person(name="Jon Lindt", mentions=(Span(0, 7), Span(8, 12))),
    )
    bodies = (
        Body(name="harbour board", mentions=(Span(0, 13),)),
        Body(name="Port Valda", mentions=(Span(41, 51), Span(60, 70))),
    )
    return replace(shown, annotations=replace(shown.annotations, people=people, bodies=bodies))


def test_everybody_named_with_bodies_last(crowd: Story) -> None:
    rows = named_rows(crowd, Sheet("people"))
    assert [(row.name, row.titles, row.quotes, row.is_body) for row in rows] == [
        ("Jon Lindt", (), 0, False),
        ("Ines Talvik", ("chair",), 2, False),
        ("Per Aske", (), 1, False),
        ("harbour board", (), 0, True),
        ("Port Valda", (), 0, True),
    ]


ORDERS = {
    "by place": (Sheet("people"), ["Lindt", "Talvik", "Aske", "board", "Valda"]),
    "by mentions": (
        Sheet("people", sort="mentions"),
        ["Lindt", "Talvik", "Aske", "Valda", "board"],
    ),
    "by quotes": (Sheet("people", sort="quotes"), ["Talvik", "Aske", "Lindt", "Valda", "board"]),
    "people only": (Sheet("people", only="people"), ["Lindt", "Talvik", "Aske"]),
    "bodies only": (Sheet("people", only="bodies", sort="mentions"), ["Valda", "board"]),
}


@pytest.mark.parametrize(("sheet", "names"), ORDERS.values(), ids=ORDERS)
def test_the_rows_are_sorted_and_narrowed(sheet: Sheet, names: list[str], crowd: Story) -> None:
    assert [row.name.split()[-1] for row in named_rows(crowd, sheet)] == names


def test_nobody_is_named_where_no_story_is_open() -> None:
    assert named_rows(None, Sheet("people")) == []


@pytest.fixture
def crowded(crowd: Story) -> Reader:
    """A reader with that list open."""
    corpus = Corpus()
    corpus.add(segment_of(crowd))
    desk = Desk(corpus, actions())
    first = desk.ref(0)
    return Reader(desk, Session(story=first, cursor=first)).do("people")


def test_the_cursor_stays_on_its_name(crowded: Reader) -> None:
    crowded.do("sheet-down", "sheet-sort", "sheet-sort")
    assert crowded.sheet == Sheet("people", row=0, sort="quotes")
    assert crowded.do("sheet-sort").sheet == Sheet("people", row=1)


def test_people_then_bodies_and_all_again(crowded: Reader) -> None:
    seen = []
    for _ in range(3):
        crowded.do("sheet-narrow")
        assert crowded.sheet is not None
        seen.append(crowded.sheet.only)
    assert seen == ["people", "bodies", ""]


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
