"""A row of the figures list: words, kind, worth, the sentence around them, who said it."""

from __future__ import annotations

from textual.strip import Strip

from wirereader.model.story import Story
from wirereader.reading.figure_list import FigureRow
from wirereader.reading.status import worth_words
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import Columns
from wirereader.ui.view.line import Line
from wirereader.ui.view.safe import cells, cut, cut_front, shown
from wirereader.ui.view.sheets.figure_detail import figure_role, sentence_pieces

_WORDS = 13
"""Cells of the figure's words, right-aligned so that they meet their kind."""
_KIND = _WORDS + 2
_VALUE = _KIND + 30
"""Where the value ends, counted from the text's first column; `x2` stands behind it."""
_CONTEXT = _VALUE + 5
_SMALLEST_CONTEXT = 8
_SMALLEST_SENTENCE = 24
_WITH_SPEAKER = 30
"""Cells behind the value that leave room for who said it beside the sentence."""
_SPEAKER = 10
_KINDS = {"cardinal": "number"}


def kind_word(kind: str) -> str:
    """What the list calls a kind of figure."""
    return _KINDS.get(kind, kind)


def figure_line(
    story: Story, row: FigureRow, name: str, columns: Columns, look: Look, *, is_cursor: bool
) -> Strip:
    """The row, within the pane's columns; `name` says briefly who said it.

    `!` before the words: another figure of the story contradicts this one.
    """
    width, start = columns.width - columns.pane, columns.text - columns.pane
    line, paint, sign, figure = Line(width), look.paint, look.signs, row.figure
    if columns.has_rule:
        line.put(sign.vertical, paint("rule"))
    if is_cursor:
        line.to(start - 2).put(sign.cursor, paint("accent"))
    if row.differs:
        line.to(start - 1).put(sign.failed, paint("error"))
    words = " ".join(story.text[figure.start : figure.end].split())
    roles = ("accent", "headline") if is_cursor else (figure_role(row),)
    line.right(start + _WORDS, cut(shown(words), _WORDS, sign.cut), paint(*roles))
    line.to(start + _KIND).put(kind_word(figure.kind), paint("dim"))
    room = min(_VALUE, width - 1 - start)
    line.right(start + room, cut(shown(worth_words(figure)), room - _KIND - 9, sign.cut))
    if row.times > 1:
        line.put(f" x{row.times}", paint("dim"))
    left, right = start + _CONTEXT, width - 1
    if name and right - left >= _WITH_SPEAKER:
        right -= _SPEAKER + 2
        _sentence(line, story, row, left, right, look)
        line.to(right + 2).put(cut(shown(name), _SPEAKER, sign.cut), paint("dim"))
    else:
        _sentence(line, story, row, left, right, look)
    return line.strip()


def _sentence(line: Line, story: Story, row: FigureRow, left: int, right: int, look: Look) -> None:
    """The sentence, dim; plain in it the figure, which stands in one column, and what it counts.

    With little room only what it counts, where that is said.
    """
    room = right - left
    if room < _SMALLEST_CONTEXT:
        return
    if room < _SMALLEST_SENTENCE and row.of:
        line.to(left).put(cut(shown(row.of), room, look.signs.cut))
        return
    before, words, behind = sentence_pieces(story, row)
    third = (room + 1) // 3
    kept = before.words if cells(before.words) <= third else _last_words(before.words, third)
    line.right(left + third, kept, look.paint(*before.roles))
    for piece in (words, *behind):
        text = cut(piece.words, max(0, right - line.at), look.signs.cut)
        line.put(text, look.paint(*piece.roles))


def _last_words(text: str, width: int) -> str:
    """The whole words at the end that fit."""
    kept = cut_front(text, width, "")
    is_whole = text[-len(kept) - 1 : -len(kept)].isspace()
    return kept if is_whole else kept.partition(" ")[2]
