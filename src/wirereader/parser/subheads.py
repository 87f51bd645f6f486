"""Subheads: short lines without an end between paragraphs of prose."""

from __future__ import annotations

from itertools import pairwise

from wirereader.model.item import Paragraph
from wirereader.text.lines import is_sentence_end

MAX_LENGTH = 90
_MIN_PROSE = 120
"""Code points of the longest paragraph without which nothing can be called a subhead."""
_MAX_SHARE = 0.34
"""Share of paragraphs beyond which short lines are the copy itself: a list, an agenda."""
_OPENERS = "“‘\"'«„(["


def mark_subheads(text: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs with the subheads among the body told apart."""
    body = [index for index, paragraph in enumerate(paragraphs) if paragraph.role == "body"]
    if not any(paragraphs[index].end - paragraphs[index].start >= _MIN_PROSE for index in body):
        return paragraphs
    found = [
        index
        for before, (index, after) in zip(body, pairwise(body[1:]), strict=False)
        if _is_subhead(text, paragraphs[before], paragraphs[index], paragraphs[after])
    ]
    if len(found) > _MAX_SHARE * len(body):
        return paragraphs
    marked = list(paragraphs)
    for index in found:
        marked[index] = marked[index]._replace(role="subhead")
    return marked


def _is_subhead(text: str, before: Paragraph, paragraph: Paragraph, after: Paragraph) -> bool:
    length = paragraph.end - paragraph.start
    if length > MAX_LENGTH or any(p.layout == "lines" for p in (before, paragraph, after)):
        return False
    line = text[paragraph.start : paragraph.end]
    if (is_sentence_end(line) and not line.endswith("?")) or line.endswith((",", "-")):
        return False
    first = line[0]
    if not (first.isupper() or first.isdigit() or first in _OPENERS or not first.isascii()):
        return False
    # A row of figures between rows of figures is a table, not a heading.
    letters = sum(char.isalpha() for char in line)
    digits = sum(char.isdigit() for char in line)
    is_heading = letters > 3 * digits and after.end - after.start > length
    return is_heading and _is_prose(text, before) and not text[after.start].islower()


def _is_prose(text: str, paragraph: Paragraph) -> bool:
    """Whether the paragraph ends as a sentence does: one broken off goes on in the next."""
    return is_sentence_end(text[max(paragraph.start, paragraph.end - 40) : paragraph.end])
