"""A row of the people list: name, titles, mentions and quotes; bodies dim."""

from __future__ import annotations

from textual.strip import Strip

from wirereader.model.span import Span
from wirereader.model.story import Story
from wirereader.reading.facts import count
from wirereader.reading.people_list import NamedRow
from wirereader.reading.sentence_around import sentence_around
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import Columns
from wirereader.ui.view.line import Line
from wirereader.ui.view.safe import cells, cut, shown
from wirereader.ui.view.sheets.detail import Piece, detail_strips, joined, single_spaced

_TITLES = 26
"""Where titles begin, counted from the text's first column."""
_SMALLEST_TITLE = 12


def named_line(row: NamedRow, role: str, columns: Columns, look: Look, *, is_cursor: bool) -> Strip:
    """The row, within the pane's columns; `role` is the colour of the name."""
    width, start = columns.width - columns.pane, columns.text - columns.pane
    line, paint, sign = Line(width), look.paint, look.signs
    if columns.has_rule:
        line.put(sign.vertical, paint("rule"))
    if is_cursor:
        line.to(start - 2).put(sign.cursor, paint("accent"))
    numbers = _numbers(row)
    end = width - 1 - cells(numbers)
    has_titles = bool(row.titles) and end - 2 - start - _TITLES >= _SMALLEST_TITLE
    name_end = start + _TITLES if has_titles else end
    name = cut(shown(row.name), name_end - 2 - start, sign.cut)
    line.to(start).put(name, paint(role, "headline") if is_cursor else paint(role))
    if has_titles:
        titles = cut(shown("; ".join(row.titles)), end - 2 - start - _TITLES, sign.cut)
        line.to(start + _TITLES).put(titles, paint("dim"))
    return line.to(end).put(numbers, paint("dim" if row.is_body else "text")).strip()


def named_detail(
    story: Story, row: NamedRow, height: int, columns: Columns, look: Look
) -> list[Strip]:
    """The whole name, titles as the copy gives them, country; then the first one's sentence."""
    facts = [[Piece(row.name, ("text",))], *([Piece(title, ("text",))] for title in row.titles)]
    facts += [[Piece(row.country)]] if row.country else []
    around = [piece for first in row.mentions[:1] for piece in _around(story, first)]
    return detail_strips(joined(facts, look), around, height, columns, look)


def _around(story: Story, mention: Span) -> list[Piece]:
    sentence = sentence_around(story, mention)
    return [
        Piece(single_spaced(story.text[sentence.start : mention.start])),
        Piece(single_spaced(mention.cut(story.text)), ("text",)),
        Piece(single_spaced(story.text[mention.end : sentence.end])),
    ]


def _numbers(row: NamedRow) -> str:
    """How often named, and how many quotes, in columns."""
    quotes = count(row.quotes, "quote") if row.quotes else ""
    return f"{len(row.mentions):>4,}x  {quotes:>9}"
