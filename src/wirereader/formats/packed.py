"""gzip, bzip2, xz, zip and tar around any other format. Nothing is ever unpacked to disk.

What comes out is held to limits: a few bytes may say that they are gigabytes. An archive inside an
archive is not opened; a compressed tar counts as one archive.
"""

from __future__ import annotations

import hashlib
import io
import stat
from collections.abc import Callable, Iterator

from wirereader.errors import FormatError
from wirereader.formats.discover import is_left_out
from wirereader.formats.loader import Source
from wirereader.formats.sniff import sniff
from wirereader.model.item import Failure
from wirereader.model.problem import Problem
from wirereader.text.member import member_path
from wirereader.text.settle import settle_name

UNPACKED_LIMIT = 200_000_000
"""Bytes that one archive may give."""
RATIO_LIMIT = 100
"""Bytes out for one byte in; text packs to a third or a fifth, agency XML to a twentieth."""
MEMBER_LIMIT = 250_000
_FREE_SIZE = 1_000_000
"""Bytes that are given whatever the ratio: a short file of blanks is no bomb."""
_PIECE = 1 << 20

_TOO_LARGE = "too large when unpacked, not read"
_DAMAGED = "damaged archive"

Members = Iterator[Source | Failure]


def members(source: Source, packing: str) -> Members:
    """The sources inside: one for a packed file, in path order for an archive.

    `packing` is what `sniff` called the bytes. Raises FormatError where nothing can be got out.
    """
    if source.depth:
        raise FormatError("an archive inside an archive, not opened")
    if packing == "zip":
        yield from _zip_members(source)
        return
    data = source.data if packing == "tar" else _unpack(source.data, packing)
    if sniff(data[:1024], "") == "tar":
        yield from _tar_members(source, data)
        return
    yield Source(
        path=source.path,
        data=data,
        sha256=source.sha256,
        encoding=source.encoding,
        depth=1,
    )


def _unpack(data: bytes, packing: str) -> bytes:
    """The bytes of a single packed stream."""
    import lzma
    import zlib

    try:
        return _within_limits(_reader(data, packing), len(data))
    except (EOFError, OSError, zlib.error, lzma.LZMAError) as error:
        raise FormatError(_DAMAGED) from error


def _reader(data: bytes, packing: str) -> Callable[[int], bytes]:
    """Reads so many unpacked bytes at a time; each library is imported on first use."""
    raw = io.BytesIO(data)
    if packing == "gzip":
        import gzip

        return gzip.GzipFile(fileobj=raw).read
    if packing == "bzip2":
        import bz2

        return bz2.BZ2File(raw).read
    import lzma

    return lzma.LZMAFile(raw).read


def _within_limits(
    read: Callable[[int], bytes], packed_size: int, limit: int = UNPACKED_LIMIT
) -> bytes:
    """All that `read` gives. Raises FormatError beyond a limit, before it is in memory."""
    pieces: list[bytes] = []
    size = 0
    while piece := read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        is_bomb = size > _FREE_SIZE and size > RATIO_LIMIT * max(packed_size, 1)
        if is_bomb or size > limit:
            raise FormatError(_TOO_LARGE)
    return b"".join(pieces)


def _zip_members(source: Source) -> Members:
    import zipfile
    import zlib

    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
        entries = sorted(archive.infolist(), key=lambda entry: entry.filename)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise FormatError(_DAMAGED) from error
    if len(entries) > MEMBER_LIMIT:
        raise FormatError(f"more than {MEMBER_LIMIT} members, not read")
    left = UNPACKED_LIMIT
    for entry in entries:
        name = entry.filename
        if entry.is_dir() or _is_left_out(name):
            continue
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind and not stat.S_ISREG(kind):
            yield _failure(source, name, "not a regular file, not read")
            continue
        if entry.flag_bits & 1:
            yield _failure(source, name, "encrypted, not read")
            continue
        try:
            with archive.open(entry) as stream:
                data = _within_limits(stream.read, entry.compress_size, left)
        except FormatError as error:
            yield _failure(source, name, str(error))
            continue
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError):
            # RuntimeError, NotImplementedError among it: a way of packing that Python lacks.
            yield _failure(source, name, _DAMAGED)
            continue
        left -= len(data)
        yield _member(source, name, data)


def _tar_members(source: Source, data: bytes) -> Members:
    import tarfile

    entries: list[tarfile.TarInfo] = []
    damage: Failure | None = None
    try:
        archive = tarfile.TarFile(fileobj=io.BytesIO(data), mode="r")
        for entry in archive:
            entries.append(entry)
            if len(entries) > MEMBER_LIMIT:
                raise FormatError(f"more than {MEMBER_LIMIT} members, not read")
    except (tarfile.TarError, EOFError, ValueError, OSError) as error:
        if not entries:
            raise FormatError(_DAMAGED) from error
        damage = source.failure(f"{_DAMAGED}, read up to member {len(entries)}")
    for entry in sorted(entries, key=lambda entry: entry.name):
        if entry.isdir() or _is_left_out(entry.name):
            continue
        # A sparse member may claim any size without having the bytes.
        is_regular = entry.isreg() and not entry.issparse()
        try:
            stream = archive.extractfile(entry) if is_regular else None
            content = stream.read() if stream is not None else None
        except tarfile.TarError:
            yield _failure(source, entry.name, _DAMAGED)
            continue
        if content is None:
            yield _failure(source, entry.name, "not a regular file, not read")
        else:
            yield _member(source, entry.name, content)
    if damage is not None:
        yield damage


def _is_left_out(name: str) -> bool:
    """Whether any part of the member's path is hidden, a backup, or macOS's side file."""
    parts = name.strip("/").split("/")
    return any(is_left_out(part) and part not in (".", "..") for part in parts) or (
        "__MACOSX" in parts
    )


def _member(source: Source, name: str, data: bytes) -> Source:
    return Source(
        path=member_path(source.path, settle_name(name)),
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=source.encoding,
        depth=1,
    )


def _failure(source: Source, name: str, message: str) -> Failure:
    path = member_path(source.path, settle_name(name))
    return Failure(path=path, problem=Problem("load", "error", message))
