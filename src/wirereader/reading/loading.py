"""Reading the files while the reader is open: parse processes in, segments into the corpus."""

from __future__ import annotations

import asyncio
import gc
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from wirereader.build.cache import Cache, cache_folder
from wirereader.build.engine import engine_digest
from wirereader.build.inputs import Input
from wirereader.build.pool import Pool
from wirereader.corpus.corpus import Corpus
from wirereader.reading.slices import SLICE_S, breathe, in_slices
from wirereader.reading.sources import Sources
from wirereader.reading.status import Progress

_BETWEEN_S = 0.1
"""Seconds between two repaints while segments come: what nobody could read is not sent."""
_KEPT_AT_ONCE = 500
"""Files listed after which those are not looked through for garbage any more."""
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
        self._found: deque[Input] = deque()
        """Listed and not given out yet."""
        self._count = 0
        self._is_listed = False
        self._pool: Pool | None = None
        self.is_done = False
        """Whether all files are read."""

    @property
    def progress(self) -> Progress:
        """How many files are read by now."""
        read = 0 if self._pool is None else self._pool.read
        return Progress(read, self._count if self._is_listed else None)

    async def run(self) -> Sequence[str]:
        """Read everything; returns what the parse processes complained of."""
        self._pool = pool = await pool_for(self._sources, max(1, (os.cpu_count() or 2) - 1))
        listing = asyncio.create_task(self._list())
        shown_at = 0.0
        try:
            async for segment in pool.segments(self._hand_out()):
                await in_slices(self._corpus.adding(segment))
                _keep()
                if perf_counter() - shown_at > _BETWEEN_S:
                    shown_at = perf_counter()
                    self._grown(self.progress)
        finally:
            listing.cancel()
        self.is_done = True
        self._grown(None)
        while not self._corpus.join_speakers(SLICE_S):  # so that the finder opens at once
            await breathe()
        return [problem.message for problem in pool.problems]

    async def _list(self) -> None:
        """List all files ahead of the parsing, so that the progress knows how many there are."""
        await in_slices(self._listing())
        self._is_listed = True

    def _listing(self) -> Iterator[None]:
        for step, found in enumerate(self._sources.inputs()):
            if found is not None:
                self._found.append(found)
                self._count += 1
            else:
                _keep()  # a folder's names are read by now, and stay until they are in order
            if step % _KEPT_AT_ONCE == 0:
                _keep()
            yield

    def _hand_out(self) -> Iterator[Input | None]:
        """The files listed so far, and pauses while more are to come."""
        while self._found or not self._is_listed:
            yield self._found.popleft() if self._found else None


def _keep() -> None:
    """Look for no garbage among what is there by now, but among what comes.

    What was read and listed stays: looking through it would hold a key for 50 ms.
    """
    gc.freeze()


async def pool_for(sources: Sources, workers: int) -> Pool:
    """Parse processes that leave the machine to whoever presses keys, with the user's cache."""
    return Pool(
        workers,
        nice=_NICENESS,
        encoding=sources.encoding,
        has_words=True,
        # In a thread: the digest reads all of our own code.
        cache=await asyncio.to_thread(_cache) if sources.has_cache else None,
    )


def _cache() -> Cache:
    return Cache(cache_folder(), engine_digest())
