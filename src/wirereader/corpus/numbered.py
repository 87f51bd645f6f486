"""`Numbered`: rows of segments under one numbering, read without making stories of them."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from wirereader.corpus.list_columns import ListColumn, Values
from wirereader.corpus.segment import Segment
from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure
from wirereader.model.item import Failure


class Numbered:
    """Stories and failures by number, from 0, each a row of a segment."""

    def __init__(self) -> None:
        self._segments: list[Segment] = []
        self._segment_of = array("I")
        self._row_of = array("I")
        """Number to row."""

    def __len__(self) -> int:
        return len(self._row_of)

    def failure(self, n: int) -> Failure:
        """The failure of a number that is one."""
        return self._segment(n).failure(self._row_of[n])

    def is_failure(self, n: int) -> bool:
        """Whether there is no story behind the number."""
        return self._segment(n).is_failure(self._row_of[n])

    def key(self, n: int) -> str:
        """The story's key; empty for a failure."""
        return self._segment(n).key(self._row_of[n])

    def id(self, n: int) -> str:
        """Path, `#`, number in the file."""
        return self._segment(n).id(self._row_of[n])

    def title(self, n: int) -> str | None:
        """The story's title."""
        return self._segment(n).title(self._row_of[n])

    def text(self, n: int) -> str:
        """The story's text, decoded anew at every call."""
        return self._segment(n).text(self._row_of[n])

    def utf8(self, n: int) -> bytes:
        """The story's text as UTF-8."""
        return self._segment(n).utf8(self._row_of[n])

    def path(self, n: int) -> str:
        """The path as shown."""
        return self._segment(n).path(self._row_of[n])

    def passages(self, n: int) -> list[tuple[int, int]]:
        """Spans of the body's paragraphs and subheads: no title, no boilerplate."""
        return self._segment(n).passages(self._row_of[n])

    def opening(self, n: int) -> str:
        """The body's first words behind the dateline: for a title where there is none."""
        return self._segment(n).opening(self._row_of[n])

    def quotes(self, n: int) -> tuple[Attribution, ...]:
        """The story's quotes, without making the rest of it."""
        return self._segment(n).quotes(self._row_of[n])

    def figures(self, n: int) -> tuple[Figure, ...]:
        """The story's figures, without making the rest of it."""
        return self._segment(n).figures(self._row_of[n])

    def place(self, n: int) -> str | None:
        """The place of the dateline."""
        return self._segment(n).place(self._row_of[n])

    def date(self, n: int) -> str | None:
        """ISO 8601, as much as is known."""
        return self._segment(n).date(self._row_of[n])

    def column_from(self, name: ListColumn, n: int) -> Values:
        """What lists are sorted by, of a number and of those behind it in its segment; None for
        failures and where there is none.
        """
        at = self._segment_of[n]
        # Number 0 may be of any segment: it came before its own.
        end = bisect_right(self._segment_of, at, n) if n else 1
        column = self._segments[at].list_column(name)
        return [column[row] for row in self._row_of[n:end]]

    def _segment(self, n: int) -> Segment:
        return self._segments[self._segment_of[n]]
