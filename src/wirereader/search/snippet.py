"""A line of a story around its hits, for lists and for `wirereader search`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wirereader.model.span import Span

BEFORE = 24
"""Characters shown before the first hit, at most, where there is room; a third of a narrow line."""


_PASSAGE = 400
"""Characters of a passage: what is read in one look."""


class Snippet(NamedTuple):
    """One line of text."""

    text: str
    """Verbatim, but with line breaks and tabs as blanks and `…` where it was cut."""
    spans: tuple[Span, ...]
    """The hits in it; offsets are the snippet's own."""


def snippet(text: str, spans: Sequence[Span], width: int, before: int = BEFORE) -> Snippet:
    """The stretch of at most `width` characters that holds most hits; its start without hits."""
    before = min(before, width // 3)
    first = _busiest(spans, width - before) if spans else Span(0, 0)
    start = max(0, first.start - before) if len(text) > width else 0
    if start:
        # Cut at a blank where there is one near, never in the middle of a word.
        blank = text.find(" ", start, first.start)
        start = blank + 1 if blank >= 0 else first.start
    lead = "…" if start else ""
    end = min(len(text), start + max(width - len(lead), 0))
    trail = ""
    if end < len(text):
        trail = "…"
        blank = text.rfind(" ", first.end, end)
        end = blank if blank > first.end else max(start, end - 1)
    line = lead + text[start:end].translate(_BREAKS) + trail
    shift = len(lead) - start
    shown = (span.shift(shift) for span in spans if start <= span.start and span.end <= end)
    return Snippet(line, tuple(shown))


_BREAKS = str.maketrans("\n\t", "  ")


def _busiest(spans: Sequence[Span], width: int) -> Span:
    """The hit after which most others follow within a width."""
    best, most, after = spans[0], 0, 0
    for place, span in enumerate(spans):
        while after < len(spans) and spans[after].end <= span.start + width:
            after += 1
        if after - place > most:
            best, most = span, after - place
    return best


def best_passage(text: str, spans: Sequence[Span]) -> int:
    """Which span begins the passage that has most different ones of the words found; the first of
    those that have equally many. At least one span.
    """
    words = [span.cut(text).casefold() for span in spans]
    best, most, after = 0, 0, 0
    for place, span in enumerate(spans):
        while after < len(spans) and spans[after].end <= span.start + _PASSAGE:
            after += 1
        found = len(set(words[place:after]))
        if found > most:
            best, most = place, found
    return best
