"""Keys for words that sound alike, and for words typed without their vowels."""

from __future__ import annotations

import re
from functools import cache

from wirereader import lexicons

_VOWELS_GONE = str.maketrans("", "", "aeiou")
_DOUBLED_RE = re.compile(r"([^\n])\1+")


@cache
def _spellings() -> tuple[list[tuple[str, str]], dict[int, str]]:
    """Spellings of several letters, longest first, and the table of those of one."""
    rows = [(spelling, heard) for spelling, (heard,) in lexicons.table("sound_spellings").items()]
    several = sorted((row for row in rows if len(row[0]) > 1), key=lambda row: (-len(row[0]), row))
    return several, str.maketrans(
        {spelling: heard for spelling, heard in rows if len(spelling) == 1}
    )


def sound(words: str) -> str:
    """The sounds of a folded word, or of several, one a line.

    A name that one hand writes so and another so has the same sounds. Whole vocabularies are
    turned in one go: replacing is a hundred times quicker in one long text than word by word.
    """
    several, single = _spellings()
    for spelling, heard in several:
        words = words.replace(spelling, heard)
    return _DOUBLED_RE.sub(r"\1", words.translate(single))


def skeleton(word: str) -> str:
    """A folded word without vowels, but with its first letter: `ceasefire` is `csfr`."""
    return word[:1] + word[1:].translate(_VOWELS_GONE)
