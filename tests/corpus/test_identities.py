"""An id is looked for once; whoever was told it finds its number without looking."""

from __future__ import annotations

import pytest

from tests.corpus.stories import segment_of, story_of
from wirereader.corpus.corpus import Corpus
from wirereader.corpus.identities import _MISSED
from wirereader.corpus.segment import Segment


@pytest.fixture
def corpus() -> Corpus:
    """Two segments of two stories."""
    corpus = Corpus()
    for names in ("ab", "cd"):
        corpus.add(segment_of(*map(story_of, names)))
    return corpus


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that segments were asked for."""
    asked: list[str] = []
    rows_of_path = Segment.rows_of_path

    def noted(segment: Segment, path: str) -> list[int]:
        asked.append(path)
        return rows_of_path(segment, path)

    monkeypatch.setattr(Segment, "rows_of_path", noted)
    return asked


def test_what_was_told_is_not_looked_for(corpus: Corpus, looked: list[str]) -> None:
    assert [corpus.index_of(corpus.told_id(n)) for n in range(4)] == [0, 1, 2, 3]
    assert looked == []


def test_what_was_found_is_not_looked_for_again(corpus: Corpus, looked: list[str]) -> None:
    assert [corpus.index_of("d#1") for _ in range(2)] == [3, 3]
    assert looked.count("d") == 2  # in each segment once


def test_an_older_version_does_not_take_the_id_back(corpus: Corpus) -> None:
    corpus.add(segment_of(story_of("a", "x")))
    corpus.replace_by(0, 4)
    assert corpus.index_of(corpus.told_id(0)) == 4


def test_what_is_not_there_is_looked_for_in_what_came_since(
    corpus: Corpus, looked: list[str]
) -> None:
    assert corpus.index_of("e#1") is None
    assert looked.count("e") == 2
    corpus.add(segment_of(*map(story_of, "fg")))
    assert corpus.index_of("e#1") is None
    assert looked.count("e") == 4  # the last segment might have had more rows
    corpus.add(segment_of(story_of("e")))
    assert corpus.index_of("e#1") == 6


def test_a_row_is_found_when_it_comes(corpus: Corpus) -> None:
    steps = corpus.adding(segment_of(*(story_of(f"e{n}") for n in range(20))))
    next(steps)
    assert corpus.index_of("e19#1") is None
    for _ in steps:
        pass
    assert corpus.index_of("e19#1") == 23


def test_of_very_many_that_are_not_there_the_latest_are_remembered(
    corpus: Corpus, looked: list[str]
) -> None:
    for n in range(_MISSED + 1):
        assert corpus.index_of(f"x{n}#1") is None
    looked.clear()
    assert corpus.index_of(f"x{_MISSED}#1") is None
    assert corpus.index_of("x0#1") is None
    assert (looked.count(f"x{_MISSED}"), looked.count("x0")) == (1, 2)
