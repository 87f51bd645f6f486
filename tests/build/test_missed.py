"""A watch that is told what somebody has read knows what went before it first looked."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from wirereader.build import watch as watch_module
from wirereader.build.bundled import SHOWN_AS
from wirereader.build.sight import Sight, look
from wirereader.build.watch import (
    LINE_NAMES,
    Changes,
    Watch,
    main,
    names_line,
    read_changes,
    watch_line,
)

FUTURE_NS = 1 << 62


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder one stands in, with two files."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wire").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "wire" / name).write_text(f"Notice {name}\n", "utf-8")
    return tmp_path


def watching(*held: str, paths: tuple[str, ...] = ("wire",), lost: tuple[str, ...] = ()) -> Watch:
    return Watch(paths, FUTURE_NS, held, lost)


def gone_of(watch: Watch, scans: int = 1) -> list[tuple[str, ...]]:
    return [watch.scan().gone for _ in range(scans)]


def hide(monkeypatch: pytest.MonkeyPatch, *hidden: str) -> None:
    """Let looks see nothing of some files and folders, without knowing that they are gone."""

    def blind(paths: tuple[str, ...]) -> Sight:
        blank = Sight({}, frozenset(hidden))
        stamps = {
            found: stamp
            for found, stamp in look(paths).stamps.items()
            if not blank.is_hidden(found.shown)
        }
        return Sight(stamps, frozenset(hidden))

    monkeypatch.setattr(watch_module, "look", blind if hidden else look)


def test_what_went_before_the_first_scan_is_told_once(folder: Path) -> None:
    watch = watching("wire/a.txt", "wire/b.txt", "wire/c.txt")
    assert gone_of(watch, 3) == [("wire/c.txt",), (), ()]


def test_what_was_not_read_is_not_missed(folder: Path) -> None:
    assert watching("wire/a.txt").scan() == Changes()


@pytest.mark.parametrize(
    ("names", "held", "gone"),
    [
        pytest.param(["e.zip"], ["e.zip!x", "e.zip!in/y!"], [], id="members of an archive"),
        pytest.param([], ["e.zip!x", "e.zip!y"], ["e.zip!x", "e.zip!y"], id="archive gone"),
        pytest.param(["so!.txt"], ["so!.txt"], [], id="a file like a member"),
        pytest.param([], ["so!.txt"], ["so!.txt"], id="a file like a member is gone"),
        pytest.param(["so!.txt"], ["so", "so!.txt"], ["so"], id="gone beside one like its member"),
        pytest.param(["so!.zip"], ["so!.zip!x"], [], id="an archive like a member"),
        pytest.param(["in/z.txt"], ["in/z.txt"], [], id="a folder inside"),
        pytest.param([], ["in/y.txt", "in/z.txt"], ["in/y.txt", "in/z.txt"], id="folder gone"),
    ],
)
def test_paths_are_known_by_their_files(
    folder: Path, names: list[str], held: list[str], gone: list[str]
) -> None:
    for name in names:
        path = folder / "wire" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Notice\n", "utf-8")
    watch = watching(*(f"wire/{path}" for path in held))
    assert gone_of(watch) == [tuple(f"wire/{path}" for path in gone)]


def test_files_that_look_like_members_are_told_of_when_they_are_met(folder: Path) -> None:
    (folder / "wire" / "so!.txt").write_text("Notice\n", "utf-8")
    watch = watching("wire/so!.txt")
    assert [watch.scan().marked for _ in range(2)] == [("wire/so!.txt",), ()]


def test_a_path_that_was_named_and_is_gone_as_a_whole(folder: Path) -> None:
    (folder / "lone.txt").write_text("Notice\n", "utf-8")
    held = ("wire/a.txt", "wire/b.txt", "lone.txt", "other/c.txt")
    watch = watching(*held, paths=("wire", "lone.txt", "other"))
    assert gone_of(watch) == [("other/c.txt",)]
    (folder / "lone.txt").unlink()
    assert gone_of(watch) == [("lone.txt",)]


def test_the_bundled_stories_are_known_by_the_names_they_are_shown_with(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wirereader.build.inputs.seeds_folder", lambda: folder / "wire")
    watch = watching(f"{SHOWN_AS}/a.txt", f"{SHOWN_AS}/c.txt", paths=())
    assert gone_of(watch) == [(f"{SHOWN_AS}/c.txt",)]


class TestWhereNobodyCanLook:
    """What cannot be seen is as it was, and is told of when it can be seen again."""

    def test_files_that_were_read_wait(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        hide(monkeypatch, "wire")
        watch = watching("wire/a.txt", "wire/c.txt", "wire/d.zip!x", "moved/e.txt")
        assert gone_of(watch, 2) == [("moved/e.txt",), ()]
        hide(monkeypatch)
        assert watch.scan() == Changes(gone=("wire/c.txt", "wire/d.zip!x"))

    def test_files_that_are_known_stay(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        watch = watching("wire/a.txt", "wire/b.txt")
        assert watch.scan() == Changes()
        hide(monkeypatch, "wire/a.txt")
        (folder / "wire" / "b.txt").unlink()
        assert gone_of(watch, 2) == [("wire/b.txt",), ()]
        hide(monkeypatch)
        assert [watch.scan() for _ in range(2)] == [Changes()] * 2

    def test_what_is_seen_late_is_no_news(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        hide(monkeypatch, "wire")
        watch = watching("wire/a.txt")
        watch.scan()
        hide(monkeypatch)
        assert [watch.scan() for _ in range(3)] == [Changes()] * 3


class TestWhatComesBack:
    """It is news whatever its stamps: they may be those of the day it went."""

    @pytest.mark.parametrize("lost", ["wire/b.txt", "wire/b.txt!member"])
    def test_while_nobody_watched(self, folder: Path, lost: str) -> None:
        watch = watching("wire/a.txt", lost=(lost,))
        assert [[found.shown for found in watch.scan().found] for _ in range(3)] == [
            [],
            ["wire/b.txt"],
            [],
        ]

    def test_not_while_it_is_still_gone(self, folder: Path) -> None:
        watch = watching("wire/a.txt", "wire/b.txt", lost=("wire/c.txt",))
        assert [watch.scan() for _ in range(2)] == [Changes()] * 2

    def test_not_where_the_file_is_there_and_lacks_a_story(self, folder: Path) -> None:
        watch = watching("wire/a.txt", "wire/b.txt", lost=("wire/b.txt",))
        assert [watch.scan() for _ in range(2)] == [Changes()] * 2

    def test_while_one_watches(self, folder: Path) -> None:
        watch = watching("wire/a.txt", "wire/b.txt", "wire/c.txt")
        assert gone_of(watch) == [("wire/c.txt",)]
        (folder / "wire" / "c.txt").write_text("Back\n", "utf-8")
        watch.scan()
        assert [found.shown for found in watch.scan().found] == ["wire/c.txt"]


def answers(asked: bytes, pause: Callable[[float], bool] = lambda seconds: True) -> list[Changes]:
    out = io.BytesIO()
    main(io.BytesIO(asked), out, pause)
    return [read_changes(line) for line in out.getvalue().splitlines()]


def test_the_process_is_told_in_many_lines(folder: Path) -> None:
    held = names_line(["wire/a.txt"]), names_line(["wire/c.txt"]), names_line([], ["wire/d.txt"])
    asked = b"".join((watch_line(["wire"], time.time_ns()), *held, names_line()))
    assert [changes.gone for changes in answers(asked)] == [("wire/c.txt",)]


def test_the_process_tells_much_in_many_lines_what_explains_the_others_first(folder: Path) -> None:
    count = LINE_NAMES + 1
    for number in range(count):
        (folder / "wire" / f"so!{number:04}").touch()
    held = [f"wire/c{number:04}" for number in range(count)]
    asked = b"".join((watch_line(["wire"], FUTURE_NS), names_line(held), names_line()))
    told = answers(asked)
    assert [tuple(map(len, changes)) for changes in told] == [
        (0, 0, LINE_NAMES),
        (0, 0, 1),
        (0, LINE_NAMES, 0),
        (0, 1, 0),
    ]
    assert [name for changes in told for name in changes.gone] == held
    assert os.path.basename(told[0].marked[0]) == "so!0000"
