"""Words in a row and words near each other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.shelf import index_of, search, story
from wirereader.search import answering
from wirereader.search import rows as rows_module
from wirereader.search.nearness import nearness
from wirereader.search.rows import in_a_row
from wirereader.search.work import finish

WORDS = st.sampled_from(["ferry", "ferries", "strike", "strikes", "crews", "loan", "ilven", "x"])
TEXTS = st.lists(st.lists(WORDS, max_size=6).map(" ".join), min_size=1, max_size=6)


@given(TEXTS, st.lists(WORDS, min_size=1, max_size=3))
def test_words_stand_in_a_row_where_reading_finds_them(texts: list[str], typed: list[str]) -> None:
    index = index_of(*(story(None, text) for text in texts))
    wanted = [n for n in map(index.number_of, typed) if n is not None]
    row = f" {' '.join(typed)} "
    expected = [n for n, text in enumerate(texts) if row in f" {text} "]

    found = finish(in_a_row(index, wanted)).tolist() if len(wanted) == len(typed) else []
    assert found == expected


def test_a_row_is_found_in_slices_and_by_picking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows_module, "_SLICE_TOKENS", 10)
    filler = "nothing of note " * 20
    index = index_of(
        *(story(None, f"ferry strike {n}" if n % 40 == 0 else filler) for n in range(90))
    )
    wanted = [n for n in map(index.number_of, ("ferry", "strike")) if n is not None]

    assert finish(in_a_row(index, wanted)).tolist() == [0, 40, 80]


@given(TEXTS, st.lists(WORDS, min_size=2, max_size=3).map(" ".join))
def test_a_phrase_typed_letter_by_letter_is_found_as_at_once(texts: list[str], typed: str) -> None:
    stories = [story(None, text) for text in texts]
    index = index_of(*stories)
    for end in range(1, len(typed) + 1):
        query = f'"{typed[:end]}'
        assert search(index, query) == search(index_of(*stories), query)


def test_nearness_counts_pairs_side_by_side_and_near() -> None:
    index = index_of(
        story(None, "ferry strike"), story(None, "ferry x x strike"), story(None, "strike ferry")
    )
    wanted = [np.array([index.number_of(word)]) for word in ("ferry", "strike")]

    assert nearness(index, np.array([2, 0, 1]), wanted).tolist() == [0.0, 1.0, 0.5]


def test_of_too_many_stories_the_best_are_read_for_words_in_a_row(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(answering, "_MOST_READ", 12)
    index = index_of(story(None, "the x new"), story(None, "the new x"), story("The new", "x"))
    hits = search(index, "the new ").hits

    assert (hits[0].n, hits[0].tier) == (2, "exact")
    assert {hit.tier for hit in hits[1:]} <= {"exact", "words"}
