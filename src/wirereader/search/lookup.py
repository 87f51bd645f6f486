"""`Lookup`: words of the vocabulary by beginning, inside, sound, slip or missing vowels.

Words are sorted, so that those with one beginning are one range of *ranks*. A mask of the letters
of each word leaves a few hundred of a hundred thousand words for the edit distance: a word within
k edits lacks at most k letters of the other and has at most k that the other lacks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TypeVar

import numpy as np

from wirereader.search import match
from wirereader.search.arrays import Array, check_sums
from wirereader.search.sounds import skeleton, sound
from wirereader.search.work import Work

_LETTERS = 32
"""Letters of a word that its mask is made of; no slips are looked for in longer words."""
_KINDS = 32
"""Letters are told apart by the last five bits; more let by words that others leave out."""
_CHUNK = 1024
"""Words worked on in one slice: two to three milliseconds."""
_SORTED_BY = 2
"""First letters that words are parted by before they are sorted."""
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True, eq=False)
class Lookup:
    """Some words of the vocabulary, for ever the same ones. Answers are word numbers."""

    words: list[str]
    """Sorted; a word's place is its rank."""
    numbers: Array
    """Rank to word number."""
    lengths: Array
    by_length: Array
    """Ranks in the order of the words' lengths: slips are looked for among like lengths only."""
    masks: Array
    """Letters of each word as bits, in that order: those it has, those it has twice."""
    pairs: Array
    """Neighbouring letters of each word as bits, its last letter and its end among them."""
    sounds: Array
    """Check sum of how each word sounds."""
    skeletons: Array
    """Check sum of each word without its vowels."""

    def __len__(self) -> int:
        return len(self.words)

    @property
    def nbytes(self) -> int:
        """Size of the arrays."""
        arrays = (self.numbers, self.lengths, self.by_length, self.masks, self.pairs)
        return sum(array.nbytes for array in (*arrays, self.sounds, self.skeletons))

    @classmethod
    def build(
        cls, numbers_of: Callable[[Sequence[str]], Array | list[int]], words: Sequence[str]
    ) -> Work[Lookup]:
        """Make a lookup of some words, at least one, each of which has a number."""
        ordered = yield from _sorted(words)
        numbers, lengths, masks, pairs = [], [], [], []
        heard: list[Array] = []
        bare: list[Array] = []
        for at in range(0, len(ordered), _CHUNK):
            part = ordered[at : at + _CHUNK]
            numbers.append(np.asarray(numbers_of(part), np.uint32))
            lengths.append(np.fromiter((min(len(w), 255) for w in part), np.uint8, len(part)))
            codes = _codes(part)
            masks.append(_letter_masks(codes))
            pairs.append(_pair_masks(codes))
            yield
            heard.append(check_sums(sound("\n".join(part)).split("\n")))
            bare.append(check_sums(map(skeleton, part)))
            yield
        sizes = np.concatenate(lengths)
        by_length = np.argsort(sizes, kind="stable")
        return cls(
            ordered,
            np.concatenate(numbers),
            sizes,
            by_length.astype(np.uint32),
            np.concatenate(masks)[by_length],
            np.concatenate(pairs),
            np.concatenate(heard),
            np.concatenate(bare),
        )

    def beginning(self, prefix: str) -> Array:
        """The words that begin so."""
        begin = bisect_left(self.words, prefix)
        return self.numbers[begin : bisect_left(self.words, prefix + _LAST, begin)]

    def near(self, word: str, limit: int) -> tuple[Array, Array, Array]:
        """The words at most `limit` edits away, how many edits, and whether they begin alike."""
        edges = np.array((len(word) - limit, len(word) + limit + 1)).clip(0, 255).astype(np.uint8)
        begin, end = np.searchsorted(self.lengths, edges, sorter=self.by_length).tolist()
        likely = _may_be_near(self.masks[begin:end], word_mask(word), limit)
        ranks = self.by_length[begin:end][likely]
        found = match.edits(word, list(map(self.words.__getitem__, ranks.tolist())), limit)
        ranks, found = ranks[found <= limit], found[found <= limit]
        begins_alike = [self.words[rank][0] == word[0] for rank in ranks.tolist()]
        return self.numbers[ranks], found, np.array(begins_alike, bool)

    def near_beginnings(self, prefix: str) -> Array:
        """The words of which some beginning is one edit away.

        Beginnings of the prefix's own length and one more are compared: a slip that left out a
        letter makes the intended beginning longer. Only beginnings that some word has are tried.
        """
        found: set[str] = set()
        begin, end = 0, len(self.words)
        for at in range(len(prefix) + 1):
            done, rest = prefix[:at], prefix[at:]
            if len(rest) > 1:
                found.add(done + rest[1] + rest[0] + rest[2:])
            for letter, first, last in self._next_letters(at, begin, end):
                for variant in (done + letter + rest, done + letter + rest[1:]):
                    place = bisect_left(self.words, variant, first, last)
                    if place < last and self.words[place].startswith(variant):
                        found.add(variant)
            begin = bisect_left(self.words, prefix[: at + 1], begin, end)
            end = bisect_left(self.words, prefix[: at + 1] + _LAST, begin, end)
        ordered = sorted(found - {prefix}, key=lambda variant: (len(variant), variant))
        parts = [self.beginning(variant) for variant in ordered]
        return np.concatenate([np.zeros(0, np.uint32), *parts])

    def _next_letters(self, at: int, begin: int, end: int) -> Iterator[tuple[str, int, int]]:
        """The letters that ranks of one beginning have at a place, and the ranks of each."""
        while begin < end:
            word = self.words[begin]
            if len(word) == at:
                begin += 1
                continue
            after = bisect_left(self.words, word[: at + 1] + _LAST, begin, end)
            yield word[at], begin, after
            begin = after

    def holding(self, piece: str, limit: int) -> Array:
        """At most `limit` words in which letters stand."""
        holding = (rank for rank in self._with_pairs(piece) if piece in self.words[rank])
        return self.numbers[list(islice(holding, limit))]

    def ending(self, piece: str) -> Array:
        """The words that end so."""
        ranks = self._with_pairs(f"{piece}\0")
        return self.numbers[[rank for rank in ranks if self.words[rank].endswith(piece)]]

    def _with_pairs(self, piece: str) -> list[int]:
        """Ranks of the words that may hold letters; code point 0 is the end of a word."""
        wanted = np.uint64(pair_mask(piece))
        ranks: list[int] = np.flatnonzero(self.pairs & wanted == wanted).tolist()
        return ranks

    def sounding(self, word: str) -> Array:
        """The words that sound like a word."""
        heard = sound(word)
        ranks = np.flatnonzero(self.sounds == check_sums([heard])[0]).tolist()
        return self.numbers[[rank for rank in ranks if sound(self.words[rank]) == heard]]

    def without_vowels(self, letters: str) -> Array:
        """The words of which some letters are left when the vowels are out."""
        ranks = np.flatnonzero(self.skeletons == check_sums([letters])[0]).tolist()
        return self.numbers[[rank for rank in ranks if skeleton(self.words[rank]) == letters]]


def _sorted(words: Sequence[str]) -> Work[list[str]]:
    """The words sorted: those with the same first letters by themselves."""
    alike: dict[str, list[str]] = {}
    for at in range(0, len(words), _CHUNK):
        for word in words[at : at + _CHUNK]:
            alike.setdefault(word[:_SORTED_BY], []).append(word)
        yield
    ordered: list[str] = []
    for first_letters in sorted(alike):
        ordered += sorted(alike[first_letters])
        yield
    return ordered


def _codes(words: Sequence[str]) -> Array:
    """The first letters of words as a table of code points, 0 beyond a word's end."""
    table = np.array(words, dtype=f"<U{_LETTERS}")
    codes: Array = table.view(np.uint32).reshape(len(words), _LETTERS)
    return codes


def _letter_masks(codes: Array) -> Array:
    kinds = np.sort(np.where(codes, codes % _KINDS, _KINDS).astype(np.uint8), axis=1)
    is_letter = kinds < _KINDS
    is_twice = is_letter[:, 1:] & (kinds[:, 1:] == kinds[:, :-1])
    return _bits(kinds, is_letter) | _bits(kinds[:, 1:] + np.uint8(_KINDS), is_twice)


def word_mask(word: str) -> int:
    """The letters of a word as bits, in the lower half; in the upper one those it has twice.

    An edit takes away one of them at most and adds one at most.
    """
    mask = 0
    for letter in word[:_LETTERS]:
        bit = 1 << ord(letter) % _KINDS
        mask |= bit << _KINDS if mask & bit else bit
    return mask


def _pair_masks(codes: Array) -> Array:
    masks: Array = _bits(_pair(codes[:, :-1], codes[:, 1:]), codes[:, :-1] != 0)
    # What stands beyond the table may hold anything.
    masks[codes[:, -1] != 0] = ~np.uint64(0)
    return masks


def pair_mask(piece: str) -> int:
    """The neighbouring letters of a piece of a word as bits; different ones may share one."""
    mask = 0
    for one, other in pairwise(map(ord, piece)):
        mask |= 1 << _pair(one, other)
    return mask


_N = TypeVar("_N", int, Array)


def _pair(one: _N, other: _N) -> _N:
    """One of 64 numbers, spread evenly over pairs of letters."""
    number: _N = (one * 37 + other * 101 >> 3) & 63
    return number


def _bits(places: Array, are_set: Array) -> Array:
    """The bits at some places of each row as one number."""
    flags = np.left_shift(np.uint64(1), places.astype(np.uint64)) * are_set
    masks: Array = np.bitwise_or.reduce(flags, axis=1)
    return masks


def _may_be_near(masks: Array, mask: int, limit: int) -> Array:
    """Places of the masks that lack at most so many bits of a mask, and have at most so many
    others.
    """
    wanted = np.uint64(mask)
    lacking_few = np.flatnonzero(np.bitwise_count(masks & wanted) >= mask.bit_count() - limit)
    near: Array = lacking_few[np.bitwise_count(masks[lacking_few] & ~wanted) <= limit]
    return near
