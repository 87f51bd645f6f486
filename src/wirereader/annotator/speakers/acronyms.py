"""Acronyms in brackets behind the name they stand for: `the Velmar Oil Council (VOC)`."""

from __future__ import annotations

from wirereader.annotator.tokens import Tokens

SHORTEST = 2
"""Letters that an acronym must have."""


def bracketed_acronym(tokens: Tokens, stop: int) -> str:
    """The acronym that stands in brackets behind a name; empty if none does."""
    tags = tokens.tags
    if stop + 2 < len(tags) and tags[stop] == "(" and tags[stop + 2] == ")":
        word = tokens.words[stop + 1]
        if word.isupper() and len(word) >= SHORTEST and word.isalpha():
            return word
    return ""
