"""What a parse process answers to a job, and that it ends with its stdin."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import IO

import pytest

from tests.corpus.stories import failure_of, story_of
from wirereader.build import batches
from wirereader.build.child import WORKER
from wirereader.build.jobs import HEAD, Frame, Job, job_line
from wirereader.build.stages import stories
from wirereader.build.worker import listen, serve, tidy_aloud
from wirereader.corpus.segment import Segment
from wirereader.formats.discover import Candidate
from wirereader.model.item import Failure, WireItem

ENGINE = bytes(range(16))


def answers(stream: IO[bytes]) -> Iterator[tuple[Frame, Segment | None]]:
    while head := stream.read(HEAD.size):
        frame = Frame._make(HEAD.unpack(head))
        data, words = stream.read(frame.size), stream.read(frame.words_size)
        yield frame, Segment(data, words) if frame.size else None


def test_a_job_is_answered_by_its_stories_and_an_end(seeds: Path) -> None:
    paths = sorted(str(path) for path in seeds.iterdir())
    job = Job((*(Candidate(path, path) for path in paths), failure_of("gone.txt")))
    out = io.BytesIO()
    serve(job_line(job, None), out, ENGINE)
    out.seek(0)
    (frame, segment), (end, nothing) = answers(out)
    assert segment is not None
    assert segment.engine == ENGINE
    expected = [story for path in paths for story in stories(path)]
    assert list(segment.values()) == [*expected, failure_of("gone.txt")]
    assert (frame.done, frame.open_rows) == (len(paths) + 1, 0)
    assert (end, nothing) == (Frame(len(paths) + 1, 0, 0, 0), None)


@pytest.mark.parametrize("limit", ["STORY_LIMIT", "TEXT_LIMIT"])
def test_a_full_segment_says_what_it_finishes(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"a": 2, "b": 3, "c": 1}

    def fake(path: str, **_: object) -> Iterator[WireItem | Failure]:
        return (story_of(path, number=n + 1).article.item for n in range(files[path]))

    length = len(story_of("a").text)
    monkeypatch.setattr(batches, "items", fake)
    monkeypatch.setattr(batches, limit, {"STORY_LIMIT": 2, "TEXT_LIMIT": 2 * length}[limit])
    found = list(batches.batches(Job(tuple(Candidate(path, path) for path in files))))
    assert [(batch.done, batch.open_rows) for batch in found] == [(1, 0), (1, 2), (3, 0)]
    ids = [
        segment.id(row)
        for segment in (Segment(batch.segment) for batch in found)
        for row in range(len(segment))
    ]
    assert ids == ["a#1", "a#2", "b#1", "b#2", "b#3", "c#1"]


def test_the_process_serves_its_stdin_and_ends_with_it(seeds: Path) -> None:
    path = str(seeds / "000_2f27cd99067b067a.txt")
    with subprocess.Popen(
        [*WORKER, "--nice", "1", "--engine", ENGINE.hex()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(job_line(Job((Candidate(path, "seed.txt"),)), None))
        process.stdin.flush()
        received = answers(process.stdout)
        _, segment = next(received)
        assert segment is not None
        assert segment.path(0) == "seed.txt"
        assert next(received) == (Frame(1, 0, 0, 0), None)
        process.stdin.close()
        assert process.wait(timeout=20) == 0
        assert process.stderr.read() == b""


def test_the_end_of_stdin_is_the_end_whatever_is_waiting() -> None:
    lines: SimpleQueue[bytes] = SimpleQueue()
    left: list[int] = []
    listen(io.BytesIO(b"one\ntwo\n"), lines, left.append)
    assert [lines.get(), lines.get()] == [b"one\n", b"two\n"]
    assert left == [0]


def test_a_cache_that_was_tidied_is_spoken_of_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / bytes(16).hex()).mkdir()
    tidy_aloud(tmp_path, ENGINE)
    tidy_aloud(tmp_path, ENGINE)
    assert capsys.readouterr() == ("", "parse cache of another version thrown away\n")
