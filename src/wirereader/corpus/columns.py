"""The container of a segment: a checked header, then columns of bytes and of cells.

Cells take two bytes in a column whose largest fits, which is nearly every one, else four.

It knows tables by name and width, not what their cells mean (`cells.py`). Numbers are in the
machine's byte order: segments never leave it, and the magic number fails elsewhere.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Sequence

from wirereader.corpus.cells import TABLES
from wirereader.errors import SegmentError

LAYOUT = 3
"""Version of the layout: another order or meaning of cells takes another number."""

ENGINE_SIZE = 16
"""Bytes of the digest of the code that parsed."""

_MAGIC = 0x53455257  # "WRES" on a little-endian machine
_HEADER = struct.Struct(f"=IIIII{ENGINE_SIZE}s")  # magic, layout, size, check sum, rows, engine
_CHECKED_FROM = 16
"""The check sum covers everything after itself."""
_BLOBS = ("text", "strings")
_DIRECTORY = struct.Struct(f"={1 + len(_BLOBS) + 1 + len(TABLES)}I")
"""Which columns of cells are wide, as bits; then all lengths in bytes."""
_LARGEST_NARROW = 0xFFFF


class StringsOut:
    """Strings being collected, each distinct one once."""

    def __init__(self) -> None:
        self._refs: dict[str, int] = {}

    def ref(self, value: str | None) -> int:
        """The string's ref, from 1; 0 for None."""
        if value is None:
            return 0
        return self._refs.setdefault(value, len(self._refs) + 1)

    def columns(self) -> tuple[bytes, array[int]]:
        """All bytes, and where each string ends in them, from ref 0 (at 0) on."""
        encoded = [utf8(value) for value in self._refs]
        ends = array("I", [0])
        end = 0
        for part in encoded:
            end += len(part)
            ends.append(end)
        return b"".join(encoded), ends


class Columns:
    """The columns of a checked segment, as views of its bytes."""

    __slots__ = ("_ends", "_strings", "data", "engine", "row_count", "tables", "text")

    def __init__(self, data: bytes | memoryview) -> None:
        """Raises SegmentError where `data` is not one whole segment of this layout."""
        view = memoryview(data)
        self.row_count, self.engine = _checked(view)
        start = _HEADER.size + _DIRECTORY.size
        pieces: list[memoryview] = []
        wide, *lengths = _DIRECTORY.unpack_from(view, _HEADER.size)
        for length in lengths:
            pieces.append(view[start : start + length])
            start += _padded(length)
        if start != len(view):
            raise SegmentError("segment with columns of other lengths")
        self.data = view
        self.text, self._strings = pieces[:2]
        self._ends, *tables = (
            _cells(piece, is_wide=bool(wide >> bit & 1))
            for bit, piece in enumerate(pieces[len(_BLOBS) :])
        )
        self.tables = dict(zip(TABLES, tables, strict=True))

    def string(self, ref: int) -> str:
        """The string of a ref that is not 0."""
        return str(self._strings[self._ends[ref - 1] : self._ends[ref]], "utf-8", "surrogatepass")

    def optional_string(self, ref: int) -> str | None:
        """The string of a ref; None for 0."""
        return self.string(ref) if ref else None

    def ref_of(self, value: str) -> int:
        """The ref of a string, 0 where this segment does not hold it."""
        wanted = utf8(value)
        strings = bytes(self._strings)
        at = strings.find(wanted)
        while at >= 0:
            ref = self._ref_at(at, at + len(wanted))
            if ref:
                return ref
            at = strings.find(wanted, at + 1)
        return 0

    def _ref_at(self, start: int, end: int) -> int:
        ref = bisect_left(self._ends, end, 1)
        while ref < len(self._ends) and self._ends[ref] == end:
            if self._ends[ref - 1] == start:
                return ref
            ref += 1
        return 0


def packed(
    text: bytes,
    strings: StringsOut,
    tables: dict[str, array[int]],
    row_count: int,
    engine: bytes,
) -> bytes:
    """One segment: header, directory, columns; a multiple of four bytes."""
    blob, ends = strings.columns()
    cells = [_narrowed(table) for table in (ends, *(tables[name] for name in TABLES))]
    wide = sum((table.typecode == "I") << bit for bit, table in enumerate(cells))
    columns: Sequence[bytes] = [text, blob, *(table.tobytes() for table in cells)]
    directory = _DIRECTORY.pack(wide, *map(len, columns))
    body = b"".join((directory, *(part + bytes(-len(part) % 4) for part in columns)))
    size = _HEADER.size + len(body)
    header = _HEADER.pack(_MAGIC, LAYOUT, size, 0, row_count, engine)
    check = zlib.crc32(body, zlib.crc32(header[_CHECKED_FROM:]))
    return _HEADER.pack(_MAGIC, LAYOUT, size, check, row_count, engine) + body


def _cells(column: memoryview, *, is_wide: bool) -> memoryview[int]:
    """The cells of a column of four bytes each, or of two."""
    try:
        return column.cast("I") if is_wide else column.cast("H")
    except TypeError as error:
        raise SegmentError("segment with columns of other lengths") from error


def _narrowed(table: array[int]) -> array[int]:
    """The same cells in two bytes each, where they fit."""
    return table if max(table, default=0) > _LARGEST_NARROW else array("H", table)


def utf8(value: str) -> bytes:
    """A string's bytes; lone surrogates have some too, so that nothing ends a worker."""
    return value.encode("utf-8", "surrogatepass")


def _checked(view: memoryview) -> tuple[int, bytes]:
    if len(view) < _HEADER.size + _DIRECTORY.size:
        raise SegmentError("segment cut short")
    magic, layout, size, check, row_count, engine = _HEADER.unpack_from(view)
    if magic != _MAGIC:
        raise SegmentError("not a segment")
    if layout != LAYOUT:
        raise SegmentError(f"segment of layout {layout}, this is {LAYOUT}")
    if size != len(view):
        raise SegmentError("segment cut short")
    if check != zlib.crc32(view[_CHECKED_FROM:]):
        raise SegmentError("damaged segment")
    return row_count, engine


def _padded(length: int) -> int:
    return length + -length % 4
