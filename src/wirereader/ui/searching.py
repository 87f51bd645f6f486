"""Searching all stories while keys go on: in slices of the event loop, the newest query only."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from wirereader.corpus.corpus import Corpus
from wirereader.reading.slices import in_slices
from wirereader.search.hits import Found

if TYPE_CHECKING:
    from wirereader.search.index import Index


class Searcher:
    """The index of one corpus, and the search that runs over it."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._index: Index | None = None
        self._growing: Iterator[None] | None = None
        self._task: asyncio.Task[None] | None = None

    def find(self, query: str, answer: Callable[[str, Found], None]) -> None:
        """Search, and call `answer` with the query and what was found; drops an older search."""
        self.stop()
        self._task = asyncio.create_task(self._find(query, answer))

    def stop(self) -> None:
        """Drop the search that runs, if any."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _find(self, query: str, answer: Callable[[str, Found], None]) -> None:
        from wirereader.search.find import find
        from wirereader.search.index import Index  # numpy, at the first search only

        if self._index is None:
            self._index = Index(self._corpus)
        await self._catch_up(self._index)
        found = await in_slices(find(self._index, query))
        if found is not None:
            answer(query, found)

    async def _catch_up(self, index: Index) -> None:
        """Read the stories that have come since the last search.

        A newer query may stop this anywhere; it then goes on with the same steps, since what the
        index has begun to read would be lost with them.
        """
        while self._growing is not None or len(index) < len(self._corpus):
            if self._growing is None:
                self._growing = index.extend()
            await in_slices(self._growing)
            self._growing = None
