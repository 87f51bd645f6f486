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
from typing import NamedTuple

from wirereader.build.inputs import Input
from wirereader.formats.discover import Candidate
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
    """Inputs to parse, in path order."""

    inputs: tuple[Input, ...]


def job_line(job: Job, encoding: str | None, unit: str | None = None) -> bytes:
    """The job as one line of JSON. ASCII alone, so names that are not UTF-8 travel too.

    `unit` is the file of the cache to keep the answer in.
    """
    inputs = [
        [found.path, found.shown] if isinstance(found, Candidate) else asdict(found)
        for found in job.inputs
    ]
    return json.dumps({"inputs": inputs, "encoding": encoding, "unit": unit}).encode() + b"\n"


def read_job(line: bytes) -> tuple[Job, str | None, str | None]:
    """The job of a line, the encoding to force on it, and the unit to keep the answer in."""
    fields = json.loads(line)
    inputs = tuple(
        Candidate(*found)
        if isinstance(found, list)
        else Failure(**{**found, "problem": Problem(**found["problem"])})
        for found in fields["inputs"]
    )
    return Job(inputs), fields["encoding"], fields["unit"]


def jobs(inputs: Iterator[Input | None]) -> Iterator[Job | None]:
    """The inputs cut into jobs, small ones first; None is a pause, as among the inputs."""
    batch: list[Input] = []
    limit, size = FIRST_JOB, 0
    for found in inputs:
        if found is None:
            yield None
            continue
        batch.append(found)
        size += input_size(found)
        if len(batch) >= limit or size >= JOB_BYTES or _is_cut(found):
            yield Job(tuple(batch))
            batch, limit, size = [], min(2 * limit, LARGEST_JOB), 0
    if batch:
        yield Job(tuple(batch))


def _is_cut(found: Input) -> bool:
    return zlib.crc32(found.path.encode("utf-8", "surrogatepass")) % CUT_AT == 0


def input_size(found: Input) -> int:
    """Bytes of the file; 0 where that cannot be told, the reader of the file will say why."""
    try:
        return os.stat(found.path).st_size if isinstance(found, Candidate) else 0
    except (OSError, ValueError):
        return 0
