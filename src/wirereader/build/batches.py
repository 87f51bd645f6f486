"""Stories to segments: how many go into one, and what each says of the files it finishes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wirereader.build.cache import LARGEST, write_unit
from wirereader.build.jobs import Job
from wirereader.build.stages import stories
from wirereader.corpus.columns import ENGINE_SIZE
from wirereader.corpus.encode import encode
from wirereader.corpus.segment import STORY_LIMIT, TEXT_LIMIT
from wirereader.model.item import Failure
from wirereader.model.story import Story


class Batch(NamedTuple):
    """A segment of a job, with the files it finishes; see `jobs.Frame`."""

    done: int
    open_rows: int
    segment: bytes


def batches(
    job: Job, encoding: str | None = None, engine: bytes = bytes(ENGINE_SIZE)
) -> Iterator[Batch]:
    """The job parsed, as segments within the limits, in the order of its inputs."""
    rows: list[Story | Failure] = []
    size = 0
    for done, found in enumerate(job.inputs):
        values = (
            iter((found,))
            if isinstance(found, Failure)
            else stories(found.path, shown=found.shown, encoding=encoding)
        )
        for open_rows, value in enumerate(values):
            # Closed before the next row, not after the last: only then is it known whether the
            # file goes on.
            if len(rows) >= STORY_LIMIT or size >= TEXT_LIMIT:
                yield Batch(done, open_rows, encode(rows, engine))
                rows, size = [], 0
            rows.append(value)
            size += len(value.text) if isinstance(value, Story) else 0
    if rows:
        yield Batch(len(job.inputs), 0, encode(rows, engine))


def keep(unit: str | None, parsed: Iterable[Batch]) -> Iterator[Batch]:
    """Pass the batches of a job on as they come; the whole of them is kept as `unit`, if any."""
    segments: list[bytes] = []
    size = 0
    for batch in parsed:
        yield batch
        size += len(batch.segment)
        if unit is None or size > LARGEST:
            segments.clear()
        else:
            segments.append(batch.segment)
    if unit is not None and size <= LARGEST:
        write_unit(unit, segments)
