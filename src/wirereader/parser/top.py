"""What stands above the copy: slug, marks, notes, headline, byline, date, dateline.

Walks down from the first paragraph and stops at the first that is copy.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from wirereader.lexicons import words
from wirereader.model.article import Dateline
from wirereader.model.item import Paragraph, WireItem
from wirereader.model.span import Span
from wirereader.parser.boilerplate import is_furniture
from wirereader.parser.byline import is_writer_role, read_byline
from wirereader.parser.dateline import read_dateline
from wirereader.parser.filing_date import read_date_line
from wirereader.parser.head_labels import Labelled, declared_dateline, read_labels
from wirereader.parser.headline import is_headline
from wirereader.parser.marks import is_mark_line
from wirereader.parser.slugline import read_slug

_MAX_TOP = 14
"""Paragraphs; the longest top seen has slug, priority, three note lines, title, deck, byline."""
_POINTS = ("* ", "• ")
_MAX_DECK = 1
"""Paragraphs between headline and dateline: a deck, or a lead set before the dateline."""
_MAX_NOTE = 600
_RULES = "-_=*~+"
_SHORTEST_RULE = 3


@dataclass(slots=True)
class Top:
    """What was found; `paragraphs` are all of the story's, with the roles of those above."""

    paragraphs: list[Paragraph]
    title_span: Span | None = None
    slug: str | None = None
    byline: str | None = None
    dateline: Dateline | None = None
    date: str | None = None
    """ISO 8601; a date that stands on a line of its own."""
    notes: list[str] = field(default_factory=list)
    """Notes to editors, in order."""
    marks: list[str] = field(default_factory=list)
    """Lines that hold wire marks only, in order."""


def read_top(item: WireItem, paragraphs: list[Paragraph]) -> Top:
    """Tell the matter above the copy apart."""
    top = Top(list(paragraphs))
    year = int(item.date[:4]) if item.date and item.date[:4].isdecimal() else None
    # A headline that stands among declared blocks is declared too.
    labelled = {} if item.blocks else read_labels(item.text, paragraphs[:_MAX_TOP])
    for at, label in labelled.items():
        _take_labelled(item.text, top, at, label)
    is_untitled = (item.title is None or not item.blocks) and top.title_span is None
    copy_count = 0
    for at, paragraph in enumerate(paragraphs[:_MAX_TOP]):
        if at in labelled:
            continue
        if paragraph.role != "body" or item.text.startswith(_POINTS, paragraph.start):
            # Points in short may stand above byline and dateline.
            continue
        dateline = read_dateline(item.text, paragraph.start, paragraph.end, year)
        if dateline is not None and (not copy_count or dateline.agency or dateline.date):
            top.dateline = dateline
            if dateline.end == paragraph.end:
                top.paragraphs[at] = paragraph._replace(role="boilerplate")
            return top
        if not copy_count and _is_above(item, top, at):
            top.paragraphs[at] = paragraph._replace(role="boilerplate")
        elif is_untitled and not copy_count and _is_title(item, paragraphs, at, year):
            is_untitled = False
            top.title_span = Span(paragraph.start, paragraph.end)
            top.paragraphs[at] = paragraph._replace(role="title")
        else:
            copy_count += 1
            if copy_count > _MAX_DECK:
                return top
    return top


def _take_labelled(text: str, top: Top, at: int, labelled: Labelled) -> None:
    """Keep what a line with a label says; the line is no copy, the headline behind one is one."""
    field, start = labelled
    paragraph = top.paragraphs[at]
    words = text[start : paragraph.end]
    top.paragraphs[at] = paragraph._replace(role="boilerplate")
    if field == "title" and top.title_span is None:
        top.title_span = Span(start, paragraph.end)
        top.paragraphs[at] = paragraph._replace(start=start, role="title")
    elif field == "byline":
        top.byline = top.byline or read_byline(words) or words
    elif field == "slug":
        top.slug = top.slug or words
    elif field == "date":
        top.date = top.date or read_date_line(words)
    elif field == "dateline" and top.dateline is None:
        top.dateline = declared_dateline(text, start, paragraph.end)


def _is_above(item: WireItem, top: Top, at: int) -> bool:
    """Whether paragraph `at` is slug, byline, note or furniture; what it says is kept in `top`."""
    paragraph = top.paragraphs[at]
    line = item.text[paragraph.start : paragraph.end]
    if top.slug is None and top.title_span is None and (slug := read_slug(line)):
        top.slug = slug
        return True
    if top.byline is None and (byline := read_byline(line)):
        top.byline = byline
        return True
    is_under_byline = top.byline is not None and top.paragraphs[at - 1].role == "boilerplate"
    if is_under_byline and is_writer_role(line):
        return True
    if top.date is None and (date := read_date_line(line)):
        top.date = date
        return True
    if is_mark_line(line):
        top.marks.append(line)
        return True
    if is_note(line):
        top.notes.append(" ".join(line.split()))
        return True
    return is_rule(line) or is_furniture(item.text, paragraph)


def is_rule(line: str) -> bool:
    """Whether a line is drawn across the page, as under a headline."""
    return len(line) >= _SHORTEST_RULE and line[0] in _RULES and not line.strip(_RULES)


def is_note(line: str) -> bool:
    """Whether the paragraph is a note to editors."""
    if len(line) > _MAX_NOTE:
        return False
    parts = line[:60].lower().lstrip("([").split()
    openers = words("editor_note_openers")
    return any(" ".join(parts[:count]) in openers for count in (1, 2, 3))


def _is_title(item: WireItem, paragraphs: list[Paragraph], at: int, year: int | None) -> bool:
    if item.title is not None:
        line = " ".join(item.text[paragraphs[at].start : paragraphs[at].end].split())
        return line == item.title
    is_datelined = False
    if at + 1 < len(paragraphs):
        following = paragraphs[at + 1]
        line = item.text[following.start : following.end]
        is_datelined = read_byline(line) is not None or (
            read_dateline(item.text, following.start, following.end, year) is not None
        )
    return is_headline(item.text, paragraphs, at, item.file_title, is_datelined)
