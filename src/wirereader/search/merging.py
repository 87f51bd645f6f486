"""How neighbouring shards become one: in their place, and with little of them in memory twice.

Put together at once, the shards of a whole corpus would take half as much again as they do, at the
moment when most is in memory.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from wirereader.search.arrays import Array
from wirereader.search.postings import merge_postings
from wirereader.search.shard import Shard, bounds_of
from wirereader.search.work import Work

_COPIED = 500_000
"""Words copied in one slice: about a millisecond."""


def merge(shards: list[Shard], at: int, count: int) -> Work[None]:
    """Make one of `count` shards from `at` on; between two slices all can be searched."""
    tokens = yield from _lay_together(shards, range(at, at + count))
    parts = shards[at : at + count]
    word_count = len(parts[-1].words.starts) - 1
    firsts = [part.first - parts[0].first for part in parts]
    title_words = yield from merge_postings([p.title_words for p in parts], firsts, word_count)
    words = yield from merge_postings([p.words for p in parts], firsts, word_count)
    shards[at : at + count] = [
        Shard(
            parts[0].first,
            tokens,
            bounds_of(np.concatenate([np.diff(part.bounds) for part in parts])),
            np.concatenate([part.title_sizes for part in parts]),
            words,
            title_words,
        )
    ]


def _lay_together(shards: list[Shard], places: range) -> Work[Array]:
    """The words of some shards in one array, of which each then holds its part.

    What a shard held before goes as soon as it is copied.
    """
    is_wide = any(shards[place].tokens.dtype == np.uint32 for place in places)
    size = sum(len(shards[place].tokens) for place in places)
    joined = np.empty(size, np.uint32 if is_wide else np.uint16)
    begin = 0
    for place in places:
        end = begin + len(shards[place].tokens)
        for copied in range(0, end - begin, _COPIED):
            part = shards[place].tokens[copied : copied + _COPIED]
            joined[begin + copied : begin + copied + len(part)] = part
            yield
        shards[place] = replace(shards[place], tokens=joined[begin:end])
        begin = end
    return joined
