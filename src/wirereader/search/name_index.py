"""`NameIndex`: the words of all names and titles, so that a key asks only the rows that may fit.

The rows are those of the speaker finder, or labels. Each different text is kept once: hundreds of
speakers share the title of minister. What belongs to what lies in flat arrays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import Generic

from wirereader.search.groups import Grouping, Groups
from wirereader.search.lookup import Lookup
from wirereader.search.names import R
from wirereader.search.words import words
from wirereader.search.work import SLICE_S, Work

_PLACE_BITS = 8
"""Bits of a number of `_standing` that say how many words stand before; later ones are not met."""


class NameIndex(Generic[R]):
    """Rows, their texts and the texts' words; made by `build`, and never changed."""

    def __init__(self, rows: Sequence[R]) -> None:
        self.rows = rows
        self.lookups: list[Lookup] = []
        self._numbers: dict[str, int] = {}
        self._texts = Groups()
        """Row to the numbers of its texts, the name first."""
        self._named = Groups()
        """Text to the rows that have it as their name."""
        self._titled = Groups()
        """Text to the rows that have it as a title."""
        self._standing = Groups()
        """Word number to the places where the word stands, text and place in one number."""

    def number_of(self, word: str) -> int | None:
        """The number of a folded word, None where it stands nowhere."""
        return self._numbers.get(word)

    def met(self, number: int) -> Iterator[tuple[int, int]]:
        """Where a word stands: the number of a text, and how many words stand before it there."""
        return (divmod(place, 1 << _PLACE_BITS) for place in self._standing.of(number))

    def texts_of(self, row: int) -> Sequence[int]:
        """The numbers of a row's texts, the name first."""
        return self._texts.of(row)

    def named(self, text: int) -> Sequence[int]:
        """The rows that have a text as their name."""
        return self._named.of(text)

    def titled(self, text: int) -> Sequence[int]:
        """The rows that have a text as a title."""
        return self._titled.of(text)

    @classmethod
    def build(cls, rows: Sequence[R]) -> Work[NameIndex[R]]:
        """Index some rows, a slice at a time."""
        index = cls(rows)
        pairs = _Pairs()
        deadline = perf_counter() + SLICE_S
        for at, row in enumerate(rows):
            pairs.read(at, row.name, row.titles)
            if perf_counter() > deadline:
                yield
                deadline = perf_counter() + SLICE_S
        index._numbers = pairs.numbers
        index._texts = yield from pairs.texts.grouped(len(rows))
        index._named = yield from pairs.named.grouped(len(pairs.text_numbers))
        index._titled = yield from pairs.titled.grouped(len(pairs.text_numbers))
        index._standing = yield from pairs.standing.grouped(len(pairs.numbers))
        if index._numbers:
            numbers = index._numbers.__getitem__
            lookup = yield from Lookup.build(
                lambda words: list(map(numbers, words)), list(index._numbers)
            )
            index.lookups.append(lookup)
        return index


class _Pairs:
    """What belongs to what, while rows are read."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        """Word to number."""
        self.text_numbers: dict[str, int] = {}
        self.texts, self.named, self.titled, self.standing = (Grouping() for _ in range(4))

    def read(self, at: int, name: str, titles: Sequence[str]) -> None:
        """Read row number `at`."""
        for place, text in enumerate((name, *titles)):
            number = self.text_numbers.get(text)
            if number is None:
                number = self.text_numbers[text] = len(self.text_numbers)
                self._read_text(number, text)
            self.texts.add(at, number)
            (self.titled if place else self.named).add(number, at)

    def _read_text(self, number: int, text: str) -> None:
        for place, spelt in enumerate(words(text)[: 1 << _PLACE_BITS]):
            word = self.numbers.setdefault(spelt, len(self.numbers))
            self.standing.add(word, number << _PLACE_BITS | place)
