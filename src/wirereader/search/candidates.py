"""The words of the vocabulary that a typed word may mean, each with the way and its price."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from wirereader.search import meanings, prices
from wirereader.search.arrays import Array
from wirereader.search.index import Index
from wirereader.search.initials import SHORTEST_INITIALS
from wirereader.search.meanings import MOST_PIECES
from wirereader.search.prices import Way
from wirereader.search.query import Word
from wirereader.search.rows import in_a_row
from wirereader.search.work import Work

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


def as_typed(index: Index, node: Word) -> list[Candidate]:
    """Candidates that are what was typed, or begin with it while it is being typed."""
    found = [
        Candidate(meaning.way, _commonest(index, meaning.numbers))
        for meaning in meanings.as_typed(index, node.word, unfinished=node.unfinished)
    ]
    if node.unfinished:
        begun = index.beginning(node.word)
        found.append(Candidate(prices.TITLE_UNFINISHED, begun, in_titles=True))
    return found


def close(index: Index, node: Word) -> Work[list[Candidate]]:
    """Candidates that cost little and are looked up quickly: other forms, initials, halves."""
    typed, found = node.word, list[Candidate]()
    for meaning in meanings.close(index, typed, unfinished=node.unfinished):
        found.append(Candidate(meaning.way, _commonest(index, meaning.numbers)))
    if not node.unfinished:
        begun = index.beginning(typed)
        found.append(Candidate(prices.TITLE_BEGINNING, begun, in_titles=True))
    yield
    if len(typed) >= SHORTEST_INITIALS:
        stories = index.initials.beginning(typed, MOST_PIECES)
        found.append(Candidate(prices.INITIALS, _NONE, stories))
    found += yield from _halves(index, typed)
    return found


def far(index: Index, node: Word) -> Work[list[Candidate]]:
    """All others: slips and pieces."""
    found: list[Candidate] = []
    for meaning in meanings.far(index, node.word, unfinished=node.unfinished):
        if meaning.way is prices.INSIDE:
            found.append(Candidate(prices.TITLE_INSIDE, meaning.numbers, in_titles=True))
        found.append(Candidate(meaning.way, _commonest(index, meaning.numbers)))
        yield
    return found


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
