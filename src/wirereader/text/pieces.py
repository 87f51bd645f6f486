"""Cuts text into words, numbers and signs, which is what the grammars of numbers and dates read.

Not the annotator's tokens: a number with its thousands and decimals is one piece (`1,200.5`),
letters are another (`7.5m` is two pieces, `20th` two), every other sign one of its own. White space
is no piece but parts two of them.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

_PIECE_RE = re.compile(
    r"([A-Za-z]+[^\W\d_]*|[^\W\d_]+"
    r"|[0-9]+(?:(?:,[0-9]{2}){0,4},[0-9]{3}(?![0-9])|[\u2009\u202f][0-9]{3}(?![0-9]))*(?:\.[0-9]+)?"
    r"|\.(?<![\w.,]\.)[0-9]+"
    r"|\S)"
)
"""Letters (ASCII first, which the engine passes over faster); a number with commas by thousands or
(`1,25,000`) by lakhs, or thin spaces; a decimal without its zero; one sign."""

_PAD = 9
"""Empty pieces after the last one. A negative index reaches them too, so a grammar may look up to
eight pieces back or ahead without minding the ends: an empty piece equals no word."""

DIGITS = frozenset("0123456789")


class Columns(NamedTuple):
    """Pieces as parallel lists: as written, in lower case, and their places in the whole text."""

    raw: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]


def cut(text: str) -> list[str]:
    """The pieces of a text as written."""
    return _PIECE_RE.findall(text)


def columns_of(text: str, start: int = 0, end: int | None = None) -> Columns:
    """The pieces of one stretch of a text."""
    parts = _PIECE_RE.split(text[start:end])
    bounds = list(accumulate(map(len, parts), initial=start))
    raw = parts[1::2]
    return Columns(raw, list(map(str.lower, raw)), bounds[1:-1:2], bounds[2::2])


class Pieces:
    """The pieces of one stretch of text, for a grammar to read.

    `raw` as written, `low` in lower case, `starts` and `ends` offsets into the whole text. The
    lists end in padding; `count` is the number of true pieces.
    """

    __slots__ = ("count", "ends", "low", "raw", "starts")

    def __init__(self, columns: Columns) -> None:
        """Takes the lists over."""
        self.raw, self.low, self.starts, self.ends = columns
        self.count = len(self.raw)
        if self.count:
            # The padding is written against the last piece and, behind it, the first one.
            begin, edge = self.starts[0], self.ends[-1]
            self.starts += (edge,) * _PAD
            self.ends += (*(edge,) * (_PAD - 1), begin)
        else:
            self.starts += (0,) * _PAD
            self.ends += (0,) * _PAD
        self.raw += ("",) * _PAD
        self.low += ("",) * _PAD

    def joined(self, i: int) -> bool:
        """Whether piece `i` is written against the one before it."""
        return self.starts[i] == self.ends[i - 1]

    def spaced(self, i: int) -> bool:
        """Whether white space parts piece `i` from the one before it."""
        return self.starts[i] > self.ends[i - 1]

    def is_number(self, i: int) -> bool:
        """Whether piece `i` is written in digits."""
        return self.raw[i][-1:] in DIGITS

    def is_word(self, i: int) -> bool:
        """Whether piece `i` is made of letters."""
        return self.raw[i].isalpha()

    def is_lower(self, i: int) -> bool:
        """Whether piece `i` is a word in small letters."""
        return self.raw[i].islower()

    def is_capital(self, i: int) -> bool:
        """Whether piece `i` is a word that begins with a capital."""
        return self.raw[i][:1].isupper()

    def after_hyphen(self, i: int) -> int | None:
        """The piece after a hyphen at `i` that is written against both neighbours, else None."""
        if self.low[i] == "-" and self.joined(i) and self.joined(i + 1):
            return i + 1
        return None

    def next_word(self, i: int) -> int | None:
        """Where a phrase goes on at `i`: after white space or a hyphen; None where it does not."""
        if self.starts[i] > self.ends[i - 1]:
            return i
        return self.after_hyphen(i)
