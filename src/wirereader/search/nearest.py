"""The known word that an unknown one probably means."""

from __future__ import annotations

from collections.abc import Sequence

from wirereader.search.match import edits

_MOST = 3
"""Edits beyond which two words are not the same word mistyped."""


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word fewest edits away, whatever the case; else the first one that begins so.

    None where no word is within a third of its letters, `_MOST` at most.
    """
    typed = word.casefold()
    limit = min(_MOST, max(1, len(typed) // 3))
    distances = edits(typed, [other.casefold() for other in known], limit)
    if len(distances) and distances.min() <= limit:
        return known[int(distances.argmin())]
    return next((other for other in known if typed and other.startswith(typed)), None)
