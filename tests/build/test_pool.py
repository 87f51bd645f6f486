"""Segments come in path order from any number of processes, whatever a file does to one."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from wirereader.build import child, jobs
from wirereader.build import pool as pool_module
from wirereader.build.inputs import Input
from wirereader.build.pool import Pool
from wirereader.corpus.segment import Segment
from wirereader.formats.discover import Candidate
from wirereader.model.item import Failure
from wirereader.model.problem import Problem

TRICKY_WORKER = """
import os, sys, time
from wirereader.build import batches, stages, worker

plain = batches.items

def items(path, **options):
    name = os.path.basename(path)
    if name == "kill.txt":
        os.kill(os.getpid(), 9)
    if name == "exit.txt":
        os._exit(3)
    if name == "hang.txt":
        time.sleep(600)
    if name == "nonsense.txt":
        os.write(FRAMES, bytes([1, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0]) + b"oops")
    if name == "chatter.txt":
        print("a word on stdout")
        print("\\x1b[31ma word on stderr", file=sys.stderr, flush=True)
    yield from plain(path, **options)
    if name == "half.txt":
        yield from plain(path, **options)
        os._exit(4)

batches.items = items
if os.path.exists("half"):
    batches.STORY_LIMIT = stages.TURN_ITEMS = 1
FRAMES = os.dup(1)
worker.main(sys.argv[1:])
"""
"""A worker that some file names make misbehave."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one, beside the tricky worker."""
    (tmp_path / "worker.py").write_text(TRICKY_WORKER, "utf-8")
    (tmp_path / "wire").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path / "wire"


def files(folder: Path, *names: str) -> list[Input]:
    for name in names:
        (folder / name).write_text(f"News of {name}\n\nIt is short.\n", "utf-8")
    return [Candidate(str(folder / name), name) for name in names]


def tricky(folder: Path, workers: int = 1, silence_s: float = 20) -> Pool:
    command = (sys.executable, "-P", str(folder.parent / "worker.py"))
    return Pool(workers, command=command, silence_s=silence_s)


async def rows(pool: Pool, inputs: list[Input]) -> list[str]:
    """Ids of the stories that come, and the reasons of failures."""
    found = []
    async for segment in pool.segments(iter(inputs)):
        for row in range(len(segment)):
            failure = segment.row(row, 0).failure
            found.append(segment.id(row) if failure is None else f"{segment.id(row)}: {failure}")
    return found


@pytest.mark.parametrize("workers", [1, 3])
async def test_segments_come_in_path_order(workers: int, folder: Path) -> None:
    names = [f"{number:03}.txt" for number in range(40)]
    inputs = files(folder, *names)
    inputs.insert(20, Failure(path="019.txt/", problem=Problem("discover", "error", "broken")))
    found = await rows(Pool(workers), inputs)
    expected = [f"{name}#1" for name in names]
    expected.insert(20, "019.txt/: broken")
    assert found == expected


async def test_nothing_to_read_gives_no_segment() -> None:
    assert await rows(Pool(2), []) == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("kill.txt", "it ended the parse process (signal 9)"),
        ("exit.txt", "it ended the parse process (exit code 3)"),
        ("nonsense.txt", "the parse process answered nonsense: segment cut short"),
    ],
)
async def test_a_file_that_ends_the_process_is_a_failure_and_the_rest_goes_on(
    name: str, reason: str, folder: Path
) -> None:
    inputs = files(folder, "a.txt", "b.txt", "c.txt", name, "x.txt", "y.txt", "z.txt")
    assert await rows(tricky(folder), inputs) == [
        *("a.txt#1", "b.txt#1", "c.txt#1", f"{name}: {reason}", "x.txt#1", "y.txt#1", "z.txt#1"),
    ]


async def test_a_file_that_hangs_is_given_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "FIRST_JOB", 1)
    monkeypatch.setattr(child, "SLOWEST", 1)  # a second a byte, so none for the empty file
    inputs = files(folder, "hang.txt", "z.txt")
    (folder / "hang.txt").write_bytes(b"")
    assert await rows(tricky(folder, silence_s=0), inputs) == [
        *("hang.txt: no answer within 0 seconds, so it was given up", "z.txt#1"),
    ]


async def test_a_file_that_breaks_off_keeps_the_stories_it_gave(folder: Path) -> None:
    (folder.parent / "half").touch()
    found = await rows(tricky(folder), files(folder, "half.txt", "z.txt"))
    assert found == [
        *("half.txt#1", "half.txt: it ended the parse process (exit code 4)", "z.txt#1"),
    ]


async def test_what_a_process_prints_becomes_problems(folder: Path) -> None:
    pool = tricky(folder)
    assert await rows(pool, files(folder, "chatter.txt")) == ["chatter.txt#1"]
    messages = [problem.message for problem in pool.problems]
    assert sorted(messages) == ["a word on stdout", "␛[31ma word on stderr"]


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (("/no/such/python",), "no parse process: No such file or directory"),
        ((sys.executable, "-P", "-c", "raise SystemExit(5)"), "it ended the parse process"),
    ],
    ids=["no program", "a program that ends"],
)
async def test_where_no_process_starts_every_file_says_so(
    command: tuple[str, ...], reason: str, folder: Path
) -> None:
    names = [f"{number}.txt" for number in range(9)]
    found = await rows(Pool(1, command=command), files(folder, *names))
    assert [row.split(":")[0] for row in found] == names
    assert reason in found[0]
    assert found[-1].split(": ", 1)[1] in {reason, "the parse process does not start"}


async def test_closing_the_iterator_ends_the_processes(folder: Path) -> None:
    pool = tricky(folder, workers=2)
    segments = pool.segments(iter(files(folder, "a.txt", "b.txt", "hang.txt", "z.txt")))
    first = await anext(segments)
    assert first.id(0) == "a.txt#1"
    await asyncio.wait_for(segments.aclose(), timeout=20)
    assert [task for task in asyncio.all_tasks() if task is not asyncio.current_task()] == []


async def test_a_slow_consumer_makes_the_processes_wait(folder: Path) -> None:
    names = [f"{number:03}.txt" for number in range(400)]
    inputs = iter(files(folder, *names))
    segments = Pool(1).segments(inputs)
    got: list[Segment] = [await anext(segments)]
    for _ in range(20):
        await asyncio.sleep(0)
    taken = len(names) - sum(1 for _ in inputs)
    await segments.aclose()
    assert len(got[0]) <= 2  # one name in so many ends a job, also the first
    assert taken <= 2 + 4 + 8 + 16


async def test_the_event_loop_breathes_while_files_are_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pool_module, "SLICE_S", 0.0)
    breaths = 0

    async def breathe() -> None:
        nonlocal breaths
        while True:
            breaths += 1
            await asyncio.sleep(0)

    def pauses() -> Iterator[None]:
        yield from [None] * 50

    task = asyncio.create_task(breathe())
    async for _ in Pool(1).segments(pauses()):
        pytest.fail("there is nothing to read")
    task.cancel()
    assert breaths >= 50


async def test_a_fault_of_our_own_reaches_the_consumer(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: bytes, words: bytes) -> Segment:
        raise ZeroDivisionError

    monkeypatch.setattr(pool_module, "Segment", broken)
    with pytest.raises(ZeroDivisionError):
        await rows(Pool(1), files(folder, "a.txt"))


async def test_how_many_files_are_read_is_known_with_each_segment(folder: Path) -> None:
    from zipfile import ZipFile

    (folder.parent / "half").touch()  # a story a segment
    inputs = files(folder, "a.txt", "b.txt", "c.zip", "d.txt")
    with ZipFile(folder / "c.zip", "w") as archive:
        for name in ("x.txt", "y.txt", "z.txt"):
            archive.writestr(name, f"News of {name}\n\nIt is short.\n")
    pool = tricky(folder)
    counts = [(came.path(0), pool.read) async for came in pool.segments(iter(inputs))]
    assert counts == [
        *(("a.txt", 1), ("b.txt", 2), ("c.zip!x.txt", 3), ("c.zip!y.txt", 4)),
        *(("c.zip!z.txt", 4), ("d.txt", 4)),
    ]
    assert pool.read == 4
