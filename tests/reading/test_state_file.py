"""Opening the state file: private, migrated, and left alone whenever that cannot be done."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from wirereader.reading.refs import Place
from wirereader.reading.schema import MIGRATIONS, VERSION
from wirereader.reading.state_file import StoreError
from wirereader.reading.store import SessionRow, Store, StoryState


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "state.db"


def damaged(path: Path) -> None:
    path.write_bytes(b"not a database, but somebody's words " * 40)


def newer(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()


def folder(path: Path) -> None:
    path.mkdir()


def below_a_file(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_bytes(b"a file")


def without_tables(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 1")
    db.close()


@pytest.mark.parametrize(
    ("make", "told"),
    [
        pytest.param(damaged, "the file is damaged", id="damaged"),
        pytest.param(newer, "is from a newer wirereader", id="newer"),
        pytest.param(folder, "is a directory", id="a folder"),
        pytest.param(below_a_file, "(not a directory|file exists)", id="below a file"),
        pytest.param(without_tables, "no such table", id="without its tables"),
    ],
)
def test_what_cannot_be_used_is_told_and_left_as_it_was(
    path: Path, make: Callable[[Path], None], told: str
) -> None:
    path.parent.mkdir()
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreError, match=f"nothing is saved: .*{told}"):
        Store(path)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_file_and_folder_are_private(path: Path) -> None:
    Store(path).write(searches=["x"])
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in path.parent.iterdir())


def test_an_empty_file_gets_the_newest_version(path: Path) -> None:
    path.parent.mkdir()
    os.close(os.open(path, os.O_CREAT, 0o600))
    Store(path).close()
    (version,) = sqlite3.connect(path).execute("PRAGMA user_version").fetchone()
    assert version == VERSION


def test_a_state_of_the_first_version_keeps_what_it_holds(path: Path) -> None:
    path.parent.mkdir()
    db = sqlite3.connect(path, isolation_level=None)
    for statement in MIGRATIONS[0]:
        db.execute(statement)
    db.execute("PRAGMA user_version = 1")
    db.execute("INSERT INTO stories VALUES ('k', 'a#1', 1, 1, 3, 14)")
    db.execute("INSERT INTO sessions VALUES ('p', '{\"pane\": \"text\"}')")
    db.close()
    store = Store(path)
    assert store.stories(["k"]) == [StoryState("k", "a#1", True, True, 3, 14)]
    assert store.session("p") == SessionRow("p", "", {"pane": "text"})
    assert store.marks("p") == {}


def test_a_migration_that_fails_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(path).write([StoryState("k", "", graf=Place(1, 2).graf)])
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA user_version = 1")  # the second migration then finds its table there
    with pytest.raises(StoreError, match="table marks already exists"):
        Store(path)
    assert db.execute("SELECT key FROM stories").fetchall() == [("k",)]
    assert db.execute("PRAGMA user_version").fetchone() == (1,)


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_where_nothing_can_be_written_the_state_is_still_read(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    store = Store(path)
    store.write([StoryState("k", "a#1", is_starred=True)])
    store.close()

    def refuse(*words: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(StoreError, match="nothing is saved"):
        Store(path)
    reading = Store(path, can_write=False)
    assert reading.stories(["k"]) == [StoryState("k", "a#1", False, True)]
    with pytest.raises(StoreError, match=r"not saved: .*readonly"):
        reading.write(searches=["x"])
    reading.close()
    assert [file.name for file in path.parent.iterdir()] == ["state.db"]


@pytest.mark.parametrize(
    ("make", "told"),
    [
        pytest.param(damaged, "the file is damaged", id="damaged"),
        pytest.param(newer, "is from a newer wirereader", id="newer"),
        pytest.param(without_tables, "is older and cannot be written", id="older"),
    ],
)
def test_reading_alone_tells_the_same(path: Path, make: Callable[[Path], None], told: str) -> None:
    path.parent.mkdir()
    make(path)
    with pytest.raises(StoreError, match=told):
        Store(path, can_write=False)


@pytest.mark.parametrize(
    ("mount", "mode"),
    [
        pytest.param("ext4", "wal", id="a disk"),
        pytest.param("nfs4", "delete", id="a network home"),
        pytest.param(None, "wal", id="the system does not tell"),
    ],
)
def test_on_a_network_home_there_is_no_shared_log(
    path: Path, monkeypatch: pytest.MonkeyPatch, mount: str | None, mode: str
) -> None:
    def mounts(self: Path, *words: object) -> str:
        if mount is None:
            raise FileNotFoundError
        return f"root / overlay rw 0 0\nhome {path.parent} {mount} rw 0 0\n"

    monkeypatch.setattr(Path, "read_text", mounts)
    Store(path).close()
    (found,) = sqlite3.connect(path).execute("PRAGMA journal_mode").fetchone()
    assert found == mode
