"""Titles with a complement before a name: `[Ambassador to Port Roe] Jane Roe`.

The role noun stands some words off, so the words right before the name tell nothing by themselves.
"""

from __future__ import annotations

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.tokens import Tokens

LINKS = frozenset({"of", "to", "for", "in", "at"})
"""Words with which a complement begins."""
_REACH = 12
"""Tokens that a complement may have."""


def complement_role(tokens: Tokens, begin: int, floor: int = 0) -> int:
    """The role noun whose complement ends right before token `begin`; -1 if there is none.

    Between them stand only nouns, names, articles, brackets, `and` and prepositions; the first
    word behind the role noun is a preposition. Nothing before token `floor` is looked at.
    """
    if begin == 0:
        return -1
    floor = max(floor, tokens.sentences[tokens.sentence_of[begin]][0], begin - _REACH)
    for i in range(begin - 1, floor - 1, -1):
        lower = tokens.lowers[i]
        if tokens.tags[i] not in "PNDC()v" and lower not in LINKS:
            return -1
        if i + 1 < begin and tokens.lowers[i + 1] in LINKS and gazetteer.role(lower) is not None:
            return i
    return -1


def ends_complement(tokens: Tokens, first: int) -> bool:
    """Whether the word before a name may be the last of a complement: no article, no preposition.

    `spokesman for the [Roe] campaign` and `mother of [Jane Roe]` are no titles of theirs.
    """
    return first > 0 and tokens.tags[first - 1] in "NPv)"
