"""All stories of some paths in path order, for commands: in this process or by several."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from wirereader.build.batches import batches, keep
from wirereader.build.cache import Cache, read_unit
from wirereader.build.direct import in_this_process
from wirereader.build.inputs import Input, candidates
from wirereader.build.jobs import Job, input_size
from wirereader.build.jobs import jobs as cut_into_jobs
from wirereader.build.parts import OpenFile
from wirereader.corpus.segment import Segment
from wirereader.errors import SegmentError
from wirereader.model.item import Failure
from wirereader.model.story import Story
from wirereader.search.cutting import Cutter

WORK_FILES = 64
"""Files from which parse processes are worth their start, if nobody said how many"""
WORK_BYTES = 1_000_000
"""… or bytes: about the work that is done while two of them start."""


Complain = Callable[[str], None]
"""Takes a line on what is amiss with a parse process or the cache, not with a file."""


def _ignore(line: str) -> None:
    """Take a line and leave it at that."""


def stream(
    paths: Sequence[str],
    *,
    jobs: int | None = None,
    encoding: str | None = None,
    cache: Cache | None = None,
    complain: Complain = _ignore,
) -> Generator[Story | Failure, None, None]:
    """The stories and failures of `paths` (none: the bundled stories), in path order.

    `jobs` parse processes; 1 works here and starts none; None takes as many as there are cores,
    once there is work for them. Memory does not grow with the number of stories. Closing the
    iterator ends the processes. What `cache` has is not parsed, what it has not is kept there.
    """
    if jobs == 1 and cache is None:
        yield from in_this_process(paths, encoding)
        return
    for segment in segments(paths, jobs=jobs, encoding=encoding, cache=cache, complain=complain):
        yield from segment.values()


def segments(
    paths: Sequence[str],
    *,
    jobs: int | None = None,
    encoding: str | None = None,
    cache: Cache | None = None,
    complain: Complain = _ignore,
) -> Iterator[Segment]:
    """What `stream` gives, in segments: for those who keep it all."""
    found, jobs = _shared_out(candidates(paths), jobs)
    if jobs > 1:
        yield from _by_processes(found, jobs, encoding, cache, complain)
        return
    cutter, opened = Cutter(), OpenFile()
    for job in filter(None, cut_into_jobs(found)):
        rows = 0
        for segment in _answer(job, encoding, cache, complain, cutter, opened):
            rows += len(segment)
            yield segment
        job.answered(rows)


def _answer(
    job: Job,
    encoding: str | None,
    cache: Cache | None,
    complain: Complain,
    cutter: Cutter,
    opened: OpenFile,
) -> Iterator[Segment]:
    """The answer to a job, from the cache if there is one; else parsed, and kept there."""
    unit = None if cache is None else cache.unit(job, encoding)
    if cache is None or unit is None:
        parsed = batches(job, encoding, opened=opened)
        yield from (Segment(batch.segment) for batch in parsed)
        return
    kept = None
    try:
        kept = read_unit(unit, cache.engine)
    except SegmentError as error:
        complain(str(error))
    if kept is not None:
        yield from kept
        return
    for batch in keep(unit, batches(job, encoding, cache.engine, cutter, opened)):
        yield Segment(batch.segment, batch.words)


def _shared_out(found: Iterator[Input], jobs: int | None) -> tuple[Iterator[Input], int]:
    """The same inputs, and how many processes they are worth where nobody said."""
    if jobs is not None:
        return found, jobs
    head = list(islice(found, WORK_FILES))
    is_work = len(head) == WORK_FILES or sum(map(input_size, head)) >= WORK_BYTES
    return chain(head, found), cores() if is_work else 1


def _by_processes(
    found: Iterator[Input],
    jobs: int,
    encoding: str | None,
    cache: Cache | None,
    complain: Complain,
) -> Iterator[Segment]:
    """The pool's segments, awaited in a thread that does nothing else.

    So the processes are served while the caller writes what it got before.
    """
    import asyncio  # 30 ms that a single process does not pay
    from threading import Thread

    from wirereader.build.pool import Pool

    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    pool = Pool(jobs, encoding=encoding, cache=cache)
    segments = pool.segments(found)

    waiting: set[asyncio.Task[Any]] = set()

    async def following() -> Segment | None:
        waiting.update(filter(None, [asyncio.current_task()]))
        try:
            return await anext(segments, None)
        finally:
            waiting.clear()

    async def closing() -> None:
        # Ctrl+c comes while a segment is awaited, and a generator that runs cannot be closed.
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        await segments.aclose()

    try:
        while (segment := asyncio.run_coroutine_threadsafe(following(), loop).result()) is not None:
            yield segment
    finally:
        asyncio.run_coroutine_threadsafe(closing(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
        for problem in pool.problems:
            complain(problem.message)


def cores() -> int:
    """The cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1  # macOS has no affinity
