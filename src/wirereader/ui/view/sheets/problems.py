"""A row of the problems: a file that could not be read, and why."""

from __future__ import annotations

from textual.strip import Strip

from wirereader.corpus.rows import StoryRow
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.line import Line
from wirereader.ui.view.safe import cut, cut_front, shown

_PATH = 3


def problem_line(row: StoryRow, width: int, look: Look, *, is_cursor: bool) -> Strip:
    """Sign at 0, `!` at 1, the path, the reason after it."""
    line = Line(width)
    if is_cursor:
        line.put(look.signs.cursor, look.paint("accent"))
    line.to(1).put(look.signs.failed, look.paint("flag.kill")).to(_PATH)
    half = max(12, (width - _PATH) * 2 // 5)
    path = cut_front(shown(row.path), half, look.signs.cut)
    line.put(path, look.paint("accent") if is_cursor else look.paint())
    reason = cut(shown(row.failure or ""), max(0, width - line.at - 3), look.signs.cut)
    return line.to(line.at + 2).put(reason, look.paint("error")).strip()
