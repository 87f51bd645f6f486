"""Groups of function words, read from the lexicon `word_groups`."""

from __future__ import annotations

from functools import cache

from wirereader.lexicons import table


@cache
def group(name: str) -> frozenset[str]:
    """The words of a group, lower case; empty for a name that the lexicon does not know."""
    return frozenset(
        word for word, (names,) in table("word_groups").items() if name in names.split()
    )
