"""Selections that grow and shrink round a character: word, quote, sentence, paragraph, story."""

from __future__ import annotations

import re

from wirereader.model.span import Span
from wirereader.model.story import Story

_SENTENCE_END_RE = re.compile(r"[.!?][\"'”’»)\]]{0,3}\s+")
_REACH = 4_000
"""Characters looked at to each side for the ends of a sentence; prose has none so long."""


def steps(story: Story, at: int) -> list[Span]:
    """What a selection at a character grows to, smallest first; each holds the one before."""
    quotes = [Span(quote.start, quote.end) for quote in story.quotes]
    holding = [span for span in quotes if span.start <= at < span.end]
    candidates = [
        _word(story.text, at),
        *sorted(holding, key=lambda span: span.end - span.start)[:1],
        _sentence(story, at),
        _graf(story, at),
        Span(0, len(story.text)),
    ]
    found: list[Span] = []
    for span in candidates:
        is_larger = not found or (span != found[-1] and span.contains(found[-1]))
        if span.start < span.end and is_larger:
            found.append(span)
    return found


def grown(story: Story, selection: Span | None, at: int) -> Span | None:
    """The next larger selection round `at`; the smallest where there is none yet."""
    found = steps(story, at)
    if selection is None:
        return found[0] if found else None
    return next((s for s in found if s.contains(selection) and s != selection), selection)


def shrunk(story: Story, selection: Span | None, at: int) -> Span | None:
    """The next smaller selection round `at`; None below the smallest."""
    if selection is None:
        return None
    smaller = [s for s in steps(story, at) if selection.contains(s) and s != selection]
    return smaller[-1] if smaller else None


def _word(text: str, at: int) -> Span:
    """The word at a character, else the next one."""
    found = re.compile(r"\w+").search(text, at)
    if found is None:
        return Span(at, at)
    start = found.start()
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    return Span(start, found.end())


def _graf(story: Story, at: int) -> Span:
    for graf in story.paragraphs:
        if at < graf.end:
            return Span(graf.start, graf.end)
    return Span(0, 0)


def _sentence(story: Story, at: int) -> Span:
    """From behind the last end of a sentence to the next, closing marks with it.

    Plain on purpose: a selection that ends at an abbreviation is grown with one more key.
    """
    graf, text = _graf(story, at), story.text
    start, end = graf
    begin = max(graf.start, at - _REACH)
    for found in _SENTENCE_END_RE.finditer(text, begin, max(begin, at)):
        start = found.end()
    found_end = _SENTENCE_END_RE.search(text, max(at, start), min(graf.end, at + _REACH))
    if found_end is not None:
        end = found_end.start() + len(found_end.group().rstrip())
    return Span(start, max(start, end))
