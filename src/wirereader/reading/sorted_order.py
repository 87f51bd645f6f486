"""`SortedOrder`: the numbers of a corpus in the order of a column, kept while the corpus grows.

Sorting 100,000 stories anew takes 50 to 130 ms, most of it for reading the column, and a folder
that is being read grows ten times a second. So what was read and sorted stays, what has come is put
in its place, and all of it is done in steps that no key waits for. What has no place yet stands at
the end.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any, overload

from wirereader.corpus.corpus import Corpus
from wirereader.corpus.list_columns import ListColumn, Values
from wirereader.corpus.order import PathOrder

_NEW_SHARE = 4
"""Where a fourth of the numbers is new, sorting all of them is quicker than placing each."""
_SAMPLE = 1_024
"""Values by which the others are parted, before each part is sorted by itself, and"""
_PARTED_BY = 16
"""the share of them that does part."""
_STEP = 500
"""Numbers parted in one step: less than half a millisecond."""


class SortedOrder(Sequence[int]):
    """All numbers of a corpus; equal ones, and those without a value behind all others, as their
    paths go.
    """

    def __init__(
        self,
        corpus: Corpus,
        column: ListColumn,
        *,
        falls: bool,
        prepared: Callable[[Values], Values] = lambda values: values,
    ) -> None:
        """`falls`: the largest first; `prepared` makes of a segment's column what is compared."""
        self._corpus = corpus
        self._column = column
        self._falls = falls
        self._prepared = prepared
        self._values: list[Any] = []
        """Number to what it is sorted by."""
        self._present = array("I")
        self._absent = array("I")
        """Numbers that have no value."""
        self._count = 0
        """Numbers that have their place."""
        self._place = 0
        """Where number 0 stands in path order."""
        self._is_early = False

    @property
    def behind(self) -> int:
        """How many numbers have no place yet."""
        return len(self._corpus) - self._count

    def catching_up(self) -> Iterator[None]:
        """Give all numbers their places, in steps; between two of them the order may be read, the
        corpus may grow, and others may take such steps.
        """
        while self.behind:
            self._settle_first()
            first = len(self._values)
            if first < len(self._corpus):
                self._values += self._prepared(self._corpus.column_from(self._column, first))
            elif _NEW_SHARE * self.behind > len(self._corpus):
                yield from self._sorting()
            else:
                self._put(self._count)
                self._count += 1
            yield

    def catch_up(self) -> None:
        """The same at once."""
        for _ in self.catching_up():
            pass

    def __len__(self) -> int:
        return len(self._corpus)

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[int]: ...
    def __getitem__(self, at: int | slice) -> int | Sequence[int]:
        if isinstance(at, slice):
            return [self[row] for row in range(*at.indices(len(self)))]
        row = range(len(self))[at]
        if row >= self._count:
            return row
        there = len(self._present)
        return self._present[row] if row < there else self._absent[row - there]

    def __iter__(self) -> Iterator[int]:
        return chain(self._present, self._absent, range(self._count, len(self)))

    def __contains__(self, number: object) -> bool:
        return number in range(len(self))

    def index(self, number: int, start: int = 0, stop: int | None = None) -> int:
        """The row of a number. Raises ValueError where it is not between the two."""
        if number not in self or (row := self._row(number)) not in range(len(self))[start:stop]:
            raise ValueError(f"{number} is not there")
        return row

    def _row(self, number: int) -> int:
        if number >= self._count:
            return number
        if self._values[number] is None:
            return len(self._present) + self._bisect(self._absent, number)
        return self._bisect(self._present, number)

    def _bisect(self, numbers: Sequence[int], number: int) -> int:
        """Where a number stands among some in order, or would stand."""
        value, rank = self._values[number], self._rank(number)
        low, high = 0, len(numbers)
        while low < high:
            middle = (low + high) // 2
            other = self._values[numbers[middle]]
            if other == value:
                is_before = self._rank(numbers[middle]) < rank
            else:
                is_before = (other > value) == self._falls
            low, high = (middle + 1, high) if is_before else (low, middle)
        return low

    def _rank(self, number: int) -> int:
        """As `PathOrder.index`, in a tenth of the time."""
        return number - 1 if 0 < number <= self._place else number or self._place

    def _put(self, number: int) -> None:
        numbers = self._absent if self._values[number] is None else self._present
        numbers.insert(self._bisect(numbers, number), number)

    def _settle_first(self) -> None:
        """Number 0 came before its segment: when that is there, its place and value are others."""
        if not self._values:
            self._is_early = self._corpus.has_early
            self._place = self._corpus.in_path_order().index(0)
        if self._is_early and not self._corpus.has_early:
            self._is_early = False
            if self._count:
                (self._absent if self._values[0] is None else self._present).remove(0)
            self._place = self._corpus.in_path_order().index(0)
            self._values[:1] = self._prepared(self._corpus.column_from(self._column, 0))
            if self._count:
                self._put(0)

    def _sorting(self) -> Iterator[None]:
        """Sort what has a value by now: parted by some values, then part by part."""
        values, was_early = self._values, self._is_early
        end = len(values)
        spread = range(0, end, max(1, end // _SAMPLE))
        sample = sorted(values[n] for n in spread if values[n] is not None)
        borders = sample[_PARTED_BY::_PARTED_BY]
        parts: list[list[int]] = [[] for _ in range(len(borders) + 1)]
        absent, present = array("I"), array("I")
        for row, number in enumerate(PathOrder(end, self._place)):
            value = values[number]
            if value is None:
                absent.append(number)
            else:
                parts[bisect_right(borders, value)].append(number)
            if row % _STEP == _STEP - 1:
                yield
        for part in reversed(parts) if self._falls else parts:
            # Python's sort keeps equal entries in their order, also when it is reversed.
            part.sort(key=values.__getitem__, reverse=self._falls)
            present.extend(part)
            yield
        if was_early == self._is_early:
            self._present, self._absent, self._count = present, absent, end
