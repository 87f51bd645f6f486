"""The order of the stories that answer a query: total, and the same on every run.

First the stories that have all words in a row as typed, then those with all words whole (in the
headline before in the text), then all others by fewest edits, with rarity and count as the smaller
voice. Among equals the earlier story of the corpus goes first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

import numpy as np

from wirereader.search.hits import Hit, Tier
from wirereader.search.index import Index
from wirereader.search.nearness import nearness
from wirereader.search.prices import (
    ABSENT,
    BARELY_BEGUN,
    CLOSE,
    MANY,
    TITLE_UNFINISHED,
    UNFINISHED,
    WAYS,
    WHOLE,
    WINDOW,
)
from wirereader.search.shard import Array
from wirereader.search.terms import Term

_CLASS = 10_000.0
"""More than any sum of points."""
_IN_HEADLINE = 6.0
"""Points where the headline has all words."""
_NEAR = 4.0
"""Points for two neighbouring words side by side."""
_CAPITALS = 1.0
"""Points for a word with the capitals that were typed: they rank, and exclude nothing."""
_DIGITS = 3
_RERANKED = 40
"""Stories at the top whose words are looked at for nearness."""
_TIERS: tuple[Tier, ...] = get_args(Tier)
"""Mildest first; a story's tier is that of its hardest word."""
_SEVERITY = np.array([_TIERS.index(way.tier) for way in WAYS], np.uint8)
_PRICES = np.array([way.price for way in WAYS], np.float32)
_AS_TYPED = np.array(
    [way in (WHOLE, TITLE_UNFINISHED, UNFINISHED, BARELY_BEGUN) for way in WAYS], bool
)


class Ranking:
    """Every story's points, and the stories that are hits."""

    def __init__(self, terms: Sequence[Term], in_a_row: Array, keep: Array) -> None:
        self.terms = terms
        self.in_a_row = in_a_row
        price = np.zeros(len(keep), np.float32)
        is_typed = np.ones(len(keep), bool)
        is_met = np.zeros(len(keep), bool)
        for term in terms:
            # `clip` spares numpy a look at each index: all of them are codes of ways.
            price += _PRICES.take(term.score.way, mode="clip")
            is_typed &= _AS_TYPED.take(term.score.way, mode="clip")
            is_met |= term.score.way != ABSENT.code
        hits = keep & is_met if terms else keep.copy()
        if hits.any():
            least = np.where(hits, price, np.float32(np.inf)).min()
            is_close = is_typed | (price <= least + CLOSE)
            if np.count_nonzero(hits & is_close) >= MANY:
                hits &= is_close
            else:
                hits &= is_typed | (price <= least + WINDOW)
        self.are_hits = hits
        self._is_typed = is_typed
        self.stories = np.flatnonzero(hits)
        self.points = np.zeros(len(keep), np.float64)
        """Of the hits; of other stories nobody asks."""
        self.points[self.stories] = points_of(terms, in_a_row, self.stories)

    def selected(self) -> tuple[Array, bool]:
        """The hits that have all words as typed, else all hits; and whether it is these."""
        typed = np.flatnonzero(self.are_hits & self._is_typed)
        return (typed, False) if len(typed) else (self.stories, bool(len(self.stories)))

    def best(self, count: int) -> Array:
        """The best stories in their order, before nearness is looked at."""
        stories = self.stories
        points = self.points[stories]
        if len(stories) > count:
            # All that are better than the last, and of those equal to it the first ones.
            least = np.partition(points, len(points) - count)[len(points) - count]
            better = stories[points > least]
            equal = stories[points == least][: count - len(better)]
            stories = np.concatenate((better, equal))
            points = self.points[stories]
        return stories[np.lexsort((stories, -points))]

    def rerank(self, index: Index, stories: Array) -> Array:
        """The same stories; the first ones with their words near each other move up."""
        top, rest = stories[:_RERANKED], stories[_RERANKED:]
        if len(self.terms) > 1 and len(top):
            near = nearness(index, top, [term.meant for term in self.terms])
            self.points[top] += _NEAR * near
        for term in self.terms:
            if term.capitalised:
                self.points[top] += _CAPITALS * _with_capitals(index, top, term.capitalised)
        self.points[top] = self.points[top].round(_DIGITS)
        top = top[np.lexsort((top, -self.points[top]))]
        return np.concatenate((top, rest))

    def hits(self, stories: Array) -> tuple[Hit, ...]:
        """The stories as hits, each with its tier."""
        severity = np.full(len(stories), _SEVERITY[WHOLE.code], np.uint8)
        for term in self.terms:
            np.maximum(severity, _SEVERITY[term.score.way[stories]], out=severity)
        severity[self.in_a_row[stories]] = 0
        scores = self.points[stories].tolist()
        tiers = [_TIERS[level] for level in severity.tolist()]
        return tuple(map(Hit, stories.tolist(), scores, tiers))


def points_of(
    terms: Sequence[Term], in_a_row: Array, stories: Array | slice = slice(None)
) -> Array:
    """The points of stories, of all if not told otherwise, before nearness is looked at."""
    in_a_row = in_a_row[stories]
    points = np.zeros(len(in_a_row), np.float64)
    is_whole = np.ones(len(points), bool)
    in_headline = np.ones(len(points), bool)
    for term in terms:
        points += term.score.value[stories]
        is_whole &= term.score.way[stories] == WHOLE.code
        in_headline &= term.score.in_title[stories]
    points[in_headline] += _IN_HEADLINE
    points[is_whole] += _CLASS
    points[is_whole & in_headline] += _CLASS / 2
    points[in_a_row] += _CLASS
    # What differs in rounding only is equal, and keeps the corpus's order.
    rounded: Array = points.round(_DIGITS)
    return rounded


def _with_capitals(index: Index, stories: Array, typed: str) -> Array:
    """Whether each story has a word with just these capitals."""
    corpus = index.corpus
    having = [typed in (corpus.title(n) or "") or typed in corpus.text(n) for n in stories.tolist()]
    return np.array(having, bool)
