"""All stories of some paths in path order, for commands: in this process or by several."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from itertools import chain, islice

from wirereader.build.batches import batches
from wirereader.build.inputs import Input, candidates
from wirereader.build.jobs import input_size
from wirereader.build.jobs import jobs as cut_into_jobs
from wirereader.build.stages import stories
from wirereader.corpus.segment import Segment
from wirereader.model.item import Failure
from wirereader.model.story import Story

WORK_FILES = 64
"""Files from which parse processes are worth their start, if nobody said how many"""
WORK_BYTES = 1_000_000
"""… or bytes: about the work that is done while two of them start."""


def stream(
    paths: Sequence[str], *, jobs: int | None = None, encoding: str | None = None
) -> Generator[Story | Failure, None, None]:
    """The stories and failures of `paths` (none: the bundled stories), in path order.

    `jobs` parse processes; 1 works here and starts none; None takes as many as there are cores,
    once there is work for them. Memory does not grow with the number of stories. Closing the
    iterator ends the processes.
    """
    found, jobs = _shared_out(candidates(paths), jobs)
    if jobs > 1:
        for segment in _by_processes(found, jobs, encoding):
            yield from segment.values()
        return
    for one in found:
        if isinstance(one, Failure):
            yield one
        else:
            yield from stories(one.path, shown=one.shown, encoding=encoding)


def segments(
    paths: Sequence[str], *, jobs: int | None = None, encoding: str | None = None
) -> Iterator[Segment]:
    """What `stream` gives, in segments: for those who keep it all."""
    found, jobs = _shared_out(candidates(paths), jobs)
    if jobs > 1:
        yield from _by_processes(found, jobs, encoding)
        return
    for job in cut_into_jobs(found):
        if job is not None:
            yield from (Segment(batch.segment) for batch in batches(job, encoding))


def _shared_out(found: Iterator[Input], jobs: int | None) -> tuple[Iterator[Input], int]:
    """The same inputs, and how many processes they are worth where nobody said."""
    if jobs is not None:
        return found, jobs
    head = list(islice(found, WORK_FILES))
    is_work = len(head) == WORK_FILES or sum(map(input_size, head)) >= WORK_BYTES
    return chain(head, found), cores() if is_work else 1


def _by_processes(found: Iterator[Input], jobs: int, encoding: str | None) -> Iterator[Segment]:
    """The pool's segments, awaited in a thread that does nothing else.

    So the processes are served while the caller writes what it got before.
    """
    import asyncio  # 30 ms that a single process does not pay
    from threading import Thread

    from wirereader.build.pool import Pool

    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    segments = Pool(jobs, encoding=encoding).segments(found)

    async def following() -> Segment | None:
        return await anext(segments, None)

    try:
        while (segment := asyncio.run_coroutine_threadsafe(following(), loop).result()) is not None:
            yield segment
    finally:
        asyncio.run_coroutine_threadsafe(segments.aclose(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def cores() -> int:
    """The cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1  # macOS has no affinity
