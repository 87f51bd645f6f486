"""The watch tells what is new, changed and gone, each once, and nothing that is half written."""

from __future__ import annotations

import io
import os
import subprocess
import time
from pathlib import Path

import pytest

from wirereader.build import watch as watch_module
from wirereader.build.watch import WATCHER, Changes, Watch, main, read_changes, watch_line

FUTURE_NS = 1 << 62


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two files."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Notice {name}\n", "utf-8")
    return tmp_path


@pytest.fixture
def watch(folder: Path) -> Watch:
    """A watch that knows the folder."""
    watch = Watch([str(folder)], FUTURE_NS)
    assert watch.scan() == Changes()
    return watch


def names(changes: Changes) -> tuple[list[str], list[str]]:
    return (
        [os.path.basename(found.path) for found in changes.found],
        [os.path.basename(shown) for shown in changes.gone],
    )


def test_where_nothing_happens_nothing_is_told(watch: Watch) -> None:
    assert [watch.scan() for _ in range(3)] == [Changes()] * 3


def test_a_new_file_is_told_once_when_two_scans_saw_it_alike(watch: Watch, folder: Path) -> None:
    (folder / "c.txt").write_text("New\n", "utf-8")
    assert [names(watch.scan()) for _ in range(3)] == [([], []), (["c.txt"], []), ([], [])]


def test_a_file_that_is_being_written_waits(watch: Watch, folder: Path) -> None:
    found = []
    for size in (1, 2, 3):
        (folder / "c.txt").write_text("x" * size, "utf-8")
        found.append(names(watch.scan())[0])
    assert found == [[], [], []]
    assert names(watch.scan())[0] == ["c.txt"]


def test_a_changed_file_is_told_and_is_not_gone_meanwhile(watch: Watch, folder: Path) -> None:
    (folder / "a.txt").write_text("Another notice\n", "utf-8")
    assert [names(watch.scan()) for _ in range(3)] == [([], []), (["a.txt"], []), ([], [])]


def test_a_file_put_in_the_place_of_another_is_a_change(watch: Watch, folder: Path) -> None:
    stat = (folder / "a.txt").stat()
    (folder / ".new").write_text("Notice x.txt\n", "utf-8")
    os.utime(folder / ".new", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    (folder / ".new").replace(folder / "a.txt")
    watch.scan()
    assert names(watch.scan())[0] == ["a.txt"]


def test_what_vanishes_is_told_once_and_what_comes_back_is_new(watch: Watch, folder: Path) -> None:
    (folder / "a.txt").unlink()
    assert [names(watch.scan()) for _ in range(2)] == [([], ["a.txt"]), ([], [])]
    (folder / "a.txt").write_text("Back\n", "utf-8")
    watch.scan()
    assert names(watch.scan()) == (["a.txt"], [])


def test_what_comes_and_goes_between_two_scans_is_nothing(watch: Watch, folder: Path) -> None:
    (folder / "c.txt").write_text("New\n", "utf-8")
    watch.scan()
    (folder / "c.txt").unlink()
    assert watch.scan() == Changes()


def test_what_changed_since_the_files_were_listed_is_news(folder: Path) -> None:
    watch = Watch([str(folder)], 0)
    assert watch.scan() == Changes()
    assert names(watch.scan())[0] == ["a.txt", "b.txt"]


def test_what_is_no_file_is_no_news(folder: Path) -> None:
    (folder / "link").symlink_to("nowhere")
    watch = Watch([str(folder), str(folder / "missing")], 0)
    watch.scan()
    assert names(watch.scan())[0] == ["a.txt", "b.txt"]


def test_the_process_tells_changes_line_by_line(folder: Path) -> None:
    asked = io.BytesIO(watch_line([str(folder)], 0))
    out = io.BytesIO()
    pauses: list[float] = []

    def pause(seconds: float) -> bool:
        pauses.append(seconds)
        if len(pauses) == 2:
            (folder / "a.txt").unlink()
        return len(pauses) == 3

    main(asked, out, pause)
    told = [names(read_changes(line)) for line in out.getvalue().splitlines()]
    assert told == [(["a.txt", "b.txt"], []), ([], ["a.txt"])]
    assert min(pauses) >= watch_module.SHORTEST_S


def test_the_end_of_stdin_ends_the_process(folder: Path) -> None:
    asked = watch_line([str(folder)], time.time_ns())
    done = subprocess.run([*WATCHER], input=asked, capture_output=True, check=True, timeout=20)
    assert (done.stdout, done.stderr) == (b"", b"")
