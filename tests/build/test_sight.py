"""A look at files tells what is not there from what cannot be seen."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from wirereader.build import sight as sight_module
from wirereader.build.sight import Sight, look
from wirereader.formats.discover import Candidate


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "a.txt").write_text("Notice\n", "utf-8")
    return tmp_path


def refusing(path: Path, number: int, real: Callable[..., object]) -> Callable[..., object]:
    """A function of the system that fails at one path."""

    def refuse(at: str) -> object:
        if Path(at) == path:
            raise OSError(number, os.strerror(number))
        return real(at)

    return refuse


def test_files_are_seen_with_their_stamps(folder: Path) -> None:
    path = str(folder / "desk" / "a.txt")
    found = look([str(folder)])
    assert (*found.stamps,) == (Candidate(path, path),)
    stat = os.stat(path)
    assert found.stamps[Candidate(path, path)][:2] == (stat.st_ino, stat.st_size)
    assert not found.is_hidden(path)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ESTALE, errno.ETIMEDOUT])
@pytest.mark.parametrize("call", ["scandir", "stat"])
def test_what_is_in_a_folder_that_does_not_answer_is_hidden(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, call: str
) -> None:
    # A folder that was named is asked for its kind, one inside it is listed alone.
    at = folder / "desk" if call == "scandir" else folder
    monkeypatch.setattr(os, call, refusing(at, number, getattr(os, call)))
    found = look([str(folder)])
    assert not found.stamps
    assert found.is_hidden(str(folder / "desk" / "a.txt"))
    assert not found.is_hidden(str(folder) + "x/a.txt")


@pytest.mark.parametrize(
    ("number", "is_hidden"),
    [
        pytest.param(errno.ENOENT, False, id="gone again"),
        pytest.param(errno.ENOTDIR, False, id="its folder is a file by now"),
        pytest.param(errno.EIO, True, id="the disk does not answer"),
    ],
)
def test_a_file_without_a_stamp(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, is_hidden: bool
) -> None:
    path = folder / "desk" / "a.txt"
    monkeypatch.setattr(os, "stat", refusing(path, number, os.stat))
    found = look([str(folder)])
    assert not found.stamps
    assert found.is_hidden(str(path)) == is_hidden


def test_what_is_no_file_hides_none(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "link").symlink_to("nowhere")
    (folder / "out").symlink_to(folder.parent)
    paths = [str(folder), str(folder / "missing"), str(folder / "desk" / "a.txt" / "x")]
    assert look(paths).hidden == frozenset()


def test_a_name_that_the_system_cannot_have_is_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    odd = Candidate("a\0.txt", "a.txt")
    monkeypatch.setattr(sight_module, "candidates", lambda paths: iter([odd]))
    assert look([]) == Sight({}, frozenset())


@pytest.mark.parametrize("root", ["wire", "wire/", ".", "/", "seeds"])
def test_files_are_hidden_with_the_folder_that_was_named(root: str) -> None:
    found = Sight({}, frozenset({root.rstrip("/") or "/"}))
    assert found.is_hidden(os.path.join(root, "a.txt"))
    assert found.is_hidden(os.path.join(root, "in", "b.zip!c/d.txt"))
    assert not found.is_hidden("elsewhere.txt") or root == "."
