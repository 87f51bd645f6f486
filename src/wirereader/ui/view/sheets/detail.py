"""The foot of a list under the text: what the row at the cursor has no room for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from textual.strip import Strip

from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import Columns
from wirereader.ui.view.line import Line
from wirereader.ui.view.run import Run
from wirereader.ui.view.safe import cut, shown
from wirereader.ui.view.wrap import wrap

_INDENT = 2
"""Cells by which the foot stands in, so that nobody takes it for rows of the list."""
_MOST = 90
"""Cells of the widest row."""
_BLANKS_RE = re.compile(r"\s+")


class Piece(NamedTuple):
    """Words and the roles they are painted in."""

    words: str
    roles: tuple[str, ...] = ("dim",)


def single_spaced(text: str) -> str:
    """Words of a story with every run of blanks and line breaks as one blank."""
    return shown(_BLANKS_RE.sub(" ", text))


def detail_strips(
    facts: Sequence[Piece], sentence: Sequence[Piece], height: int, columns: Columns, look: Look
) -> list[Strip]:
    """The facts, and in the rows that they leave the sentence; always as many rows as `height`."""
    room = detail_room(columns)
    rows = _rows(facts, room, height, look)
    rows += _rows(sentence, room, height - len(rows), look)
    blank: list[Piece] = []
    rows += [blank] * (height - len(rows))
    return [_strip(row, columns, look) for row in rows]


def detail_room(columns: Columns) -> int:
    """Cells of a row of the foot."""
    return max(1, min(_MOST, columns.width - columns.text - 1 - _INDENT))


def joined(facts: Sequence[Sequence[Piece]], look: Look) -> list[Piece]:
    """The facts that there are, parted by dots."""
    pieces: list[Piece] = []
    for fact in facts:
        if fact:
            pieces += [Piece(f" {look.signs.dot} ")] if pieces else []
            pieces += fact
    return pieces


def _rows(pieces: Sequence[Piece], room: int, most: int, look: Look) -> list[list[Piece]]:
    """The pieces wrapped; what does not fit in `most` rows is cut with a sign."""
    words = [shown(piece.words) for piece in pieces]
    text = "".join(words)
    if not text or most <= 0:
        return []
    starts = [0, *accumulate(map(len, words))]
    found = list(wrap(Run(text), room))
    rows = []
    for left, right in found[:most]:
        row = [
            Piece(text[max(left, start) : min(right, start + len(word))], piece.roles)
            for piece, word, start in zip(pieces, words, starts, strict=False)
            if start < right and left < start + len(word)
        ]
        rows.append(row)
    if len(found) > most:
        rest = text[found[most - 1][0] :]
        kept = len(cut(rest, room, look.signs.cut)) - len(look.signs.cut)
        rows[-1] = [*_first(rows[-1], kept), Piece(look.signs.cut)]
    return rows


def _first(row: Sequence[Piece], length: int) -> list[Piece]:
    kept = []
    for piece in row:
        kept.append(Piece(piece.words[: max(0, length)], piece.roles))
        length -= len(piece.words)
    return kept


def _strip(row: Sequence[Piece], columns: Columns, look: Look) -> Strip:
    line = Line(columns.width - columns.pane)
    if columns.has_rule:
        line.put(look.signs.vertical, look.paint("rule"))
    line.to(columns.text - columns.pane + _INDENT)
    for piece in row:
        line.put(piece.words, look.paint(*piece.roles))
    return line.strip()
