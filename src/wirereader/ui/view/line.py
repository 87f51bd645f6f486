"""`Line`: one row of the screen while it is put together from left to right."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from wirereader.ui.view.safe import cells, cut, shown

PLAIN = Style.null()
"""The user's own colours. Never None: Textual's filters read every segment's style."""


class Line:
    """Segments of one row, and how far they reach. Whatever is put on it passes `safe.shown`."""

    __slots__ = ("_segments", "_width", "at")

    def __init__(self, width: int) -> None:
        self._width = width
        self._segments: list[Segment] = []
        self.at = 0
        """The column after what was put last."""

    def put(self, text: str, style: Style = PLAIN) -> Line:
        """Append the text in a style; what passes the right edge is cut off."""
        text = shown(text)
        room = self._width - self.at
        width = cells(text)
        if width > room:
            text = cut(text, room, "")
            width = cells(text)
        if width:
            self._segments.append(Segment(text, style))
            self.at += width
        return self

    def to(self, column: int) -> Line:
        """Fill with blanks up to a column; nothing happens where it is already passed."""
        blanks = min(column, self._width) - self.at
        if blanks > 0:
            self._segments.append(Segment(" " * blanks, PLAIN))
            self.at += blanks
        return self

    def fill(self, sign: str, column: int, style: Style) -> Line:
        """Fill with a one-cell sign up to a column."""
        return self.put(sign * max(0, min(column, self._width) - self.at), style)

    def right(self, column: int, text: str, style: Style = PLAIN) -> Line:
        """Put the text so that it ends before `column`, if what stands there leaves the room."""
        return self.to(column - cells(shown(text))).put(text, style)

    def strip(self) -> Strip:
        """The finished row, blank to the right edge."""
        self.to(self._width)
        return Strip(self._segments, self._width)
