"""Words of folded text: what the index counts and what a query is compared with.

A word is a run of letters and digits. Words tied by an apostrophe or a hyphen, and single letters
tied by points (`e.u.`), are one *raw* word: its parts count as words, and it counts run together as
well, so that `sanaa`, `sana'a` and `sana a` all find it. Scripts without blanks (Han, Kana) give
one word a sign.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from wirereader.model.span import Span
from wirereader.text.fold import fold, fold_with_offsets

_LETTER = "0-9a-z\x80-\u2e7f\u3100-\u33ff\ua000-\uf8ff\ufb00-\U0001ffff\U000e0000-\U0010ffff"
_BLANKLESS = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
RAW_WORD_RE = re.compile(
    rf"[a-z](?:\.[a-z])+(?![{_LETTER}])|[{_LETTER}]+(?:['-][{_LETTER}]+)*|[{_BLANKLESS}]"
)
_TIE_RE = re.compile(r"['.-]")
_WORD_RE = re.compile(rf"[{_LETTER}]+|[{_BLANKLESS}]")
"""The parts of raw words: ties are no letters, so each part is what stands between others."""


def run_together(raw: str) -> str:
    """A raw word without its ties."""
    return _TIE_RE.sub("", raw)


class Token(NamedTuple):
    """A word of a text and where it stands there (code points, half-open)."""

    start: int
    end: int
    word: str


def raw_words(text: str) -> list[str]:
    """The raw words of a text as it stands, folded, in order; ties are kept in them."""
    return RAW_WORD_RE.findall(fold(text))


def parts_of(raw: str) -> list[str]:
    """The words that a raw word consists of."""
    return _TIE_RE.split(raw)


def words(text: str) -> list[str]:
    """The words of a text, folded, in order; tied ones one by one."""
    return _WORD_RE.findall(fold(text))


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of a stretch of text with their places in the whole text; tied ones one by one."""
    folded, offsets = fold_with_offsets(text[start:end])
    found = ((match.start(), match.end(), match[0]) for match in _WORD_RE.finditer(folded))
    if offsets is None:
        return [Token(start + at, start + stop, word) for at, stop, word in found]
    # The last letter's own end, not the next letter's start: a mark or an invisible sign may
    # stand between the two.
    return [
        Token(start + offsets[at], start + offsets[stop - 1] + 1, word) for at, stop, word in found
    ]


class Words:
    """The words of one text; where they stand is worked out when it is asked for."""

    def __init__(self, text: str) -> None:
        self._folded, self._offsets = fold_with_offsets(text)
        self.words: list[str] = _WORD_RE.findall(self._folded)
        """In order; tied ones one by one."""

    def span(self, first: int, last: int) -> Span:
        """From the first to the last of some words, both by their places among the words."""
        start, end = self.starts[first], self.starts[last] + len(self.words[last])
        if self._offsets is None:
            return Span(start, end)
        return Span(self._offsets[start], self._offsets[end - 1] + 1)

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins in the folded text."""
        return [match.start() for match in _WORD_RE.finditer(self._folded)]
