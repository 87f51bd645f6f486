"""The tables of the state file, version by version."""

from __future__ import annotations

import sqlite3

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE stories (
            key TEXT PRIMARY KEY, id TEXT NOT NULL, is_read INTEGER NOT NULL DEFAULT 0,
            is_starred INTEGER NOT NULL DEFAULT 0, graf INTEGER, char INTEGER)""",
        "CREATE INDEX stories_id ON stories (id)",
        "CREATE TABLE sessions (paths TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "CREATE TABLE searches (query TEXT PRIMARY KEY, nth INTEGER NOT NULL)",
    ),
    (
        # Marks have rows of their own: of two readers on one folder, each keeps what it marks.
        """CREATE TABLE marks (
            paths TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL,
            graf INTEGER NOT NULL, char INTEGER NOT NULL, PRIMARY KEY (paths, name))""",
        # Device and inode of each path, by which a folder that was moved is known again.
        "ALTER TABLE sessions ADD COLUMN inodes TEXT NOT NULL DEFAULT ''",
        "CREATE INDEX sessions_inodes ON sessions (inodes)",
    ),
)
"""Statements that lead from each version to the next; the first makes an empty file version 1."""

VERSION = len(MIGRATIONS)
"""The newest version, in `PRAGMA user_version`."""


def version_of(db: sqlite3.Connection) -> int:
    """The version of a file; 0 of an empty one. Raises sqlite3.Error for what is no database."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(db: sqlite3.Connection) -> None:
    """Bring the file to the newest version, all at once or not at all. Raises sqlite3.Error."""
    db.execute("BEGIN IMMEDIATE")
    try:
        # Another reader may have migrated while this one waited.
        for statements in MIGRATIONS[version_of(db) :]:
            for statement in statements:
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {VERSION}")
        db.execute("COMMIT")
    except sqlite3.Error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
