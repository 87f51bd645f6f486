"""Words around a number that decide what it is; the lexicon `figure_contexts` lists them."""

from __future__ import annotations

from functools import cache

from wirereader.lexicons import table


@cache
def context(name: str) -> frozenset[str]:
    """The words of a context, lower case. Raises KeyError if the lexicon has none of that name."""
    return frozenset(table("figure_contexts")[name][0].split(" "))
