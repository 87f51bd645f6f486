"""Cuts a stretch of text into words and signs, with their places.

One regex pass, all else by C-level maps and dictionary look-ups. A stop that belongs to an
abbreviation is part of its word (`Mr.`, `U.S.`), so a lone `.` always ends something; a genitive
`'s` is a token of its own.
"""

from __future__ import annotations

import re
from itertools import accumulate
from operator import sub
from typing import NamedTuple, TypeVar

from wirereader.annotator.tags import MAY_BE_ABBREVIATED, WORDS, is_abbreviation
from wirereader.annotator.traits import SIGNS, Trait, places_with, tags_and_traits

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
    | ["“”«»]{{5,500}}                        # a row of marks is drawn, it quotes nothing
    | \S
    )""",
    re.VERBOSE,
)

_T = TypeVar("_T")


class Cut(NamedTuple):
    """Tokens as parallel lists."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    signs: str
    """Their tags and traits; see `traits.py`."""
    dotted: list[int]
    """The tokens of two signs or more that end in a full stop; sorted."""


def cut(text: str, offset: int) -> Cut:
    """The tokens of a stretch of the text, which begins at `offset`."""
    raw = _TOKEN_RE.findall(text)
    words = list(map(WORDS.__getitem__, raw))
    ends = list(accumulate(map(len, raw), initial=offset))
    del ends[0]
    starts = list(map(sub, ends, map(len, words)))
    signs = "".join(map(SIGNS.__getitem__, words))
    merged, dotted = _full_stops(starts, ends, words, signs)
    if merged:
        for i in merged:
            words[i - 1] = WORDS[f"{words[i - 1]}."]
            ends[i - 1] += 1
        signs = _resigned(signs, words, merged)
        starts = _without(starts, merged)
        ends = _without(ends, merged)
        words = _without(words, merged)
    return Cut(starts, ends, words, signs, dotted)


def _full_stops(
    starts: list[int], ends: list[int], words: list[str], signs: str
) -> tuple[list[int], list[int]]:
    """The stops that belong to the word before them, and what is `dotted` once they are with it."""
    merged: list[int] = []
    dotted: list[int] = []
    for i in places_with(Trait.DOTTED, tags_and_traits(signs)[1]):
        if words[i] != ".":
            dotted.append(i - len(merged))
        elif (
            i
            and MAY_BE_ABBREVIATED[words[i - 1]]
            and starts[i] == ends[i - 1]
            and is_abbreviation(words, i)
        ):
            dotted.append(i - 1 - len(merged))
            merged.append(i)
    return merged, dotted


def _resigned(signs: str, words: list[str], merged: list[int]) -> str:
    """The signs once the stops at `merged` are part of the word before them."""
    parts: list[str] = []
    first = 0
    for stop in merged:
        parts += signs[first : stop - 1], SIGNS[words[stop - 1]]
        first = stop + 1
    return "".join([*parts, signs[first:]])


def _without(values: list[_T], places: list[int]) -> list[_T]:
    """The values but those at `places`, which are sorted."""
    kept: list[_T] = []
    first = 0
    for place in places:
        kept += values[first:place]
        first = place + 1
    kept += values[first:]
    return kept
