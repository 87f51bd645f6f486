"""Comparators: `more than`, `at least`, `up to`, `about` before a figure."""

from __future__ import annotations

from functools import cache
from typing import cast

from wirereader.lexicons import table
from wirereader.model.figure import Comparator
from wirereader.text.contexts import context
from wirereader.text.pieces import Pieces

_LONGEST = 3
"""Words of the longest phrase (`no fewer than`)."""

_ARTICLES = frozenset({"a", "an"})
_PREPOSITIONS = frozenset({"over", "under", "about", "around"})


@cache
def _phrases() -> tuple[frozenset[str], dict[str, Comparator]]:
    """The last words of all phrases, and the phrases."""
    phrases = {phrase: cast("Comparator", sign) for phrase, (sign,) in table("comparators").items()}
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in phrases), phrases


def comparator_before(p: Pieces, start: int) -> Comparator | None:
    """How the figure at piece `start` is said to compare; an article may stand between."""
    at = start - 1
    if p.low[at] in _ARTICLES and p.spaced(start):
        if p.low[at - 1] == "over" and p.after_hyphen(start + 1) is not None:
            return None  # over a 40-year career
        start, at = at, at - 1
    last_words, phrases = _phrases()
    if p.low[at] not in last_words or not p.spaced(start):
        return None
    for length in range(_LONGEST, 0, -1):
        begin = start - length
        sign = phrases.get(" ".join(p.low[k] for k in range(begin, start)))
        if sign is not None and all(p.spaced(k) for k in range(begin + 1, start)):
            return None if length == 1 and _is_preposition(p, at) else sign
    return None


def _is_preposition(p: Pieces, at: int) -> bool:
    """Whether the word at `at` belongs to the one before it: `a dispute over two islands`."""
    return p.low[at] in _PREPOSITIONS and p.low[at - 1] in context("before preposition over")
