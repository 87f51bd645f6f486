"""The container of a segment: a checked header, then columns of bytes and of cells.

Cells take two bytes in a column whose largest fits, which is nearly every one, else four. The
columns that only an opened story is read from are deflated together with their strings, all first
bytes of their rows before all second ones, and inflated for a while when somebody asks: that takes
half a millisecond and leaves a third of them.

It knows tables by name and width, not what their cells mean (`cells.py`). Numbers are in the
machine's byte order: segments never leave it, and the magic number fails elsewhere.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from wirereader.corpus.cells import COLD, TABLES
from wirereader.errors import SegmentError

LAYOUT = 6
"""Version of the layout: another order or meaning of cells takes another number."""

ENGINE_SIZE = 16
"""Bytes of the digest of the code that parsed."""

_MAGIC = 0x53455257  # "WRES" on a little-endian machine
_HEADER = struct.Struct(f"=IIIII{ENGINE_SIZE}s")  # magic, layout, size, check sum, rows, engine
_CHECKED_FROM = 16
"""The check sum covers everything after itself."""
_BLOBS = ("text", "strings")
_WARM = tuple(name for name in TABLES if name not in COLD)
_ENDS = "ends"
"""The column of where strings end, among the warm tables and among the cold ones."""
_WARM_CELLS, _COLD_CELLS = (_ENDS, *_WARM), (_ENDS, *COLD)
_DIRECTORY = struct.Struct(f"={1 + len(_BLOBS) + len(_WARM_CELLS) + len(_COLD_CELLS) + 2}I")
"""Which columns of cells are wide, as bits: first the warm ones. Then the lengths in bytes of blobs
and warm columns, cold columns and cold strings, and of all that is deflated."""
_INFLATED = 4
"""Segments whose cold columns are kept inflated: those that were asked for last."""
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


class Inflated(NamedTuple):
    """What is deflated in a segment."""

    tables: dict[str, memoryview[int]]
    strings: memoryview


class Columns:
    """The columns of a checked segment, as views of its bytes."""

    __slots__ = (
        *("_cold", "_deflated", "_strings", "_warm"),
        *("data", "engine", "row_count", "text"),
    )

    def __init__(self, data: bytes | memoryview) -> None:
        """Raises SegmentError where `data` is not one whole segment of this layout."""
        view = memoryview(data)
        self.row_count, self.engine = _checked(view)
        start = _HEADER.size + _DIRECTORY.size
        wide, *lengths, deflated = _DIRECTORY.unpack_from(view, _HEADER.size)
        warm = len(_BLOBS) + len(_WARM_CELLS)
        pieces: list[memoryview] = []
        for length in (*lengths[:warm], deflated):
            pieces.append(view[start : start + length])
            start += _padded(length)
        if start != len(view):
            raise SegmentError("segment with columns of other lengths")
        self.data = view
        self.text, self._strings = pieces[: len(_BLOBS)]
        is_wide = [bool(wide >> bit & 1) for bit in range(len(_WARM_CELLS) + len(_COLD_CELLS))]
        tables = map(_cells, pieces[len(_BLOBS) : -1], is_wide)
        self._warm = dict(zip(_WARM_CELLS, tables, strict=True))
        self._deflated = pieces[-1]
        self._cold = lengths[warm:], is_wide[len(_WARM_CELLS) :]
        """Length and width of each cold column; the last length is that of the strings."""
        _inflated(self)  # so that damage shows here

    def table(self, name: str) -> memoryview[int]:
        """The cells of a table, row after row."""
        warm = self._warm.get(name)
        return _inflated(self).tables[name] if warm is None else warm

    def inflate(self) -> Inflated:
        """What is deflated. Raises SegmentError where it is damaged."""
        (*lengths, _), is_wide = self._cold
        size = sum(self._cold[0])
        try:
            inflated = memoryview(zlib.decompressobj().decompress(self._deflated, size + 1))
        except zlib.error as error:
            raise SegmentError("damaged segment") from error
        if len(inflated) != size:
            raise SegmentError("segment with columns of other lengths")
        tables: dict[str, memoryview[int]] = {}
        start = 0
        for name, length, wide in zip(_COLD_CELLS, lengths, is_wide, strict=True):
            column = inflated[start : start + length]
            tables[name] = _cells(_by_rows(column, _row_size(name, is_wide=wide)), wide)
            start += length
        return Inflated(tables, inflated[start:])

    def string(self, ref: int) -> str:
        """The string of a ref that is not 0."""
        return _cut(self._strings, self._warm[_ENDS], ref)

    def cold_string(self, ref: int) -> str:
        """The string of a ref of a cold table that is not 0."""
        inflated = _inflated(self)
        return _cut(inflated.strings, inflated.tables[_ENDS], ref)

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
        ends = self._warm[_ENDS]
        ref = bisect_left(ends, end, 1)
        while ref < len(ends) and ends[ref] == end:
            if ends[ref - 1] == start:
                return ref
            ref += 1
        return 0


def packed(
    text: bytes,
    strings: tuple[StringsOut, StringsOut],
    tables: dict[str, array[int]],
    row_count: int,
    engine: bytes,
) -> bytes:
    """One segment: header, directory, columns; a multiple of four bytes.

    `strings` are the warm ones and those of the cold columns.
    """
    (blob, ends), (cold_blob, cold_ends) = (collected.columns() for collected in strings)
    ordered = (ends, *(tables[name] for name in _WARM), cold_ends, *(tables[n] for n in COLD))
    cells = [_narrowed(table) for table in ordered]
    wide = sum((table.typecode == "I") << bit for bit, table in enumerate(cells))
    warm = (text, blob, *(table.tobytes() for table in cells[: len(_WARM_CELLS)]))
    cold = [
        _by_places(table.tobytes(), _row_size(name, is_wide=table.typecode == "I"))
        for name, table in zip(_COLD_CELLS, cells[len(_WARM_CELLS) :], strict=True)
    ]
    cold.append(cold_blob)
    deflated = zlib.compress(b"".join(cold))
    directory = _DIRECTORY.pack(wide, *map(len, (*warm, *cold)), len(deflated))
    parts = (part + bytes(-len(part) % 4) for part in (*warm, deflated))
    body = b"".join((directory, *parts))
    size = _HEADER.size + len(body)
    header = _HEADER.pack(_MAGIC, LAYOUT, size, 0, row_count, engine)
    check = zlib.crc32(body, zlib.crc32(header[_CHECKED_FROM:]))
    return _HEADER.pack(_MAGIC, LAYOUT, size, check, row_count, engine) + body


@lru_cache(_INFLATED)
def _inflated(columns: Columns) -> Inflated:
    return columns.inflate()


def _cut(strings: memoryview, ends: memoryview[int], ref: int) -> str:
    """The string of a ref."""
    return str(strings[ends[ref - 1] : ends[ref]], "utf-8", "surrogatepass")


def _cells(column: memoryview, is_wide: bool) -> memoryview[int]:
    """The cells of a column of four bytes each, or of two."""
    try:
        return column.cast("I") if is_wide else column.cast("H")
    except TypeError as error:
        raise SegmentError("segment with columns of other lengths") from error


def _row_size(name: str, *, is_wide: bool) -> int:
    """Bytes of a row of a table."""
    return TABLES.get(name, 1) * (4 if is_wide else 2)


def _by_places(column: bytes, row_size: int) -> bytes:
    """The first bytes of all rows, then the second ones, ...: like stands by like, and deflates."""
    return b"".join(column[place::row_size] for place in range(row_size))


def _by_rows(places: memoryview, row_size: int) -> memoryview:
    """What `_by_places` was given."""
    column = bytearray(len(places))
    count = len(places) // row_size
    for place in range(row_size):
        column[place::row_size] = places[place * count : (place + 1) * count]
    return memoryview(column)


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
