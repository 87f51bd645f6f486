"""`ReadingPane`: one story's rows, with its own top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirereader.reading.refs import HEADER, Place
from wirereader.ui.view.page import Page, Top
from wirereader.ui.view.pane import Painter
from wirereader.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from wirereader.reading.effects import Scroll

_ABOVE = 5
"""One row in so many is shown above what is brought into sight, so that it is read in its place."""
_OVERLAP = 2
"""Rows of the old page that a new page repeats."""


class ReadingPane(Rows):
    """Holds the page and its top row; the reader's place is what stands in that row."""

    def __init__(self) -> None:
        super().__init__(id="pane")
        self.page: Page | None = None
        self.top = Top()
        self.height = 1
        """Rows of text in sight; fewer than the widget's while a sheet stands under the text."""
        self.place = HEADER
        """What was put into the top row. Resizing rounds the row, not the place, so that the page
        does not creep upwards with every change of the width."""

    def open(self, page: Page | None, place: Place) -> None:
        """Put a page into the pane, at a place."""
        self.page = page
        self.top = Top()
        self.go(place)

    def resize(self, height: int) -> None:
        """Show `height` rows; the last row of the page does not rise above the bottom."""
        if height != self.height:
            self.height = height
            self.go(self.place)

    def go(self, place: Place) -> None:
        """Put the row of a place at the top, or as near as the page's end lets it."""
        self.place = place
        if self.page is not None:
            top = Top() if place == HEADER else self.page.at_place(place)
            self.top = min(top, self.page.last_top(self.height))

    def scroll(self, effect: Scroll) -> None:
        """Move by rows, half pages, pages, or to an end."""
        if self.page is None:
            return
        if effect.unit == "top":
            self.top = Top()
        elif effect.unit == "end":
            self.top = self.page.last_top(self.height)
        else:
            sizes = {
                "line": 1,
                "half": max(1, self.height // 2),
                "page": max(1, self.height - _OVERLAP),
            }
            by = sizes[effect.unit] * effect.count
            self.top = self.page.scrolled(self.top, by, self.height)
        self.place = self.page.place(self.top)

    def reveal(self, start: int, end: int) -> None:
        """Bring characters of the story into sight, with some rows above them.

        Nothing moves where all of them are in sight already.
        """
        if self.page is None:
            return
        first, last = self.page.at_offset(start), self.page.at_offset(max(start, end - 1))
        bottom = self.page.moved(self.top, self.height - 1)
        if self.top <= first and last <= bottom:
            return
        above = self.page.moved(first, -max(1, self.height // _ABOVE))
        self.top = min(above, self.page.last_top(self.height))
        self.place = self.page.place(self.top)

    def row_of(self, offset: int) -> int | None:
        """The row in sight that shows a character of the story, None where it is not in sight."""
        if self.page is None:
            return None
        wanted = self.page.at_offset(offset)
        for y in range(self.height):
            if self.page.moved(self.top, y) == wanted:
                return y
        return None

    def show_rows(self, painter: Painter, height: int) -> None:
        """Paint the rows in sight."""
        self.show(painter.strips(self.top, height))
