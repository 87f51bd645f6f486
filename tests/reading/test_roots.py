"""The ids of stories below the paths of a run, as they are kept and as they are shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wirereader.reading.refs import StoryRef
from wirereader.reading.roots import BUNDLED, Roots, paths_of


def test_a_name_is_the_absolute_paths_in_their_order() -> None:
    assert Roots([]).name == BUNDLED
    assert Roots(["a/../b"]).name == Roots(["b"]).name
    assert Roots(["a", "b"]).name != Roots(["b", "a"]).name
    assert paths_of(Roots(["/a", "/b"]).name) == ["/a", "/b"]


@pytest.mark.parametrize("name", [BUNDLED, "no JSON", "{}", "[1]"])
def test_other_names_stand_for_no_paths(name: str) -> None:
    assert paths_of(name) == []


@pytest.mark.parametrize(
    ("path", "identity", "kept"),
    [
        pytest.param("wire", "wire/a.txt#1", "{}/wire/a.txt#1", id="a folder"),
        pytest.param("wire/", "wire/a.txt#1", "{}/wire/a.txt#1", id="a slash behind it"),
        pytest.param(".", "./a.txt#2", "{}/a.txt#2", id="here"),
        pytest.param("a.zip", "a.zip!b/c.txt#1", "{}/a.zip!b/c.txt#1", id="an archive"),
        pytest.param("a.txt", "a.txt#3", "{}/a.txt#3", id="a file"),
        pytest.param("a.txt", "a.txt", "{}/a.txt", id="a file that failed"),
        pytest.param("a", "ab/c.txt#1", "ab/c.txt#1", id="not below it"),
    ],
)
def test_ids_are_kept_with_the_absolute_path_and_shown_as_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, identity: str, kept: str
) -> None:
    monkeypatch.chdir(tmp_path)
    roots = Roots([path])
    ref = roots.kept(StoryRef("k", identity))
    assert ref == StoryRef("k", kept.format(tmp_path))
    assert roots.shown(ref, roots.name) == StoryRef("k", identity)


def test_of_a_folder_that_was_moved_the_old_ids_are_shown_under_the_new_path() -> None:
    before = json.dumps(["/old/wire"])
    shown = Roots(["new"]).shown(StoryRef("k", "/old/wire/a.txt#1"), before)
    assert shown.id == "new/a.txt#1"
    assert Roots(["new", "other"]).shown(shown, before) == shown


def test_the_inodes_of_what_is_not_there_are_not_known(tmp_path: Path) -> None:
    assert Roots([str(tmp_path)]).inodes().count(":") == 1
    assert Roots([str(tmp_path), str(tmp_path / "gone")]).inodes() == ""
