"""`Index`: the words of a corpus as flat arrays, growing behind it.

The index follows an append-only corpus: `extend` reads the next stories in slices short enough to
leave every key at once, and what has been read can be searched at once. `compact` puts the many
small shards of a finished load together, which makes searching quicker and changes no answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from time import perf_counter
from typing import Any

import numpy as np

from wirereader.errors import SegmentError
from wirereader.search.arrays import Array
from wirereader.search.cutting import Cut, read_cut
from wirereader.search.initials import Initials
from wirereader.search.lookup import Lookup
from wirereader.search.meanings import beginning
from wirereader.search.merging import merge
from wirereader.search.numbering import Numbering
from wirereader.search.reading import Reading
from wirereader.search.shard import MAX_STORIES, Runs, Shard, seal
from wirereader.search.stories import Stories
from wirereader.search.vocabulary import BREAK
from wirereader.search.work import SLICE_S, Work

_SEAL_TOKENS = 50_000
"""Words after which a shard is closed: its sorting takes about one slice."""
_FAN_IN = 4
"""So many shards of one size become one of the next."""
_REMEMBERED = 64
"""Results that are kept from key to key: of words, each in four parts, and of conditions."""
_GROWTH = 2
"""New words join an older lookup of up to so many times as many words."""


class Index:
    """Words of the first `len(index)` stories of a corpus."""

    def __init__(self, corpus: Stories) -> None:
        self.corpus = corpus
        self.vocabulary = Numbering()
        self.shards: list[Shard] = []
        self.version = 0
        """Another number after every change; what is remembered of a version dies with it."""
        self.story_counts: Array = np.zeros(1, np.uint32)
        """Word number to how many stories have it."""
        self.lookups: list[Lookup] = []
        """The words by parts and slips; each lookup holds those after the one before it."""
        self.initials = Initials()
        """First letters of the headline of each story."""
        self.remembered: dict[tuple[Any, ...], Any] = {}
        """What searching keeps from key to key, oldest first; see `remember`."""
        self._sizes: Array = np.zeros(0, np.uint32)
        self._sizes_of = 0

    def __len__(self) -> int:
        return self.shards[-1].first + len(self.shards[-1]) if self.shards else 0

    @property
    def nbytes(self) -> int:
        """Size of all arrays."""
        shards = sum(shard.nbytes for shard in self.shards)
        lookups = sum(lookup.nbytes for lookup in self.lookups)
        small = (self.vocabulary, self.story_counts, self.initials.heads)
        return shards + lookups + sum(part.nbytes for part in small)

    @property
    def sizes(self) -> Array:
        """How many words each story has, breaks counted; kept until the index changes."""
        if self._sizes_of != self.version:
            self._sizes = np.concatenate([np.diff(shard.bounds) for shard in self.shards])
            self._sizes_of = self.version
        return self._sizes

    @property
    def readable(self) -> Array:
        """Whether each story has words at all: files that could not be read have none."""
        readable: Array = self.sizes > 1
        return readable

    def number_of(self, word: str) -> int | None:
        """The number of a folded word, None where no story that was read has it."""
        number = self.vocabulary.number_of(word)
        return number if number is not None and number < len(self.story_counts) else None

    def meant(self, word: str, *, unfinished: bool = False) -> Array:
        """The word's number; with `unfinished` those of all words that begin so."""
        if unfinished:
            return self.beginning(word)
        number = self.number_of(word)
        return np.array([] if number is None else [number], np.uint32)

    def having(self, numbers: Array) -> Array:
        """Whether each story has one of the words."""
        having = np.zeros(len(self), bool)
        for shard in self.shards:
            of_shard = having[shard.first : shard.first + len(shard)]
            of_shard[shard.words.stories_of(numbers)] = True
        return having

    def paragraphs(self, n: int) -> list[list[int]]:
        """The words of a story's headline and of its paragraphs, as numbers."""
        shard = next(shard for shard in reversed(self.shards) if shard.first <= n)
        begin, end = shard.bounds[n - shard.first : n - shard.first + 2].tolist()
        found: list[list[int]] = [[]]
        for number in shard.tokens[begin:end].tolist():
            if number == BREAK:
                found.append([])
            else:
                found[-1].append(number)
        return found

    def remember(self, key: tuple[Any, ...], value: object) -> None:
        """Keep something for the next key; `key` begins with the version. The oldest goes."""
        self.remembered[key] = value
        while len(self.remembered) > _REMEMBERED:
            del self.remembered[next(iter(self.remembered))]

    def beginning(self, prefix: str) -> Array:
        """Numbers of the words that begin so."""
        return beginning(self, prefix)

    def ending(self, piece: str) -> Array:
        """Numbers of the words that end so."""
        parts = [lookup.ending(piece) for lookup in self.lookups]
        return np.concatenate([np.zeros(0, np.uint32), *parts])

    def extend(self, end: int | None = None) -> Work[None]:
        """Read the stories that the index does not have yet, a slice at a time.

        Up to `end`, or a little further where stories past it were cut together with some before.
        """
        corpus = self.corpus
        end = len(corpus) if end is None else min(end, len(corpus))
        reading = Reading(corpus, self.vocabulary)
        while len(self) < end:
            is_taken = corpus.has_words(len(self)) and (yield from self._take_cut(corpus))
            if not is_taken:
                yield from self._read_batch(reading, end)
            yield
            yield from self._merge_tail()
        yield from self._look_up_new_words()

    def _take_cut(self, corpus: Stories) -> Work[bool]:
        """Take in what was cut where the next stories were parsed; whether that went well."""
        first = len(self)
        data, rows = corpus.take_words(first)
        try:
            cut = read_cut(data)
        except SegmentError:
            return False  # the text is there all the same
        yield
        tokens, in_titles, in_texts = _taken(cut, rows, self.vocabulary)
        yield
        self._add(first, (tokens, in_titles, in_texts), cut.initials[rows.start : rows.stop])
        return True

    def _read_batch(self, reading: Reading, end: int) -> Work[None]:
        """Read stories by their text, until they are enough for a shard."""
        first = len(self)
        deadline = perf_counter() + SLICE_S
        for n in range(first, end):
            reading.read(n)
            if reading.size >= _SEAL_TOKENS or (n + 1 < end and self.corpus.has_words(n + 1)):
                break
            if perf_counter() > deadline:
                yield
                deadline = perf_counter() + SLICE_S
        yield
        self._add(first, *reading.taken())

    def _look_up_new_words(self) -> Work[None]:
        """Make words met since the last time findable by parts and slips.

        Lookups of like size become one, so that there are few, and each word is worked on few
        times.
        """
        first = 1 + sum(map(len, self.lookups))
        if first < len(self.vocabulary):
            merged = len(self.lookups)
            size = len(self.vocabulary) - first
            while merged and len(self.lookups[merged - 1]) < _GROWTH * size:
                merged -= 1
                size += len(self.lookups[merged])
            words = self.vocabulary.words[len(self.vocabulary) - size :]
            lookup = yield from Lookup.build(self.vocabulary.numbers_of, words)
            self.lookups[merged:] = [lookup]
        self.version += 1

    def compact(self) -> Work[None]:
        """Put small shards together, a slice at a time: it makes searching quicker."""
        at = 0
        while at < len(self.shards) - 1:
            # No shard is held here: what it holds goes while it is put together with others.
            sizes = accumulate(map(len, self.shards[at:]))
            count = sum(size <= MAX_STORIES for size in sizes)
            if count > 1:
                yield from self._merge(at, count)
            at += 1

    def _add(self, first: int, runs: tuple[Runs, Runs, Runs], initials: Sequence[str]) -> None:
        shard = seal(first, *runs, len(self.vocabulary))
        counts = np.diff(shard.words.starts)
        counts[: len(self.story_counts)] += self.story_counts
        self.story_counts = counts
        self.shards.append(shard)
        self.initials.add(initials)
        self.version += 1

    def _merge_tail(self) -> Work[None]:
        """Merge while the last shards are many of like size, so that there are never many."""
        while True:
            sizes = [len(shard) for shard in self.shards[-_FAN_IN:]]
            is_like = len(sizes) == _FAN_IN and sizes[0] < _FAN_IN * sizes[-1]
            if not is_like or sum(sizes) > MAX_STORIES:
                return
            yield from self._merge(len(self.shards) - _FAN_IN, _FAN_IN)

    def _merge(self, at: int, count: int) -> Work[None]:
        yield from merge(self.shards, at, count)
        self.version += 1


def _taken(cut: Cut, rows: range, vocabulary: Numbering) -> Iterator[Runs]:
    """The rows of a cut by the numbers of the index."""
    numbers = np.array([BREAK, *vocabulary.numbers_of(cut.words).tolist()], np.int64)
    for column, sizes in zip(cut.columns[::2], cut.columns[1::2], strict=True):
        bounds = np.zeros(len(sizes) + 1, np.int64)
        np.cumsum(sizes, out=bounds[1:])
        of_rows = slice(int(bounds[rows.start]), int(bounds[rows.stop]))
        yield Runs(numbers[np.asarray(column)[of_rows]], np.diff(bounds)[rows.start : rows.stop])
