"""`Run`: a stretch of a story's text as it is displayed, and the way back to the text's offsets.

In prose a line break and the indent after it are one blank; in tables and verse every line stands
alone and tabs move to the next column. So displayed characters and characters of the text differ,
and a run remembers where each of its pieces came from.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from wirereader.ui.view.safe import cells, shown

_GAP = 2
"""Blanks between two columns of a table whose cells are parted by tabs."""


class Run(NamedTuple):
    """Displayed text whose pieces stand in the story's text. Pieces are sorted and disjoint."""

    text: str
    pieces: tuple[tuple[int, int], ...] = ()
    """Pairs of an offset in `text` and the offset in the story that it came from; empty where the
    run is not the story's (a date, a count)."""
    breaks: tuple[int, ...] = ()
    """Offsets in `text` at which a new row must begin."""

    def source(self, offset: int) -> int:
        """The offset in the story of a displayed character; a blank of ours has the one before."""
        at = max(0, bisect_right(self.pieces, (offset, 1 << 62)) - 1)
        shown_at, start = self.pieces[at]
        source = start + max(0, offset - shown_at)
        return min(source, self.pieces[at + 1][1]) if at + 1 < len(self.pieces) else source

    def displayed(self, offset: int) -> int:
        """The displayed character of an offset in the story, or the nearest one."""
        low, high = 0, len(self.pieces)
        while low < high:
            middle = (low + high) // 2
            if self.pieces[middle][1] <= offset:
                low = middle + 1
            else:
                high = middle
        if low == 0:
            return 0
        shown_at, start = self.pieces[low - 1]
        end = self.pieces[low][0] if low < len(self.pieces) else len(self.text)
        return min(end, shown_at + offset - start)


def flow_run(text: str, start: int, end: int) -> Run:
    """Prose: line breaks with the blanks around them become one blank."""
    words = text[start:end]
    if "\n" not in words:
        return Run(shown(words), ((0, start),))
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    length, at = 0, start
    for line in words.split("\n"):
        bare = line.strip(" \t")
        if bare:
            if parts:
                length += 1
            pieces.append((length, at + len(line) - len(line.lstrip(" \t"))))
            parts.append(shown(bare))
            length += len(bare)
        at += len(line) + 1
    return Run(" ".join(parts), tuple(pieces) or ((0, start),))


def lines_run(text: str, start: int, end: int) -> Run:
    """Tables and verse: one row a line, cells parted by tabs aligned in columns."""
    lines = text[start:end].split("\n")
    stops = _tab_stops(lines)
    out: list[str] = []
    pieces: list[tuple[int, int]] = []
    breaks: list[int] = []
    length, at = 0, start
    for number, line in enumerate(lines):
        if number:
            breaks.append(length)
        column = 0
        for index, cell in enumerate(line.split("\t")):
            if index:
                blanks = max(1, stops[index - 1] - column)
                out.append(" " * blanks)
                length += blanks
                column += blanks
                at += 1
            pieces.append((length, at))
            out.append(shown(cell))
            length += len(cell)
            column += cells(cell)
            at += len(cell)
        at += 1
    return Run("".join(out), tuple(pieces), tuple(breaks))


def _tab_stops(lines: list[str]) -> list[int]:
    """The column at which each cell after a tab begins, so that a table's columns line up."""
    widths: list[int] = []
    for line in lines:
        if "\t" not in line:
            continue
        for index, cell in enumerate(line.split("\t")):
            width = cells(cell)
            if index == len(widths):
                widths.append(width)
            elif width > widths[index]:
                widths[index] = width
    stops, column = [], 0
    for width in widths:
        column += width + _GAP
        stops.append(column)
    return stops
