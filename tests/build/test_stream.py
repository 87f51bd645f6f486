"""Commands get the same stories in the same order, however many processes parse."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirereader.build import stream as stream_module
from wirereader.build.stream import cores, stream
from wirereader.corpus.segment import Segment
from wirereader.model.item import Failure


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Some stories and a file that cannot be read."""
    for number in range(12):
        text = f"Notice {number}\n\n“It is number {number},” said Ana Silva.\n"
        (tmp_path / f"{number:02}.txt").write_text(text, "utf-8")
    (tmp_path / "05.txt").write_bytes(b"")
    return tmp_path


def test_any_number_of_processes_gives_the_same(folder: Path) -> None:
    alone = list(stream([str(folder)], jobs=1))
    assert [isinstance(one, Failure) for one in alone] == [at == 5 for at in range(12)]
    assert list(stream([str(folder)], jobs=2)) == alone


def test_a_path_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    (failure,) = stream([str(tmp_path / "no.txt")], jobs=1)
    assert isinstance(failure, Failure)


def test_without_paths_the_bundled_stories_come() -> None:
    assert next(stream([], jobs=1)).path.startswith("seeds/")


@pytest.mark.parametrize(
    ("limit", "value", "jobs"),
    [("WORK_FILES", 12, 3), ("WORK_BYTES", 100, 3), ("WORK_FILES", 13, None)],
    ids=["many files", "many bytes", "little work"],
)
def test_processes_start_once_there_is_work_for_them(
    limit: str, value: int, jobs: int | None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int | None] = []
    monkeypatch.setattr(stream_module, limit, value)
    monkeypatch.setattr(stream_module, "cores", lambda: 3)

    def by_processes(_: object, jobs: int, *__: object) -> list[Segment]:
        asked.append(jobs)
        return []

    monkeypatch.setattr(stream_module, "_by_processes", by_processes)
    assert len(list(stream([str(folder)]))) == (12 if jobs is None else 0)
    assert asked == [jobs] * (jobs is not None)


def test_stopping_half_way_ends_the_processes(folder: Path) -> None:
    found = stream([str(folder)], jobs=2)
    assert next(found).path.endswith("00.txt")
    found.close()
    assert next(found, None) is None


def test_there_is_a_core() -> None:
    assert cores() >= 1
