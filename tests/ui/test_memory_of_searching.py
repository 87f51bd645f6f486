"""While stories come and are indexed, what was freed goes back to the system again and again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest

from tests.corpus.stories import segment_of, story_of
from wirereader.corpus.corpus import Corpus
from wirereader.reading.desk import Desk
from wirereader.reading.session import Session
from wirereader.search.hits import Found
from wirereader.ui import searching
from wirereader.ui.searching import Searcher


class Screen:
    """A screen that shows nothing."""

    session = Session()

    async def painted(self) -> None:
        """Nothing is painted."""

    def held(self) -> contextlib.nullcontext[None]:
        """Nothing is held."""
        return contextlib.nullcontext()

    def looking(self) -> None:
        """Nobody is told."""

    def looked_up(self, query: str, answer: Found) -> Iterator[None]:
        """Nothing is looked up."""
        return iter(())


async def test_memory_is_given_back_while_stories_come_and_before_and_after_they_are_settled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    corpus = Corpus()
    for n in range(8):
        corpus.add(segment_of(story_of(f"{n}.txt", "Ana Silva")))
    indexed: list[int] = []

    async def give_back() -> None:
        indexed.append(len(searcher._index or ()))

    monkeypatch.setattr(searching, "_give_back", give_back)
    monkeypatch.setattr(searching, "_GIVEN_BACK", 3)
    monkeypatch.setattr(searching, "_BATCH", 1)
    monkeypatch.setattr(searching, "AHEAD_FROM", 1)

    searcher = Searcher(Desk(corpus, ()), Screen(), lambda what, answer: None)
    searcher.grown(is_complete=False)
    await searcher.idle()
    assert indexed == [3, 6]

    searcher.grown(is_complete=True)
    await searcher.idle()
    assert indexed == [3, 6, 8, 8, 8]  # before both steps of settling, and after them
