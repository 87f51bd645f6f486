"""`NameIndex`: the words of all names and titles, so that a key asks only the rows that may fit.

The rows are those of the speaker finder, or labels. Each different text is kept once: hundreds of
speakers share the title of minister.
"""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter
from typing import Generic, NamedTuple

from wirereader.search.lookup import Lookup
from wirereader.search.names import R
from wirereader.search.words import Token, tokens
from wirereader.search.work import SLICE_S, Work


class Met(NamedTuple):
    """A word of a text."""

    text: int
    """Number of the text."""
    place: int
    """How many words stand before it there."""
    token: Token


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
        self.standing: list[list[Met]] = []
        """Word number to the places where the word stands."""
        self._numbers: dict[str, int] = {}

    def number_of(self, word: str) -> int | None:
        """The number of a folded word, None where it stands nowhere."""
        return self._numbers.get(word)

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
        for place, token in enumerate(tokens(text)):
            word = self._numbers.setdefault(token.word, len(self._numbers))
            if word == len(self.standing):
                self.standing.append([])
            self.standing[word].append(Met(number, place, token))
