"""A row of the figures list: words, kind, what they are worth, the sentence around them."""

from __future__ import annotations

from textual.strip import Strip

from wirereader.model.figure import Figure
from wirereader.model.story import Story
from wirereader.reading.status import value_words
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import Columns
from wirereader.ui.view.dates import day
from wirereader.ui.view.line import Line
from wirereader.ui.view.safe import cells, cut, cut_front, shown

_WORDS = 13
"""Cells of the figure's words, right-aligned so that they meet their kind."""
_KIND = _WORDS + 2
_VALUE = _KIND + 28
"""Where the value ends, counted from the text's first column."""
_CONTEXT = _VALUE + 2
_SMALLEST_CONTEXT = 8
_KINDS = {"cardinal": "number"}


def figure_line(
    story: Story, figure: Figure, columns: Columns, look: Look, *, is_cursor: bool
) -> Strip:
    """The row, within the pane's columns."""
    width, start = columns.width - columns.pane, columns.text - columns.pane
    line, paint, sign = Line(width), look.paint, look.signs
    if columns.has_rule:
        line.put(sign.vertical, paint("rule"))
    if is_cursor:
        line.to(columns.sign - columns.pane).put(sign.cursor, paint("accent"))
    words = " ".join(story.text[figure.start : figure.end].split())
    role = "figure.amount" if figure.kind in {"money", "percent", "quantity"} else "figure"
    roles = ("accent", "headline") if is_cursor else (role,)
    line.right(start + _WORDS, cut(shown(words), _WORDS, sign.cut), paint(*roles))
    line.to(start + _KIND).put(_KINDS.get(figure.kind, figure.kind), paint("dim"))
    room = min(_VALUE, width - 1 - start)
    line.right(start + room, cut(shown(_worth(figure) or sign.none), room - _KIND - 9, sign.cut))
    left = start + _CONTEXT
    if width - 1 - left >= _SMALLEST_CONTEXT:
        _context(line, story, figure, left, width - 1, look)
    return line.strip()


def _worth(figure: Figure) -> str:
    """The value in words; a date as people write it."""
    if figure.kind == "date" and isinstance(figure.value, str):
        return day(figure.value, with_year=True) or figure.value
    return value_words(figure)


def _context(line: Line, story: Story, figure: Figure, left: int, right: int, look: Look) -> None:
    """The sentence, dim, its figure plain and in one column."""
    text, dim = story.text, look.paint("dim")
    graf = text.rfind("\n", 0, figure.start) + 1
    end = text.find("\n", figure.end)
    stop = text.rfind(". ", graf, figure.start)
    before = shown(
        text[max(graf, stop + 2 if stop >= 0 else graf, figure.start - 80) : figure.start]
    )
    after = shown(text[figure.end : min(len(text) if end < 0 else end, figure.end + 200)])
    third = (right - left + 1) // 3
    kept = before if cells(before) <= third else _last_words(before, third)
    line.right(left + third, kept, dim)
    words = cut(shown(text[figure.start : figure.end]), right - line.at, look.signs.cut)
    line.put(words)
    line.put(cut(after, max(0, right - line.at), look.signs.cut), dim)


def _last_words(text: str, width: int) -> str:
    """The whole words at the end that fit."""
    kept = cut_front(text, width, "")
    is_whole = text[-len(kept) - 1 : -len(kept)].isspace()
    return kept if is_whole else kept.partition(" ")[2]
