"""`NameIndex`: the words of all names and titles, so that a key asks only the rows that may fit.

The rows are those of the speaker finder, or labels. Each different text is kept once: hundreds of
speakers share the title of minister.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import Generic

from wirereader.search.lookup import Lookup
from wirereader.search.names import R
from wirereader.search.words import words
from wirereader.search.work import SLICE_S, Work

_PLACE_BITS = 8
"""Bits of a number of `standing` that say how many words stand before; later words are not met."""


class NameIndex(Generic[R]):
    """Rows, their texts and the texts' words; made by `build`, and never changed."""

    def __init__(self, rows: Sequence[R]) -> None:
        self.rows = rows
        self.lookups: list[Lookup] = []
        self.texts_of: list[tuple[int, ...]] = []
        """Row to the numbers of its texts, the name first."""
        self.names: dict[int, list[int]] = {}
        """Text to the rows that have it as their name."""
        self.titles: dict[int, list[int]] = {}
        """Text to the rows that have it as a title."""
        self._standing: list[array[int]] = []
        """Word number to the places where the word stands, text and place in one number."""
        self._numbers: dict[str, int] = {}

    def number_of(self, word: str) -> int | None:
        """The number of a folded word, None where it stands nowhere."""
        return self._numbers.get(word)

    def met(self, number: int) -> Iterator[tuple[int, int]]:
        """Where a word stands: the number of a text, and how many words stand before it there."""
        return (divmod(place, 1 << _PLACE_BITS) for place in self._standing[number])

    @classmethod
    def build(cls, rows: Sequence[R]) -> Work[NameIndex[R]]:
        """Index some rows, a slice at a time."""
        index = cls(rows)
        texts: dict[str, int] = {}
        deadline = perf_counter() + SLICE_S
        for at, row in enumerate(rows):
            index._read(at, row, texts)
            if perf_counter() > deadline:
                yield
                deadline = perf_counter() + SLICE_S
        if index._numbers:
            lookup = yield from Lookup.build(index.number_of, list(index._numbers))
            index.lookups.append(lookup)
        return index

    def _read(self, at: int, row: R, texts: dict[str, int]) -> None:
        numbers: list[int] = []
        for text in (row.name, *row.titles):
            number = texts.get(text)
            if number is None:
                number = texts[text] = len(texts)
                self._read_text(number, text)
            numbers.append(number)
        self.texts_of.append(tuple(numbers))
        self.names.setdefault(numbers[0], []).append(at)
        for number in numbers[1:]:
            self.titles.setdefault(number, []).append(at)

    def _read_text(self, number: int, text: str) -> None:
        for place, spelt in enumerate(words(text)[: 1 << _PLACE_BITS]):
            word = self._numbers.setdefault(spelt, len(self._numbers))
            if word == len(self._standing):
                self._standing.append(array("I"))
            self._standing[word].append(number << _PLACE_BITS | place)
