"""`Postings`: for each word the stories that have it, and how postings become one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from wirereader.search.arrays import Array, distinct, ranges
from wirereader.search.work import Work

IN_TITLE = 0x80
"""Bit of a weight: the word stands in the title. The other bits count it, up to 127."""
_SLICE = 50_000
"""Postings merged in one slice: about a millisecond."""
_LONG = 100
"""Postings of a word from which copying them is quicker than picking them one by one."""


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """For each word the stories that have it."""

    starts: Array
    """Where each word's stories begin, and the end of the last; words met later have none."""
    stories: Array
    """Counted from the shard's first; ascending for each word."""
    weights: Array
    """How often the story has the word, and `IN_TITLE`."""

    @property
    def nbytes(self) -> int:
        """Size of the arrays."""
        return self.starts.nbytes + self.stories.nbytes + self.weights.nbytes

    def count(self, number: int) -> int:
        """How many stories have a word."""
        if number >= len(self.starts) - 1:
            return 0
        return int(self.starts[number + 1]) - int(self.starts[number])

    def stories_of(self, numbers: Array) -> Array:
        """The stories of some words, one word after the other."""
        (stories,) = _picked(*self._places(numbers), (self.stories,))
        return stories.astype(np.intp)  # what numpy indexes by, several times quicker

    def of(self, numbers: Array) -> tuple[Array, Array]:
        """The stories of some words, one word after the other, and the weights."""
        stories, weights = _picked(*self._places(numbers), (self.stories, self.weights))
        return stories.astype(np.intp), weights

    def _places(self, numbers: Array) -> tuple[Array, Array]:
        """Where the stories of each word that has any begin, and how many they are."""
        numbers = numbers[numbers < len(self.starts) - 1].astype(np.intp)
        begins = self.starts.take(numbers).astype(np.intp)
        counts = self.starts.take(numbers + 1) - begins
        having = np.flatnonzero(counts)
        if len(having) < len(counts):
            return begins[having], counts[having]
        return begins, counts


def _picked(begins: Array, counts: Array, columns: tuple[Array, ...]) -> list[Array]:
    """What stands in some columns at `begin, begin + 1, ...`, `count` places each."""
    if int(counts.sum()) > _LONG * len(begins):
        ends = (begins + counts).tolist()
        spans = [slice(*span) for span in zip(begins.tolist(), ends, strict=True)]
        return [np.concatenate([column[span] for span in spans]) for column in columns]
    at = ranges(begins, counts)
    return [column.take(at) for column in columns]


def merge_postings(
    parts: Sequence[Postings], firsts: Sequence[int], word_count: int
) -> Work[Postings]:
    """The postings of neighbouring shards, which begin at the stories `firsts`, as one."""
    counts: Array = np.zeros(word_count, np.uint32)
    for part in parts:
        sizes = np.diff(part.starts)
        counts[: len(sizes)] += sizes
    starts = np.zeros(word_count + 1, np.uint32)
    np.cumsum(counts, out=starts[1:])
    stories = np.empty(starts[-1], np.uint16)
    weights = np.empty(starts[-1], np.uint8)
    target: Array = starts[:-1].astype(np.int64)
    for part, first in zip(parts, firsts, strict=True):
        count = np.diff(part.starts.astype(np.int64))
        for begin, end in _word_slices(part):
            source = slice(int(part.starts[begin]), int(part.starts[end]))
            at = ranges(target[begin:end], count[begin:end])
            stories[at] = part.stories[source] + first
            weights[at] = part.weights[source]
            yield
        target[: len(count)] += count
    return Postings(starts, stories, weights)


def _word_slices(part: Postings) -> Iterator[tuple[int, int]]:
    """Ranges of words with about `_SLICE` postings each."""
    marks = np.arange(_SLICE, int(part.starts[-1]), _SLICE)
    edges = distinct(np.searchsorted(part.starts, marks))
    yield from pairwise([0, *edges.tolist(), len(part.starts) - 1])
