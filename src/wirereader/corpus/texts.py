"""The texts of a segment, deflated a few stories at a time: they take half the memory so.

A text is read when a story is opened, shown among hits or asked for capitals: a few of a hundred
thousand. Its block is inflated for that, which takes less than a thirtieth of a millisecond; the
words that every search goes through lie in the index.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import cast
from weakref import ref

from wirereader.corpus.cells import TABLES, TextBlockCells
from wirereader.errors import SegmentError

BLOCK = 4096
"""Bytes of text after which a block is closed. Twice as many save a fiftieth of the text more and
take twice as long to inflate."""
_KEPT = 64
"""Blocks that are kept inflated, those asked for last: neighbours are often asked for in turn, and
a search asks the best stories again with every letter."""
_WIDTH = TABLES["text_blocks"]
_FIRST_ROW, _START = map(TextBlockCells._fields.index, ("first_row", "start"))


def deflated(texts: Sequence[bytes]) -> tuple[bytes, array[int]]:
    """The texts of all rows in blocks, and the cells of the blocks."""
    parts: list[bytes] = []
    cells = array("I")
    start = 0
    block: list[bytes] = []
    size = 0
    for row, text in enumerate(texts, 1):
        block.append(text)
        size += len(text)
        if size >= BLOCK or row == len(texts):
            cells.extend(TextBlockCells(row - len(block), start))
            parts.append(zlib.compress(b"".join(block)))
            start += len(parts[-1])
            block, size = [], 0
    cells.extend(TextBlockCells(len(texts), start))
    return b"".join(parts), cells


class Texts:
    """The texts of one segment by row."""

    __slots__ = ("__weakref__", "_ends", "_first_rows", "_starts", "_view")

    def __init__(self, view: memoryview, ends: memoryview[int], blocks: memoryview[int]) -> None:
        """`view`: all blocks; `ends` and `blocks`: the tables `text_ends` and `text_blocks`."""
        self._view = view
        self._ends = ends
        self._first_rows, self._starts = blocks[_FIRST_ROW::_WIDTH], blocks[_START::_WIDTH]

    def size(self, row: int) -> int:
        """Bytes of a row's text, which is not inflated for it."""
        return self._ends[row] - self._start(row)

    def utf8(self, row: int) -> bytes:
        """A row's text. Raises SegmentError where its block is damaged."""
        block = bisect_right(self._first_rows, row) - 1
        begin = self._start(self._first_rows[block])
        return _inflated(ref(self), block)[self._start(row) - begin : self._ends[row] - begin]

    def inflate(self, block: int) -> bytes:
        """The texts of a block. Raises SegmentError where it is damaged."""
        start, end = self._starts[block : block + 2]
        try:
            return zlib.decompress(self._view[start:end])
        except zlib.error as error:
            raise SegmentError("damaged segment") from error

    def _start(self, row: int) -> int:
        """Where a row's text begins among the texts of all rows."""
        return self._ends[row - 1] if row else 0


@lru_cache(_KEPT)
def _inflated(texts: ref[Texts], block: int) -> bytes:
    """A block of texts that live; a reference that holds them would keep whole old segments."""
    return cast("Texts", texts()).inflate(block)
