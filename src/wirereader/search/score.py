"""What each story is worth for one typed word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from wirereader.search.candidates import Candidate
from wirereader.search.index import Index
from wirereader.search.prices import ABSENT, EDIT
from wirereader.search.shard import IN_TITLE, Array, Shard

_LEVEL_OFF = 1.2
"""How soon further occurrences of a word stop counting (k1 of BM25)."""
_TITLE_COUNTS = 3
"""A word in the headline counts as so many in the text."""


def _weight_table() -> Array:
    weights = np.arange(256)
    counts = (weights & (IN_TITLE - 1)) + np.where(weights & IN_TITLE, _TITLE_COUNTS - 1, 0)
    return (counts * (_LEVEL_OFF + 1) / (counts + _LEVEL_OFF)).astype(np.float32)


_WEIGHTS = _weight_table()


@dataclass(frozen=True, slots=True, eq=False)
class Score:
    """One typed word against every story."""

    value: Array
    """Points for rarity and count, less the price."""
    way: Array
    """Code of the best way in which the story meets the word."""
    in_title: Array
    """Whether the headline meets it in that way."""


def score(index: Index, found: Sequence[Candidate]) -> Score:
    """Each story's best candidate."""
    size = len(index)
    value = np.full(size, -EDIT * ABSENT.price, np.float32)
    way = np.full(size, ABSENT.code, np.uint8)
    in_title = np.zeros(size, bool)
    # Dearest first: what is cheaper is written over it.
    for candidate in sorted(found, key=lambda c: -c.way.price):
        cost = EDIT * candidate.way.price
        if len(candidate.stories):
            rarity = np.log1p(size / len(candidate.stories))
            value[candidate.stories] = rarity - cost
            way[candidate.stories] = candidate.way.code
            in_title[candidate.stories] = False
        if not len(candidate.numbers):
            continue
        rarity = np.log1p(size / max(1, int(index.story_counts[candidate.numbers].sum())))
        for shard in index.shards:
            if candidate.in_titles:
                at = in_headlines(shard, candidate.numbers, len(index.vocabulary)) + shard.first
                value[at] = _WEIGHTS[IN_TITLE + 1] * rarity - cost
                in_title[at] = True
            else:
                stories, weights, _ = shard.postings(candidate.numbers)
                at = stories.astype(np.int64) + shard.first
                value[at] = _WEIGHTS[weights] * rarity - cost
                in_title[at] = weights >= IN_TITLE
            way[at] = candidate.way.code
    return Score(value, way, in_title)


def in_headlines(shard: Shard, numbers: Array, word_count: int) -> Array:
    """The stories of a shard, counted from its first, with one of the words in the headline."""
    if 2 * shard.count(numbers) < len(shard.titles):
        # Picking a few postings is quicker than reading all headlines.
        stories, weights, _ = shard.postings(numbers)
        picked: Array = stories[weights >= IN_TITLE].astype(np.int64)
        return picked
    wanted = np.zeros(word_count, bool)
    wanted[numbers] = True
    places = np.flatnonzero(wanted.take(shard.titles))
    return np.searchsorted(shard.title_bounds, places, side="right") - 1
