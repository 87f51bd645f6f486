"""`Sidebar`: the list of stories, two rows each, with its own top."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.strip import Strip

from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.list_row import ListRow, list_lines
from wirereader.ui.widgets.rows import Rows

LINES = 2
"""Rows of the screen that a story takes."""


class Sidebar(Rows):
    """Keeps the cursor in sight and its row where it was when the list grows above it."""

    def __init__(self) -> None:
        super().__init__(id="sidebar")
        self.top = 0
        """Number of the first row shown, in the list's order."""
        self._cursor: tuple[int, int] | None = None
        """The cursor's story by its number, and the row that it was in."""
        self._painted: dict[ListRow, tuple[Strip, Strip]] = {}
        self._painted_for: tuple[int, Look] | None = None

    def show_list(
        self,
        listing: Sequence[int],
        cursor: int | None,
        row_of: Callable[[int, bool], ListRow],
        width: int,
        height: int,
        look: Look,
        *,
        is_growing: bool = False,
    ) -> None:
        """Show the rows around `cursor`, a row of `listing`; `row_of` makes a story's row.

        Its second argument says whether it is the cursor's. Once the list no longer grows, no
        rows below its end are left blank while there are stories above its first one.
        """
        self._follow(listing, cursor, height)
        if not is_growing and cursor is not None:
            last_top = max(0, len(listing) - max(1, height // LINES))
            self.top = min(self.top, last_top)
        if self._painted_for != (width, look) or len(self._painted) > 4 * height:
            self._painted, self._painted_for = {}, (width, look)
        strips: list[Strip] = []
        shown = range(self.top, min(len(listing), self.top + (height + LINES - 1) // LINES))
        for at in shown:
            row = row_of(listing[at], at == cursor)
            lines = self._painted.get(row)
            if lines is None:
                lines = self._painted[row] = list_lines(row, width, look)
            strips += lines
        blank = Strip.blank(width)
        self.show([*strips, *[blank] * (height - len(strips))][:height])

    def _follow(self, listing: Sequence[int], cursor: int | None, height: int) -> None:
        """Move the top no more than it takes to have the cursor's row whole in sight.

        Where the same story has come to stand in another row of the list, the list was changed
        above it, not the cursor moved: then the top moves along.
        """
        whole = max(1, height // LINES)
        if cursor is None:
            self.top = max(0, min(self.top, len(listing) - whole))
            return
        number = listing[cursor]
        before, self._cursor = self._cursor, (number, cursor)
        if before is not None and before[0] == number and before[1] != cursor:
            self.top += cursor - before[1]
        else:
            self.top = max(0, min(self.top, len(listing) - whole))
        self.top = max(0, min(self.top, cursor), cursor - whole + 1)

    def cursor_line(self, cursor: int) -> int:
        """The screen row, within the widget, of a row of the list."""
        return (cursor - self.top) * LINES
