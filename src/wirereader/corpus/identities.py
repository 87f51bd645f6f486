"""Ids of a corpus to its numbers, looked up in the segments: no table of all ids is held."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence

from wirereader.corpus.segment import Segment


class Identities:
    """Over the columns of one corpus, which grow; what was found once is remembered."""

    def __init__(
        self, segments: Sequence[Segment], first_of: array[int], row_of: array[int]
    ) -> None:
        """`first_of`: segment to the number of its first row; `row_of`: number to row."""
        self._segments = segments
        self._first_of = first_of
        self._row_of = row_of
        self._numbers: dict[str, int] = {}

    def find(self, identity: str) -> int | None:
        """The number of an id, None while it is not there."""
        n = self._numbers.get(identity)
        if n is None and (n := self._looked_up(identity)) is not None:
            self._numbers[identity] = n
        return n

    def put(self, identity: str, n: int) -> None:
        """Let an id mean this number from now on."""
        self._numbers[identity] = n

    def _looked_up(self, identity: str) -> int | None:
        paths = (identity.rpartition("#")[0], identity)
        for at, segment in enumerate(self._segments):
            for row in (row for path in paths for row in segment.rows_of_path(path)):
                if segment.id(row) == identity:
                    n = self._number(at, row)
                    if n is not None:
                        return n
        return None

    def _number(self, at: int, row: int) -> int | None:
        """The number of a segment's row; None where it has none, or number 0 under another `at`."""
        first = self._first_of[at]
        end = self._first_of[at + 1] if at + 1 < len(self._first_of) else len(self._row_of)
        n = bisect_left(self._row_of, row, first, end)
        return n if n < end and self._row_of[n] == row else None
