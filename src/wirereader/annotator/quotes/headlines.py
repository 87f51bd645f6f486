"""Headlines: `Name: X`."""

from __future__ import annotations

from wirereader.annotator.quotes.found import Found
from wirereader.annotator.quotes.sentence import Sentence

_LONGEST_NAME = 6


def by_colon(sentence: Sentence) -> Found | None:
    """A headline that begins with a name and a colon."""
    if not sentence.is_title:
        return None
    tokens = sentence.tokens
    for k in range(sentence.first + 1, min(sentence.stop - 2, sentence.first + _LONGEST_NAME)):
        if tokens.words[k] == ":":
            if all(tag in "PgD0." for tag in tokens.tags[sentence.first : k]):
                return Found(((k + 1, sentence.stop),), (k, k + 1), (sentence.first, k), "headline")
            return None
    return None
