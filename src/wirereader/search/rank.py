"""The order of the stories that answer a query: total, and the same on every run.

First the stories that have all words in a row as typed, then those with all words whole (in the
headline before in the text), then all others by fewest edits, with rarity and count as the smaller
voice. Among equals the earlier story of the corpus goes first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, get_args

import numpy as np

from wirereader.search.arrays import Array
from wirereader.search.hits import Hit, Tier
from wirereader.search.index import Index
from wirereader.search.nearness import nearness
from wirereader.search.postings import IN_TITLE
from wirereader.search.prices import (
    ABSENT,
    CLOSE,
    MANY,
    NOT_TYPED,
    UNIT,
    UNIT_SHIFT,
    WAYS,
    WHOLE,
    WINDOW,
)
from wirereader.search.score import CODE_SHIFT
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
_SEVERITY = np.zeros(ABSENT.code + 1, np.uint8)
for _way in WAYS:
    _SEVERITY[_way.code] = _TIERS.index(_way.tier)
_PRICE_SHIFT = CODE_SHIFT + UNIT_SHIFT
_ABSENT = ABSENT.code << CODE_SHIFT
_CLOSE, _WINDOW = round(CLOSE * UNIT), round(WINDOW * UNIT)
_NOT_TYPED = NOT_TYPED << CODE_SHIFT


class Ranking:
    """Every story's points, and the stories that are hits."""

    def __init__(self, terms: Sequence[Term], in_a_row: Array, keep: Array) -> None:
        self.terms = terms
        self.in_a_row = in_a_row
        price = np.zeros(len(keep), np.uint32)
        any_bits = np.zeros(len(keep), np.uint16)
        cheapest = np.full(len(keep), _ABSENT, np.uint16)
        for term in terms:
            met = term.score.met
            price += met >> _PRICE_SHIFT
            any_bits |= met
            np.minimum(cheapest, met, out=cheapest)
        is_typed = (any_bits & _NOT_TYPED) == 0
        hits = keep & (cheapest < _ABSENT) if terms else keep.copy()
        if hits.any():
            least = int(price[hits].min())
            is_close = is_typed | (price <= least + _CLOSE)
            if np.count_nonzero(hits & is_close) >= MANY:
                hits &= is_close
            else:
                hits &= is_typed | (price <= least + _WINDOW)
        self.are_hits = hits
        self._is_typed = is_typed
        self.stories = np.flatnonzero(hits)
        self._points = points_of(terms, in_a_row, self.stories)

    def selected(self) -> tuple[Array, bool]:
        """The hits that have all words as typed, else all hits; and whether it is these."""
        typed = np.flatnonzero(self.are_hits & self._is_typed)
        return (typed, False) if len(typed) else (self.stories, bool(len(self.stories)))

    def best(self, count: int) -> Top:
        """The best stories in their order, before nearness is looked at."""
        return Top(self.stories, self._points).best(count)

    def rerank(self, index: Index, top: Top) -> Top:
        """The same stories; the first ones with their words near each other move up."""
        stories, points = top.stories[:_RERANKED], top.points[:_RERANKED].copy()
        if len(self.terms) > 1 and len(stories):
            near = nearness(index, stories, [term.meant for term in self.terms])
            points += _NEAR * near
        typed = [term.capitalised for term in self.terms if term.capitalised]
        if typed:
            points += _CAPITALS * _with_capitals(index, stories, typed)
        first = Top(stories, points.round(_DIGITS)).ordered()
        return Top(
            np.concatenate((first.stories, top.stories[_RERANKED:])),
            np.concatenate((first.points, top.points[_RERANKED:])),
        )

    def hits(self, top: Top) -> tuple[Hit, ...]:
        """The stories as hits, each with its tier."""
        stories = top.stories
        severity = np.full(len(stories), _SEVERITY[WHOLE.code], np.uint8)
        for term in self.terms:
            codes = term.score.met[stories] >> CODE_SHIFT
            np.maximum(severity, _SEVERITY[codes], out=severity)
        severity[self.in_a_row[stories]] = 0
        tiers = [_TIERS[level] for level in severity.tolist()]
        return tuple(map(Hit, stories.tolist(), top.points.tolist(), tiers))


class Top(NamedTuple):
    """Some stories and their points."""

    stories: Array
    points: Array

    def best(self, count: int) -> Top:
        """The best ones, in their order."""
        if len(self.stories) <= count:
            return self.ordered()
        # All that are better than the last, and of those equal to it the first ones.
        at = len(self.points) - count
        least = np.partition(self.points, at)[at]
        better = np.flatnonzero(self.points > least)
        equal = np.flatnonzero(self.points == least)[: count - len(better)]
        chosen = np.concatenate((better, equal))
        return Top(self.stories[chosen], self.points[chosen]).ordered()

    def ordered(self) -> Top:
        """The best first; among equals the earlier story of the corpus."""
        order = np.lexsort((self.stories, -self.points))
        return Top(self.stories[order], self.points[order])


def points_of(terms: Sequence[Term], in_a_row: Array, stories: Array) -> Array:
    """The points of stories before nearness is looked at."""
    in_a_row = in_a_row.take(stories)
    points = np.zeros(len(stories), np.float64)
    any_bits = np.zeros(len(stories), np.uint16)
    all_bits = np.full(len(stories), 0xFFFF, np.uint16)
    for term in terms:
        points += term.score.value(stories)
        met = term.score.met.take(stories)
        any_bits |= met
        all_bits &= met
    is_whole = any_bits >> CODE_SHIFT == WHOLE.code
    in_headline = (all_bits & IN_TITLE) != 0
    points[in_headline] += _IN_HEADLINE
    points[is_whole] += _CLASS
    points[is_whole & in_headline] += _CLASS / 2
    points[in_a_row] += _CLASS
    # What differs in rounding only is equal, and keeps the corpus's order.
    rounded: Array = points.round(_DIGITS)
    return rounded


def _with_capitals(index: Index, stories: Array, typed: Sequence[str]) -> Array:
    """How many of some words each story has with just these capitals."""
    corpus = index.corpus
    counts = []
    for n in stories.tolist():
        title, text = corpus.title(n) or "", corpus.text(n)  # once for all words: it is inflated
        counts.append(sum(word in title or word in text for word in typed))
    return np.array(counts, np.intp)
