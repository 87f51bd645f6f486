"""How words are spread over paragraphs: within a stretch, in one paragraph, so many times.

Words are numbers here or strings there; a paragraph is the list of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

W = TypeVar("W", int, str)


def in_a_row(paragraphs: Iterable[Sequence[W]], wanted: Sequence[W]) -> bool:
    """Whether the words stand in a row somewhere."""
    return any(row_starts(paragraph, wanted) for paragraph in paragraphs)


def row_starts(words: Sequence[W], wanted: Sequence[W]) -> list[int]:
    """Where in a paragraph the wanted words stand in a row."""
    size = len(wanted)
    rarest = min(wanted, key=words.count)
    ahead = wanted.index(rarest)
    starts = (at - ahead for at, word in enumerate(words) if word == rarest)
    wanted = list(wanted)
    return [at for at in starts if at >= 0 and list(words[at : at + size]) == wanted]


def in_one_paragraph(paragraphs: Iterable[Sequence[W]], wanted: Sequence[W]) -> bool:
    """Whether all the words stand in one paragraph."""
    return any(set(wanted) <= set(paragraph) for paragraph in paragraphs)


def within(paragraphs: Iterable[Sequence[W]], wanted: Sequence[W], distance: int) -> bool:
    """Whether all the words stand in one paragraph with at most `distance` from first to last."""
    return any(_is_close(paragraph, set(wanted), distance) for paragraph in paragraphs)


def _is_close(paragraph: Sequence[W], wanted: set[W], distance: int) -> bool:
    last: dict[W, int] = {}
    for at, word in enumerate(paragraph):
        if word in wanted:
            last[word] = at
            if len(last) == len(wanted) and at - min(last.values()) <= distance:
                return True
    return False


def count(paragraphs: Iterable[Sequence[W]], word: W) -> int:
    """How often a word stands there."""
    return sum(paragraph.count(word) for paragraph in paragraphs)
