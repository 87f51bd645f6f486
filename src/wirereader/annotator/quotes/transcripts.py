"""Transcripts: paragraphs that begin with the speaker's name in capitals and a colon.

Some stand in quotation marks, name and all: `"MARA VENN: It leaks."`.
"""

from __future__ import annotations

from wirereader.annotator.quotes.found import Found
from wirereader.annotator.tokens import Paragraph, Tokens

_LONGEST_NAME = 6
_LEAST_TURNS = 2
"""Turns that make a transcript: one paragraph with `NOTE:` is none."""


def by_turn(tokens: Tokens) -> list[Found]:
    """`MARA VENN: ...`: the rest of the paragraph, if the article has two such turns or more.

    Where nobody has a second turn, single words are taken for headings (`AGENDA:`, `NOTE:`).
    """
    turns = [turn for paragraph in tokens.paragraphs if (turn := _turn(tokens, paragraph))]
    labels = [tuple(tokens.words[slice(*turn.source)]) for turn in turns if turn.source]
    if len(set(labels)) == len(labels):
        turns = [turn for turn, label in zip(turns, labels, strict=True) if len(label) > 1]
    return turns if len(turns) >= _LEAST_TURNS else []


def _turn(tokens: Tokens, paragraph: Paragraph) -> Found | None:
    first, stop, _ = paragraph
    if tokens.tags[first] == '"':
        first += 1
        stop -= tokens.tags[stop - 1] == '"'
    k = _colon(tokens, first, stop)
    return None if k is None else Found(((k + 1, stop),), (k, k + 1), (first, k), "transcript")


def _colon(tokens: Tokens, first: int, stop: int) -> int | None:
    """The colon behind the name that opens a turn, with words behind it."""
    for k in range(first, min(stop - 1, first + _LONGEST_NAME)):
        word = tokens.words[k]
        if word == ":":
            return k if k > first else None
        if not word.isupper() or len(word) < 2 or tokens.tags[k] == "0":
            return None
    return None
