"""Reads the bytes of one file, regular files only, within a limit.

The file is opened without waiting and looked at once more when open: between the scan and the
read it may have become a FIFO, or have vanished.
"""

from __future__ import annotations

import errno
import os
import stat
from typing import NamedTuple

from wirereader.errors import FormatError

READ_LIMIT = 20_000_000
"""Bytes of a file that holds one story. The longest story seen in real folders has 1.1 MB."""
SHORTENED_SIZE = 1_000_000
"""Bytes that are read of a file beyond that limit: enough to see what it is."""
COLLECTION_LIMIT = 500_000_000
"""Bytes of a file that holds many: a collection or an archive."""

HEAD_SIZE = 65_536
"""Bytes that the format is told by."""

GONE = "gone"
BROKEN_LINK = "broken link"
IMPOSSIBLE = "not a possible file name"
NOT_REGULAR = "not a regular file"
NOT_A_FOLDER = "not a directory"
_REASONS = {
    errno.EACCES: "permission denied",
    errno.EISDIR: "a folder, not a file",
    errno.ELOOP: "link loop",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ENOTDIR: NOT_A_FOLDER,
    errno.ENXIO: NOT_REGULAR,
    errno.EPERM: "permission denied",
}


class FileBytes(NamedTuple):
    """What was read of a file."""

    data: bytes
    is_shortened: bool


def read_file(path: str, limit: int = READ_LIMIT) -> FileBytes:
    """At most `limit` bytes of the regular file at `path`. Raises FormatError with the reason."""
    try:
        # Non-blocking: a FIFO without a writer would hold the reader for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise FormatError(reason(path, error)) from error
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise FormatError(_kind_of(descriptor))
        return _read(descriptor, limit)
    except OSError as error:
        raise FormatError(reason(path, error)) from error
    finally:
        os.close(descriptor)


def _read(descriptor: int, limit: int) -> FileBytes:
    pieces: list[bytes] = []
    left = limit + 1
    while left > 0 and (piece := os.read(descriptor, min(left, 1 << 20))):
        pieces.append(piece)
        left -= len(piece)
    data = b"".join(pieces)
    return FileBytes(data[:limit], len(data) > limit)


def _kind_of(descriptor: int) -> str:
    if stat.S_ISDIR(os.fstat(descriptor).st_mode):
        return _REASONS[errno.EISDIR]
    return _REASONS[errno.ENXIO]


def reason(path: str, error: OSError | ValueError) -> str:
    """Why `path` could not be opened or read, in a few plain words."""
    if not isinstance(error, OSError):
        return IMPOSSIBLE  # a NUL inside
    if error.errno == errno.ENOENT:
        return BROKEN_LINK if os.path.islink(path) else GONE
    known = _REASONS.get(error.errno or 0)
    return known or (error.strerror or "cannot be read").lower()
