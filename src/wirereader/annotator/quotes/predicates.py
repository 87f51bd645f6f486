"""Quotations beside a form of `be`: what an answer was, or in what mood somebody said it.

`Her verdict was blunt: "X"`, `Name was full of praise: "X"`, `"X," was Name's reply`.
"""

from __future__ import annotations

from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.quotes.marks import Region
from wirereader.annotator.quotes.nounphrases import chunk_end, chunk_start
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.annotator.quotes.subjects import subject_before, verb_start
from wirereader.annotator.tokens import Tokens
from wirereader.annotator.traits import Trait

_BE = group("be")
_UTTERANCES = group("utterance")
_PERSONAL = group("personal")
_GIVERS = group("giver")
_REACH = 14
"""Tokens between `be` and the colon."""


def by_predicate(sentence: Sentence, colon: int) -> Found | None:
    """A speaker before a colon and what he, or his answer, was; without content."""
    tokens = sentence.tokens
    tags, lo = tokens.tags, sentence.left_bound(colon)
    for k in range(colon - 1, max(lo, colon - _REACH), -1):
        if tokens.region_of[k] >= 0 or tags[k] in "V;.":
            return None
        if tokens.lowers[k] in _BE:
            start = verb_start(tokens, k, lo)
            subject = subject_before(tokens, start, lo)
            if subject is None:
                return None
            source = _speaker(tokens, subject.first, subject.stop)
            return None if source is None else Found((), (start, k + 1), source, "predicate")
    return None


def by_reply(sentence: Sentence, region: Region) -> Found | None:
    """`"X," was Name's reply`, `"X" was the answer from Name`, for the quotation in `region`."""
    tokens = sentence.tokens
    be, hi = region.stop, sentence.right_bound(region.first)
    if be + 2 >= hi or tokens.lowers[be] not in _BE:
        return None
    end = chunk_end(tokens.tags, tokens.words, be + 1, hi)
    if end == be + 1 or tokens.lowers[end - 1] not in _UTTERANCES:
        return None
    source = _owner(tokens, be + 1, end)
    if source is None and end < hi and tokens.lowers[end] in _GIVERS:
        stop = chunk_end(tokens.tags, tokens.words, end + 1, hi)
        source = (end + 1, stop) if stop > end + 1 else None
    if source is None:
        return None
    return Found(((region.first, region.stop),), (be, be + 1), source, "predicate")


def _speaker(tokens: Tokens, first: int, stop: int) -> Range | None:
    """Who speaks: the owner of an answer; else the subject, if it is a name, an office or `she`."""
    for k in range(first, stop):
        if tokens.lowers[k] in _UTTERANCES:
            return _owner(tokens, first, k + 1)
    head = stop - 1
    is_person = tokens.tags[head] == "P" or bool(tokens.traits[head] & Trait.ROLE)
    return (first, stop) if is_person or tokens.lowers[head] in _PERSONAL else None


def _owner(tokens: Tokens, first: int, stop: int) -> Range | None:
    """The genitive or possessive before the noun at `stop - 1`."""
    for k in range(stop - 2, first - 1, -1):
        if tokens.tags[k] == "S":
            return k, k + 1
        if tokens.tags[k] == "g":
            return chunk_start(tokens.tags, k + 1, first), k + 1
    return None
