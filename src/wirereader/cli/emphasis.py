"""Hits in colour on a terminal; in a pipe, a file or where NO_COLOR is set, the words alone."""

from __future__ import annotations

import os
from collections.abc import Sequence

from wirereader.cli.terminal import is_dumb, is_screen
from wirereader.model.span import Span

_HIT, _PLAIN = "\x1b[1;31m", "\x1b[m"
"""Bold and red, as grep marks what it found: legible on dark and on light."""


def is_coloured() -> bool:
    """Whether stdout is a terminal that shows colours, and nobody asked it not to."""
    return is_screen() and not is_dumb(os.environ) and not os.environ.get("NO_COLOR")


def with_hits(words: str, hits: Sequence[Span]) -> str:
    """The words with the hits (sorted, disjoint) in colour."""
    parts: list[str] = []
    at = 0
    for hit in hits:
        parts += [words[at : hit.start], _HIT, words[hit.start : hit.end], _PLAIN]
        at = hit.end
    return "".join((*parts, words[at:]))
