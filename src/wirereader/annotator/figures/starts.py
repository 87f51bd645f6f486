"""Which pieces can begin a figure, and what chain of rules each goes through."""

from __future__ import annotations

from functools import cache

from wirereader.lexicons import table
from wirereader.text.memo import Memo
from wirereader.text.number_words import number_words
from wirereader.text.pieces import DIGITS, cut

_NO_START = frozenset({"letter", "short", "parts", "ordinal"})


@cache
def _starts() -> dict[str, str]:
    """The words that can begin a figure, each with its chain."""
    starts = dict.fromkeys(("noon", "midnight"), "clock")
    for unit, (kind, _, _) in table("units").items():
        if kind == "duration":
            starts[unit] = "span"
    for word in table("calendar"):
        starts[word] = "calendar"
    for word, (kind,) in table("relative_dates").items():
        if kind in ("day", "lead"):
            starts[word] = "relative"
    for word, (kind, _) in number_words().items():
        if kind == "ordinal":
            starts[word] = "ordinal"
        elif kind not in _NO_START:
            starts[word] = "number"
    return starts


def _chain_of(piece: str) -> str:
    return _starts().get(piece) or ("digits" if piece[-1:] in DIGITS else "")


CHAIN_OF = Memo(_chain_of)
"""Piece in lower case to the name of the chain of rules it goes through; empty for most."""


def holds_start(word: str, lower: str) -> bool:
    """Whether one of the pieces of a token, as written and in lower case, can begin a figure."""
    if word.isalpha():  # most are one piece
        return bool(_chain_of(lower))
    return any(CHAIN_OF[piece.lower()] for piece in cut(word))
