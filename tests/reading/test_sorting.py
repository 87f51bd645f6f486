"""The orders of the list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.corpus.stories import segment_of
from tests.reading.stories import STORIES, Reader
from wirereader.corpus.corpus import Corpus
from wirereader.reading.sorting import Order


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


def test_the_row_of_a_number_is_its_place_in_the_order() -> None:
    shown = Order([2, 0, 1])
    assert [shown[shown.index(number)] for number in range(3)] == [0, 1, 2]
    assert list(shown[1:]) == [0, 1]
    assert (3 in shown, -1 in shown, 1 in shown) == (False, False, True)
    for absent in ((3,), (2, 1), (1, 0, 2)):
        with pytest.raises(ValueError, match="is not there"):
            shown.index(*absent)
