"""Cuts a stretch of text into words and signs, with their places.

One regex pass, all else by C-level maps and dictionary look-ups. A stop that belongs to an
abbreviation is part of its word (`Mr.`, `U.S.`), so a lone `.` always ends something; a genitive
`'s` is a token of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from operator import sub
from typing import NamedTuple, TypeVar

from wirereader.annotator.tags import WORDS, is_abbreviation

_LETTER = r"[0-9A-Z_a-z\w]"
r"""What a `\w` matches. Letters and digits of ASCII are named, since the engine tells those by one
look at a bit map and asks four functions about any other sign."""
_JOINTS = (
    r"(?:[-/](?:[A-Z]\.){2,}"  # R-N.Y.  pro-U.S.
    rf"|(?:[-&/@]|['’](?![sS](?!\w))|\.(?=[a-z\d])|,(?=\d{{3}})){_LETTER}+)*+"
)
"""The rest of a word behind its first hyphen, apostrophe, inner stop or thousands comma."""
_TOKEN_RE = re.compile(
    rf"""\s*(?:
      {_LETTER}{{2,}}{_JOINTS}                 # most words; the alternatives are for the others
    | (?:[A-Za-z]\.){{2,}}(?:-\w+)*            # U.S.  a.m.  U.S.-led
    | [@\#]?{_LETTER}+{_JOINTS}
    | (?<=\S)'(?='')|''|``                    # marks made of two characters
    | ['’][sS](?!\w)                          # the genitive
    | \.{{2,}}|--+
    | \S
    )""",
    re.VERBOSE,
)
_DOT_RE = re.compile(r"\.")

_T = TypeVar("_T")


class Cut(NamedTuple):
    """Tokens as parallel lists."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    dotted: list[int]
    """The tokens of two signs or more that end in a full stop; sorted."""


def cut(text: str, offset: int) -> Cut:
    """The tokens of a stretch of the text, which begins at `offset`."""
    raw = _TOKEN_RE.findall(text)
    words = list(map(WORDS.__getitem__, raw))
    ends = list(accumulate(map(len, raw), initial=offset))
    del ends[0]
    starts = list(map(sub, ends, map(len, words)))
    merged, dotted = _full_stops(text, offset, starts, ends, words)
    if merged:
        for i in merged:
            words[i - 1] = WORDS[f"{words[i - 1]}."]
            ends[i - 1] += 1
        starts, ends, words = (
            _without(starts, merged),
            _without(ends, merged),
            _without(words, merged),
        )
    return Cut(starts, ends, words, dotted)


def _full_stops(
    text: str, offset: int, starts: list[int], ends: list[int], words: list[str]
) -> tuple[list[int], list[int]]:
    """The stops that belong to the word before them, and what is `dotted` once they are with it."""
    merged: list[int] = []
    dotted: list[int] = []
    i = 0
    for match in _DOT_RE.finditer(text):
        # Text has few stops and many tokens: looking for the token of each is the shorter way.
        end = offset + match.end()
        i = bisect_left(ends, end, i)
        if ends[i] != end:
            continue
        if words[i] != ".":
            dotted.append(i - len(merged))
        elif i and starts[i] == ends[i - 1] and is_abbreviation(words, i):
            dotted.append(i - 1 - len(merged))
            merged.append(i)
    return merged, dotted


def _without(values: list[_T], places: list[int]) -> list[_T]:
    """The values but those at `places`, which are sorted."""
    kept: list[_T] = []
    first = 0
    for place in places:
        kept += values[first:place]
        first = place + 1
    kept += values[first:]
    return kept
