"""The state file: private, shared by two readers, and left alone when it cannot be read."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from wirereader.reading.store import VERSION, Store, StoreError, StoryState


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "state.db"


def test_what_is_written_is_read_again(path: Path) -> None:
    store = Store(path)
    store.write([StoryState("k", "a#1", True, False, 3, 14)], [("p", {"pane": "text"})], ["one"])
    store.close()
    again = Store(path)
    assert again.story("k") == StoryState("k", "a#1", True, False, 3, 14)
    assert again.session("p") == {"pane": "text"}
    assert again.searches(9) == ["one"]
    assert (again.story("other"), again.session("other")) == (None, None)


def test_a_change_keeps_what_it_does_not_name(path: Path) -> None:
    store = Store(path)
    store.write([StoryState("k", "a#1", is_read=True)])
    store.write([StoryState("k", "", graf=2, char=5)])
    store.write([StoryState("k", "b#1", is_starred=True)])
    assert list(store.stories()) == [StoryState("k", "b#1", True, True, 2, 5)]


def test_searches_are_kept_once_newest_last(path: Path) -> None:
    store = Store(path)
    for query in ("one", "two", "one", "three"):
        store.write(searches=[query])
    assert store.searches(9) == ["two", "one", "three"]
    assert store.searches(2) == ["one", "three"]


def test_file_and_folder_are_private(path: Path) -> None:
    Store(path).write(searches=["x"])
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in path.parent.iterdir())


def test_two_readers_keep_both_their_changes(path: Path) -> None:
    one, two = Store(path), Store(path)
    for number in range(100):
        one.write([StoryState(f"one {number}", "", is_read=True)])
        two.write([StoryState(f"two {number}", "", is_starred=True)])
    assert len(list(one.stories())) == len(list(two.stories())) == 200


def test_a_damaged_file_is_told_and_left_as_it_was(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database, but somebody's words " * 40)
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"nothing is saved: .* the file is damaged"):
        Store(path)
    assert path.read_bytes() == before


def test_a_newer_state_is_told_and_left_as_it_was(path: Path) -> None:
    Store(path).close()
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="is from a newer wirereader"):
        Store(path)
    assert path.read_bytes() == before


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match=r"nothing is saved: .*(not a directory|file exists)"):
        Store(tmp_path / "file" / "state.db")


def test_a_failed_write_keeps_nothing_of_it_and_can_be_tried_again(path: Path) -> None:
    store = Store(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute(
        "CREATE TRIGGER full BEFORE INSERT ON searches BEGIN SELECT raise(ABORT, 'full'); END"
    )
    with pytest.raises(StoreError, match=r"not saved: .*: full"):
        store.write([StoryState("k", "", is_read=True)], searches=["x"])
    assert store.story("k") is None
    other.execute("DROP TRIGGER full")
    store.write([StoryState("k", "", is_read=True)], searches=["x"])
    assert store.story("k") is not None


def test_rows_that_are_no_json_are_no_session(path: Path) -> None:
    store = Store(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("INSERT INTO sessions VALUES ('a', '{'), ('b', '[]')")
    assert (store.session("a"), store.session("b")) == (None, None)


def test_an_empty_file_is_migrated_to_the_newest_version(path: Path) -> None:
    path.parent.mkdir()
    os.close(os.open(path, os.O_CREAT, 0o600))
    Store(path).close()
    (version,) = sqlite3.connect(path).execute("PRAGMA user_version").fetchone()
    assert version == VERSION
