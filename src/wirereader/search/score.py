"""What each story is worth for one typed word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from wirereader.search.arrays import Array
from wirereader.search.candidates import Candidate
from wirereader.search.index import Index
from wirereader.search.postings import IN_TITLE
from wirereader.search.prices import ABSENT, EDIT, WAYS, Way

CODE_SHIFT = 8
"""What a story meets a word by, shifted right by so many bits, is the code of the way."""
_LEVEL_OFF = 1.2
"""How soon further occurrences of a word stop counting (k1 of BM25)."""
_TITLE_COUNTS = 3
"""A word in the headline counts as so many in the text."""
_SIZE = 256
"""Different weights, and different codes."""


def _weight_table() -> Array:
    weights = np.arange(_SIZE)
    counts = (weights & (IN_TITLE - 1)) + np.where(weights & IN_TITLE, _TITLE_COUNTS - 1, 0)
    return (counts * (_LEVEL_OFF + 1) / (counts + _LEVEL_OFF)).astype(np.float32)


def _cost_table() -> Array:
    costs = np.zeros(_SIZE)
    for way in WAYS:
        costs[way.code] = EDIT * way.price
    return costs


_WEIGHTS = _weight_table()
_COSTS = _cost_table()
_ABSENT = ABSENT.code << CODE_SHIFT


@dataclass(frozen=True, slots=True, eq=False)
class Score:
    """One typed word against every story."""

    met: Array
    """Of each story the code of the cheapest way and the weight, in 16 bits: the smaller, the
    cheaper.
    """
    rarity: Array
    """Code to how much the words met in that way say; 0 where there are none."""
    which: Array | None = None
    """Of each story which of several `rarity` is meant, times the codes there are."""

    @property
    def is_met(self) -> Array:
        """Whether each story meets the word at all."""
        met: Array = self.met < _ABSENT
        return met

    def value(self, stories: Array) -> Array:
        """Points of stories for rarity and count, less the price."""
        met = self.met.take(stories).astype(np.intp)
        codes = met >> CODE_SHIFT
        costs = _COSTS.take(codes)
        if self.which is not None:
            codes += self.which.take(stories)
        found = _WEIGHTS.take(met & (_SIZE - 1)) * self.rarity.take(codes) - costs
        return found.astype(np.float32)

    def beside(self, other: Score) -> Score:
        """Each story's cheaper one of two that have no way in common."""
        return Score(np.minimum(self.met, other.met), self.rarity + other.rarity)


def either(one: Score, other: Score) -> Score:
    """For each story the word that it is worth more for."""
    everyone = np.arange(len(one.met))
    is_better = other.value(everyone) > one.value(everyone)
    size = len(one.rarity)
    which = [np.zeros(len(everyone), np.intp) if s.which is None else s.which for s in (one, other)]
    return Score(
        np.where(is_better, other.met, one.met),
        np.concatenate((one.rarity, other.rarity)),
        np.where(is_better, which[1] + size, which[0]),
    )


def score(index: Index, found: Sequence[Candidate]) -> Score:
    """Each story's cheapest candidate."""
    met = np.full(len(index), _ABSENT, np.uint16)
    rarity = np.zeros(_SIZE)
    # Dearest first: what is cheaper is written over it.
    ordered = sorted(found, key=lambda candidate: -candidate.way.code)
    for way, candidates in groupby(ordered, key=lambda candidate: candidate.way):
        stories = _write(index, met, way, list(candidates))
        if stories:
            rarity[way.code] = np.log1p(len(index) / stories)
    return Score(met, rarity)


def _write(index: Index, met: Array, way: Way, found: Iterable[Candidate]) -> int:
    """Write the stories that meet a word in one way; how many meetings there are."""
    code = way.code << CODE_SHIFT
    count = 0
    for candidate in found:
        met[candidate.stories] = code | 1
        count += len(candidate.stories)
        if not len(candidate.numbers):
            continue
        count += int(index.story_counts[candidate.numbers].sum())
        for shard in index.shards:
            words = shard.title_words if candidate.in_titles else shard.words
            stories, weights = words.of(candidate.numbers)
            met[shard.first : shard.first + len(shard)][stories] = weights | np.uint16(code)
    return count
