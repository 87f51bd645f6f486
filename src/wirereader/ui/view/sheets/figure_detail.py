"""What the foot of the figures list says of the figure at the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from textual.strip import Strip

from wirereader.model.span import Span
from wirereader.model.story import Story
from wirereader.reading.figure_list import FigureRow
from wirereader.reading.sentence_around import sentence_around
from wirereader.reading.status import worth_words
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import Columns
from wirereader.ui.view.safe import cells
from wirereader.ui.view.sheets.detail import (
    Piece,
    detail_room,
    detail_strips,
    joined,
    single_spaced,
)

_AMOUNTS = frozenset({"money", "percent", "quantity"})


def figure_role(row: FigureRow) -> str:
    """The colour of a figure: amounts stand out."""
    return "figure.amount" if row.figure.kind in _AMOUNTS else "figure"


def figure_detail(
    story: Story, row: FigureRow, speaker_role: str, height: int, columns: Columns, look: Look
) -> list[Strip]:
    """What it is worth, what it counts, who said it, what contradicts it; then its sentence."""
    facts = [
        [Piece(worth_words(row.figure), (figure_role(row),))],
        [Piece(row.of, ("text",))] if row.of else [],
        [Piece("said by "), Piece(row.said_by, (speaker_role,))] if row.said_by else [],
        [Piece(row.differs, ("error",))] if row.differs else [],
    ]
    before, words, behind = sentence_pieces(story, row)
    room = detail_room(columns) * max(1, height - 1)
    sentence = [_shortened(before, [words, *behind], room, look.signs.cut), words, *behind]
    return detail_strips(joined(facts, look), sentence, height, columns, look)


def sentence_pieces(story: Story, row: FigureRow) -> tuple[Piece, Piece, Sequence[Piece]]:
    """The sentence: dim before the figure, the figure, dim behind but for what it counts."""
    text, figure = story.text, row.figure
    span = sentence_around(story, Span(figure.start, figure.end))
    of = figure.of if figure.of and figure.of.start >= figure.end else Span(span.end, span.end)
    return (
        Piece(single_spaced(text[span.start : figure.start]).lstrip()),
        Piece(single_spaced(text[figure.start : figure.end]), ("text",)),
        [
            Piece(single_spaced(text[figure.end : of.start])),
            Piece(single_spaced(of.cut(text)), ("text",)),
            Piece(single_spaced(text[of.end : max(of.end, span.end)]).rstrip()),
        ],
    )


def _shortened(before: Piece, rest: Sequence[Piece], room: int, sign: str) -> Piece:
    """What stands before the figure without its begin, where else the figure were out of sight."""
    most = max(room // 3, room - sum(cells(piece.words) for piece in rest))
    if cells(before.words) <= most:
        return before
    words = before.words[-most:].partition(" ")[2]
    return Piece(f"{sign}{words}", before.roles)
