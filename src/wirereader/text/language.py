"""Guesses the language of copy by its stop words: enough to know whether English rules apply."""

from __future__ import annotations

from collections import Counter
from functools import cache

from wirereader.lexicons import table

_SAMPLE = 3000
"""Code points looked at; a story's first paragraphs."""
_MIN_HITS = 3
_MIN_SHARE = 0.08
"""Share of a text's words below which they are names, figures or code, not copy in a language."""
_SURE_SAMPLE = 600
"""Code points that show whether copy is plainly English."""
_SURE_SHARE = 0.2
"""English copy has 0.35 to 0.5, other languages below 0.1: none of them needs to be asked."""


def guess(text: str) -> str | None:
    """The ISO 639-1 code of the language that most of the text's small words belong to, or None."""
    if _is_surely_english(text[:_SURE_SAMPLE]):
        return "en"
    parts = text[:_SAMPLE].lower().split()
    if not parts:
        return None
    known = table("stop_words")
    counts: Counter[str] = Counter()
    for word, count in Counter(parts).items():
        for code in known[word][0].split() if word in known else ():
            counts[code] += count
    # Equal counts (Danish, Norwegian) are settled by the code, so that the guess is repeatable.
    best = max(counts, key=lambda code: (counts[code], code), default=None)
    if best is None or counts[best] < max(_MIN_HITS, _MIN_SHARE * len(parts)):
        return None
    return best


def _is_surely_english(text: str) -> bool:
    parts = text.lower().split()
    english = sum(map(_stop_words("en").__contains__, parts))
    return english >= max(_MIN_HITS, _SURE_SHARE * len(parts))


@cache
def _stop_words(code: str) -> frozenset[str]:
    return frozenset(
        word for word, (codes,) in table("stop_words").items() if code in codes.split()
    )
