"""Finds the paragraphs of plain copy, whatever its shape: the first rule of the chain.

Copy comes with one paragraph a line, with blank lines between, hard-wrapped with blank lines or
hard-wrapped with indents and none. The shape is measured per text: a text is hard-wrapped when
most of its lines are full, that is, the first word of the next line would not have fitted.
"""

from __future__ import annotations

from itertools import pairwise

from wirereader.lexicons import words
from wirereader.model.item import Layout, Paragraph
from wirereader.parser.tables import table_end
from wirereader.parser.verse import has_prose, is_verse
from wirereader.text.lines import Line, is_sentence_end, lines_of

MAX_WRAP_WIDTH = 100
"""Teletype, mail and release copy is wrapped at 60 to 80; no house wraps wider."""
_MAX_LONG_SHARE = 0.1
"""Share of lines over that width (addresses, glued notices) that wrapped copy may have."""
_MIN_FULL_SHARE = 0.5
"""Share of full lines, and of lines that end no sentence, among those that another follows; copy
with one paragraph a line has next to none of either."""
_MIN_BLOCK_SHARE = 0.8
"""Share of the text's width below which a block's own lines are short, not full."""
_MIN_WRAP_WIDTH = 40
"""A narrower text is a list or verse."""
_MIN_PAIRS = 3
"""Lines followed by another in the same paragraph; with fewer the widths say nothing."""
_INDENT = 2
"""Further white space that begins a paragraph."""
_MAX_END_MARK = 16
_BULLETS = ("* ", "- ", "• ", "– ", "— ", "+ ", "· ", "‑ ", "-- ")


def find_paragraphs(text: str, title: str | None = None) -> list[Paragraph]:
    """Every paragraph of the text with role `body`, sorted and disjoint; blank lines left out.

    `title` is a declared headline: where it is the first line, that line stands alone.
    """
    lines = lines_of(text)
    if len(lines) > 1 and text[lines[0].start : lines[0].end] == title:
        lines[1] = lines[1]._replace(blank_before=True)
    width = wrap_width(text, lines)
    may_have_verse = has_prose(lines, width)
    found: list[Paragraph] = []
    at = 0
    while at < len(lines):
        end = _block_end(lines, at)
        block = lines[at:end]
        if len(block) == 1:  # most are, and of one line nothing else can be made
            found.append(_paragraph(block, "flow"))
        elif at and may_have_verse and is_verse(text, block, width):
            found.append(_paragraph(block, "lines"))
        else:
            found += _block_paragraphs(text, block, width)
        at = end
    return found


def _block_end(lines: list[Line], at: int) -> int:
    """The index after the last line before the next blank one."""
    end = at + 1
    while end < len(lines) and not lines[end].blank_before:
        end += 1
    return end


def _paragraph(lines: list[Line], layout: Layout) -> Paragraph:
    return Paragraph(lines[0].start, lines[-1].end, "body", layout)


def _block_paragraphs(text: str, block: list[Line], width: int | None) -> list[Paragraph]:
    """The paragraphs of the lines between two blank ones."""
    # The indent that lines go on with; the first line may stand out or in by itself.
    margin = min((line.indent for line in block[1:]), default=0)
    block_width = _block_width(block, width) if width is not None else None
    found: list[Paragraph] = []
    at = 0
    while at < len(block):
        end = table_end(text, block, at)
        if end > at:
            found.append(_paragraph(block[at:end], "lines"))
        else:
            end = at + 1
            while end < len(block) and _goes_on(
                text, block[end - 1], block[end], block_width, margin
            ):
                end += 1
            found.append(_paragraph(block[at:end], "flow"))
        at = end
    return found


def _block_width(block: list[Line], width: int) -> int:
    """The width that a block is wrapped at: its own, where an address elsewhere is wider."""
    own = max((line.width for line in block if line.width <= MAX_WRAP_WIDTH), default=0)
    return min(width, max(own, int(_MIN_BLOCK_SHARE * width)))


def wrap_width(text: str, lines: list[Line]) -> int | None:
    """The width in code points that the copy is hard-wrapped at, or None where it is not."""
    widths = [line.width for line in lines if line.width <= MAX_WRAP_WIDTH]
    if len(widths) < (1 - _MAX_LONG_SHARE) * len(lines) or len(widths) < _MIN_PAIRS:
        return None
    width = max(widths)
    if width < _MIN_WRAP_WIDTH:
        return None
    pair_count = full_count = open_count = at = 0
    while at < len(lines):
        end = _block_end(lines, at)
        block_width = _block_width(lines[at:end], width)
        for line, following in pairwise(lines[at:end]):
            if following.indent >= line.indent + _INDENT:
                continue
            pair_count += 1
            full_count += _is_full(text, line, following, block_width)
            open_count += not is_sentence_end(text[line.start : line.end])
        at = end
    is_wrapped = min(full_count, open_count) >= _MIN_FULL_SHARE * pair_count
    return width if is_wrapped and pair_count >= _MIN_PAIRS else None


def _is_full(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    space = text.find(" ", following.start, following.end)
    word = (space if space >= 0 else following.end) - following.start
    # A hyphen at the break lets half a word go over, and the indent counts in the width.
    return line.width + line.indent + 1 + word > width - _INDENT


def _goes_on(text: str, line: Line, following: Line, width: int | None, margin: int) -> bool:
    """Whether the next line of the block is of the same paragraph."""
    if following.indent >= margin + _INDENT or _is_end_mark(text, following):
        return False
    is_open = not is_sentence_end(text[line.start : line.end])
    is_full = width is not None and _is_full(text, line, following, width)
    if text.startswith(_BULLETS, following.start):
        return is_full and is_open and not text.startswith(_BULLETS, line.start)
    # Ragged breaks: no sentence ends here and none begins there.
    return is_full or (is_open and text[following.start].islower())


def _is_end_mark(text: str, line: Line) -> bool:
    return line.width <= _MAX_END_MARK and text[line.start : line.end].lower() in words("end_marks")
