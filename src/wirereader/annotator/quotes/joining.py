"""Quotations without an attribution of their own join the one before them."""

from __future__ import annotations

from wirereader.annotator.quotes.found import Found
from wirereader.annotator.tokens import Tokens


def join_quotations(tokens: Tokens, found: list[Found]) -> list[Found]:
    """Give each sentence that is nothing but a quotation to the last attribution before it.

    Within the paragraph the last one with quoted content goes first; a paragraph that is only a
    quotation goes on with the paragraph before it.
    """
    joined = list(found)
    by_paragraph: dict[int, list[int]] = {}
    covered = set()
    for number, each in enumerate(joined):
        if each.quote_class == "speech":
            by_paragraph.setdefault(tokens.paragraph_of[each.parts[-1][0]], []).append(number)
        for first, _ in each.parts:
            covered.add(tokens.sentence_of[first])
    last_of: dict[int, int] = {}
    for index, (first, stop) in enumerate(tokens.sentences):
        paragraph = tokens.paragraph_of[first]
        if index in covered or not _is_quotation(tokens, first, stop):
            continue
        before = [n for n in by_paragraph.get(paragraph, []) if joined[n].parts[0][0] < first]
        chosen: int | None = None
        if before:
            quoted = [n for n in before if _has_mark(tokens, joined[n])]
            chosen = (quoted or before)[-1]
        elif paragraph - 1 in last_of:
            chosen = last_of[paragraph - 1]
        elif by_paragraph.get(paragraph - 1) and first == tokens.paragraphs[paragraph].first:
            chosen = by_paragraph[paragraph - 1][-1]
        elif paragraph in last_of:
            chosen = last_of[paragraph]
        if chosen is None:
            continue
        last_of[paragraph] = chosen
        old = joined[chosen]
        joined[chosen] = old._replace(parts=(*old.parts, (first, stop)))
    return joined


def _is_quotation(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the sentence is marks and what stands between them, and nothing else."""
    k = first
    while k < stop:
        region = tokens.region_of[k]
        if region < 0 or tokens.regions[region].first != k:
            return k > first and all(tokens.tags[j] in ".," for j in range(k, stop))
        k = tokens.regions[region].stop
    return True


def _has_mark(tokens: Tokens, found: Found) -> bool:
    return any(tokens.region_of[first] >= 0 for first, _ in found.parts)
