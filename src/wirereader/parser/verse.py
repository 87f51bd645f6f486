"""Verse, addresses and other short lines that are meant to stand as they are.

Between blank lines, in a text that has prose elsewhere: a few lines well short of the copy's width,
none of which but the last ends a sentence. They become one `lines` paragraph.
"""

from __future__ import annotations

from wirereader.text.lines import Line, is_sentence_end

MIN_LINES = 3
MAX_LINES = 40
_MAX_WIDTH = 60
"""Code points; a longer line is prose."""
_MAX_SHARE = 0.75
"""Share of the copy's width up to which a line is short."""
_MIN_PROSE = 80
"""Code points of a line, wrapped or not, that only prose has beside such short ones."""


def has_prose(lines: list[Line], width: int | None) -> bool:
    """Whether a text has prose at all, without which short lines are its copy."""
    return width is not None or any(line.width >= _MIN_PROSE for line in lines)


def is_verse(text: str, block: list[Line], width: int | None) -> bool:
    """Whether the lines of a block, all of those between two blank ones, stand as they are."""
    if not MIN_LINES <= len(block) <= MAX_LINES:
        return False
    limit = min(_MAX_WIDTH, int(_MAX_SHARE * width)) if width is not None else _MAX_WIDTH
    if any(line.width > limit for line in block):
        return False
    begins_large = sum(not text[line.start].islower() for line in block)
    ended = sum(is_sentence_end(text[line.start : line.end]) for line in block[:-1])
    return ended == 0 and 2 * begins_large > len(block)
