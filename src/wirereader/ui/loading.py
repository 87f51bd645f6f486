"""Reading the files while the reader is open: parse processes in, segments into the corpus."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from wirereader.build.first import TEXT_FIRST, first_story
from wirereader.build.inputs import Input, inputs
from wirereader.build.stages import story_at
from wirereader.corpus.corpus import Corpus
from wirereader.model.item import Failure
from wirereader.model.story import Story
from wirereader.reading.status import Progress

PIPE = "-"
"""The path that stands for the text from the pipe."""

_SLICE_S = 0.004
"""Seconds of listing after which keys get their turn."""
_BETWEEN_S = 0.1
"""Seconds between two repaints while segments come: what nobody could read is not sent."""
_NICENESS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What the reader was opened on."""

    paths: tuple[str, ...] = ()
    """Empty for the bundled stories."""
    spool: str | None = None
    """File that holds the text from the pipe, where `PIPE` is among the paths."""
    encoding: str | None = None

    def inputs(self) -> Iterator[Input | None]:
        """The files in path order, the pipe in its place; None is a pause."""
        if self.spool is None:
            yield from inputs(self.paths)
            return
        for path in self.paths:
            if path != PIPE:
                yield from inputs([path])
                continue
            for found in inputs([self.spool]):
                yield found and _as_pipe(found)

    @property
    def is_one_file(self) -> bool:
        """Whether there is nothing to choose from: the pipe, or a file that is not a folder."""
        if len(self.paths) != 1:
            return False
        return self.spool is not None or os.path.isfile(self.paths[0])

    def first_story(self, wanted: str | None = None) -> Story | None:
        """The story to open with: that of the id `wanted` if it is there, else the first."""
        if self.spool is not None and PIPE in self.paths:
            return story_at(
                self.spool, 1, shown=PIPE, encoding=self.encoding, annotate_below=TEXT_FIRST
            )
        return first_story(self.paths, wanted=wanted, encoding=self.encoding)


def _as_pipe(found: Input) -> Input:
    return found if isinstance(found, Failure) else replace(found, shown=PIPE)


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
        from wirereader.build.pool import Pool  # asyncio's subprocesses, after the first paint

        pool = Pool(
            max(1, (os.cpu_count() or 2) - 1), nice=_NICENESS, encoding=self._sources.encoding
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
