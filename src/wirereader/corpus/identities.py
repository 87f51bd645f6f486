"""Ids of a corpus to its numbers, looked up in the segments: no table of all ids is held."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence

from wirereader.corpus.segment import Segment

_MISSED = 64
"""Ids that were not there of which it is remembered."""


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
        self._missed: dict[str, int] = {}
        """Ids that were not there, and how many segments need not be looked through again."""

    def find(self, identity: str) -> int | None:
        """The number of an id, None while it is not there."""
        n = self._numbers.get(identity)
        if n is not None:
            return n
        n = self._looked_up(identity, self._missed.pop(identity, 0))
        if n is not None:
            self._numbers[identity] = n
        else:
            if len(self._missed) == _MISSED:
                del self._missed[next(iter(self._missed))]
            # Rows of the last segment may be still to come.
            self._missed[identity] = max(0, len(self._segments) - 1)
        return n

    def put(self, identity: str, n: int) -> None:
        """Let an id mean this number from now on."""
        self._numbers[identity] = n

    def note(self, identity: str, n: int) -> None:
        """A number has this id; the id may mean a newer version all the same."""
        self._numbers.setdefault(identity, n)

    def _looked_up(self, identity: str, first: int) -> int | None:
        paths = (identity.rpartition("#")[0], identity)
        for at in range(first, len(self._segments)):
            segment = self._segments[at]
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
