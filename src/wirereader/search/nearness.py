"""How near neighbouring words of a query stand in a few stories."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from wirereader.search.arrays import Array, ranges
from wirereader.search.index import Index
from wirereader.search.shard import Shard

MOST_WORDS = 8
"""Words of a query that are looked at: each is one bit."""
_REACH = 4
"""Words further apart than this are not near."""


def nearness(index: Index, stories: Array, words: Sequence[Array]) -> Array:
    """For each story, the sum over neighbouring words of 1 side by side, or a half when near.

    `words`: for each word of the query the numbers of the words that may be meant.
    """
    table = np.zeros(len(index.vocabulary), np.uint8)
    for place, numbers in enumerate(words[:MOST_WORDS]):
        table[numbers] |= 1 << place
    near = np.zeros(len(stories), np.float64)
    for shard in index.shards:
        here = (stories >= shard.first) & (stories < shard.first + len(shard))
        if here.any():
            pairs = min(len(words), MOST_WORDS) - 1
            near[here] = _in_shard(shard, stories[here] - shard.first, table, pairs)
    return near


def _in_shard(shard: Shard, stories: Array, table: Array, pairs: int) -> Array:
    begins = shard.bounds[stories].astype(np.int64)
    sizes = shard.bounds[stories + 1] - begins
    met = table.take(shard.tokens.take(ranges(begins, sizes)).astype(np.intp))
    owners = np.repeat(np.arange(len(stories)), sizes)
    places = np.flatnonzero(met)
    near = np.zeros(len(stories), np.float64)
    for pair in range(pairs):
        first = places[(met[places] >> pair) & 1 == 1]
        best = np.zeros(len(stories), np.float64)
        for distance in range(_REACH, 0, -1):
            second = first + distance
            inside = second < len(met)
            one, other = first[inside], second[inside]
            is_met = ((met[other] >> (pair + 1)) & 1 == 1) & (owners[one] == owners[other])
            best[owners[one[is_met]]] = 1.0 if distance == 1 else 0.5
        near += best
    return near
