"""What the rules of this package read and what they give back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from wirereader.model.figure import Comparator, FigureKind, Value
from wirereader.text.contexts import context
from wirereader.text.pieces import Columns, Pieces

_HEADING_SHARE = 0.6
"""Of words with a capital, in a line whose capitals say nothing: a headline in title case."""

_FULL_STOPS = frozenset(".!?")
"""A headline has none at its end."""

_SENTENCE_ENDS = frozenset(".!?:;\"“”‘’'`()[]*•–—_-") | {""}


class Passage(Pieces):
    """A paragraph, or a cell of a table or a line of verse, cut into pieces."""

    __slots__ = ("_is_heading", "candidates", "text")

    def __init__(self, text: str, columns: Columns, candidates: Sequence[int]) -> None:
        super().__init__(columns)
        self.text = text
        """The whole text, which the pieces are only a stretch of."""
        self.candidates = candidates
        """The pieces that can begin a figure; sorted."""
        self._is_heading: bool | None = None

    @property
    def is_heading(self) -> bool:
        """Whether most words have a capital, so that one says nothing about a name."""
        if self._is_heading is None:
            self._is_heading = self._looks_like_heading()
        return self._is_heading

    def _looks_like_heading(self) -> bool:
        if self.raw[self.count - 1] in _FULL_STOPS:
            return False
        words = [word for word in self.raw if len(word) > 3 and word.isalpha()]
        capitals = sum(word[0].isupper() for word in words)
        return len(words) > 2 and capitals >= _HEADING_SHARE * len(words)

    def opens_sentence(self, i: int) -> bool:
        """Whether piece `i` may have its capital only because a sentence or quote begins there."""
        return self.raw[i - 1] in _SENTENCE_ENDS if i else True

    def is_name_part(self, i: int) -> bool:
        """Whether piece `i` has a capital that only a name explains."""
        return self.is_capital(i) and not self.is_heading and not self.opens_sentence(i)

    def joined_end(self, i: int) -> int:
        """The end of the letters, digits and inner signs that are written against piece `i`."""
        end = k = i + 1
        while (
            k < self.count and self.joined(k) and (self.raw[k].isalnum() or self.raw[k] in "-/.:+&")
        ):
            k += 1
            if self.raw[k - 1].isalnum():
                end = k
        return end

    def has_plural_noun(self, i: int) -> bool:
        """Whether a word in small letters that may be a plural stands at `i`, after white space."""
        word = self.raw[i]
        if not (self.spaced(i) and word.islower() and word.isalpha() and len(word) > 2):
            return False
        if word[-1] == "s":
            return word[-2] not in "sui" and word not in context("no plural")
        return word in context("plural without s")


class Reading(NamedTuple):
    """A figure in terms of pieces, half-open; without a kind, a stretch that holds no figure."""

    start: int
    end: int
    kind: FigureKind | None = None
    value: Value = None
    unit: str | None = None
    comparator: Comparator | None = None
    low: Value = None
    high: Value = None


Rule = Callable[[Passage, int], Reading | None]
"""Reads the figure (or the name that looks like one) whose first number or word is that piece."""
