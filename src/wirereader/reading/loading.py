"""Reading the files while the reader is open: parse processes in, segments into the corpus."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from wirereader.build.cache import Cache, cache_folder
from wirereader.build.engine import engine_digest
from wirereader.build.inputs import Input
from wirereader.build.pool import Pool
from wirereader.corpus.corpus import Corpus
from wirereader.reading.sources import Sources
from wirereader.reading.status import Progress

_SLICE_S = 0.004
"""Seconds of listing, or of joining speakers, after which keys get their turn."""
_BETWEEN_S = 0.1
"""Seconds between two repaints while segments come: what nobody could read is not sent."""
_NICENESS = 10


class Loader:
    """One pass over the sources, into one corpus."""

    def __init__(
        self, sources: Sources, corpus: Corpus, grown: Callable[[Progress | None], None]
    ) -> None:
        """`grown` is called when there are more stories to show, with None at the end."""
        self._sources = sources
        self._corpus = corpus
        self._grown = grown
        self._found: list[Input] = []
        self._is_listed = False

    async def run(self) -> Sequence[str]:
        """Read everything; returns what the parse processes complained of."""
        pool = Pool(
            max(1, (os.cpu_count() or 2) - 1),
            nice=_NICENESS,
            encoding=self._sources.encoding,
            # In a thread: the digest reads all of our own code.
            cache=await asyncio.to_thread(_cache) if self._sources.has_cache else None,
        )
        listing = asyncio.create_task(self._list())
        shown_at = 0.0
        try:
            async for segment in pool.segments(self._hand_out()):
                self._corpus.add(segment)
                if perf_counter() - shown_at > _BETWEEN_S:
                    shown_at = perf_counter()
                    self._grown(self._progress())
        finally:
            listing.cancel()
        self._grown(None)
        while not self._corpus.join_speakers(_SLICE_S):  # so that the finder opens at once
            await asyncio.sleep(0)
        return [problem.message for problem in pool.problems]

    def _progress(self) -> Progress:
        return Progress(len(self._corpus), len(self._found) if self._is_listed else None)

    async def _list(self) -> None:
        """List all files ahead of the parsing, so that the progress knows how many there are."""
        deadline = perf_counter() + _SLICE_S
        for found in self._sources.inputs():
            if found is not None:
                self._found.append(found)
            if perf_counter() > deadline:
                await asyncio.sleep(0)
                deadline = perf_counter() + _SLICE_S
        self._is_listed = True

    def _hand_out(self) -> Iterator[Input | None]:
        """The files listed so far, and pauses while more are to come."""
        at = 0
        while at < len(self._found) or not self._is_listed:
            if at < len(self._found):
                yield self._found[at]
                at += 1
            else:
                yield None


def _cache() -> Cache:
    return Cache(cache_folder(), engine_digest())
