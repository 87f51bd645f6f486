"""Following the files: what comes while one reads joins the corpus at its end, nothing moves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Literal

from wirereader.build.watch import (
    LINE_NAMES,
    WATCHER,
    Changes,
    names_line,
    read_changes,
    watch_line,
)
from wirereader.corpus.corpus import Corpus
from wirereader.corpus.segment import Segment
from wirereader.reading.file_numbers import FileNumbers
from wirereader.reading.loading import pool_for
from wirereader.reading.slices import breathe, in_slices
from wirereader.reading.sources import PIPE, Sources
from wirereader.reading.status import News

_SLACK_NS = 2_000_000_000
"""Nanoseconds by which a file's clock may differ from ours, or be coarser."""
_LONGEST_LINE = 1 << 26
"""Bytes of a line of the watching process: `LINE_NAMES` names, however long and odd."""
_WORKERS = 1


class Follower:
    """Takes in what a watching process finds, until it is cancelled."""

    def __init__(
        self, sources: Sources, corpus: Corpus, since_ns: int, told: Callable[[News], None]
    ) -> None:
        """`since_ns` is when the files of the corpus were listed; `told` hears all news so far."""
        self._sources = sources
        self._corpus = corpus
        self.since_ns = since_ns
        self._told = told
        self._news = News()
        self._files = FileNumbers(corpus)
        self._gone: set[int] = set()
        """What is marked so."""

    async def run(self) -> None:
        """Follow. Returns when the watching process has ended, which it does not by itself."""
        await self.learn()
        process = await asyncio.create_subprocess_exec(
            *WATCHER,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            limit=_LONGEST_LINE,
            start_new_session=True,
        )
        assert process.stdin is not None  # noqa: S101 - both were asked for as pipes
        assert process.stdout is not None  # noqa: S101 - as above
        try:
            with suppress(ConnectionError):  # ended already: nothing is read of it then
                for line in self._questions():
                    process.stdin.write(line)
                    await process.stdin.drain()
                    await breathe()
            while line := await process.stdout.readline():
                await self.take(read_changes(line))
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()

    async def learn(self) -> None:
        """Learn what the corpus holds, and which of it is gone already."""
        await in_slices(self._files.learn(range(len(self._corpus))))
        self._gone = self._corpus.numbers_marked("gone")
        if self._gone:
            self._tell()

    async def take(self, changes: Changes) -> None:
        """Read what is new and changed, mark what is gone, and tell of it."""
        self._files.know((*changes.marked, *(found.shown for found in changes.found)))
        before = {n for found in changes.found for n in self._files.of(found.shown)}
        came, still = await self._read(changes)
        older = self._replaced(before, came)
        lost = before - still
        self._files.forget(lost)
        gone: set[int] = set()
        await in_slices(self._losing(changes.gone, gone))
        for n in lost - older.keys():
            if self._corpus.is_failure(n):
                self._corpus.mark(n, "older")  # it can be read by now
            else:
                gone.add(n)
        await in_slices(self._marking(still - gone, None))
        await in_slices(self._marking(gone, "gone"))
        self._gone = self._gone - before | gone
        await in_slices(self._files.learn(came))
        new = [self._corpus.key(n) for n in came if n not in older.values()]
        self._tell(filter(None, new), len(older))

    def _questions(self) -> Iterator[bytes]:
        """What the watching process is told, line by line."""
        paths = [path for path in self._sources.paths if path != PIPE]
        yield watch_line(paths, self.since_ns - _SLACK_NS)
        corpus = self._corpus
        for first in range(0, len(corpus), LINE_NAMES):
            held: dict[str, None] = {}
            lost: dict[str, None] = {}
            for n in range(first, min(first + LINE_NAMES, len(corpus))):
                if not corpus.is_failure(n) or corpus.failure(n).problem.stage != "discover":
                    (lost if corpus.marked(n) == "gone" else held)[corpus.path(n)] = None
            if held or lost:
                yield names_line([*held], [*lost])
        yield names_line()

    def _replaced(self, before: set[int], came: Iterable[int]) -> dict[int, int]:
        """What came instead of something read before, by that; it is marked so."""
        corpus = self._corpus
        newer = {corpus.id(n): n for n in came}
        older = {n: newer[corpus.id(n)] for n in before if corpus.id(n) in newer}
        for old, new in older.items():
            corpus.replace_by(old, new)
        return older

    def _losing(self, files: Iterable[str], gone: set[int]) -> Iterator[None]:
        """Put what was read of these files into `gone`, a number a step."""
        for name in files:
            for n in self._files.of(name):
                gone.add(n)
                yield

    def _marking(self, numbers: Iterable[int], standing: Literal["gone"] | None) -> Iterator[None]:
        for n in numbers:
            self._corpus.mark(n, standing)
            yield

    def _tell(self, keys: Iterable[str] = (), changed: int = 0) -> None:
        self._news = self._news.grown(keys, changed, len(self._gone))
        self._told(self._news)

    async def _read(self, changes: Changes) -> tuple[range, set[int]]:
        """Add what these files hold by now; the numbers of that, and of what is as it was."""
        first = len(self._corpus)
        still: set[int] = set()
        if changes.found:
            pool = await pool_for(self._sources, _WORKERS)
            async for segment in pool.segments(iter(changes.found)):
                known = dict(self._known(segment))
                still.update(known.values())
                await in_slices(self._corpus.adding(segment, frozenset(known)))
        return range(first, len(self._corpus)), still

    def _known(self, segment: Segment) -> Iterator[tuple[int, int]]:
        """Rows of a segment that the corpus holds already, and their numbers."""
        corpus = self._corpus
        for row in range(len(segment)):
            for n in self._files.at(segment.path(row)):
                is_same = (corpus.id(n), corpus.key(n)) == (segment.id(row), segment.key(row))
                if is_same and (
                    not segment.is_failure(row) or corpus.failure(n) == segment.failure(row)
                ):
                    yield row, n
