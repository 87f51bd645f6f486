"""The words of the vocabulary that a typed word may mean, each with the way and its price."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from wirereader.search import prices
from wirereader.search.index import Index
from wirereader.search.meanings import MOST_PIECES, as_typed, near
from wirereader.search.prices import Way
from wirereader.search.query import Word
from wirereader.search.rows import in_a_row
from wirereader.search.shard import Array
from wirereader.search.work import Work

_SHORTEST_INITIALS = 4
_SHORTEST_HALF = 3
_COMMON_HALF = 1000
"""Stories with a word that is too common to be looked for as half of another."""
_MOST_POSTINGS = 60_000
"""Postings looked at for one way of one word; of a wider beginning only the commonest words."""
_NONE = np.zeros(0, np.int64)


class Candidate(NamedTuple):
    """Words, or stories, that meet a typed word in one way."""

    way: Way
    numbers: Array
    """Word numbers."""
    stories: Array = _NONE
    """Stories, where it is not a matter of one word."""
    in_titles: bool = False
    """Only words of headlines are meant."""


def candidates(index: Index, node: Word, *, only_close: bool = False) -> Work[list[Candidate]]:
    """All candidates for a typed word, or only those that are close to it."""
    typed, unfinished = node.word, node.unfinished
    found = list(_as_typed(index, node))
    if node.is_exact:
        return found
    for meaning in near(index, typed, unfinished=unfinished, only_close=only_close):
        if meaning.way is prices.INSIDE:
            found.append(Candidate(prices.TITLE_INSIDE, meaning.numbers, in_titles=True))
        if len(meaning.numbers):
            found.append(Candidate(meaning.way, _commonest(index, meaning.numbers)))
        yield
    if len(typed) >= _SHORTEST_INITIALS:
        stories = index.initials.holding(f"\n{typed}", MOST_PIECES)
        found.append(Candidate(prices.INITIALS, _NONE, stories))
    found += yield from _halves(index, typed)
    return found


def _as_typed(index: Index, node: Word) -> Iterator[Candidate]:
    for meaning in as_typed(index, node.word, unfinished=node.unfinished):
        if meaning.way is prices.WHOLE or not node.is_exact or node.unfinished:
            yield Candidate(meaning.way, _commonest(index, meaning.numbers))
    if not node.is_exact or node.unfinished:
        way = prices.TITLE_UNFINISHED if node.unfinished else prices.TITLE_BEGINNING
        yield Candidate(way, index.beginning(node.word), in_titles=True)


def having_as_typed(index: Index, node: Word) -> Array:
    """Whether each story has the word as typed, or one of the commonest words that it begins."""
    number = index.number_of(node.word)
    numbers = np.array([] if number is None else [number], np.int64)
    if node.unfinished:
        begun = _commonest(index, index.beginning(node.word))
        numbers = np.concatenate((numbers, begun.astype(np.int64)))
    return index.having(numbers)


def _commonest(index: Index, numbers: Array) -> Array:
    """The commonest of some words, as many as have the most postings that one way may have."""
    counts = index.story_counts[numbers]
    if int(counts.sum()) <= _MOST_POSTINGS:
        return numbers
    order = np.argsort(-counts.astype(np.int64), kind="stable")
    most = int(np.searchsorted(np.cumsum(counts[order]), _MOST_POSTINGS))
    return numbers[order[: most + 1]]


def _halves(index: Index, typed: str) -> Work[list[Candidate]]:
    """Stories in which two words stand side by side that make the typed one."""
    found: list[Candidate] = []
    for at in range(_SHORTEST_HALF, len(typed) - _SHORTEST_HALF + 1):
        halves = [n for n in map(index.number_of, (typed[:at], typed[at:])) if n is not None]
        if len(halves) == 2 and index.story_counts[halves].min() <= _COMMON_HALF:
            stories = yield from in_a_row(index, halves)
            found.append(Candidate(prices.SPLIT, _NONE, stories))
    return found
