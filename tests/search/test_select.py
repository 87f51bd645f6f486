"""`select`: a query as a filter, and a search among some stories only."""

from __future__ import annotations

import pytest

from tests.search.shelf import index_of, story
from wirereader.search.find import find, select
from wirereader.search.hits import Found, Selected

INDEX = index_of(
    story("Ferry strike", "The crews went home.", date="2025-01-02"),
    story("Ferries collide", "Nobody was hurt."),
    story("Harbour loan", "A ferryman spoke; the ferry waited."),
    story("A ferrry and a typo"),
)


def selected(query: str) -> Selected:
    *_, answer = select(INDEX, query)
    assert isinstance(answer, Selected)
    return answer


CASES = {
    "whole words": ("ferry ", {0, 2}, False),
    "the last one may go on": ("ferr", {0, 1, 2, 3}, False),
    "all of them": ("ferry loan ", {2}, False),
    "a phrase": ('"ferry waited"', {2}, False),
    "a condition": ("on:2025", {0}, False),
    "a word and a condition": ("ferry on:2025", {0}, False),
    "what is not there": ("!ferry ", {1, 3}, False),
    "near, where nothing is as typed": ("harbuor ", {2}, True),
    "nothing": ("qqqqqqq ", set(), False),
    "no query": ("  ", {0, 1, 2, 3}, False),
}


@pytest.mark.parametrize(("query", "stories", "is_near"), CASES.values(), ids=CASES)
def test_a_query_lets_through(query: str, stories: set[int], is_near: bool) -> None:
    answer = selected(query)

    assert answer.stories == stories
    assert answer.is_near == is_near
    assert answer.searched == 4


def test_a_slip_comes_with_what_the_rest_lets_through() -> None:
    answer = selected("kind:loud loan ")

    assert answer.stories == {2}
    assert answer.slips[0].told.startswith("column 6: kind: wants one of")


def test_a_search_among_some_stories_finds_only_these() -> None:
    def found(query: str, within: set[int]) -> Found:
        *_, answer = find(INDEX, query, within=within)
        assert isinstance(answer, Found)
        return answer

    assert [hit.n for hit in found("ferry ", {2, 3, 77}).hits][:1] == [2]
    assert 0 not in [hit.n for hit in found("ferry ", {2, 3}).hits]
    assert found("ferry ", {2, 3}).searched == 2
    assert found("", {2, 3}).searched == 2
    assert found("loan ", set()).hits == ()
