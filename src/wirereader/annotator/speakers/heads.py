"""The head of a source: which words of a noun phrase say who speaks, and what only tells more.

`[the head] of the agency`, `[Jane Roe], a lawyer`, `[voters] who stayed at home`.
"""

from __future__ import annotations

from typing import NamedTuple

from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.tokens import Tokens

_STOPS = group("speaker_words", "phrase_end")
"""Words at which the head part of a noun phrase ends, once a noun stands before them."""
_TRAILERS = group("speaker_words", "not_of_head")


class Head(NamedTuple):
    """The first part of a source, up to its head noun."""

    first: int
    """First token without article."""
    noun: int
    """The last noun, name or number; the head itself."""
    stop: int
    """Token behind the head part: where a comma, bracket, preposition or `who` stands."""
    determiner: str
    """The article, possessive or quantifier that it begins with, lower case; may be empty."""


def find_head(tokens: Tokens, first: int, stop: int) -> Head | None:
    """The head of the noun phrase in a token range; None if there is no noun in it."""
    determiner = ""
    begin = first
    while begin < stop and tokens.tags[begin] in 'DSB"':
        if tokens.tags[begin] in "DS":
            determiner = determiner or tokens.lowers[begin]
        begin += 1
    noun = -1
    end = begin
    while end < stop:
        tag = tokens.tags[end]
        if noun >= 0 and (tag in ",;:()-WUI.VA" or tokens.lowers[end] in _STOPS):
            break
        if noun >= 0 and tag in "EG" and end + 1 < stop and tokens.tags[end + 1] in "It":
            break  # "an analysis released by"
        if tag in "NPMv0EG" and tokens.lowers[end] not in _TRAILERS:
            noun = end
        end += 1
    if noun < 0:
        return None
    return Head(begin, noun, end, determiner)
