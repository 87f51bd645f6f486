"""Jobs: small ones first, bounded, and the same at both ends of the pipe."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wirereader.build import jobs
from wirereader.build.inputs import Input
from wirereader.build.jobs import Job, job_line, read_job
from wirereader.formats.discover import Candidate
from wirereader.model.item import Failure
from wirereader.model.problem import Problem


def candidates(count: int) -> list[Input | None]:
    return [Candidate(f"/none/{number}", f"{number}") for number in range(count)]


def sizes(inputs: list[Input | None]) -> list[int]:
    return [len(job.inputs) for job in jobs.jobs(iter(inputs)) if job is not None]


@pytest.fixture(autouse=True)
def _no_cut_by_name(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "names" not in request.node.name:
        monkeypatch.setattr(jobs, "CUT_AT", 1 << 40)


def test_jobs_begin_small_and_grow_to_a_limit() -> None:
    assert sizes(candidates(400)) == [2, 4, 8, 16, 32, 64, 96, 96, 82]


def test_a_new_file_moves_the_cuts_beside_it_alone_since_names_make_them() -> None:
    before = candidates(1000)
    after = [*before[:500], Candidate("/none/new", "new"), *before[500:]]
    cut_before, cut_after = ({*jobs.jobs(iter(inputs))} for inputs in (before, after))
    assert len(cut_after - cut_before) <= 3
    assert len(cut_before & cut_after) > 12


def test_nothing_to_read_is_no_job() -> None:
    assert sizes([]) == []


def test_a_large_file_closes_its_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "JOB_BYTES", 10)
    large = tmp_path / "large.txt"
    large.write_bytes(bytes(10))
    assert sizes([Candidate(str(large), "large.txt"), *candidates(1)]) == [1, 1]


def test_a_pause_among_the_inputs_is_one_among_the_jobs() -> None:
    assert list(jobs.jobs(iter([None]))) == [None]


def test_a_job_survives_the_pipe_with_failures_and_names_that_are_not_utf8() -> None:
    failure = Failure(path="x", problem=Problem("discover", "error", "broken link"), raw="é\n")
    job = Job((Candidate(os.fsdecode(b"/caf\xe9\n.txt"), "caf�"), failure))
    line = job_line(job, "cp1252", "/cache/unit")
    assert line.count(b"\n") == 1
    assert read_job(line) == (job, "cp1252", "/cache/unit")
