"""Parts of large files: every story once and in order, whoever works on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wirereader.build import cache, jobs, stages
from wirereader.build.cache import Cache
from wirereader.build.inputs import Input
from wirereader.build.jobs import Job, job_line, read_job
from wirereader.build.parts import OpenFile, Part, Rest
from wirereader.build.stream import segments, stream
from wirereader.formats.discover import Candidate
from wirereader.formats.load import may_hold_many
from wirereader.model.item import Failure, WireItem

COUNT = 23


@pytest.fixture
def wire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a list of stories between two single ones; lists are given out in parts."""
    monkeypatch.setattr(jobs, "SPLIT_FROM", 500)
    monkeypatch.setattr(jobs, "PART_ITEMS", 5)
    lines = [f'{{"title": "Notice {n}", "text": "It is number {n}."}}' for n in range(COUNT)]
    lines[7] = "{damaged"
    (tmp_path / "b.jsonl").write_text("\n".join(lines), "utf-8")
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_text(f"{name} notice\n\n“It rains,” said Ana Silva.\n", "utf-8")
    return tmp_path


def cut(inputs: list[Input], rows: Callable[[Job], int]) -> Iterator[tuple[str, int | None]]:
    """The jobs, told by their first path and the start of their part; `rows` answers them."""
    for job in jobs.jobs(iter(inputs)):
        assert job is not None
        found = job.inputs[0]
        assert isinstance(found, Candidate)
        yield Path(found.path).name, job.part.start if job.part else None
        job.answered(rows(job))


def found_in(folder: Path) -> list[Input]:
    return [Candidate(str(folder / name), name) for name in ("a.txt", "b.jsonl", "c.txt")]


def test_a_list_is_given_out_in_parts_until_one_is_not_full(wire: Path) -> None:
    def rows(job: Job) -> int:
        return 5 if job.part is not None and job.part.start < 10 else 2

    assert list(cut(found_in(wire), rows)) == [
        ("a.txt", None),
        *(("b.jsonl", start) for start in (0, 5, 10)),
        ("c.txt", None),
    ]


@pytest.mark.parametrize(("limit", "value"), [("SPLIT_FROM", 10_000), ("SPLIT_TO", 600)])
def test_small_and_very_large_lists_are_one_job(
    limit: str, value: int, wire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, limit, value)
    assert all(start is None for _, start in cut(found_in(wire), lambda _: 0))


@pytest.mark.parametrize("count", [1, 2])
def test_any_number_of_processes_gives_every_story_once(count: int, wire: Path) -> None:
    whole = list(stream([str(wire)], jobs=1))
    numbers = [
        value.article.item.number if not isinstance(value, Failure) else None for value in whole
    ]
    assert numbers == [1, *range(1, 8), None, *range(9, COUNT + 1), 1]
    in_parts = [value for one in segments([str(wire)], jobs=count) for value in one.values()]
    assert in_parts == whole


def test_each_part_has_a_place_of_its_own_in_the_cache(
    wire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "RACY_NS", 0)
    kept = Cache(wire, bytes(16))
    inputs = (Candidate(str(wire / "b.jsonl"), "b.jsonl"),)
    given = (None, Part(0, 5, Rest()), Part(5, 5, Rest()), Part(5, 5, Rest()))
    whole, first, second, again = (kept.unit(Job(inputs, part), None) for part in given)
    assert second == again
    assert len({whole, first, second}) == 3


def test_the_files_that_an_answer_finishes(wire: Path) -> None:
    inputs = tuple(found_in(wire))
    rest = Rest()
    first, last, beyond = (Job(inputs[1:2], Part(start, 5, rest)) for start in (0, 5, 10))
    assert Job(inputs).answered(3) == 3
    assert (first.answered(5), rest.is_over) == (0, False)
    assert (last.answered(4), rest.is_over) == (1, True)
    assert beyond.answered(0) == 0


def test_a_part_survives_the_pipe() -> None:
    job = Job((Candidate("a", "a"),), Part(5, 10, Rest()))
    read, _, _ = read_job(job_line(job, None))
    assert read.part is not None
    assert (read.part.start, read.part.size) == (5, 10)
    assert read_job(job_line(Job(job.inputs), None))[0] == Job(job.inputs)


def numbers(opened: OpenFile, path: Path, start: int) -> list[int]:
    """The numbers of five items from `start`."""
    given = opened.part(Candidate(str(path), path.name), None, start, 5)
    return [item.number if isinstance(item, WireItem) else -1 for item in given]


def test_an_open_file_is_read_once_for_parts_in_order(
    wire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    load = stages.items

    def items(path: str, *, shown: str, encoding: str | None) -> Iterator[WireItem | Failure]:
        asked.append(shown)
        return load(path, shown=shown, encoding=encoding)

    monkeypatch.setattr(stages, "items", items)
    opened, path = OpenFile(), wire / "b.jsonl"
    assert numbers(opened, path, 0) == [1, 2, 3, 4, 5]
    assert numbers(opened, path, 10) == [11, 12, 13, 14, 15]
    assert numbers(opened, path, 20) == [21, 22, 23]
    assert numbers(opened, path, 30) == []
    assert asked == ["b.jsonl"]
    assert numbers(opened, path, 5) == [6, 7, -1, 9, 10]
    assert numbers(opened, wire / "a.txt", 0) == [1]
    assert asked == ["b.jsonl", "b.jsonl", "a.txt"]


@pytest.mark.parametrize(
    ("name", "data", "is_list"),
    [
        ("a.jsonl", b'{"a": 1}', True),
        ("a.xml", b"<rss/>", True),
        ("a.csv", b"a,b", True),
        ("a.txt", b"It rains.", False),
        ("a.gz", b"\x1f\x8b", False),
        ("no.json", None, False),
    ],
)
def test_which_files_may_hold_many(
    name: str, data: bytes | None, is_list: bool, tmp_path: Path
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    assert may_hold_many(str(tmp_path / name)) is is_list
