"""`Store`: the state file, a small SQLite database in the user's state folder.

It owns reading and writing rows and what is done when that fails; what is worth keeping is decided
in `memory`. Every change writes rows of its own, so two readers on one file keep both their
changes.
Whatever goes wrong, the file that was there is left as it was, and `StoreError` says in one line
what is not being saved.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from wirereader.errors import WireReaderError
from wirereader.text.settle import settle

VERSION = 1
"""Of the schema, in `PRAGMA user_version`."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE stories (
            key TEXT PRIMARY KEY, id TEXT NOT NULL, is_read INTEGER NOT NULL DEFAULT 0,
            is_starred INTEGER NOT NULL DEFAULT 0, graf INTEGER, char INTEGER)""",
        "CREATE INDEX stories_id ON stories (id)",
        "CREATE TABLE sessions (paths TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "CREATE TABLE searches (query TEXT PRIMARY KEY, nth INTEGER NOT NULL)",
    ),
)
"""Statements that lead from each version to the next; the first makes an empty file version 1."""

_BUSY_S = 2.0
"""How long a write waits for another reader's; one takes a few milliseconds."""

_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "fuse.sshfs", "lustre"})
"""File systems on which write-ahead logging is unsafe: it needs memory shared by all its users."""


class StoreError(WireReaderError):
    """State that cannot be read or written; the text says what that means for the reader."""


class StoryState(NamedTuple):
    """What is kept of one story; None leaves what is kept as it is."""

    key: str
    id: str
    is_read: bool | None = None
    is_starred: bool | None = None
    graf: int | None = None
    char: int | None = None


class Store:
    """An open state file. Used by one thread at a time."""

    def __init__(self, path: Path) -> None:
        """Open or make the file. Raises StoreError; what is there is then untouched."""
        self.path = path
        try:
            _make_private(path)
            self._db = sqlite3.connect(
                path, timeout=_BUSY_S, isolation_level=None, check_same_thread=False
            )
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"nothing is saved: {settle(str(path))}: {_reason(error)}") from error
        try:
            self._prepare()
        except sqlite3.Error as error:
            self._db.close()
            raise StoreError(f"nothing is saved: {settle(str(path))}: {_reason(error)}") from error
        except StoreError:
            self._db.close()
            raise

    def close(self) -> None:
        """Close the file; nothing waits to be written."""
        with contextlib.suppress(sqlite3.Error):
            self._db.close()

    def stories(self) -> Iterator[StoryState]:
        """Everything kept of stories. Raises StoreError."""
        query = "SELECT key, id, is_read, is_starred, graf, char FROM stories"
        for key, name, is_read, is_starred, graf, char in self._read(query):
            yield StoryState(key, name, bool(is_read), bool(is_starred), graf, char)

    def story(self, key: str) -> StoryState | None:
        """What is kept of one story, by its key. Raises StoreError."""
        query = "SELECT key, id, is_read, is_starred, graf, char FROM stories WHERE key = ?"
        for name, where, is_read, is_starred, graf, char in self._read(query, key):
            return StoryState(name, where, bool(is_read), bool(is_starred), graf, char)
        return None

    def session(self, paths: str) -> dict[str, Any] | None:
        """The session last kept for these paths, as JSON values. Raises StoreError."""
        for (text,) in self._read("SELECT value FROM sessions WHERE paths = ?", paths):
            with contextlib.suppress(ValueError):
                value = json.loads(text)
                return value if isinstance(value, dict) else None
        return None

    def searches(self, most: int) -> list[str]:
        """What was searched for, oldest first, the last `most`. Raises StoreError."""
        rows = self._read("SELECT query FROM searches ORDER BY nth DESC LIMIT ?", most)
        return [query for (query,) in rows][::-1]

    def write(
        self,
        stories: Iterable[StoryState] = (),
        sessions: Iterable[tuple[str, dict[str, Any]]] = (),
        searches: Iterable[str] = (),
    ) -> None:
        """Keep all of this, or nothing of it. Raises StoreError; the caller may try again."""
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                self._put(stories, sessions, searches)
                self._db.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise StoreError(f"not saved: {settle(str(self.path))}: {_reason(error)}") from error

    def _put(
        self,
        stories: Iterable[StoryState],
        sessions: Iterable[tuple[str, dict[str, Any]]],
        searches: Iterable[str],
    ) -> None:
        self._db.executemany(
            """INSERT INTO stories (key, id, is_read, is_starred, graf, char)
               VALUES (?1, ?2, coalesce(?3, 0), coalesce(?4, 0), ?5, ?6)
               ON CONFLICT (key) DO UPDATE SET id = iif(?2 = '', id, ?2),
                 is_read = coalesce(?3, is_read), is_starred = coalesce(?4, is_starred),
                 graf = coalesce(?5, graf), char = coalesce(?6, char)""",
            stories,
        )
        self._db.executemany(
            "INSERT OR REPLACE INTO sessions (paths, value) VALUES (?, ?)",
            [(paths, json.dumps(value, ensure_ascii=False)) for paths, value in sessions],
        )
        self._db.executemany(
            """INSERT OR REPLACE INTO searches (query, nth)
               VALUES (?, (SELECT coalesce(max(nth), 0) + 1 FROM searches))""",
            [(query,) for query in searches],
        )

    def _read(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._db.execute(query, values)
        except sqlite3.Error as error:
            raise StoreError(
                f"{settle(str(self.path))} cannot be read: {_reason(error)}"
            ) from error

    def _prepare(self) -> None:
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise StoreError(
                f"nothing is saved: {settle(str(self.path))} is from a newer wirereader"
            )
        if not _is_on_network(self.path):
            self._db.execute("PRAGMA journal_mode = WAL")
            # With a log, a commit need not wait for the disk: a crash of the machine may lose the
            # last seconds, a crash or kill of the reader loses nothing.
            self._db.execute("PRAGMA synchronous = NORMAL")
        if version < VERSION:
            self._migrate()

    def _migrate(self) -> None:
        self._db.execute("BEGIN IMMEDIATE")
        # Another reader may have migrated while this one waited.
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        for statements in MIGRATIONS[version:]:
            for statement in statements:
                self._db.execute(statement)
        self._db.execute(f"PRAGMA user_version = {VERSION}")
        self._db.execute("COMMIT")


def _make_private(path: Path) -> None:
    """Make the folder (0700) and the file (0600) where they are not there. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))


def _is_on_network(path: Path) -> bool:
    """Whether the file lies on a network file system; False where the system does not tell."""
    try:
        mounts = Path("/proc/self/mounts").read_text("utf-8", "surrogateescape")
        where = os.path.realpath(path)
    except OSError:
        return False
    best, kind = "", ""
    for line in mounts.split("\n"):
        _, _, rest = line.partition(" ")
        point, _, rest = rest.partition(" ")
        point = point.replace("\\040", " ")
        inside = where == point or where.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, rest.partition(" ")[0]
    return kind in _NETWORK


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:1].lower() + error.strerror[1:]
    words = str(error)
    return "the file is damaged" if "not a database" in words or "malformed" in words else words
