"""The parse cache: what a job gave, kept under the user's cache folder.

One file a job, a *unit*, named by a digest of everything the answer depends on: the engine, the
forced encoding, and of each file its names, size, times and inode. So nothing is ever stale: a
changed file makes another name, and what is not found is parsed. Units are written beside and
renamed, so two readers, or one that is killed, cannot spoil them; each segment checks its bytes.
Nothing in the cache is executed or trusted beyond that.
"""

from __future__ import annotations

import hashlib
import os
import re
import struct
import time
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from typing import BinaryIO

from wirereader.build.inputs import Input
from wirereader.build.jobs import Job
from wirereader.corpus.segment import Segment
from wirereader.errors import SegmentError
from wirereader.formats.discover import Candidate

LARGEST = 64_000_000
"""Bytes of segments up to which a unit is worth keeping, since it is read as a whole."""

RACY_NS = 2_000_000_000
"""A file changed within so many nanoseconds may change again without another time stamp."""

UNUSED_S = 60 * 86_400
"""Seconds after which a unit that nobody read is removed."""
_ABANDONED_S = 3_600

_ENGINE_RE = re.compile(r"[0-9a-f]{32}")
_LENGTHS = struct.Struct("=II")
"""Of a segment and of its words; at the end 0 and the number of segments."""
_MAGIC = b"WRU3"


def cache_folder() -> Path:
    """The folder of all units of this user. It may not exist yet."""
    from platformdirs import user_cache_path  # 5 ms that nobody pays before the first paint

    return user_cache_path("wirereader") / "segments"


class Cache:
    """The units of one engine."""

    def __init__(self, folder: Path, engine: bytes) -> None:
        """`folder` holds a folder an engine."""
        self.folder = folder
        self.engine = engine
        self._units = folder / engine.hex()

    def unit(self, job: Job, encoding: str | None) -> str | None:
        """The file for the answer to a job; None where it is not safe to keep one."""
        digest = hashlib.blake2b(digest_size=20)
        part = None if job.part is None else (job.part.start, job.part.size)
        digest.update(repr((encoding, part)).encode())
        now = time.time_ns()
        for found in job.inputs:
            try:
                identity, changed_ns = _identity(found)
            except (OSError, ValueError):
                return None
            if abs(now - changed_ns) < RACY_NS:
                return None
            digest.update(f"{len(identity)} {identity}".encode("utf-8", "surrogatepass"))
        return str(self._units / digest.hexdigest())


def _identity(found: Input) -> tuple[str, int]:
    """What tells a file, or a failure to list one, from another; when it changed."""
    if not isinstance(found, Candidate):
        return repr(found), 0
    stat = os.stat(found.path)
    names = (os.path.abspath(found.path), found.shown)
    stamps = (stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
    return repr((names, stamps)), max(stat.st_mtime_ns, stat.st_ctime_ns)


def read_unit(unit: str, engine: bytes) -> list[Segment] | None:
    """The segments of a unit; None where there is none.

    Raises SegmentError where it is damaged or another engine's; it is removed then.
    """
    try:
        with open(unit, "rb") as file:
            segments = _segments(file)
        if any(segment.engine != engine for segment in segments):
            raise SegmentError("segment of another engine")
    except OSError:
        return None
    except SegmentError as error:
        with suppress(OSError):
            os.unlink(unit)
        raise SegmentError(f"parse cache: {error}; thrown away") from error
    with suppress(OSError):
        os.utime(unit)  # `tidy` keeps what is read
    return segments


class UnitWriter:
    """A unit being written, beside its place until it is whole; nothing of it is held here.

    What cannot be written is not kept: a full disk is no fault here.
    """

    def __init__(self, unit: str) -> None:
        """Nothing is written before the first segment."""
        self._unit = unit
        self._beside = f"{unit}.{os.getpid()}"
        self._file: BinaryIO | None = None
        self._count = 0
        self._size = 0
        self._is_dropped = False

    def add(self, segment: bytes, words: bytes) -> None:
        """The next segment with its words."""
        self._count += 1
        self._size += len(segment) + len(words)
        if self._size > LARGEST:
            self.drop()
        self._write(_LENGTHS.pack(len(segment), len(words)), segment, words)

    def close(self) -> None:
        """Put the whole unit into its place."""
        self._write(_LENGTHS.pack(0, self._count))
        if self._file is not None:
            try:
                self._file.close()
                os.replace(self._beside, self._unit)
            except OSError:
                self.drop()
            self._file = None

    def drop(self) -> None:
        """Keep nothing, unless the unit is whole already."""
        self._is_dropped = True
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
            with suppress(OSError):
                os.unlink(self._beside)
            self._file = None

    def _write(self, *parts: bytes) -> None:
        if self._is_dropped:
            return
        try:
            if self._file is None:
                self._file = self._opened()
            self._file.writelines(parts)
        except OSError:
            self.drop()

    def _opened(self) -> BinaryIO:
        # The stories are the user's own business: nobody else reads them here.
        os.makedirs(os.path.dirname(self._unit), mode=0o700, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC
        file = open(os.open(self._beside, flags, 0o600), "wb")  # noqa: SIM115 - closed by close
        file.write(_MAGIC)
        return file


def tidy(folder: Path, engine: bytes) -> str | None:
    """Remove what other engines parsed and what was not read for long; a line if there was any."""
    is_foreign = False
    now = time.time()
    with suppress(OSError):
        for units in list(folder.iterdir()):
            if _ENGINE_RE.fullmatch(units.name) is None:
                continue  # not ours
            if units.name != engine.hex():
                is_foreign = True
                rmtree(units, ignore_errors=True)
                continue
            for unit in list(units.iterdir()):
                with suppress(OSError):
                    age = now - unit.stat().st_mtime
                    if age > (_ABANDONED_S if unit.suffix else UNUSED_S):
                        unit.unlink()
    return "parse cache of another version thrown away" if is_foreign else None


def _segments(file: BinaryIO) -> list[Segment]:
    """The segments of an open unit, read one by one: the whole in one piece is twice the memory."""
    if file.read(len(_MAGIC)) != _MAGIC:
        raise SegmentError("not a unit")
    left = os.fstat(file.fileno()).st_size - len(_MAGIC)
    segments: list[Segment] = []
    while left >= _LENGTHS.size:
        length, words_length = _LENGTHS.unpack(file.read(_LENGTHS.size))
        left -= _LENGTHS.size + length + words_length
        if not length:
            if (left + words_length, words_length) != (0, len(segments)):
                break
            return segments
        if left < 0:
            break  # before so much memory is asked for
        segment = file.read(length)
        segments.append(Segment(segment, file.read(words_length)))
    raise SegmentError("unit of another length")
