"""Quotations without an attribution of their own join the one before them."""

from __future__ import annotations

from collections.abc import Sequence, Set

from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.tokens import Tokens


def join_quotations(tokens: Tokens, found: Sequence[Found]) -> list[Found]:
    """Give each sentence that is nothing but a quotation to the last attribution before it.

    Within the paragraph the last one with quoted content goes first; a paragraph that is only a
    quotation goes on with the paragraph before it. An attribution that was waiting for its content
    (a lead-in) takes what follows at once, and is dropped where nothing does.
    """
    sentence_of, region_of = tokens.sentence_of, tokens.region_of
    speech: dict[int, list[int]] = {}
    covered: set[int] = set()
    quoted: set[int] = set()
    for number, each in enumerate(found):
        if each.quote_class == "speech":
            speech.setdefault(sentence_of[_place(each)], []).append(number)
        for first, _ in each.parts:
            covered.add(sentence_of[first])
            if region_of[first] >= 0:
                quoted.add(number)
    bare = {
        index
        for index in {sentence_of[region.first] for region in tokens.regions} - covered
        if is_quotation(tokens, *tokens.sentences[index])
    }
    if not bare:  # so it is in many stories
        return [each for each in found if each.parts]
    joined: dict[int, list[Range]] = {}
    last: int | None = None  # what a quotation goes to that has nothing before it
    before: list[int] = []  # attributions of the paragraph so far
    paragraph = -1
    for index, (first, stop) in enumerate(tokens.sentences):
        if tokens.paragraph_of[first] != paragraph:
            paragraph = tokens.paragraph_of[first]
            before = []
        if index in bare:
            ahead = (
                None if before else _quoted_ahead(tokens, found, speech.get(index + 1, []), index)
            )
            target = _target(found, before, quoted) if before else ahead
            target = last if target is None else target
            if target is not None:
                joined.setdefault(target, []).append((first, stop))
                quoted.add(target)
                last = target
            continue
        own = speech.get(index, [])
        before += own
        if own:
            last = own[-1]
        elif index not in covered:
            last = None
    return [
        each._replace(parts=tuple(sorted((*each.parts, *joined[number]))))
        if number in joined
        else each
        for number, each in enumerate(found)
        if each.parts or number in joined
    ]


def _quoted_ahead(
    tokens: Tokens, found: Sequence[Found], following: Sequence[int], index: int
) -> int | None:
    """For `"X." "Y," Name said`: the attribution of the next sentence, if a quotation begins it."""
    if index + 1 >= len(tokens.sentences) or not following:
        return None
    first = tokens.sentences[index + 1][0]
    begins = found[following[0]].parts[:1] and found[following[0]].parts[0][0] == first
    is_near = tokens.paragraph_of[first] == tokens.paragraph_of[tokens.sentences[index][0]]
    return following[0] if begins and is_near and tokens.region_of[first] >= 0 else None


def _place(found: Found) -> int:
    return found.parts[-1][0] if found.parts else (found.cue or (0, 0))[0]


def _target(found: Sequence[Found], before: Sequence[int], quoted: Set[int]) -> int:
    """The last attribution of the paragraph with quoted content, else the last one."""
    if not found[before[-1]].parts:
        return before[-1]
    return next((number for number in reversed(before) if number in quoted), before[-1])


def is_quotation(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the tokens are marks and what stands between them, and nothing else."""
    k = first + (tokens.lowers[first] in ("and", "but") and first + 1 < stop)
    while k < stop:
        region = tokens.region_of[k]
        if region < 0 or tokens.regions[region].first != k:
            return k > first and all(tokens.tags[j] in ".,-" for j in range(k, stop))
        k = tokens.regions[region].stop
    return True
