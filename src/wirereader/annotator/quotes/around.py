"""Content before its attribution, or around it: `"X," Name said`, `X, Name said, Y`."""

from __future__ import annotations

from wirereader.annotator.quotes.behind import has_quotation
from wirereader.annotator.quotes.cues import cue_forms
from wirereader.annotator.quotes.ends import content_end
from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.quotes.openings import Opening, has_finite_verb, is_opening_mark
from wirereader.annotator.tokens import Tokens

_ASIDE_REACH = 12
"""Tokens of an aside between an attribution and the rest of its quotation."""
_JOINTS = group("joint")
_DEGREES = group("degree")
_MID_CLAUSE = group("mid_clause")


def around(
    tokens: Tokens,
    part: Range,
    words: Range,
    source: Range,
    opening: Opening,
    *,
    is_quoted: bool,
    hi: int,
) -> Found | None:
    """The attribution whose content `part` stands before source and cue (`words`).

    `opening` is what follows the cue: the content may go on there. None where `part` is no content.
    """
    if is_quoted:
        if opening.kind == "quote" and tokens.tags[opening.at - 1] in ",:":
            rest = (opening.at, content_end(tokens, opening.at, hi))
            return Found((part, rest), words, source, "quote around")
        mark = _mark_behind_aside(tokens, opening, hi)
        if mark is not None:
            rest = (mark, content_end(tokens, mark, hi))
            return Found((part, rest), words, source, "quote around")
        return Found((part,), words, source, "quote before")
    if opening.kind == "quote":
        rest = (opening.at, content_end(tokens, opening.at, hi))
        return Found((part, rest), words, source, "clause around")
    is_whole = is_clause(tokens, *part)
    after = opening.at + 1
    if opening.kind == "comma" and after < hi and tokens.tags[opening.at] == ",":
        tag = tokens.tags[after]
        goes_on = tag not in "GCWU" or tokens.lowers[after] in _MID_CLAUSE
        is_aside = tag == "C" or (tag == "G" and not _is_subject(tokens, after, hi))
        if not is_whole and (is_aside or _may_be_noun(tokens, words, source)):
            return None
        if not is_whole or (goes_on and not is_opening_mark(tokens, after, hi)):
            rest = (after, content_end(tokens, after, hi))
            return Found((part, rest), words, source, "clause around")
    return Found((part,), words, source, "clause before") if is_whole else None


def _is_subject(tokens: Tokens, k: int, hi: int) -> bool:
    """Whether the -ing form at `k` has a verb of its own: `replacing her would be bitter`."""
    return tokens.lowers[k] not in cue_forms() and has_finite_verb(tokens, k, hi)


def _may_be_noun(tokens: Tokens, words: Range, source: Range) -> bool:
    """Whether source and cue are two nouns with a phrase behind: `mass protests in Port Valda`."""
    first, cue = source[0], words[1] - 1
    return (
        source[1] - first == 1
        and tokens.tags[first] == "N"
        and tokens.tags[cue] == "v"
        and words[1] < len(tokens)
        and tokens.tags[words[1]] == "I"
    )


def _mark_behind_aside(tokens: Tokens, opening: Opening, hi: int) -> int | None:
    """For `"X," she said, holding up a letter, "Y"`: where Y begins; None if anything else stands.

    An aside has neither a finite verb nor a cue of a quotation (`adding`).
    """
    if opening.kind != "comma":
        return None
    for k in range(opening.at + 1, min(hi, opening.at + _ASIDE_REACH)):
        if is_opening_mark(tokens, k, hi):
            return k if tokens.tags[k - 1] == "," else None
        cue = cue_forms().get(tokens.lowers[k]) if tokens.tags[k] == "G" else None
        if (cue is not None and "q" in cue.frames) or tokens.tags[k] in "VAR;:":
            return None
    return None


def _verb_groups(tags: list[str]) -> int:
    """How many finite verbs there are, each with its auxiliaries and adverbs."""
    places = range(1, len(tags))
    return sum(tags[k] in "VA" and tags[k - 1] not in "ABX" for k in places)


def is_clause(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the tokens have a finite verb of their own; behind the comma of a fronted clause.

    A quotation of three words that opens them does as well: `"Very late indeed" for the port`.
    """
    tags = tokens.tags
    if is_opening_mark(tokens, first, stop) and has_quotation(tokens, first, stop):
        return True
    if tags[first] == "W" or tokens.lowers[first] == "whether":
        return _verb_groups(tags[first:stop]) > 1  # `What it needs is money`
    if tags[first] in "UEGI" and tokens.lowers[first] not in _JOINTS:
        # `If X fails, Y can step in`: the main clause is behind the comma.
        comma = next((k for k in range(first, stop) if tags[k] == ","), None)
        if comma is not None:
            first = comma
        elif not (
            tags[first] == "G"
            or (tokens.lowers[first] in _DEGREES and "0" in tags[first : first + 2])
        ):
            return False  # `Finding one is not easy` and `About 40 came` are clauses
    return stop - first > 2 and any(
        tags[k] in "VA"
        or (tags[k] == "E" and tags[k - 1] not in ",(")
        or (tags[k] == "v" and tags[k - 1] not in "DSIg")
        for k in range(first + 1, stop)
    )
