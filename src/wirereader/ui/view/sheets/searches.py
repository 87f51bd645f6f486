"""A row of the searches: its sign, what was searched for, and whether it is kept."""

from __future__ import annotations

from textual.strip import Strip

from wirereader.reading.saved import SearchRow
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.line import Line
from wirereader.ui.view.safe import cells, cut, shown

_WORDS = 3


def search_line(row: SearchRow, width: int, look: Look, *, is_cursor: bool) -> Strip:
    """Sign of the cursor at 0, a star at 1 where it is kept, the words from 3, `kept` right."""
    line = Line(width)
    if is_cursor:
        line.put(look.signs.cursor, look.paint("accent"))
    if row.is_kept:
        line.to(1).put(look.signs.star, look.paint("accent"))
    note = "kept" if row.is_kept else "earlier"
    room = max(0, width - _WORDS - cells(note) - 3)
    style = look.paint("accent") if is_cursor else look.paint()
    line.to(_WORDS).put(cut(shown(row.words), room, look.signs.cut), style)
    return line.right(width - 1, note, look.paint("dim")).strip()
