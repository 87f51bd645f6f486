"""The words around the first hit in a text, for the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wirereader.model.span import Span

_BEFORE = 8
"""Characters shown before the first hit, at most: it must stand in the row."""
_LONGEST = 200
"""Characters a snippet holds: more than the widest list shows."""


class Snippet(NamedTuple):
    """Words of one row, and which of their characters were found."""

    words: str
    hits: tuple[Span, ...]


def snippet(text: str, hits: Sequence[Span]) -> Snippet | None:
    """The first hit with a word before it and what follows, on one line; None without hits.

    Offsets of `hits` are the text's, those of the answer its own; line breaks become blanks, one
    for one.
    """
    if not hits:
        return None
    first = hits[0].start
    start = max(text.rfind("\n", 0, first) + 1, first - _BEFORE)
    if start and not text[start - 1].isspace():
        blank = text.find(" ", start, first)
        start = blank + 1 if blank >= 0 else first
    front = "" if start == 0 or text[start - 1] == "\n" else "… "
    words = front + text[start : start + _LONGEST].replace("\n", " ")
    shift = len(front) - start
    end = start + _LONGEST
    spans = tuple(span.shift(shift) for span in hits if start <= span.start and span.end <= end)
    return Snippet(words, spans)
