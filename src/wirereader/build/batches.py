"""Stories to segments: how many go into one, and what each says of the files it finishes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wirereader.build.cache import UnitWriter
from wirereader.build.jobs import Job
from wirereader.build.parts import OpenFile
from wirereader.build.stages import in_turns, items
from wirereader.corpus.columns import ENGINE_SIZE
from wirereader.corpus.encode import encode
from wirereader.corpus.segment import STORY_LIMIT, TEXT_LIMIT
from wirereader.model.item import Failure, WireItem
from wirereader.model.story import Story
from wirereader.search.cutting import Cutter


class Batch(NamedTuple):
    """A segment of a job, with the files it finishes; see `jobs.Frame`."""

    done: int
    open_rows: int
    segment: bytes
    words: bytes
    """What `Cutter` makes of the segment's texts; empty where nobody wants it."""


def batches(
    job: Job,
    encoding: str | None = None,
    engine: bytes = bytes(ENGINE_SIZE),
    cutter: Cutter | None = None,
    opened: OpenFile | None = None,
) -> Iterator[Batch]:
    """The job parsed, as segments within the limits, in the order of its inputs.

    With a `cutter` the words of each come with it. Who asks for one part of a file after the other
    hands the same `opened` in.
    """

    def batch(done: int, open_rows: int) -> Batch:
        words = b"" if cutter is None else cutter.cut(rows)
        return Batch(done, open_rows, encode(rows, engine), words)

    rows: list[Story | Failure] = []
    size = 0
    for (done, open_rows), value in in_turns(_placed(job, encoding, opened or OpenFile())):
        # Closed before the next row, not after the last: only then is it known whether the file
        # goes on.
        if len(rows) >= STORY_LIMIT or size >= TEXT_LIMIT:
            yield batch(done, open_rows)
            rows, size = [], 0
        rows.append(value)
        size += len(value.text) if isinstance(value, Story) else 0
    if rows:
        yield batch(len(job.inputs), 0)


def _placed(
    job: Job, encoding: str | None, opened: OpenFile
) -> Iterator[tuple[tuple[int, int], WireItem | Failure]]:
    """The items of a job, each with the files before its own and those before it in that one."""
    for done, found in enumerate(job.inputs):
        if isinstance(found, Failure):
            yield (done, 0), found
            continue
        given = (
            items(found.path, shown=found.shown, encoding=encoding)
            if job.part is None
            else opened.part(found, encoding, job.part.start, job.part.size)
        )
        for number, item in enumerate(given):
            yield (done, number), item


def keep(unit: str | None, parsed: Iterable[Batch]) -> Iterator[Batch]:
    """Pass the batches of a job on as they come; the whole of them is kept as `unit`, if any."""
    if unit is None:
        yield from parsed
        return
    writer = UnitWriter(unit)
    try:
        for batch in parsed:
            yield batch
            writer.add(batch.segment, batch.words)
        writer.close()
    finally:
        writer.drop()
