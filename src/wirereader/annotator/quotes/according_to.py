"""Prepositions as cues: `according to Name`, `per Name`, `in the words of Name`."""

from __future__ import annotations

from wirereader.annotator.quotes.cues import cue_forms
from wirereader.annotator.quotes.ends import content_end
from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.quotes.inverted import inverted_source_end
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.annotator.tokens import Tokens

_LEAST_SENTENCE = 5
"""Tokens behind a comma that are the content rather than what the source is."""


def by_preposition(sentence: Sentence) -> Found | None:
    """The content before or behind such a cue, whichever side the comma shows."""
    tokens = sentence.tokens
    for k in sentence.leads:
        if k + 1 < sentence.stop and tokens.region_of[k] < 0:
            cue = _cue(tokens, k, sentence.first)
            if cue is not None:
                return _at(sentence, *cue)
    return _as_reported(sentence)


def _cue(tokens: Tokens, k: int, first: int) -> Range | None:
    """The cue of which token `k` is the chief word, in a sentence that begins at `first`."""
    lowers = tokens.lowers
    if lowers[k] == "according" and lowers[k + 1] == "to":
        return None if k > first and tokens.tags[k - 1] == "T" else (k, k + 2)
    if (
        lowers[k] == "words"
        and k - 2 >= first
        and lowers[k - 2 : k + 2] == ["in", "the", "words", "of"]
    ):
        return k - 2, k + 2
    if lowers[k] == "per" and tokens.tags[k + 1] in "PD":
        return (k, k + 1) if k == first or tokens.tags[k - 1] == "," else None
    return None


def _as_reported(sentence: Sentence) -> Found | None:
    """`As reported by Name, X` and, without a source, `As reported, X`."""
    tokens = sentence.tokens
    first = sentence.first
    k = first + 1
    if tokens.lowers[first] != "as":
        return None
    while k < sentence.stop and tokens.tags[k] == "B":
        k += 1
    cue = cue_forms().get(tokens.lowers[k]) if k < sentence.stop else None
    if cue is None or tokens.tags[k] != "E" or "t" not in cue.frames:
        return None
    source: Range | None = None
    comma = k + 1
    if comma < sentence.stop and tokens.lowers[comma] == "by":
        comma = inverted_source_end(tokens, k + 2, sentence.stop)
        source = (k + 2, comma)
    while comma < sentence.stop and comma <= k + 3 and tokens.tags[comma] in "BMI":
        comma += 1
    if comma + 1 >= sentence.stop or tokens.tags[comma] != ",":
        return None
    stop = content_end(tokens, comma + 1, sentence.stop)
    return Found(((comma + 1, stop),), (first, k + 1), source, "as reported")


def _at(sentence: Sentence, k: int, after: int) -> Found | None:
    tokens = sentence.tokens
    end = inverted_source_end(tokens, after, sentence.stop)
    if end == after:
        end += after < sentence.stop and tokens.tags[after] == "O"  # `according to him`
    if end == after:
        return None
    source = (after, end)
    if k <= sentence.first + 1 or _opens_clause(tokens, k):
        comma = end if end + 1 < sentence.stop and tokens.tags[end] == "," else None
        if comma is None:  # some of the clause was taken for an apposition
            comma = _comma_before_clause(tokens, after, sentence.stop)
            comma = comma or _comma_before_present(tokens, after, sentence.stop)
            source = (after, comma or end)
        if comma is None:
            comma = _comma(tokens, end, sentence.stop)
        if comma is None:
            comma = _comma(tokens, after, sentence.stop - _LEAST_SENTENCE)
            source = (after, comma or end)
        if comma is None:
            return None
        stop = content_end(tokens, comma + 1, sentence.stop)
        return Found(((comma + 1, stop),), (k, after), source, "according to before")
    last = k - 1 if tokens.tags[k - 1] in ",-" else k
    has_more = end + 1 < sentence.stop and tokens.tags[end] == ","
    is_relay = has_more and tokens.lowers[last - 1] in cue_forms()
    if is_relay and tokens.tags[end + 1] in 'T"':
        return None  # `Ann Roe said, according to the Herald, that X`
    first = _start(sentence, last)
    if _goes_on(sentence, first, last, end):
        stop = content_end(tokens, end + 1, sentence.stop)
        return Found(((first, last), (end + 1, stop)), (k, after), source, "according to around")
    return Found(((first, last),), (k, after), source, "according to after")


def _opens_clause(tokens: Tokens, k: int) -> bool:
    """Whether a colon or a conjunction stands before: `because, according to Name, X`."""
    before = k - 1 - (tokens.tags[k - 1] == ",")
    return tokens.tags[k - 1] in ":;" or (before < k - 1 and tokens.tags[before] == "U")


def _comma(tokens: Tokens, k: int, stop: int) -> int | None:
    """The first comma from token `k` on that has words behind it."""
    return next((i for i in range(k, stop - 1) if tokens.tags[i] == ","), None)


def _comma_before_clause(tokens: Tokens, k: int, stop: int) -> int | None:
    """In `Name, a pilot, the port closed`: the first comma with a verb before the next one.

    A past tense that may be a participle looks like a part of an apposition.
    """
    comma: int | None = None
    for i in range(k, stop):
        if tokens.tags[i] == ",":
            comma = i
        elif comma is not None and tokens.tags[i] in "VEA":
            return comma
    return None


def _comma_before_present(tokens: Tokens, k: int, stop: int) -> int | None:
    """In `the port, Ann Roe leads the field`: the comma before a name and what may be its verb."""
    comma: int | None = None
    for i in range(k, stop - 1):
        if tokens.tags[i] == ",":
            comma = i
        elif (
            comma is not None
            and tokens.tags[i] == "v"
            and tokens.words[i][-1] == "s"
            and tokens.tags[i - 1] == "P"
            and tokens.tags[i + 1] in "DSBIRO0"
        ):
            return comma
    return None


def _start(sentence: Sentence, last: int) -> int:
    """First token of the content that ends before `last`: behind an open bracket or `But`."""
    tokens = sentence.tokens
    for k in range(last - 1, sentence.first, -1):
        if tokens.tags[k] == ")":
            break
        if tokens.words[k] == "(":
            return k + 1
    first = sentence.first
    if tokens.tags[first] in "CU" and tokens.lowers[first] in ("but", "and", "yet"):
        first += 1
    return first


def _goes_on(sentence: Sentence, first: int, last: int, end: int) -> bool:
    """Whether the content is only begun: no verb before the cue, and more behind the source."""
    tokens = sentence.tokens
    if end + 1 >= sentence.stop or tokens.tags[end] not in ",-" or tokens.tags[end + 1] in "CGUW":
        return False
    if tokens.tags[end] == "," and tokens.tags[end + 1] in "VA":
        return True  # `One of the plans they made, according to Ann Roe, is to stay`
    if tokens.tags[last - 1] in "AV" and tokens.tags[end + 1] in 'DS0"':
        return True  # `The port owes, according to Ann Roe, 4 million`
    begun = any(tokens.tags[k] in "VA" for k in range(first, last))
    return not begun or tokens.tags[first] in "U"
