"""The words of the vocabulary that a typed word may mean, each with the way and its price."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from wirereader.search import match, prices
from wirereader.search.forms import forms
from wirereader.search.index import Index
from wirereader.search.prices import Way
from wirereader.search.query import Word
from wirereader.search.rows import in_a_row
from wirereader.search.shard import Array
from wirereader.search.sounds import skeleton
from wirereader.search.ways import (
    SHORTEST_BEGINNING,
    SHORTEST_PIECE,
    SHORTEST_SKELETON,
    SHORTEST_SOUND,
)
from wirereader.search.work import Work

_SHORTEST_INITIALS = 4
_SHORTEST_HALF = 3
_COMMON_HALF = 1000
"""Stories with a word that is too common to be looked for as half of another."""
_MOST_PIECES = 200
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


def candidates(index: Index, node: Word) -> Work[list[Candidate]]:
    """All candidates for a typed word."""
    typed, unfinished = node.word, node.unfinished
    number = index.number_of(typed)
    found: list[Candidate] = []
    if number is not None:
        # A single letter that may go on is no word yet: `saudi q` asks for quit, not for Q.
        is_letter = unfinished and len(typed) == 1 and typed.isascii()
        way = prices.UNFINISHED if is_letter else prices.WHOLE
        found.append(Candidate(way, np.array([number])))
    if not node.is_exact or unfinished:
        found += _beginnings(index, typed, unfinished=unfinished)
    if node.is_exact:
        return found
    yield
    found.append(_forms(index, typed))
    found += _slips(index, typed)
    yield
    if unfinished:
        found += _unfinished_slips(index, typed)
        yield
    found += _pieces(index, typed)
    yield
    found += yield from _halves(index, typed)
    return found


def _beginnings(index: Index, typed: str, *, unfinished: bool) -> Iterator[Candidate]:
    words = index.beginning(typed)
    yield Candidate(
        prices.TITLE_UNFINISHED if unfinished else prices.TITLE_BEGINNING, words, in_titles=True
    )
    if len(typed) >= SHORTEST_BEGINNING:
        way = prices.UNFINISHED if unfinished else prices.BEGINNING
        yield Candidate(way, _commonest(index, words))
    elif unfinished:
        yield Candidate(prices.BARELY_BEGUN, _commonest(index, words))


def _forms(index: Index, typed: str) -> Candidate:
    found = (index.number_of(form) for form in forms(typed) if form != typed)
    return Candidate(prices.FORM, np.array([n for n in found if n is not None], np.int64))


def _commonest(index: Index, numbers: Array) -> Array:
    """The commonest of some words, as many as have the most postings that one way may have."""
    counts = index.story_counts[numbers]
    if int(counts.sum()) <= _MOST_POSTINGS:
        return numbers
    order = np.argsort(-counts.astype(np.int64), kind="stable")
    most = int(np.searchsorted(np.cumsum(counts[order]), _MOST_POSTINGS))
    return numbers[order[: most + 1]]


def _slips(index: Index, typed: str) -> Iterator[Candidate]:
    limit = match.slip_limit(len(typed))
    if not limit:
        return
    for lookup in index.lookups:
        numbers, found, begins_alike = lookup.near(typed, limit)
        yield Candidate(prices.SLIP, numbers[(found == 1) & begins_alike])
        yield Candidate(prices.FIRST_SLIP, numbers[(found == 1) & ~begins_alike])
        yield Candidate(prices.TWO_SLIPS, _commonest(index, numbers[found == 2]))


def _unfinished_slips(index: Index, typed: str) -> Iterator[Candidate]:
    if match.slip_limit(len(typed)):
        for lookup in index.lookups:
            numbers = lookup.near_beginnings(typed)
            yield Candidate(prices.UNFINISHED_SLIP, _commonest(index, numbers))


def _pieces(index: Index, typed: str) -> Iterator[Candidate]:
    for lookup in index.lookups:
        if len(typed) >= SHORTEST_SOUND:
            yield Candidate(prices.SOUND, lookup.sounding(typed))
        if len(typed) >= SHORTEST_PIECE:
            numbers = lookup.holding(typed, _MOST_PIECES)
            yield Candidate(prices.TITLE_INSIDE, numbers, in_titles=True)
            yield Candidate(prices.INSIDE, _commonest(index, numbers))
        if len(typed) >= SHORTEST_SKELETON and typed == skeleton(typed):
            yield Candidate(prices.SKELETON, _commonest(index, lookup.without_vowels(typed)))
    if len(typed) >= _SHORTEST_INITIALS:
        stories = index.initials.holding(f"\n{typed}", _MOST_PIECES)
        yield Candidate(prices.INITIALS, _NONE, stories)


def _halves(index: Index, typed: str) -> Work[list[Candidate]]:
    """Stories in which two words stand side by side that make the typed one."""
    found: list[Candidate] = []
    for at in range(_SHORTEST_HALF, len(typed) - _SHORTEST_HALF + 1):
        halves = [n for n in map(index.number_of, (typed[:at], typed[at:])) if n is not None]
        if len(halves) == 2 and index.story_counts[halves].min() <= _COMMON_HALF:
            stories = yield from in_a_row(index, halves)
            found.append(Candidate(prices.SPLIT, _NONE, stories))
    return found
