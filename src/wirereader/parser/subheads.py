"""Subheads: short lines without an end between paragraphs of prose."""

from __future__ import annotations

from itertools import pairwise

from wirereader.model.item import Paragraph
from wirereader.parser.paragraphs import is_sentence_end

MAX_LENGTH = 90
_MIN_PROSE = 120
"""Code points of the longest paragraph without which nothing can be called a subhead."""
_MAX_SHARE = 0.34
"""Share of paragraphs beyond which short lines are the copy itself: a list, an agenda."""


def mark_subheads(text: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs with the subheads among the body told apart."""
    body = [index for index, paragraph in enumerate(paragraphs) if paragraph.role == "body"]
    if not any(paragraphs[index].end - paragraphs[index].start >= _MIN_PROSE for index in body):
        return paragraphs
    found = [
        index
        for index, following in pairwise(body[1:])
        if _is_subhead(text, paragraphs[index], paragraphs[following])
    ]
    if len(found) > _MAX_SHARE * len(body):
        return paragraphs
    marked = list(paragraphs)
    for index in found:
        marked[index] = marked[index]._replace(role="subhead")
    return marked


def _is_subhead(text: str, paragraph: Paragraph, following: Paragraph) -> bool:
    length = paragraph.end - paragraph.start
    if length > MAX_LENGTH or paragraph.layout == "lines" or following.layout == "lines":
        return False
    line = text[paragraph.start : paragraph.end]
    if (is_sentence_end(line) and not line.endswith("?")) or line.endswith(","):
        return False
    first = line[0]
    if not (first.isupper() or first.isdigit() or first in "“‘\"'«" or not first.isascii()):
        return False
    return following.end - following.start > length and any(char.isalpha() for char in line)
