"""`Lookup`: words of the vocabulary by beginning, inside, sound, slip or missing vowels.

Words are sorted, so that those with one beginning are one range of *ranks*. A mask of the letters
of each word leaves a few hundred of a hundred thousand words for the edit distance: a word within
k edits lacks at most k letters of the other and has at most k that the other lacks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from zlib import crc32

import numpy as np

from wirereader.search import match
from wirereader.search.lines import Lines
from wirereader.search.shard import Array
from wirereader.search.sounds import skeleton, sound
from wirereader.search.work import Work

_LETTERS = 32
"""Letters of a word that its mask is made of; no slips are looked for in longer words."""
_PREFIX_LETTERS = 12
"""Letters kept of each word for slips in beginnings."""
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
    """Letters of each word as bits, in that order."""
    letters: Array
    """The first letters of each word, as bit numbers."""
    shared: Array
    """Letters that a word shares with the one before it."""
    sounds: Array
    """Check sum of how each word sounds."""
    skeletons: Array
    """Check sum of each word without its vowels."""
    inside: Lines
    beginnings: dict[int, tuple[Array, Array]] = field(default_factory=dict)
    """Length to the first ranks and the masks of the different beginnings of it, once asked."""

    def __len__(self) -> int:
        return len(self.words)

    @property
    def nbytes(self) -> int:
        """Size of the arrays."""
        words = (self.numbers, self.lengths, self.by_length, self.masks, self.inside.starts)
        pieces = (self.letters, self.shared, self.sounds, self.skeletons)
        return sum(array.nbytes for array in (*words, *pieces))

    @classmethod
    def build(cls, number_of: Callable[[str], int | None], words: Sequence[str]) -> Work[Lookup]:
        """Make a lookup of some words, at least one, each of which has a number."""
        ordered = yield from _sorted(words)
        numbers, lengths, masks, letters, shared = [], [], [], [], []
        heard: list[Array] = []
        bare: list[Array] = []
        inside: list[Lines] = []
        for at in range(0, len(ordered), _CHUNK):
            part = ordered[at : at + _CHUNK]
            numbers.append(np.fromiter(map(number_of, part), np.uint32, len(part)))
            lengths.append(np.fromiter((min(len(w), 255) for w in part), np.uint8, len(part)))
            codes = _codes([ordered[at - 1] if at else "", *part])
            shared.append((codes[1:] == codes[:-1]).cumprod(1).sum(1).astype(np.uint8))
            bits = (codes[1:] & 63).astype(np.uint8)
            letters.append(bits[:, :_PREFIX_LETTERS].copy())
            masks.append(_mask(bits, codes[1:] != 0))
            yield
            heard.append(_check_sums(sound("\n".join(part)).split("\n")))
            bare.append(_check_sums(map(skeleton, part)))
            inside.append(Lines.of(part))
            yield
        sizes = np.concatenate(lengths)
        by_length = np.argsort(sizes, kind="stable")
        return cls(
            ordered,
            np.concatenate(numbers),
            sizes,
            by_length.astype(np.uint32),
            np.concatenate(masks)[by_length],
            np.concatenate(letters),
            np.concatenate(shared),
            np.concatenate(heard),
            np.concatenate(bare),
            Lines.joined(inside),
        )

    def beginning(self, prefix: str) -> Array:
        """The words that begin so."""
        begin = bisect_left(self.words, prefix)
        return self.numbers[begin : bisect_left(self.words, prefix + _LAST, begin)]

    def near(self, word: str, limit: int) -> tuple[Array, Array, Array]:
        """The words at most `limit` edits away, how many edits, and whether they begin alike."""
        edges = np.array((len(word) - limit, len(word) + limit + 1)).clip(0, 255).astype(np.uint8)
        begin, end = np.searchsorted(self.lengths, edges, sorter=self.by_length).tolist()
        likely = np.flatnonzero(_may_be_near(self.masks[begin:end], word_mask(word), limit))
        ranks = self.by_length[begin:end][likely]
        found = match.edits(word, list(map(self.words.__getitem__, ranks.tolist())), limit)
        ranks, found = ranks[found <= limit], found[found <= limit]
        begins_alike = [self.words[rank][0] == word[0] for rank in ranks.tolist()]
        return self.numbers[ranks], found, np.array(begins_alike, bool)

    def near_beginnings(self, prefix: str) -> Array:
        """The words of which some beginning is one edit away.

        Beginnings of the prefix's own length and one more are compared: a slip that left out a
        letter makes the intended beginning longer.
        """
        mask = word_mask(prefix)
        found: list[Array] = [np.zeros(0, np.uint32)]
        for length in (len(prefix), len(prefix) + 1):
            if length > _PREFIX_LETTERS:
                continue
            firsts, masks = self._beginnings(length)
            likely = np.flatnonzero(_may_be_near(masks, mask, 1))
            texts = [self.words[rank][:length] for rank in firsts[likely].tolist()]
            edits = match.edits(prefix, texts, 1)
            found += [self.beginning(texts[at]) for at in np.flatnonzero(edits == 1).tolist()]
        return np.concatenate(found)

    def holding(self, piece: str, limit: int) -> Array:
        """At most `limit` words in which letters stand; a line break ties them to an end."""
        return self.numbers[self.inside.holding(piece, limit)]

    def sounding(self, word: str) -> Array:
        """The words that sound like a word."""
        heard = sound(word)
        ranks = np.flatnonzero(self.sounds == _check_sums([heard])[0]).tolist()
        return self.numbers[[rank for rank in ranks if sound(self.words[rank]) == heard]]

    def without_vowels(self, letters: str) -> Array:
        """The words of which some letters are left when the vowels are out."""
        ranks = np.flatnonzero(self.skeletons == _check_sums([letters])[0]).tolist()
        return self.numbers[[rank for rank in ranks if skeleton(self.words[rank]) == letters]]

    def _beginnings(self, length: int) -> tuple[Array, Array]:
        if length not in self.beginnings:
            firsts = np.flatnonzero((self.shared < length) & (self.lengths >= length))
            bits = self.letters[firsts, :length]
            masks = _mask(bits, np.ones_like(bits, bool))
            self.beginnings[length] = (firsts.astype(np.uint32), masks)
        return self.beginnings[length]


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


def _check_sums(words: Iterable[str]) -> Array:
    """A number for each word; equal words have equal ones, others hardly ever."""
    return np.array([crc32(word.encode("utf-8", "surrogatepass")) for word in words], np.uint32)


def _codes(words: Sequence[str]) -> Array:
    """The first letters of words as a table of code points, 0 beyond a word's end."""
    table = np.array(words, dtype=f"<U{_LETTERS}")
    codes: Array = table.view(np.uint32).reshape(len(words), _LETTERS)
    return codes


def _mask(bits: Array, is_letter: Array) -> Array:
    flags = np.left_shift(np.uint64(1), bits.astype(np.uint64)) * is_letter
    masks: Array = np.bitwise_or.reduce(flags, axis=1)
    return masks


def word_mask(word: str) -> int:
    """The letters of a word as bits; different letters may share one, which only lets more by."""
    mask = 0
    for letter in word[:_LETTERS]:
        mask |= 1 << (ord(letter) & 63)
    return mask


def _may_be_near(masks: Array, mask: int, limit: int) -> Array:
    wanted = np.uint64(mask)
    lacking = np.bitwise_count(wanted & ~masks) <= limit
    near: Array = lacking & (np.bitwise_count(masks & ~wanted) <= limit)
    return near
