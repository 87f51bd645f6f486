"""Stories in which words stand in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from wirereader.search.arrays import Array, distinct, ranges
from wirereader.search.index import Index
from wirereader.search.shard import Shard
from wirereader.search.work import Work

_SLICE_TOKENS = 2_000_000
"""Words scanned in one slice: one to three milliseconds."""


def in_a_row(
    index: Index,
    numbers: Sequence[int],
    last: Array | None = None,
    among: Array | None = None,
) -> Work[Array]:
    """The stories that have words in a row; at least one word.

    `last`: word numbers of which one must stand next after them (a word still being typed).
    `among`: stories that have all the words, in their order, which are the only ones looked at.
    """
    found: list[Array] = [np.zeros(0, np.int64)]
    for shard in index.shards:
        if max(numbers) < len(shard.words.starts) - 1:
            inside = None
            if among is not None:
                begin, end = np.searchsorted(among, (shard.first, shard.first + len(shard)))
                inside = among[begin:end] - shard.first
            stories = yield from _in_shard(shard, numbers, last, inside)
            found.append(stories + shard.first)
    return np.concatenate(found)


def _in_shard(
    shard: Shard, numbers: Sequence[int], last: Array | None, among: Array | None
) -> Work[Array]:
    counts = [shard.words.count(n) for n in numbers]
    anchor = int(np.argmin(counts))
    stories = _having_all(shard, numbers, counts) if among is None else among
    wanted = None
    if last is not None:
        wanted = np.zeros(int(max(last.max(initial=0), len(shard.words.starts))) + 1, bool)
        wanted[last] = True
    found: list[Array] = [np.zeros(0, np.int64)]
    for part in _parts(shard, stories):
        places = _places(shard, part, numbers[anchor]) - anchor
        places = places[(places >= 0) & (places < len(shard.tokens) - len(numbers))]
        for offset, number in enumerate(numbers):
            if offset != anchor:
                places = places[shard.tokens.take(places + offset) == number]
        if wanted is not None:
            after = shard.tokens.take(places + len(numbers)).astype(np.intp)
            places = places[wanted.take(after)]
        found.append(np.searchsorted(shard.bounds, places, side="right") - 1)
        yield
    return distinct(np.concatenate(found))


def _having_all(shard: Shard, numbers: Sequence[int], counts: Sequence[int]) -> Array:
    """Stories that have all the words, rarest word first."""
    stories: Array | None = None
    for at in sorted(range(len(numbers)), key=lambda at: counts[at]):
        begin = int(shard.words.starts[numbers[at]])
        having = shard.words.stories[begin : begin + counts[at]]
        stories = having if stories is None else np.intersect1d(stories, having, True)
    return np.zeros(0, np.int64) if stories is None else stories.astype(np.int64)


def _parts(shard: Shard, stories: Array) -> Iterator[Array]:
    """The stories in groups of so many words that scanning a group takes one slice."""
    sizes = (shard.bounds[stories + 1] - shard.bounds[stories]).astype(np.int64)
    edges = np.searchsorted(np.cumsum(sizes), np.arange(0, int(sizes.sum()), _SLICE_TOKENS))
    bounds = [*edges.tolist(), len(stories)]
    for begin, end in pairwise(bounds):
        yield stories[begin:end]


def _places(shard: Shard, stories: Array, number: int) -> Array:
    """Where in the shard's tokens a word stands in some stories."""
    if not len(stories):
        return np.zeros(0, np.int64)
    begin, end = int(shard.bounds[stories[0]]), int(shard.bounds[stories[-1] + 1])
    begins = shard.bounds[stories].astype(np.int64)
    sizes = shard.bounds[stories + 1] - begins
    if int(sizes.sum()) * 8 > end - begin:
        # Reading straight on is eight times as quick as picking, and finds some stories too many,
        # which lack another of the words and fall out by themselves.
        straight: Array = np.flatnonzero(shard.tokens[begin:end] == number)
        return straight + begin
    at = ranges(begins, sizes)
    picked: Array = at[shard.tokens.take(at) == number]
    return picked
