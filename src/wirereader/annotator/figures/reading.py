"""What the rules of this package read and what they give back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from wirereader.model.figure import Comparator, FigureKind, Value
from wirereader.text.contexts import context
from wirereader.text.pieces import Pieces, cut

_HEADING_SHARE = 0.6
"""Of words with a capital, in a line whose capitals say nothing: a headline in title case."""

_FULL_STOPS = (".", "!", "?")
"""A headline has none at its end."""

_SENTENCE_ENDS = frozenset(".!?:;\"“”‘’'`()[]*•–—_-") | {""}


class Heading:
    """A paragraph, or a cell of a table, as far as its capitals are concerned.

    Its passages share it, since few rules ask and the answer takes the whole paragraph.
    """

    __slots__ = ("_end", "_is_heading", "_start", "_text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._is_heading: bool | None = None

    @property
    def is_heading(self) -> bool:
        """Whether most words have a capital, so that one says nothing about a name."""
        if self._is_heading is None:
            self._is_heading = self._looks_so()
        return self._is_heading

    def _looks_so(self) -> bool:
        written = self._text[self._start : self._end].rstrip()
        if written[-1:] in _FULL_STOPS:
            return False
        words = [word for word in cut(written) if len(word) > 3 and word.isalpha()]
        capitals = sum(word[0].isupper() for word in words)
        return len(words) > 2 and capitals >= _HEADING_SHARE * len(words)


class Passage(Pieces):
    """A stretch of one paragraph, or of one cell of a table row, cut into pieces."""

    __slots__ = ("_heading", "text")

    def __init__(self, text: str, start: int, end: int, heading: Heading) -> None:
        super().__init__(text, start, end)
        self.text = text
        self._heading = heading

    @property
    def is_heading(self) -> bool:
        """Whether a capital says nothing about a name in this paragraph."""
        return self._heading.is_heading

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
