"""The rows of a segment's tables: which cell means what.

A cell of `text_ends` is the byte of all texts at which a story's text ends; it begins where that of
the row before ends. `text_blocks` has a row more than there are blocks. Every other cell is one of:
a *ref* (into the string table, from 1; 0 is None), a count, a code point, a byte, an *optional*
(the value + 1; 0 is None), or `first_…`, the row of another table where the children of this row
begin. They end where those of the next row begin, so every table with children has one row more
than values. Changing anything here takes another `LAYOUT` in `columns.py`.
"""

from __future__ import annotations

from typing import NamedTuple

from wirereader.model.span import Span

ENCODING_GUESSED = 1
IS_FAILURE = 2
SPEECH = 1
UNSURE = 2


class StoryCells(NamedTuple):
    """One story, or one failure (`flags` tells)."""

    flags: int = 0
    number: int = 0
    """Optional."""
    speech_count: int = 0
    unsure_count: int = 0
    key: int = 0
    path: int = 0
    item_place: int = 0
    item_agency: int = 0
    urgency: int = 0
    """Ref of its decimal spelling."""
    embargo: int = 0
    title: int = 0
    title_start: int = 0
    """Optional; the `title_end` of the details counts only with it."""
    slug: int = 0
    has_dateline: int = 0
    dateline_start: int = 0
    """Optional."""
    dateline_end: int = 0
    """Optional."""
    place: int = 0
    agency: int = 0
    date: int = 0
    language: int = 0
    chain: int = 0
    status: int = 0
    version: int = 0
    first_keyword: int = 0
    first_block: int = 0
    first_paragraph: int = 0
    first_item_problem: int = 0
    first_article_problem: int = 0
    first_problem: int = 0
    """Of the annotations; for a failure its only one."""
    first_quote: int = 0
    first_figure: int = 0
    first_person: int = 0
    first_body: int = 0


class DetailCells(NamedTuple):
    """What no list shows of a story. Refs are into the strings of the warm tables, since most stand
    there anyhow; only those of `sha256`, `item_dateline`, `item_date`, `dateline_text` and
    `dateline_date` are into the cold ones.
    """

    sha256: int = 0
    format: int = 0
    encoding: int = 0
    file_title: int = 0
    item_title: int = 0
    item_slug: int = 0
    item_byline: int = 0
    item_dateline: int = 0
    item_date: int = 0
    item_language: int = 0
    item_status: int = 0
    item_version: int = 0
    item_note: int = 0
    identity: int = 0
    title_end: int = 0
    byline: int = 0
    dateline_text: int = 0
    dateline_date: int = 0
    date_from: int = 0
    note: int = 0


class TextBlockCells(NamedTuple):
    """Some texts that were deflated together."""

    first_row: int
    """Of the stories: that of its first text."""
    start: int
    """Byte of the text column at which it begins."""


class ParagraphCells(NamedTuple):
    """One paragraph or declared block."""

    start: int
    end: int
    role: int
    layout: int


class ProblemCells(NamedTuple):
    """One problem."""

    stage: int
    severity: int
    message: int
    start: int
    """Optional."""
    end: int
    """Optional."""


class QuoteCells(NamedTuple):
    """One attribution."""

    flags: int = 0
    kind: int = 0
    cue_start: int = 0
    """Optional; `cue_end` counts only with it."""
    cue_end: int = 0
    source_start: int = 0
    """Optional; `source_end` counts only with it."""
    source_end: int = 0
    speaker: int = 0
    quote_class: int = 0
    rule: int = 0
    confidence: int = 0
    """Ref of its decimal spelling: exact, and few differ."""
    speaker_rule: int = 0
    first_part: int = 0


class FigureCells(NamedTuple):
    """One figure. Values are refs of a spelling: `d` and a decimal, or `s` and a string."""

    start: int
    end: int
    kind: int
    value: int
    unit: int
    comparator: int
    low: int
    high: int
    of_start: int
    """Optional; `of_end` counts only with it."""
    of_end: int
    resolved: int


class PersonCells(NamedTuple):
    """One person."""

    name: int = 0
    first_title: int = 0
    first_mention: int = 0
    first_reference: int = 0


class BodyCells(NamedTuple):
    """One organisation or place."""

    name: int = 0
    first_mention: int = 0


class RefCells(NamedTuple):
    """A string on its own."""

    ref: int


TABLES = {
    "stories": len(StoryCells._fields),
    "details": len(DetailCells._fields),
    "text_ends": 1,
    "text_blocks": len(TextBlockCells._fields),
    "keywords": len(RefCells._fields),
    "blocks": len(ParagraphCells._fields),
    "paragraphs": len(ParagraphCells._fields),
    "item_problems": len(ProblemCells._fields),
    "article_problems": len(ProblemCells._fields),
    "problems": len(ProblemCells._fields),
    "quotes": len(QuoteCells._fields),
    "parts": len(Span._fields),
    "figures": len(FigureCells._fields),
    "people": len(PersonCells._fields),
    "titles": len(RefCells._fields),
    "mentions": len(Span._fields),
    "references": len(Span._fields),
    "bodies": len(BodyCells._fields),
    "body_mentions": len(Span._fields),
}
"""Every table of a segment, in the order in which they lie in it, with its cells a row."""

COLD = (
    *("details", "keywords", "blocks", "item_problems", "article_problems", "quotes", "parts"),
    *("figures", "people", "titles", "mentions", "references", "bodies", "body_mentions"),
)
"""The tables that lists and the search for words never read. They have strings of their own, which
their refs count, but for most of the details.
"""
