"""`Lookup`: words of the vocabulary by beginning, inside, sound, slip or missing vowels.

Words are sorted, so that those with one beginning are one range of *ranks*. A mask of the letters
of each word leaves a few hundred of a hundred thousand words for the edit distance: a word within
k edits lacks at most k letters of the other and has at most k that the other lacks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from wirereader.search import match
from wirereader.search.lines import Lines
from wirereader.search.shard import Array
from wirereader.search.sounds import skeleton, sound
from wirereader.search.vocabulary import Vocabulary
from wirereader.search.work import Work

_LETTERS = 32
"""Letters of a word that its mask is made of; no slips are looked for in longer words."""
_PREFIX_LETTERS = 12
"""Letters kept of each word for slips in beginnings."""
_CHUNK = 4096
"""Words worked on in one slice."""
_GROWTH = 1.5
"""A lookup is made anew when the vocabulary has grown so much since."""
_SMALL = 2000
"""Stories up to which a lookup is made anew after every batch."""
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True, eq=False)
class Lookup:
    """A snapshot of the vocabulary; words met later are found only as typed."""

    words: list[str]
    """Sorted; a word's place is its rank."""
    numbers: Array
    """Rank to word number."""
    lengths: Array
    masks: Array
    letters: Array
    """The first letters of each word, as bit numbers."""
    shared: Array
    """Letters that a word shares with the one before it."""
    inside: Lines
    sounds: Lines
    skeletons: Lines
    initials: Lines
    """First letters of the headline of each story."""
    beginnings: dict[int, tuple[Array, Array]] = field(default_factory=dict)
    """Length to the first ranks and the masks of the different beginnings of it, once asked."""

    @classmethod
    def empty(cls) -> Lookup:
        """A lookup that finds nothing."""
        none = Lines.of([])
        u8, u32 = np.zeros(0, np.uint8), np.zeros(0, np.uint32)
        letters = np.zeros((0, _PREFIX_LETTERS), np.uint8)
        return cls([], u32, u8, np.zeros(0, np.uint64), letters, u8, none, none, none, none)

    @property
    def nbytes(self) -> int:
        """Size of the arrays."""
        arrays = (self.numbers, self.lengths, self.masks, self.letters, self.shared)
        lines = (self.inside, self.sounds, self.skeletons, self.initials)
        return sum(a.nbytes for a in arrays) + sum(part.starts.nbytes for part in lines)

    def is_behind(self, vocabulary: Vocabulary, initials: Sequence[str]) -> bool:
        """Whether there are words or headlines that it does not know."""
        return len(vocabulary) > len(self.words) + 1 or len(initials) > len(self.initials)

    def is_far_behind(self, vocabulary: Vocabulary, initials: Sequence[str]) -> bool:
        """Whether so much is new that another one should be made before the corpus is whole."""
        has_grown = len(vocabulary) > _GROWTH * (len(self.words) + 1)
        return has_grown or (self.is_behind(vocabulary, initials) and len(initials) < _SMALL)

    @classmethod
    def build(cls, vocabulary: Vocabulary, initials: Sequence[str], before: Lookup) -> Work[Lookup]:
        """Make a lookup of all words."""
        known = len(before.words)
        ordered = before.words + sorted(vocabulary.words[known + 1 :])
        yield
        # Two sorted runs: timsort merges them in one pass.
        ordered.sort()
        yield
        if not ordered:
            return cls.empty()
        numbers, lengths, masks, letters, shared = [], [], [], [], []
        heard: list[str] = []
        bare: list[str] = []
        for at in range(0, len(ordered), _CHUNK):
            part = ordered[at : at + _CHUNK]
            numbers.append(np.fromiter(map(vocabulary.number_of, part), np.uint32, len(part)))
            lengths.append(np.fromiter((min(len(w), 255) for w in part), np.uint8, len(part)))
            codes = _codes([ordered[at - 1] if at else "", *part])
            shared.append((codes[1:] == codes[:-1]).cumprod(1).sum(1).astype(np.uint8))
            bits = (codes[1:] & 63).astype(np.uint8)
            letters.append(bits[:, :_PREFIX_LETTERS].copy())
            masks.append(_mask(bits, codes[1:] != 0))
            yield
            heard.append(sound("\n".join(part)))
            bare += map(skeleton, part)
            yield
        inside = Lines.of(ordered)
        yield
        return cls(
            ordered,
            np.concatenate(numbers),
            np.concatenate(lengths),
            np.concatenate(masks),
            np.concatenate(letters),
            np.concatenate(shared),
            inside,
            Lines.of("\n".join(heard).split("\n")),
            Lines.of(bare),
            Lines.of(initials),
        )

    def beginning(self, prefix: str) -> tuple[int, int]:
        """The range of ranks of the words that begin so."""
        begin = bisect_left(self.words, prefix)
        return begin, bisect_left(self.words, prefix + _LAST, begin)

    def near(self, word: str, limit: int) -> tuple[Array, Array]:
        """Ranks of the words at most `limit` edits away, and how many edits."""
        close = np.abs(self.lengths.astype(np.int16) - len(word)) <= limit
        ranks = np.flatnonzero(close & _may_be_near(self.masks, word_mask(word), limit))
        found = match.edits(word, [self.words[rank] for rank in ranks], limit)
        return ranks[found <= limit], found[found <= limit]

    def near_beginnings(self, prefix: str, limit: int) -> Iterator[tuple[int, int, int]]:
        """Ranges of ranks of words whose beginning is at most `limit` edits away, and the edits.

        Beginnings of the prefix's own length and one more are compared: a slip that left out a
        letter makes the intended beginning longer.
        """
        mask = word_mask(prefix)
        for length in (len(prefix), len(prefix) + 1):
            if length > _PREFIX_LETTERS:
                continue
            firsts, masks = self._beginnings(length)
            likely = np.flatnonzero(_may_be_near(masks, mask, limit))
            starts = firsts[likely].tolist()
            texts = [self.words[rank][:length] for rank in starts]
            found = match.edits(prefix, texts, limit)
            for at in np.flatnonzero(found <= limit).tolist():
                yield (*self.beginning(texts[at]), int(found[at]))

    def _beginnings(self, length: int) -> tuple[Array, Array]:
        if length not in self.beginnings:
            firsts = np.flatnonzero((self.shared < length) & (self.lengths >= length))
            bits = self.letters[firsts, :length]
            masks = _mask(bits, np.ones_like(bits, bool))
            self.beginnings[length] = (firsts.astype(np.uint32), masks)
        return self.beginnings[length]


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
