"""Transcripts: paragraphs that begin with the speaker's name in capitals and a colon."""

from __future__ import annotations

from wirereader.annotator.quotes.found import Found
from wirereader.annotator.tokens import Paragraph, Tokens

_LONGEST_NAME = 6
_LEAST_TURNS = 2
"""Turns that make a transcript: one paragraph with `NOTE:` is none."""


def by_turn(tokens: Tokens) -> list[Found]:
    """`MARA VENN: ...`: the rest of the paragraph, if the article has two such turns or more."""
    turns = [
        Found(((k + 1, paragraph.stop),), (k, k + 1), (paragraph.first, k), "transcript")
        for paragraph in tokens.paragraphs
        for k in [_colon(tokens, paragraph)]
        if k is not None
    ]
    return turns if len(turns) >= _LEAST_TURNS else []


def _colon(tokens: Tokens, paragraph: Paragraph) -> int | None:
    """The colon behind the name that opens a turn, with words behind it."""
    limit = min(paragraph.stop - 1, paragraph.first + _LONGEST_NAME)
    for k in range(paragraph.first, limit):
        word = tokens.words[k]
        if word == ":":
            return k if k > paragraph.first else None
        if not word.isupper() or len(word) < 2 or tokens.tags[k] == "0":
            return None
    return None
