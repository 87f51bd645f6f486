"""What goes to a parse process and what comes back: jobs as JSON lines, segments as frames.

A job is some inputs in path order; failures of listing travel with it, so that they come back in
their place. A frame is a head of four u32 (`Frame`), a segment and its words; one with an empty
segment ends the job.
"""

from __future__ import annotations

import json
import os
import struct
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import count
from typing import NamedTuple

from wirereader.build.inputs import Input
from wirereader.build.parts import PART_ITEMS, Part, Rest
from wirereader.formats.discover import Candidate
from wirereader.formats.load import may_hold_many
from wirereader.model.item import Failure
from wirereader.model.problem import Problem

FIRST_JOB = 2
"""Files of the first job: the list fills at once. Every next job may be twice as large, up to"""
LARGEST_JOB = 96

CUT_AT = 48
"""One name in so many ends a job. So a file that comes or goes moves the ends of the jobs next to
it alone, and all others are found in the cache again."""

JOB_BYTES = 400_000
"""Size of its files after which a job is closed: about a tenth of a second of parsing."""

SPLIT_FROM, SPLIT_TO = 2_000_000, 20_000_000
"""Bytes of a collection that is given out in parts. Each process holds all of it, so a larger one
is read by one alone."""

HEAD = struct.Struct("=IIII")


class Frame(NamedTuple):
    """The head of what a parse process answers."""

    done: int
    """Files of the job that are wholly in the segments so far, this one included."""
    open_rows: int
    """Rows so far of the file after those, which goes on in the next segment."""
    size: int
    """Bytes of the segment that follows; 0 ends the job."""
    words_size: int
    """Bytes of the segment's words, which follow it."""


@dataclass(frozen=True, slots=True)
class Job:
    """Inputs to parse, in path order; or a part of a single one."""

    inputs: tuple[Input, ...]
    part: Part | None = None

    def answered(self, rows: int) -> int:
        """Take notice of how many rows the answer had; the files that are finished with it."""
        if self.part is None:
            return len(self.inputs)
        if rows == self.part.size or self.part.rest.is_over:
            return 0
        self.part.rest.is_over = True
        return 1


def job_line(job: Job, encoding: str | None, unit: str | None = None) -> bytes:
    """The job as one line of JSON. ASCII alone, so names that are not UTF-8 travel too.

    `unit` is the file of the cache to keep the answer in.
    """
    inputs = [
        [found.path, found.shown] if isinstance(found, Candidate) else asdict(found)
        for found in job.inputs
    ]
    part = None if job.part is None else [job.part.start, job.part.size]
    fields = {"inputs": inputs, "part": part, "encoding": encoding, "unit": unit}
    return json.dumps(fields).encode() + b"\n"


def read_job(line: bytes) -> tuple[Job, str | None, str | None]:
    """The job of a line, the encoding to force on it, and the unit to keep the answer in."""
    fields = json.loads(line)
    inputs = tuple(
        Candidate(*found)
        if isinstance(found, list)
        else Failure(**{**found, "problem": Problem(**found["problem"])})
        for found in fields["inputs"]
    )
    part = None
    if fields["part"] is not None:
        start, size = fields["part"]
        part = Part(start, size, Rest())
    return Job(inputs, part), fields["encoding"], fields["unit"]


def jobs(inputs: Iterator[Input | None]) -> Iterator[Job | None]:
    """The inputs cut into jobs, small ones first; None is a pause, as among the inputs.

    Of a large collection there are parts until `Job.answered` was told of one that is not full.
    """
    batch: list[Input] = []
    limit, size = FIRST_JOB, 0
    for found in inputs:
        if found is None:
            yield None
            continue
        if isinstance(found, Candidate) and _is_in_parts(found):
            if batch:
                yield Job(tuple(batch))
                batch, size = [], 0
            yield from _parts(found)
            continue
        batch.append(found)
        size += input_size(found)
        if len(batch) >= limit or size >= JOB_BYTES or _is_cut(found):
            yield Job(tuple(batch))
            batch, limit, size = [], min(2 * limit, LARGEST_JOB), 0
    if batch:
        yield Job(tuple(batch))


def _is_in_parts(found: Candidate) -> bool:
    return SPLIT_FROM <= input_size(found) <= SPLIT_TO and may_hold_many(found.path)


def _parts(found: Candidate) -> Iterator[Job]:
    rest = Rest()
    for start in count(0, PART_ITEMS):
        if rest.is_over:
            return
        yield Job((found,), Part(start, PART_ITEMS, rest))


def _is_cut(found: Input) -> bool:
    return zlib.crc32(found.path.encode("utf-8", "surrogatepass")) % CUT_AT == 0


def input_size(found: Input) -> int:
    """Bytes of the file; 0 where that cannot be told, the reader of the file will say why."""
    try:
        return os.stat(found.path).st_size if isinstance(found, Candidate) else 0
    except (OSError, ValueError):
        return 0
