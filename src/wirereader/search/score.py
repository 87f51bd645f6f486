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


_ROW = 256
"""Weights that a posting may have."""


def _weight_table() -> Array:
    weights = np.arange(_ROW)
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
    best = _Best(len(index))
    # Dearest first: what is cheaper is written over it.
    for candidate in sorted(found, key=lambda c: -c.way.price):
        if len(candidate.stories):
            met = best.row(candidate, len(candidate.stories), counts=False)
            best.met[candidate.stories] = met
        if not len(candidate.numbers):
            continue
        met = best.row(candidate, int(index.story_counts[candidate.numbers].sum()))
        for shard in index.shards:
            of_shard = best.met[shard.first : shard.first + len(shard)]
            if candidate.in_titles:
                at = in_headlines(shard, candidate.numbers, len(index.vocabulary))
                of_shard[at] = met + IN_TITLE + 1
            else:
                stories, weights, _ = shard.postings(candidate.numbers)
                of_shard[stories] = weights + np.uint16(met)
    return best.score()


class _Best:
    """The cheapest way of each story: one number, a row of tables and a weight, so that what is
    written over again and again is small.
    """

    def __init__(self, size: int) -> None:
        self.met = np.zeros(size, np.uint16)
        """Of each story; 0: not met."""
        self._values = [np.full(_ROW, -EDIT * ABSENT.price, np.float32)]
        self._ways = [ABSENT.code]

    def row(self, candidate: Candidate, stories: int, *, counts: bool = True) -> int:
        """A row for what so many stories have; with `counts` a weight is to be added to it."""
        rarity = np.log1p(len(self.met) / max(1, stories))
        weights = _WEIGHTS if counts else np.ones(_ROW)
        self._values.append(weights * rarity - EDIT * candidate.way.price)
        self._ways.append(candidate.way.code)
        return _ROW * (len(self._ways) - 1)

    def score(self) -> Score:
        """What it comes to."""
        values = np.concatenate(self._values).astype(np.float32)
        ways = np.repeat(np.array(self._ways, np.uint8), _ROW)
        return Score(
            values.take(self.met, mode="clip"),
            ways.take(self.met, mode="clip"),
            (self.met & IN_TITLE) != 0,
        )


def in_headlines(shard: Shard, numbers: Array, word_count: int) -> Array:
    """The stories of a shard, counted from its first, with one of the words in the headline."""
    if 2 * shard.count(numbers) < len(shard.titles):
        # Picking a few postings is quicker than reading all headlines.
        stories, weights, _ = shard.postings(numbers)
        picked: Array = stories[weights >= IN_TITLE].astype(np.int64)
        return picked
    wanted = np.zeros(word_count, bool)
    wanted[numbers] = True
    places = np.flatnonzero(wanted.take(shard.titles, mode="clip"))
    return np.searchsorted(shard.title_bounds, places, side="right") - 1
