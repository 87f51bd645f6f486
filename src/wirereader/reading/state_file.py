"""Opening the state file: private, on any file system, and never harming what is there."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from wirereader.errors import WireReaderError
from wirereader.reading.schema import VERSION, migrate, version_of
from wirereader.text.settle import settle

_BUSY_S = 2.0
"""How long a write waits for another reader's; one takes a few milliseconds."""

_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "fuse.sshfs", "lustre"})
"""File systems on which write-ahead logging is unsafe: it needs memory shared by all its users."""


class StoreError(WireReaderError):
    """State that cannot be read or written; the text says what that means for the reader."""


def connect(path: Path) -> sqlite3.Connection:
    """Open or make the file, in the newest version.

    Raises StoreError; what is there is then untouched.
    """
    db: sqlite3.Connection | None = None
    try:
        _make_private(path)
        db = sqlite3.connect(path, timeout=_BUSY_S, isolation_level=None, check_same_thread=False)
        _refuse_newer(db, path)
        if version_of(db) < VERSION:
            migrate(db)
        if not _is_on_network(path):
            db.execute("PRAGMA journal_mode = WAL")
            # With a log, a commit need not wait for the disk: a crash of the machine may lose the
            # last seconds, a crash or kill of the reader loses nothing.
            db.execute("PRAGMA synchronous = NORMAL")
    except (OSError, sqlite3.Error, StoreError) as error:
        if db is not None:
            db.close()
        raise _told(path, error) from error
    return db


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open a file that is there for reading alone, and write nothing, not beside it either.

    For a home that cannot be written; what other readers still hold in their log is not seen.
    Raises StoreError.
    """
    db: sqlite3.Connection | None = None
    try:
        uri = f"{path.absolute().as_uri()}?immutable=1"
        db = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        _refuse_newer(db, path)
        if version_of(db) < VERSION:
            raise StoreError(
                f"nothing is saved: {settle(str(path))} is older and cannot be written"
            )
    except (sqlite3.Error, StoreError) as error:
        if db is not None:
            db.close()
        raise _told(path, error) from error
    return db


def reason(error: Exception) -> str:
    """Why something failed, in a few words."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:1].lower() + error.strerror[1:]
    words = str(error)
    return "the file is damaged" if "not a database" in words or "malformed" in words else words


def _told(path: Path, error: Exception) -> StoreError:
    if isinstance(error, StoreError):
        return error
    return StoreError(f"nothing is saved: {settle(str(path))}: {reason(error)}")


def _refuse_newer(db: sqlite3.Connection, path: Path) -> None:
    if version_of(db) > VERSION:
        raise StoreError(f"nothing is saved: {settle(str(path))} is from a newer wirereader")


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
