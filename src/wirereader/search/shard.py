"""`Shard`: the words of a run of stories as flat arrays.

Two views of the same words. Story by story: `tokens`, the numbers of the words in their order,
title first, each paragraph closed by `BREAK`. Word by word: `Postings`, for each word the stories
that have it, and once more for the words of headlines alone. Numbers take 16 bits wherever they
fit, which halves the memory of most corpora.

numpy is imported with this module, so nothing that the first screen needs may import it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

import numpy as np

from wirereader.search.arrays import Array, narrow
from wirereader.search.postings import IN_TITLE, Postings
from wirereader.search.vocabulary import BREAK

MAX_STORIES = 1 << 16
"""A shard's stories are numbered with 16 bits."""


@dataclass(frozen=True, slots=True, eq=False)
class Shard:
    """Stories `first` to `first + len(shard)` of the corpus."""

    first: int
    tokens: Array
    bounds: Array
    """Where each story's tokens begin, and the end of the last."""
    title_sizes: Array
    """How many of its tokens are the words of each story's headline."""
    words: Postings
    title_words: Postings
    """Of the headlines alone, each with the weight of one."""

    def __len__(self) -> int:
        return len(self.bounds) - 1

    @property
    def nbytes(self) -> int:
        """Size of the arrays."""
        sizes = self.tokens.nbytes + self.bounds.nbytes + self.title_sizes.nbytes
        return sizes + self.words.nbytes + self.title_words.nbytes


class Runs(NamedTuple):
    """Word numbers of some stories, one story's after the other."""

    numbers: Array
    sizes: Array
    """How many each story has."""

    @classmethod
    def of(cls, lists: Sequence[Sequence[int]]) -> Runs:
        """Lay the numbers of each story out."""
        sizes = np.fromiter(map(len, lists), np.int64, len(lists))
        numbers = np.fromiter(chain.from_iterable(lists), np.int64, int(sizes.sum()))
        return cls(numbers, sizes)

    def keys(self) -> Array:
        """Word and story in one number, for each word of each story."""
        count = len(self.sizes)
        keys: Array = self.numbers * count + np.repeat(np.arange(count), self.sizes)
        return keys


def seal(first: int, tokens: Runs, title_joined: Runs, joined: Runs, word_count: int) -> Shard:
    """A shard of a few stories, from their tokens and what tied words are run together.

    `title_joined` are those of the headlines, `joined` those of the texts.
    """
    stream, sizes = tokens
    is_break = stream == BREAK
    # In the title is what stands before a story's first break.
    begins = np.cumsum(sizes) - sizes
    breaks_before = np.cumsum(is_break) - is_break
    in_title = breaks_before == np.repeat(breaks_before[begins], sizes)
    count = len(sizes)
    joined_titles = title_joined.keys()
    keys = np.concatenate((tokens.keys(), joined_titles, joined.keys()))
    pairs, counts = np.unique(keys[keys >= count], return_counts=True)
    weights = np.minimum(counts, IN_TITLE - 1).astype(np.uint8)
    titles = keys[: len(stream)][in_title & ~is_break]
    weights[np.searchsorted(pairs, titles)] |= IN_TITLE
    weights[np.searchsorted(pairs, joined_titles)] |= IN_TITLE
    in_titles = pairs[weights >= IN_TITLE]
    return Shard(
        first,
        narrow(stream, word_count),
        bounds_of(sizes),
        np.bincount(titles % count, minlength=count).astype(np.uint32),
        _postings(pairs, weights, count, word_count),
        _postings(in_titles, np.full(len(in_titles), IN_TITLE | 1, np.uint8), count, word_count),
    )


def _postings(pairs: Array, weights: Array, count: int, word_count: int) -> Postings:
    """Of pairs of word and story in one number, so many stories each word, in ascending order."""
    words, stories = np.divmod(pairs, count)
    return Postings(
        bounds_of(np.bincount(words, minlength=word_count)), stories.astype(np.uint16), weights
    )


def bounds_of(sizes: Array) -> Array:
    """Where each of some runs begins, and the end of the last."""
    bounds = np.zeros(len(sizes) + 1, np.uint32)
    np.cumsum(sizes, out=bounds[1:])
    return bounds
