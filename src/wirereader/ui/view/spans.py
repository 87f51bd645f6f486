"""`Spans`: ranges of a story's text with what they mean, found by the row that they touch."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

Meaning = TypeVar("Meaning")


class Meant(NamedTuple, Generic[Meaning]):
    """A range of code points, half-open, and what it means."""

    start: int
    end: int
    meaning: Meaning


class Spans(Generic[Meaning]):
    """Ranges sorted by their start; they may overlap."""

    def __init__(self, ranges: Iterable[tuple[int, int, Meaning]]) -> None:
        self._ranges = [Meant(*each) for each in sorted(ranges, key=lambda each: each[:2])]
        self._starts = [each.start for each in self._ranges]
        self._reach = list(accumulate((each.end for each in self._ranges), max))

    def touching(self, start: int, end: int) -> Iterator[Meant[Meaning]]:
        """The ranges that share a character with `start` to `end`, by their start."""
        stop = bisect_left(self._starts, end)
        for each in self._ranges[bisect_left(self._reach, start + 1) : stop]:
            if each.end > start:
                yield each

    def __iter__(self) -> Iterator[Meant[Meaning]]:
        return iter(self._ranges)
