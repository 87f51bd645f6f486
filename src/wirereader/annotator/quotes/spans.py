"""Token ranges to spans of the text: the last step, where edges are trimmed."""

from __future__ import annotations

from wirereader.annotator.quotes.confidence import confidence_of
from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.tokens import Tokens
from wirereader.model.attribution import Attribution, QuoteKind
from wirereader.model.span import Span


def to_attribution(tokens: Tokens, found: Found) -> Attribution:
    """The model's value; its speaker is None until someone resolves the source."""
    parts = [_trim(tokens, part) for part in found.parts]
    if len(parts) > 1:
        parts = _merge(sorted(parts))
    return Attribution(
        parts=tuple([tokens.span(*part) for part in parts]),
        kind=_kind(tokens, parts),
        cue=_span(tokens, found.cue),
        source=_span(tokens, found.source),
        speaker=None,
        quote_class=found.quote_class,
        rule=found.rule,
        confidence=confidence_of(tokens, found),
    )


def _span(tokens: Tokens, part: Range | None) -> Span | None:
    return None if part is None else tokens.span(*part)


def _trim(tokens: Tokens, part: Range) -> Range:
    """Leave out commas, stops, dashes, and a bracket opened before, outside marks at either end."""
    first, stop = part
    if stop - 1 > first and tokens.words[stop - 1] == ")" and tokens.region_of[stop - 1] < 0:
        stop -= "(" not in tokens.words[first:stop]
    while stop - 1 > first and tokens.tags[stop - 1] in ",.;:-" and tokens.region_of[stop - 1] < 0:
        stop -= 1
    while first < stop - 1 and tokens.tags[first] in ",.;:-" and tokens.region_of[first] < 0:
        first += 1
    return first, stop


def _merge(parts: list[Range]) -> list[Range]:
    merged: list[Range] = []
    for first, stop in parts:
        if merged and merged[-1][1] >= first:
            merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
        else:
            merged.append((first, stop))
    return merged


def _kind(tokens: Tokens, parts: list[Range]) -> QuoteKind:
    """`direct` if it begins with a mark and all its words stand in marks, `mixed` if some do."""
    regions: list[int] = []
    for first, stop in parts:
        regions += tokens.region_of[first:stop]
    if max(regions) < 0:
        return "indirect"
    opening = parts[0][0]
    if tokens.region_of[opening] < 0 or tokens.tags[opening] == "q":
        return "mixed"
    if min(regions) >= 0:
        return "direct"
    words = (tokens.words[k] for first, stop in parts for k in range(first, stop))
    is_quoted = all(
        number >= 0 or not word[0].isalnum() for number, word in zip(regions, words, strict=True)
    )
    return "direct" if is_quoted else "mixed"
