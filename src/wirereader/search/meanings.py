"""The words of a vocabulary that a typed word may mean, each way with its price.

One set of rules for everything that is typed: the index of stories (`candidates`) and the names of
speakers (`naming`) ask here. A single story's words are gone through by `ways`, by the same prices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from wirereader.search import match, prices
from wirereader.search.arrays import Array
from wirereader.search.forms import forms
from wirereader.search.lookup import Lookup
from wirereader.search.prices import Way
from wirereader.search.sounds import skeleton
from wirereader.search.ways import (
    SHORTEST_BEGINNING,
    SHORTEST_PIECE,
    SHORTEST_SKELETON,
    SHORTEST_SOUND,
)

MOST_PIECES = 200
"""Words, or headlines, that hold a piece; a piece that more of them hold says little."""


class Meaning(NamedTuple):
    """Words met in one way."""

    way: Way
    numbers: Array


class Words(Protocol):
    """A vocabulary that can be searched by parts and slips."""

    @property
    def lookups(self) -> Sequence[Lookup]:
        """Its words."""

    def number_of(self, word: str) -> int | None:
        """The number of a folded word, None where it is not there."""


def beginning(words: Words, typed: str) -> Array:
    """Numbers of the words that begin so."""
    parts = [lookup.beginning(typed) for lookup in words.lookups]
    return np.concatenate([np.zeros(0, np.uint32), *parts])


def as_typed(words: Words, typed: str, *, unfinished: bool) -> Iterator[Meaning]:
    """The word itself, and the words that begin so where it is still being typed."""
    number = words.number_of(typed)
    if number is not None:
        # A single letter that may go on is no word yet: `saudi q` asks for quit, not for Q.
        is_letter = unfinished and len(typed) == 1 and typed.isascii()
        yield Meaning(prices.UNFINISHED if is_letter else prices.WHOLE, np.array([number]))
    if unfinished:
        is_long = len(typed) >= SHORTEST_BEGINNING
        way = prices.UNFINISHED if is_long else prices.BARELY_BEGUN
        yield Meaning(way, beginning(words, typed))


def close(words: Words, typed: str, *, unfinished: bool) -> Iterator[Meaning]:
    """The words that an earlier word begins, other forms, sounds: quick to look up."""
    if len(typed) >= SHORTEST_BEGINNING and not unfinished:
        yield Meaning(prices.BEGINNING, beginning(words, typed))
    found = (words.number_of(form) for form in sorted(forms(typed)) if form != typed)
    yield Meaning(prices.FORM, np.array([n for n in found if n is not None], np.int64))
    if len(typed) >= SHORTEST_SOUND:
        for lookup in words.lookups:
            yield Meaning(prices.SOUND, lookup.sounding(typed))


def far(words: Words, typed: str, *, unfinished: bool) -> Iterator[Meaning]:
    """Slips and pieces, one way after the other, each in a millisecond."""
    for lookup in words.lookups:
        yield from _slips(lookup, typed, unfinished=unfinished)
        if len(typed) >= SHORTEST_PIECE:
            yield Meaning(prices.INSIDE, lookup.holding(typed, MOST_PIECES))
        if len(typed) >= SHORTEST_SKELETON and typed == skeleton(typed):
            yield Meaning(prices.SKELETON, lookup.without_vowels(typed))


def _slips(lookup: Lookup, typed: str, *, unfinished: bool) -> Iterator[Meaning]:
    limit = match.slip_limit(len(typed))
    if not limit:
        return
    numbers, edits, begins_alike = lookup.near(typed, limit)
    yield Meaning(prices.SLIP, numbers[(edits == 1) & begins_alike])
    yield Meaning(prices.FIRST_SLIP, numbers[(edits == 1) & ~begins_alike])
    yield Meaning(prices.TWO_SLIPS, numbers[(edits == 2) & begins_alike])
    yield Meaning(prices.FIRST_TWO_SLIPS, numbers[(edits == 2) & ~begins_alike])
    if unfinished:
        yield Meaning(prices.UNFINISHED_SLIP, lookup.near_beginnings(typed))
