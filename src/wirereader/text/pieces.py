"""Cuts text into words, numbers and signs, which is what the grammars of numbers and dates read.

Not the annotator's tokens: a number with its thousands and decimals is one piece (`1,200.5`),
letters are another (`7.5m` is two pieces, `20th` two), every other sign one of its own. White space
is no piece but the gap before the next one. The cut is one call into the regex engine and a few
list operations at C speed, since it sees every paragraph of every story.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

_PIECE_RE = re.compile(
    r"([A-Za-z]+[^\W\d_]*|[^\W\d_]+"
    r"|[0-9]+(?:(?:,[0-9]{2}){0,4},[0-9]{3}(?![0-9])|[\u2009\u202f][0-9]{3}(?![0-9]))*(?:\.[0-9]+)?"
    r"|\.(?<![\w.,]\.)[0-9]+"
    r"|[^\w\s])"
)
"""Letters (ASCII first, which the engine passes over faster); a number with commas by thousands or
(`1,25,000`) by lakhs, or thin spaces; a decimal
without its zero; one sign. Underscores and digits beyond ASCII stay in the gap and join nothing."""

_PAD = 8
"""Empty pieces after the last one. A negative index reaches them too, so a grammar may look up to
eight pieces back or ahead without minding the ends: an empty piece equals no word."""

DIGITS = frozenset("0123456789")


def cut(text: str) -> list[str]:
    """The pieces of a text as written."""
    return _PIECE_RE.findall(text)


class Pieces:
    """The pieces of one stretch of text, as parallel lists.

    `raw` as written, `low` in lower case, `gaps` what stands before each piece; `start_of` and
    `end_of` are offsets into the whole text. The lists end in padding; `count` is the number of
    true pieces. Offsets are counted when they are asked for: most stretches hold no figure.
    """

    __slots__ = ("_bounds", "_parts", "_start", "count", "gaps", "low", "raw")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        parts = _PIECE_RE.split(text[start:end])
        raw = parts[1::2]
        self.count = len(raw)
        raw += [""] * _PAD
        self.raw: list[str] = raw
        self.low: list[str] = list(map(str.lower, raw))
        self.gaps: list[str] = parts[0::2] + [""] * _PAD
        self._parts = parts
        self._start = start
        self._bounds: list[int] | None = None

    def start_of(self, i: int) -> int:
        """The offset of piece `i` in the whole text."""
        return self._offsets()[2 * i + 1]

    def end_of(self, i: int) -> int:
        """The offset of the end of piece `i` in the whole text."""
        return self._offsets()[2 * i + 2]

    def between(self, start: int, end: int) -> range:
        """The pieces that have characters of the whole text from `start` to `end`, half-open."""
        offsets = self._offsets()
        return range((bisect_right(offsets, start) - 1) // 2, bisect_left(offsets, end) // 2)

    def _offsets(self) -> list[int]:
        if self._bounds is None:
            self._bounds = list(accumulate(map(len, self._parts), initial=self._start))
        return self._bounds

    def joined(self, i: int) -> bool:
        """Whether piece `i` is written against the one before it."""
        return not self.gaps[i]

    def spaced(self, i: int) -> bool:
        """Whether nothing but white space parts piece `i` from the one before it."""
        return self.gaps[i].isspace()

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
        if self.low[i] == "-" and not self.gaps[i] and not self.gaps[i + 1]:
            return i + 1
        return None

    def next_word(self, i: int) -> int | None:
        """Where a phrase goes on at `i`: after white space or a hyphen; None where it does not."""
        if self.gaps[i].isspace():
            return i
        return self.after_hyphen(i)
