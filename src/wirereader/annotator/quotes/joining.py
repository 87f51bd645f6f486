"""Quotations without an attribution of their own join the one before them."""

from __future__ import annotations

from collections.abc import Sequence

from wirereader.annotator.quotes.found import Found
from wirereader.annotator.tokens import Tokens


def join_quotations(tokens: Tokens, found: Sequence[Found]) -> list[Found]:
    """Give each sentence that is nothing but a quotation to the last attribution before it.

    Within the paragraph the last one with quoted content goes first; a paragraph that is only a
    quotation goes on with the paragraph before it. An attribution that was waiting for its content
    (a lead-in) takes what follows at once, and is dropped where nothing does.
    """
    joined = list(found)
    speech: dict[int, list[int]] = {}
    covered: set[int] = set()
    for number, each in enumerate(joined):
        place = _place(each)
        if each.quote_class == "speech":
            speech.setdefault(tokens.sentence_of[place], []).append(number)
        covered.update(tokens.sentence_of[first] for first, _ in each.parts)
    chosen: int | None = None
    before: list[int] = []
    paragraph = -1
    for index, (first, stop) in enumerate(tokens.sentences):
        if tokens.paragraph_of[first] != paragraph:
            paragraph = tokens.paragraph_of[first]
            before, is_first = [], True
        else:
            is_first = False
        if index not in covered and is_quotation(tokens, first, stop):
            target = _target(tokens, joined, before) if before else chosen if is_first else None
            if target is None and not is_first and not before:
                target = chosen
            if target is not None:
                old = joined[target]
                joined[target] = old._replace(parts=(*old.parts, (first, stop)))
                chosen = target
            continue
        own = speech.get(index, [])
        before += own
        if own:
            chosen = own[-1]
        elif index not in covered:
            chosen = None
    return [each for each in joined if each.parts]


def _place(found: Found) -> int:
    return found.parts[-1][0] if found.parts else (found.cue or (0, 0))[0]


def _target(tokens: Tokens, joined: list[Found], before: list[int]) -> int:
    """The last attribution of the paragraph with quoted content, else the last one."""
    last = before[-1]
    if not joined[last].parts:
        return last
    quoted = [number for number in before if _has_mark(tokens, joined[number])]
    return (quoted or before)[-1]


def is_quotation(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the tokens are marks and what stands between them, and nothing else."""
    k = first + (tokens.lowers[first] in ("and", "but") and first + 1 < stop)
    while k < stop:
        region = tokens.region_of[k]
        if region < 0 or tokens.regions[region].first != k:
            return k > first and all(tokens.tags[j] in ".,-" for j in range(k, stop))
        k = tokens.regions[region].stop
    return True


def _has_mark(tokens: Tokens, found: Found) -> bool:
    return any(tokens.region_of[first] >= 0 for first, _ in found.parts)
