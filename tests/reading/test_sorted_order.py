"""An order that grows with its corpus is the one that sorting everything anew gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.stories import failure_of, segment_of, story_of
from wirereader.corpus.corpus import Corpus
from wirereader.model.item import Failure
from wirereader.model.story import Story
from wirereader.reading.sorted_order import SortedOrder

SLUGS = st.sampled_from([None, "", "a", "b", "ferry", "swan"])
SEGMENTS = st.lists(st.lists(SLUGS, min_size=1, max_size=40), max_size=6)


def slugged(path: str, slug: str | None) -> Story | Failure:
    """A story with that slug; a failure for an empty one."""
    if slug == "":
        return failure_of(path)
    story = story_of(path)
    return replace(story, article=replace(story.article, slug=slug))


def sorted_anew(corpus: Corpus, slugs: Sequence[str | None], *, falls: bool) -> list[int]:
    order = list(corpus.in_path_order())
    present = sorted((n for n in order if slugs[n]), key=lambda n: slugs[n] or "", reverse=falls)
    return [*present, *(n for n in order if not slugs[n])]


def check(order: SortedOrder, expected: list[int]) -> None:
    assert list(order) == expected
    assert [order[row] for row in range(len(order))] == expected
    assert [order.index(number) for number in expected] == list(range(len(expected)))


@given(SEGMENTS, st.booleans(), st.integers(0, 3), st.data())
def test_of_segments_that_come_between_its_steps(
    segments: list[list[str | None]], falls: bool, first: int, data: st.DataObject
) -> None:
    corpus = Corpus()
    order = SortedOrder(corpus, "slug", falls=falls)
    slugs: list[str | None] = []
    steps: Iterator[None] = iter(())
    for at, segment in enumerate(segments):
        if at == first:
            steps = order.catching_up()
        rows = [slugged(f"{at}-{row:02}", slug) for row, slug in enumerate(segment)]
        corpus.add(segment_of(*rows))
        slugs += segment
        for _ in range(data.draw(st.integers(0, 8))):
            next(steps, None)
        assert sorted(order) == list(range(len(corpus)))
    order.catch_up()
    check(order, sorted_anew(corpus, slugs, falls=falls))


@pytest.mark.parametrize("slug", [None, "a", "ferry"])
@pytest.mark.parametrize("count", [1, 40, 900])
@pytest.mark.parametrize("steps", [0, 1, 2, 3, 4, 6, 100])
def test_of_a_story_that_came_before_its_segment(slug: str | None, count: int, steps: int) -> None:
    names = [None, "b", "ferry", "swan"]
    slugs = [names[n % 4] for n in range(count)]
    corpus = Corpus()
    early = slugged("m", "swan")
    assert isinstance(early, Story)
    corpus.add_story(early)
    order = SortedOrder(corpus, "slug", falls=False)
    corpus.add(segment_of(*(slugged(f"c{n:03}", name) for n, name in enumerate(slugs))))
    going = order.catching_up()
    for _ in range(steps):
        next(going, None)
    corpus.add(segment_of(slugged("m", slug), slugged("n", "a")))
    for _ in going:
        pass
    order.catch_up()
    check(order, sorted_anew(corpus, [slug, *slugs, "a"], falls=False))


def test_what_has_no_place_yet_stands_at_the_end() -> None:
    corpus = Corpus()
    order = SortedOrder(corpus, "quotes", falls=True)
    corpus.add(segment_of(story_of("a"), story_of("b", "x")))
    assert (list(order), order.behind) == ([0, 1], 2)
    order.catch_up()
    assert (list(order), order.behind) == ([1, 0], 0)
    corpus.add(segment_of(story_of("c", "x", "y")))
    check(order, [1, 0, 2])
    order.catch_up()
    check(order, [2, 1, 0])


def test_a_number_is_looked_for_between_two_rows() -> None:
    corpus = Corpus()
    corpus.add(segment_of(story_of("a"), story_of("b", "x"), story_of("c")))
    order = SortedOrder(corpus, "quotes", falls=True)
    order.catch_up()
    assert list(order[1:]) == [0, 2]
    assert (order[-1], 3 in order, -1 in order, 2 in order) == (2, False, False, True)
    with pytest.raises(IndexError):
        order[3]
    for absent in ((3,), (2, 0, 2), (1, 1)):
        with pytest.raises(ValueError, match="is not there"):
            order.index(*absent)
