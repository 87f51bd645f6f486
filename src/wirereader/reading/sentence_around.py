"""The sentence that a figure or a name stands in, as far as a list needs to know it."""

from __future__ import annotations

import re
from bisect import bisect_right

from wirereader.lexicons import table
from wirereader.model.span import Span
from wirereader.model.story import Story

_STOP_RE = re.compile(r"[.!?][.!?\"')\]”’»]*\s+(?=[^\sa-z])")


def sentence_around(story: Story, span: Span) -> Span:
    """From the end of the sentence before to its own end, inside its paragraph; in tables its row.

    Stops of abbreviations end none. The stop at the end belongs to it, blanks behind do not.
    """
    starts = [paragraph.start for paragraph in story.paragraphs]
    at = bisect_right(starts, span.start) - 1
    if at < 0:
        return span
    paragraph = story.paragraphs[at]
    if paragraph.layout == "lines":
        return _row(story.text, span)
    return _sentence(story.text, Span(paragraph.start, max(paragraph.end, span.end)), span)


def _sentence(text: str, graf: Span, span: Span) -> Span:
    start, end = graf
    for stop in _STOP_RE.finditer(text, graf.start, graf.end):
        if _is_abbreviation(text, graf.start, stop.start()):
            continue
        if stop.end() <= span.start:
            start = stop.end()
        elif stop.start() >= span.end - 1:
            end = stop.end()
            break
    return Span(start, start + len(text[start:end].rstrip()))


def _row(text: str, span: Span) -> Span:
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    """Whether the stop at `stop` belongs to the word before it: `Mr.`, `J.`."""
    if text[stop] != ".":
        return False
    word = text[start : stop + 1].rpartition(" ")[2].lstrip("(“\"'‘")
    return (len(word) == 2 and word[0].isupper()) or word.lower() in table("abbreviations")
