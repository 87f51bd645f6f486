"""`Shard`: the words of a run of stories as flat arrays, and how shards become one.

Two views of the same words. Story by story: `tokens`, the numbers of the words in their order,
title first, each paragraph closed by `BREAK`. Word by word: `postings`, for each word the stories
that have it, each with a weight. Numbers take 16 bits wherever they fit, which halves the memory
of most corpora.

numpy is imported with this module, so nothing that the first screen needs may import it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.ma  # np.unique would import it at its first call, which a key waits for
from numpy.typing import NDArray

from wirereader.search.vocabulary import BREAK
from wirereader.search.work import Work

Array = NDArray[Any]

IN_TITLE = 0x80
"""Bit of a weight: the word stands in the title. The other bits count it, up to 127."""
MAX_STORIES = 1 << 16
"""A shard's stories are numbered with 16 bits."""
_SLICE = 100_000
"""Postings merged in one slice: about two milliseconds."""
_COPIED = 500_000
"""Words copied in one slice: about a millisecond."""


_LONG = 100
"""Postings of a word from which copying them is quicker than picking them one by one."""


@dataclass(frozen=True, slots=True, eq=False)
class Shard:
    """Stories `first` to `first + len(shard)` of the corpus."""

    first: int
    tokens: Array
    bounds: Array
    """Where each story's tokens begin, and the end of the last."""
    starts: Array
    """Where each word's postings begin, and the end of the last; words met later have none."""
    stories: Array
    """Of the postings: the story, counted from `first`; ascending for each word."""
    weights: Array
    """Of the postings: count and `IN_TITLE`."""
    titles: Array
    """The words of all headlines once more, without breaks: few, and searched by beginnings."""
    title_bounds: Array
    """Where each headline begins in `titles`, and the end of the last."""

    def __len__(self) -> int:
        return len(self.bounds) - 1

    @property
    def nbytes(self) -> int:
        """Size of the arrays."""
        words = (self.tokens, self.bounds, self.titles, self.title_bounds)
        postings = (self.starts, self.stories, self.weights)
        return sum(array.nbytes for array in (*words, *postings))

    def postings(self, numbers: Array) -> tuple[Array, Array, Array]:
        """Stories (counted from `first`) and weights of some words, one word after the other.

        The third array says how many postings each of the words has.
        """
        begins, counts = self._places(numbers)
        if int(counts.sum()) > _LONG * len(numbers):
            ends = (begins + counts).tolist()
            spans = [slice(*span) for span in zip(begins.tolist(), ends, strict=True)]
            stories = np.concatenate([self.stories[span] for span in spans])
            return stories, np.concatenate([self.weights[span] for span in spans]), counts
        at = ranges(begins, counts)
        return self.stories[at], self.weights[at], counts

    def count(self, numbers: Array) -> int:
        """How many postings some words have."""
        return int(self._places(numbers)[1].sum())

    def _places(self, numbers: Array) -> tuple[Array, Array]:
        """Where the postings of each word begin, and how many there are."""
        known = numbers < len(self.starts) - 1
        safe = np.where(known, numbers, 0)
        begins = self.starts[safe].astype(np.int64)
        return begins, np.where(known, self.starts[safe + 1] - begins, 0)


def ranges(begins: Array, counts: Array) -> Array:
    """`begin, begin + 1, ...` for each begin, `count` numbers each, in one array."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    shifts: Array = np.repeat(begins - ends + counts, counts)
    return shifts + np.arange(total)


def narrow(numbers: Array, largest: int) -> Array:
    """The numbers in 16 bits, or in 32 where `largest` does not fit."""
    return numbers.astype(np.uint16 if largest <= 0xFFFF else np.uint32)


class Runs(NamedTuple):
    """Word numbers of some stories, one story's after the other."""

    numbers: Array
    sizes: Array
    """How many each story has."""

    @classmethod
    def of(cls, lists: Sequence[Sequence[int]]) -> Runs:
        """Lay the numbers of each story out."""
        sizes = np.fromiter(map(len, lists), np.int64, len(lists))
        numbers = np.fromiter(chain.from_iterable(lists), np.int64, int(sizes.sum()))
        return cls(numbers, sizes)

    def keys(self) -> Array:
        """Word and story in one number, for each word of each story."""
        count = len(self.sizes)
        keys: Array = self.numbers * count + np.repeat(np.arange(count), self.sizes)
        return keys


def seal(first: int, tokens: Runs, title_joined: Runs, joined: Runs, word_count: int) -> Shard:
    """A shard of a few stories, from their tokens and what tied words are run together.

    `title_joined` are those of the headlines, `joined` those of the texts.
    """
    stream, sizes = tokens
    is_break = stream == BREAK
    # In the title is what stands before a story's first break.
    begins = np.cumsum(sizes) - sizes
    breaks_before = np.cumsum(is_break) - is_break
    in_title = breaks_before == np.repeat(breaks_before[begins], sizes)
    count = len(sizes)
    joined_titles = title_joined.keys()
    keys = np.concatenate((tokens.keys(), joined_titles, joined.keys()))
    pairs, counts = np.unique(keys[keys >= count], return_counts=True)
    weights = np.minimum(counts, IN_TITLE - 1).astype(np.uint8)
    titles = keys[: len(stream)][in_title & ~is_break]
    weights[np.searchsorted(pairs, titles)] |= IN_TITLE
    weights[np.searchsorted(pairs, joined_titles)] |= IN_TITLE
    title_sizes = np.bincount(titles % count, minlength=count)
    starts = np.searchsorted(pairs, np.arange(word_count + 1) * count)
    return Shard(
        first,
        narrow(stream, word_count),
        _bounds(sizes),
        starts.astype(np.uint32),
        (pairs % count).astype(np.uint16),
        weights,
        narrow(titles // count, word_count),
        _bounds(title_sizes),
    )


def merge(shards: Sequence[Shard]) -> Work[Shard]:
    """Put neighbouring shards together."""
    word_count = len(shards[-1].starts) - 1
    counts = [_padded_counts(shard, word_count) for shard in shards]
    starts = np.zeros(word_count + 1, np.int64)
    np.cumsum(sum(counts), out=starts[1:])
    stories = np.empty(starts[-1], np.uint16)
    weights = np.empty(starts[-1], np.uint8)
    target = starts[:-1].copy()
    for shard, count in zip(shards, counts, strict=True):
        for begin, end in _word_slices(shard):
            source = slice(int(shard.starts[begin]), int(shard.starts[end]))
            at = ranges(target[begin:end], count[begin:end])
            stories[at] = shard.stories[source] + (shard.first - shards[0].first)
            weights[at] = shard.weights[source]
            yield
        target += count
    tokens = yield from _one_after_the_other([shard.tokens for shard in shards], word_count)
    return Shard(
        shards[0].first,
        tokens,
        _bounds(np.concatenate([np.diff(shard.bounds) for shard in shards])),
        starts.astype(np.uint32),
        stories,
        weights,
        narrow(np.concatenate([shard.titles for shard in shards]), word_count),
        _bounds(np.concatenate([np.diff(shard.title_bounds) for shard in shards])),
    )


def _one_after_the_other(runs: Sequence[Array], largest: int) -> Work[Array]:
    """All runs in one array, copied a slice at a time: together they may take half a second."""
    joined = np.empty(sum(map(len, runs)), np.uint16 if largest <= 0xFFFF else np.uint32)
    at = 0
    for run in runs:
        for begin in range(0, len(run), _COPIED):
            part = run[begin : begin + _COPIED]
            joined[at : at + len(part)] = part
            at += len(part)
            yield
    return joined


def _bounds(sizes: Array) -> Array:
    """Where each of some runs begins, and the end of the last."""
    bounds = np.zeros(len(sizes) + 1, np.uint32)
    np.cumsum(sizes, out=bounds[1:])
    return bounds


def _padded_counts(shard: Shard, word_count: int) -> Array:
    counts = np.zeros(word_count, np.int64)
    counts[: len(shard.starts) - 1] = np.diff(shard.starts.astype(np.int64))
    return counts


def _word_slices(shard: Shard) -> Iterator[tuple[int, int]]:
    """Ranges of words with about `_SLICE` postings each."""
    marks = np.arange(_SLICE, int(shard.starts[-1]), _SLICE)
    edges = np.unique(np.searchsorted(shard.starts, marks))
    yield from pairwise([0, *edges.tolist(), len(shard.starts) - 1])
