"""Which pieces can begin a figure, and what kind of start each is."""

from __future__ import annotations

from functools import cache

from wirereader.lexicons import table
from wirereader.text.memo import Memo
from wirereader.text.number_words import number_words
from wirereader.text.pieces import DIGITS, cut

_YEAR_LENGTH = len("1987")
_NO_START = frozenset({"letter", "short", "parts", "ordinal"})


@cache
def _starts() -> dict[str, str]:
    """The words that can begin a figure, each with its kind."""
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


def _kind_of(piece: str) -> str:
    if piece[-1:] not in DIGITS:
        return _starts().get(piece, "")
    return "four digits" if len(piece) == _YEAR_LENGTH and piece.isdecimal() else "digits"


KIND_OF = Memo(_kind_of)
"""Piece in lower case to its kind of start, a key of the chains of rules; empty for most."""


def holds_start(word: str, lower: str) -> bool:
    """Whether one of the pieces of a token, as written and in lower case, can begin a figure."""
    if word.isalpha():  # most are one piece
        return lower in _starts()
    return any(KIND_OF[piece.lower()] for piece in cut(word))
