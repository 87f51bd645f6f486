"""The orders of the list."""

from __future__ import annotations

import pytest

from tests.reading.stories import Reader


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
    assert reader.do("bottom", "star").session.starred == frozenset()
