"""Which files there are, in path order, without opening one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wirereader.formats.discover import discover, first, is_left_out, walk
from wirereader.model.item import Failure


def listed(folder: Path, *names: str) -> list[str]:
    """What `discover` finds, relative to `folder`, failures as `name: reason`."""
    found = discover([str(folder / name) if name else str(folder) for name in names or ("",)])
    return [
        f"{entry.path.removeprefix(f'{folder}/')}: {entry.problem.message}"
        if isinstance(entry, Failure)
        else entry.shown.removeprefix(f"{folder}/")
        for entry in found
    ]


def touch(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("copy\n", encoding="utf-8")


def test_files_come_in_path_order_a_folder_in_its_place(tmp_path: Path) -> None:
    for name in ("c.txt", "a.txt", "b/z.txt", "b/a/deep.txt", "B.txt"):
        touch(tmp_path / name)
    assert listed(tmp_path) == ["B.txt", "a.txt", "b/a/deep.txt", "b/z.txt", "c.txt"]


def test_paths_come_in_the_order_named_and_once(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        touch(tmp_path / name)
    assert listed(tmp_path, "b.txt", "a.txt", "b.txt") == ["b.txt", "a.txt"]


@pytest.mark.parametrize("name", [".hidden.txt", "story.txt~", "#story.txt#"])
def test_hidden_files_and_backups_are_left_out_of_a_folder_and_read_when_named(
    tmp_path: Path, name: str
) -> None:
    touch(tmp_path / name)
    assert is_left_out(name)
    assert listed(tmp_path) == []
    assert listed(tmp_path, name) == [name]


def test_a_path_that_is_not_there_says_so_and_the_rest_goes_on(tmp_path: Path) -> None:
    touch(tmp_path / "b.txt")
    assert listed(tmp_path, "a.txt", "b.txt") == ["a.txt: no such file or folder", "b.txt"]
    assert [type(entry) for entry in discover(["a\0b"])] == [Failure]


def test_what_is_no_regular_file_is_an_entry_and_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert listed(tmp_path) == ["pipe.txt: not a regular file"]
    assert listed(tmp_path, "pipe.txt") == ["pipe.txt: not a regular file"]


def test_links(tmp_path: Path) -> None:
    home = tmp_path / "home"
    touch(home / "real/a.txt")
    touch(tmp_path / "outside.txt")
    (home / "again.txt").symlink_to("real/a.txt")
    (home / "broken.txt").symlink_to("nowhere.txt")
    (home / "here").symlink_to(".")
    (home / "itself.txt").symlink_to("itself.txt")
    (home / "out.txt").symlink_to(tmp_path / "outside.txt")
    (home / "root").symlink_to("/")
    os.mkfifo(home / ".pipe")
    (home / "to_pipe").symlink_to(".pipe")
    assert listed(home) == [
        "again.txt",
        "broken.txt: broken link",
        "itself.txt: link loop",
        "out.txt: a link out of the opened folder, not followed",
        "real/a.txt",
        "root: a link out of the opened folder, not followed",
        "to_pipe: not a regular file",
    ]


def test_a_link_that_is_named_is_followed(tmp_path: Path) -> None:
    touch(tmp_path / "real/a.txt")
    (tmp_path / "link").symlink_to("real")
    assert listed(tmp_path, "link") == ["link/a.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may enter every folder")
def test_a_folder_that_cannot_be_entered_is_an_entry(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    touch(tmp_path / "z.txt")
    assert listed(tmp_path) == ["shut: permission denied", "z.txt"]


def test_a_folder_that_goes_away_during_the_walk_is_an_entry(tmp_path: Path) -> None:
    touch(tmp_path / "a/x.txt")
    touch(tmp_path / "b/y.txt")
    steps = discover([str(tmp_path)])
    assert not isinstance(next(steps), Failure)
    (tmp_path / "b/y.txt").unlink()
    (tmp_path / "b").rmdir()
    assert [entry.problem.message for entry in steps if isinstance(entry, Failure)] == ["gone"]


def test_folders_nest_deeper_than_python_recurses(tmp_path: Path) -> None:
    deep = tmp_path / Path(*["d"] * 150)
    touch(deep / "story.txt")
    assert listed(tmp_path) == [f"{'d/' * 150}story.txt"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("[bold]x[b].txt", "[bold]x[b].txt"),
        ("\x1b]0;x\x07.txt", "␛]0;x␇.txt"),
        ("line\nbreak.txt", "line␊break.txt"),
        (os.fsdecode(b"caf\xe9.txt"), "caf\ufffd.txt"),
    ],
)
def test_names_are_shown_settled_and_opened_as_they_are(
    tmp_path: Path, name: str, shown: str
) -> None:
    touch(tmp_path / name)
    (candidate,) = discover([str(tmp_path)])
    assert not isinstance(candidate, Failure)
    assert candidate.shown == f"{tmp_path}/{shown}"
    assert Path(candidate.path).read_bytes() == b"copy\n"


def test_a_large_folder_is_walked_in_slices_and_in_order(tmp_path: Path) -> None:
    names = [f"{number:05}.txt" for number in range(1200)]
    for name in names:
        (tmp_path / name).touch()
    steps = list(walk([str(tmp_path)]))
    assert steps.count(None) >= 4
    found = [step.path for step in steps if step is not None]
    assert found == [f"{tmp_path}/{name}" for name in names]


def test_the_first_file_is_the_smallest_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a/.hidden", "aa/x/y.txt", "c.txt"):
        touch(tmp_path / name)
    found = first(str(tmp_path), budget_s=60)
    assert found is not None
    assert found.shown == f"{tmp_path}/aa/x/y.txt"


def test_the_first_of_a_file_is_itself_and_of_nothing_none(tmp_path: Path) -> None:
    touch(tmp_path / "a.txt")
    (tmp_path / "empty").mkdir()
    (tmp_path / "only_link").symlink_to("a.txt")
    found = first(str(tmp_path / "a.txt"))
    assert found is not None
    assert found.path == f"{tmp_path}/a.txt"
    assert first(str(tmp_path / "empty")) is None
    assert first(str(tmp_path / "nowhere")) is None


def test_the_first_takes_what_it_has_met_when_time_is_up(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number:03}.txt").touch()
    assert first(str(tmp_path), budget_s=-1) is not None
