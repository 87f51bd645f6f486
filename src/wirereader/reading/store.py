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
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from wirereader.reading.refs import Place, Spot, StoryRef
from wirereader.reading.state_file import StoreError, connect, connect_to_read, reason
from wirereader.text.settle import settle

ASKED = 400
"""Stories asked for at once: SQLite of any age takes as many values in one statement."""


class StoryState(NamedTuple):
    """What is kept of one story; None leaves what is kept as it is."""

    key: str
    id: str
    is_read: bool | None = None
    is_starred: bool | None = None
    graf: int | None = None
    char: int | None = None


class SessionRow(NamedTuple):
    """A session as it is kept."""

    paths: str
    """The name of its paths."""
    inodes: str
    """Device and inode of each path, or empty."""
    value: dict[str, Any]


class MarkRow(NamedTuple):
    """A mark as it is kept, under the name of a session's paths."""

    paths: str
    name: str
    spot: Spot


class Store:
    """An open state file. Used by one thread at a time."""

    def __init__(self, path: Path, *, can_write: bool = True) -> None:
        """Open the file, or make it. Raises StoreError; what is there is then untouched.

        Without `can_write` nothing is made or changed, beside the file neither.
        """
        self.path = path
        self._db = (connect if can_write else connect_to_read)(path)

    def close(self) -> None:
        """Close the file; nothing waits to be written."""
        with contextlib.suppress(sqlite3.Error):
            self._db.close()

    def stories(self, keys: Sequence[str]) -> list[StoryState]:
        """What is kept of the stories with these keys, at most `ASKED`. Raises StoreError."""
        return list(self._stories("key", keys))

    def stories_at(self, ids: Sequence[str]) -> list[StoryState]:
        """What is kept of the stories that lay there, at most `ASKED` ids; of several that did the
        one kept last. Raises StoreError.
        """
        return list({state.id: state for state in self._stories("id", ids)}.values())

    def session(self, paths: str) -> SessionRow | None:
        """The session last kept for these paths. Raises StoreError."""
        query = "SELECT paths, inodes, value FROM sessions WHERE paths = ?"
        return next(self._sessions(query, paths), None)

    def sessions_on(self, inodes: str) -> list[SessionRow]:
        """The sessions kept for paths with these inodes, the last one first. Raises StoreError."""
        query = "SELECT paths, inodes, value FROM sessions WHERE inodes = ? ORDER BY rowid DESC"
        return list(self._sessions(query, inodes))

    def marks(self, paths: str) -> dict[str, Spot]:
        """The marks kept for these paths. Raises StoreError."""
        query = "SELECT name, key, id, graf, char FROM marks WHERE paths = ?"
        return {
            name: Spot(StoryRef(key, where), Place(graf, char))
            for name, key, where, graf, char in self._read(query, paths)
        }

    def searches(self, most: int) -> list[str]:
        """What was searched for, oldest first, the last `most`. Raises StoreError."""
        rows = self._read("SELECT query FROM searches ORDER BY nth DESC LIMIT ?", most)
        return [query for (query,) in rows][::-1]

    def write(
        self,
        stories: Iterable[StoryState] = (),
        sessions: Iterable[SessionRow] = (),
        marks: Iterable[MarkRow] = (),
        searches: Iterable[str] = (),
        *,
        moved: tuple[str, str] | None = None,
    ) -> None:
        """Keep all of this, or nothing of it. Raises StoreError; the caller may try again.

        `moved`: from now on the session of one name of paths and its marks go under another.
        """
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                if moved is not None:
                    self._rename(*moved)
                self._put(stories, sessions, marks, searches)
                self._db.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise StoreError(f"not saved: {settle(str(self.path))}: {reason(error)}") from error

    def _rename(self, old: str, new: str) -> None:
        for table in ("sessions", "marks"):
            self._db.execute(f"UPDATE OR REPLACE {table} SET paths = ? WHERE paths = ?", (new, old))  # noqa: S608 - two names of ours

    def _put(
        self,
        stories: Iterable[StoryState],
        sessions: Iterable[SessionRow],
        marks: Iterable[MarkRow],
        searches: Iterable[str],
    ) -> None:
        self._db.executemany(
            """INSERT INTO stories (key, id, is_read, is_starred, graf, char)
               VALUES (?1, ?2, coalesce(?3, 0), coalesce(?4, 0), ?5, ?6)
               ON CONFLICT (key) DO UPDATE SET id = coalesce(nullif(?2, ''), id),
                 is_read = coalesce(?3, is_read), is_starred = coalesce(?4, is_starred),
                 graf = coalesce(?5, graf), char = coalesce(?6, char)""",
            stories,
        )
        self._db.executemany(
            "INSERT OR REPLACE INTO sessions (paths, inodes, value) VALUES (?, ?, ?)",
            [
                (row.paths, row.inodes, json.dumps(row.value, ensure_ascii=False))
                for row in sessions
            ],
        )
        self._db.executemany(
            "INSERT OR REPLACE INTO marks (paths, name, key, id, graf, char) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            [(row.paths, row.name, *row.spot.ref, *row.spot.place) for row in marks],
        )
        self._db.executemany(
            """INSERT OR REPLACE INTO searches (query, nth)
               VALUES (?, (SELECT coalesce(max(nth), 0) + 1 FROM searches))""",
            [(query,) for query in searches],
        )

    def _stories(self, column: str, values: Sequence[str]) -> Iterator[StoryState]:
        asked = ",".join("?" * len(values))
        query = (
            "SELECT key, id, is_read, is_starred, graf, char FROM stories "  # noqa: S608 - no value
            f"WHERE {column} IN ({asked}) ORDER BY rowid"
        )
        for key, where, is_read, is_starred, graf, char in self._read(query, *values):
            yield StoryState(key, where, bool(is_read), bool(is_starred), graf, char)

    def _sessions(self, query: str, value: str) -> Iterator[SessionRow]:
        for paths, inodes, text in self._read(query, value):
            with contextlib.suppress(ValueError):
                kept = json.loads(text)
                if isinstance(kept, dict):
                    yield SessionRow(paths, inodes, kept)

    def _read(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._db.execute(query, values)
        except sqlite3.Error as error:
            raise StoreError(
                f"nothing is saved: {settle(str(self.path))} cannot be read: {reason(error)}"
            ) from error
