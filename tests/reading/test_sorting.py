"""The orders of the list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.corpus.stories import segment_of, story_of
from tests.reading.stories import STORIES, Reader
from wirereader.corpus.corpus import Corpus
from wirereader.reading.actions import actions
from wirereader.reading.desk import Desk
from wirereader.reading.session import Limit, Results, Session
from wirereader.reading.sorting import FEW, Backwards, Sorting


def order(reader: Reader) -> list[int]:
    return list(reader.desk.listing(reader.session))


@pytest.mark.parametrize(
    ("action", "numbers"),
    [
        ("sort-path", [0, 1, 2, 3]),
        ("sort-quotes", [0, 1, 2, 3]),
        ("sort-figures", [0, 1, 2, 3]),
        ("sort-length", [0, 1, 2, 3]),
        ("sort-unread", [1, 2, 0, 3]),
        ("sort-newest", [0, 1, 2, 3]),
        ("sort-slug", [0, 1, 2, 3]),
        ("sort-place", [0, 1, 2, 3]),
    ],
)
def test_the_list_is_sorted_and_failures_come_last(
    reader: Reader, action: str, numbers: list[int]
) -> None:
    reader.do("into", "to-list", action)
    assert order(reader) == numbers


def test_reversed_keeps_failures_last_and_the_cursor_on_its_story(reader: Reader) -> None:
    reader.do("down", "sort-quotes", "sort-reversed")
    assert order(reader) == [2, 1, 0, 3]
    assert reader.session.cursor == reader.desk.ref(1)
    assert reader.said == "sorted by most quotes first, reversed"
    assert order(reader.do("sort-path")) == [3, 2, 1, 0]


def test_a_search_ranks_and_the_order_comes_back_after_it(reader: Reader) -> None:
    reader.do("sort-reversed", "search").type("talks").find("talks", 1, 0)
    assert order(reader) == [1, 0]
    assert order(reader.do("bar-cancel")) == [3, 2, 1, 0]


def test_a_star_is_set_and_taken_back(reader: Reader) -> None:
    key = reader.desk.ref(0).key
    assert key in reader.do("star").session.starred
    assert key not in reader.do("star").session.starred
    assert reader.do("bottom", "star").session.starred == set()


def test_unread_first_is_an_order_of_the_moment_it_was_asked_for(reader: Reader) -> None:
    reader.do("sort-unread")
    assert [reader.do("next-story").open for _ in range(2)] == [1, 2]
    assert order(reader) == [0, 1, 2, 3]
    assert order(reader.do("sort-unread")) == [0, 1, 2, 3]
    assert order(reader.do("read", "sort-unread")) == [0, 2, 1, 3]


def test_equal_copies_are_read_and_counted_together(reader: Reader) -> None:
    desk = reader.desk
    assert desk.unread_count(reader.session) == 3
    item = replace(STORIES[0].article.item, path="z-copy.txt")
    copy = replace(STORIES[0], article=replace(STORIES[0].article, item=item))
    desk.corpus.add(segment_of(copy))
    assert desk.unread_count(reader.session) == 4
    assert desk.unread_count(reader.do("into").session) == 2
    assert desk.unread_count(reader.do("read").session) == 4
    reader.desk.corpus = Corpus()
    assert desk.unread_count(reader.session) == 0


def test_an_order_read_backwards() -> None:
    shown = Backwards([2, 0, 1])
    assert [shown[row] for row in (0, 1, 2, -1)] == [1, 0, 2, 2]
    assert (list(shown), list(shown[1:]), len(shown)) == ([1, 0, 2], [0, 2], 3)
    assert [shown.index(number) for number in (1, 0, 2)] == [0, 1, 2]
    assert (3 in shown, 1 in shown) == (False, True)
    for absent in ((3,), (1, 1), (2, 0, 2)):
        with pytest.raises(ValueError, match="is not"):
            shown.index(*absent)


class TestManyStories:
    """Somebody gives them their places; until then they stand at the end."""

    @pytest.fixture
    def desk(self) -> Desk:
        corpus = Corpus()
        corpus.add(segment_of(*(story_of(f"{n:05}", *"x" * (n % 2)) for n in range(FEW + 1))))
        return Desk(corpus, actions(), sorting=Sorting(is_later=True))

    @pytest.mark.parametrize("is_reversed", [False, True])
    def test_of_a_new_order(self, desk: Desk, is_reversed: bool) -> None:
        session = Session(sort="quotes", is_reversed=is_reversed)
        assert list(desk.listing(session)) == list(range(FEW + 1))
        steps = desk.unsorted(session)
        assert steps is not None
        assert len(list(steps)) > 4
        odd, even = list(range(1, FEW + 1, 2)), list(range(0, FEW + 1, 2))
        assert list(desk.listing(session)) == (even + odd if is_reversed else odd + even)
        assert desk.unsorted(session) is None

    def test_a_few_that_come_are_placed_at_once(self, desk: Desk) -> None:
        session = Session(sort="quotes")
        for _ in desk.unsorted(session) or ():
            pass
        desk.corpus.add(segment_of(story_of("z", "x", "x")))
        assert desk.listing(session)[0] == FEW + 1

    def test_of_a_limit(self, desk: Desk) -> None:
        limit = Limit("swan", frozenset({2, 3}))
        session = Session(sort="quotes", limit=limit)
        assert list(desk.listing(session)) == [2, 3]
        for _ in desk.unsorted(session) or ():
            pass
        assert list(desk.listing(session)) == [3, 2]
        assert list(desk.listing(Session(is_reversed=True, limit=limit))) == [3, 2]
        assert list(desk.listing(Session(limit=limit))) == [2, 3]

    def test_not_in_the_order_of_paths_nor_of_hits(self, desk: Desk) -> None:
        assert desk.unsorted(Session()) is None
        assert desk.unsorted(Session(is_reversed=True)) is None
        found = Session(sort="quotes", results=Results("swan", (), 0))
        assert desk.unsorted(found) is None
