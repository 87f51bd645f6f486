"""Following the files: what comes while one reads joins the corpus at its end, nothing moves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator

from wirereader.build.watch import WATCHER, Changes, read_changes, watch_line
from wirereader.corpus.corpus import Corpus
from wirereader.corpus.segment import Segment
from wirereader.reading.loading import pool_for
from wirereader.reading.slices import in_slices
from wirereader.reading.sources import PIPE, Sources
from wirereader.reading.status import News

_SLACK_NS = 2_000_000_000
"""Nanoseconds by which a file's clock may differ from ours, or be coarser."""
_LONGEST_LINE = 1 << 28
"""Bytes of a line of the watching process: a million names."""
_WORKERS = 1


class Follower:
    """Takes in what a watching process finds, until it is cancelled."""

    def __init__(
        self, sources: Sources, corpus: Corpus, since_ns: int, told: Callable[[News], None]
    ) -> None:
        """`since_ns` is when the files of the corpus were listed; `told` hears all news so far."""
        self._sources = sources
        self._corpus = corpus
        self._since_ns = since_ns
        self._told = told
        self._news = News()
        self._numbers: dict[str, list[int]] = {}
        """File, and archive, to the numbers of what was read of it last."""

    async def run(self) -> None:
        """Follow. Returns when the watching process has ended, which it does not by itself."""
        await in_slices(self._learn(range(len(self._corpus))))
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
            paths = [path for path in self._sources.paths if path != PIPE]
            process.stdin.write(watch_line(paths, self._since_ns - _SLACK_NS))
            while line := await process.stdout.readline():
                await self.take(read_changes(line))
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()

    async def take(self, changes: Changes) -> None:
        """Read what is new and changed, mark what is gone, and tell of it."""
        corpus = self._corpus
        before = {n for found in changes.found for n in self._numbers.get(found.shown, ())}
        came, still = await self._read(changes)
        newer = {corpus.id(n): n for n in came}
        older = {n: newer[corpus.id(n)] for n in before if corpus.id(n) in newer}
        for old, new in older.items():
            corpus.replace_by(old, new)
        lost = before - still
        for n in lost:
            for name in _files_of(corpus.path(n)):
                self._numbers[name].remove(n)
        gone = {n for shown in changes.gone for n in self._numbers.get(shown, ())}
        for n in lost - older.keys():
            if corpus.is_failure(n):
                corpus.mark(n, "older")  # it can be read by now
            else:
                gone.add(n)
        for n in still | gone:
            corpus.mark(n, "gone" if n in gone else None)
        await in_slices(self._learn(came))
        new_keys = [corpus.key(n) for n in came if n not in older.values()]
        self._news = self._news.grown(filter(None, new_keys), len(older), len(gone))
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
            for n in self._numbers.get(segment.path(row), ()):
                is_same = (corpus.id(n), corpus.key(n)) == (segment.id(row), segment.key(row))
                if is_same and (
                    not segment.is_failure(row) or corpus.failure(n) == segment.failure(row)
                ):
                    yield row, n

    def _learn(self, numbers: Iterable[int]) -> Iterator[None]:
        for n in numbers:
            for name in _files_of(self._corpus.path(n)):
                self._numbers.setdefault(name, []).append(n)
            yield


def _files_of(path: str) -> tuple[str, ...]:
    """The file or member of a path, and the archive that it may be a member of."""
    archive, mark, _ = path.partition("!")
    return (path, archive) if mark else (path,)
