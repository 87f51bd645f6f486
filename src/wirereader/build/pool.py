"""The keeper of the parse processes: inputs in, segments out, in path order.

A file that kills or hangs its process becomes a Failure and the rest goes on: what that process
had not answered yet is given out again file by file, so the culprit is known. Segments that wait
for an earlier one are bounded; a slow consumer makes the processes wait.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Sequence
from time import perf_counter

from wirereader.build.cache import Cache, read_unit
from wirereader.build.child import SILENCE_S, WORKER, Child, ChildDiedError
from wirereader.build.inputs import Input
from wirereader.build.jobs import Job, jobs
from wirereader.corpus.encode import encode
from wirereader.corpus.segment import Segment
from wirereader.errors import SegmentError
from wirereader.formats.discover import Candidate
from wirereader.model.item import Failure
from wirereader.model.problem import Problem

SLICE_S = 0.004
"""Seconds of listing after which the event loop gets its turn."""

_START_LIMIT = 3
"""Processes in a row that may end without any answer; then none is started any more."""

_PROBLEM_LIMIT = 100

_Results = asyncio.Queue[Segment | None]
"""The segments of one job; None ends it."""
_Answer = tuple[Job, _Results]
"""A job and what comes of it."""


class Pool:
    """Parse processes for one pass over some inputs."""

    def __init__(
        self,
        workers: int,
        *,
        nice: int = 0,
        encoding: str | None = None,
        cache: Cache | None = None,
        has_words: bool = False,
        silence_s: float = SILENCE_S,
        command: Sequence[str] = WORKER,
    ) -> None:
        """`nice` is added to the processes' niceness, `cache` is where answers are kept and found.

        `has_words`: the segments come with the words of their stories, for an index; with a cache
        they always do. `silence_s` is how long one may not answer, `command` what starts one.
        Nothing is started before `segments`.
        """
        self.problems: list[Problem] = []
        """What the processes wrote to stderr, the first lines of it."""
        self.read = 0
        """Files of which something has been given out."""
        self._workers = workers
        self._command = [*command, "--nice", str(nice)]
        if cache is not None:
            self._command += ["--engine", cache.engine.hex()]
        if cache is not None or has_words:
            self._command += ["--words", "cut"]
        self._cache = cache
        self._is_tidied = False
        self._encoding = encoding
        self._silence_s = silence_s
        self._answerless = 0
        self._turn = asyncio.Lock()

    async def segments(self, inputs: Iterator[Input | None]) -> AsyncGenerator[Segment, None]:
        """The inputs parsed. Closing the iterator ends the processes."""
        waiting: asyncio.Queue[_Answer | None] = asyncio.Queue(2 * self._workers - 1)
        todo = jobs(inputs)
        tasks = [asyncio.create_task(self._serve(todo, waiting)) for _ in range(self._workers)]
        ending = asyncio.create_task(_end(tasks, waiting))
        try:
            while (answer := await waiting.get()) is not None:
                job, results = answer
                before, rows, names = self.read, 0, set[str]()
                while (segment := await results.get()) is not None:
                    rows += len(segment)
                    if job.part is None:
                        names.update(map(segment.path, range(len(segment))))
                        # Members of archives have names of their own.
                        self.read = before + min(len(job.inputs), len(names))
                    yield segment
                self.read = before + job.answered(rows)
            await asyncio.gather(*tasks)  # they are done; a fault of ours is raised here
        finally:
            for task in (*tasks, ending):
                task.cancel()
            await asyncio.gather(*tasks, ending, return_exceptions=True)

    async def _serve(
        self, todo: Iterator[Job | None], waiting: asyncio.Queue[_Answer | None]
    ) -> None:
        """Take jobs while there are any, and have them done by a process of one's own."""
        crew = _Crew(self)
        try:
            while True:
                async with self._turn:  # a job and its place in the order go together
                    job = await _next_job(todo)
                    if job is None:
                        return
                    results: _Results = asyncio.Queue(1)
                    await waiting.put((job, results))
                unit = None
                if self._cache is not None:
                    # In a thread, as the reading below: a server may answer late.
                    unit = await asyncio.to_thread(self._cache.unit, job, self._encoding)
                if unit is None or not await self._kept(unit, results):
                    await crew.work(job, unit, results)
        finally:
            await crew.dismiss()

    async def _kept(self, unit: str, results: _Results) -> bool:
        """Answer a job from the cache; whether it was there."""
        assert self._cache is not None  # noqa: S101 - the unit is one of its own
        try:
            # In a thread: reading and summing up a large unit takes longer than a key may wait.
            segments = await asyncio.to_thread(read_unit, unit, self._cache.engine)
        except SegmentError as error:
            self.note([str(error)])
            return False
        if segments is None:
            return False
        for segment in segments:
            await results.put(segment)
        await results.put(None)
        return True

    async def start_child(self) -> Child:
        """Start a process. Raises ChildDiedError where none starts."""
        if self._answerless >= _START_LIMIT:
            raise ChildDiedError("the parse process does not start")
        command = self._command
        if self._cache is not None and not self._is_tidied:
            self._is_tidied = True
            command = [*command, "--tidy", str(self._cache.folder)]
        try:
            return await Child.start(command, self._silence_s)
        except OSError as error:
            raise ChildDiedError(f"no parse process: {error.strerror}") from error

    async def work(
        self, child: Child, job: Job, unit: str | None
    ) -> AsyncIterator[tuple[int, int, Segment]]:
        """The segments of a job by a process; each with files done and rows of the open file."""
        self._answerless += 1
        async for frame, data, words in child.work(job, self._encoding, unit):
            self._answerless = 0
            try:
                yield frame.done, frame.open_rows, Segment(data, words)
            except SegmentError as error:
                raise ChildDiedError(f"the parse process answered nonsense: {error}") from error
        self._answerless = 0

    def note(self, lines: list[str]) -> None:
        """Keep what a process wrote to stderr."""
        room = _PROBLEM_LIMIT - len(self.problems)
        self.problems += [Problem("load", "warning", line) for line in lines[:room]]


class _Crew:
    """One process, and the next where it dies."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._child: Child | None = None

    async def work(self, job: Job, unit: str | None, results: _Results) -> None:
        """Have a job done, kept as `unit`, and put its segments into `results`, then None."""
        try:
            async for segment in self._segments(job, unit):
                await results.put(segment)
        except Exception:  # a fault of ours: the consumer must not wait for this job for ever
            await results.put(None)
            raise
        await results.put(None)

    async def _segments(self, job: Job, unit: str | None) -> AsyncIterator[Segment]:
        """The job done, whatever becomes of the process."""
        todo = deque([job])
        while todo:
            job = todo.popleft()
            done = open_rows = 0
            try:
                if self._child is None:
                    self._child = await self._pool.start_child()
                async for done, open_rows, segment in self._pool.work(self._child, job, unit):  # noqa: B007 - read after the loop broke off
                    yield segment
            except ChildDiedError as death:
                await self.dismiss()
                unit = None  # half an answer is not kept
                left = job.inputs[done:]
                if open_rows or len(left) == 1:
                    yield Segment(encode([_failure(left[0], death)]))
                    left = left[1:]
                todo.extendleft(Job((found,)) for found in reversed(left))

    async def dismiss(self) -> None:
        """End the process, if there is one."""
        child, self._child = self._child, None
        if child is not None:
            self._pool.note(await child.stop())


async def _end(tasks: list[asyncio.Task[None]], waiting: asyncio.Queue[_Answer | None]) -> None:
    """Tell the consumer that nothing follows once all tasks have ended, however they did."""
    await asyncio.wait(tasks)
    await waiting.put(None)


async def _next_job(todo: Iterator[Job | None]) -> Job | None:
    """The next job, letting the event loop breathe while files are listed; None at the end."""
    deadline = perf_counter() + SLICE_S
    for job in todo:
        if job is not None:
            return job
        if perf_counter() > deadline:
            await asyncio.sleep(0)
            deadline = perf_counter() + SLICE_S
    return None


def _failure(found: Input, death: ChildDiedError) -> Failure:
    if isinstance(found, Candidate):
        return Failure(path=found.shown, problem=Problem("load", "error", str(death)))
    return found
