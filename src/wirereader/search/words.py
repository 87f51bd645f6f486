"""Words of folded text: what the index counts and what a query is compared with.

A word is a run of letters and digits. Words tied by an apostrophe or a hyphen, and single letters
tied by points (`e.u.`), are one *raw* word: its parts count as words, and it counts run together as
well, so that `sanaa`, `sana'a` and `sana a` all find it. Scripts without blanks (Han, Kana) give
one word a sign.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from wirereader.text.fold import fold, fold_with_offsets

_LETTER = "0-9a-z\x80-\u2e7f\u3100-\u33ff\ua000-\uf8ff\ufb00-\U0001ffff\U000e0000-\U0010ffff"
_BLANKLESS = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
RAW_WORD_RE = re.compile(
    rf"[a-z](?:\.[a-z])+(?![{_LETTER}])|[{_LETTER}]+(?:['-][{_LETTER}]+)*|[{_BLANKLESS}]"
)
_TIE_RE = re.compile(r"['.-]")


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
    return [word for raw in raw_words(text) for word in parts_of(raw)]


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of a stretch of text with their places in the whole text; tied ones one by one."""
    folded, offsets = fold_with_offsets(text[start:end])
    found: list[Token] = []
    for match in RAW_WORD_RE.finditer(folded):
        at = match.start()
        for word in parts_of(match[0]):
            stop = at + len(word)
            if offsets is None:
                found.append(Token(start + at, start + stop, word))
            else:
                # The last letter's own end, not the next letter's start: a mark or an invisible
                # sign may stand between the two.
                found.append(Token(start + offsets[at], start + offsets[stop - 1] + 1, word))
            at = stop + 1
    return found
