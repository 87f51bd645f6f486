"""`SheetRows`: a list or text over the panes, with its own top."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.strip import Strip

from wirereader.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from wirereader.reading.effects import ScrollSheet


class SheetRows(Rows):
    """Shows as many of its rows as fit: those around the cursor, or those from its top."""

    def __init__(self) -> None:
        super().__init__(id="sheet")
        self.top = 0
        self._count = 0
        self._height = 1

    def reset(self) -> None:
        """Back to the first row, for another sheet."""
        self.top = 0

    def scroll(self, effect: ScrollSheet) -> None:
        """Move a sheet without a cursor."""
        last = max(0, self._count - self._height)
        moves = {
            "line": self.top + effect.count,
            "page": self.top + effect.count * max(1, self._height - 1),
            "top": 0,
            "end": last,
        }
        self.top = min(max(moves[effect.unit], 0), last)

    def window(self, count: int, height: int, cursor: int | None) -> range:
        """The rows to show of `count` in `height`, with the cursor among them."""
        self._count, self._height = count, max(1, height)
        if cursor is not None:
            self.top = max(min(self.top, cursor), cursor - self._height + 1)
        self.top = max(0, min(self.top, count - self._height))
        return range(self.top, min(count, self.top + self._height))

    def show_sheet(
        self,
        count: int,
        height: int,
        cursor: int | None,
        row: Callable[[int, bool], Strip],
        *,
        head: Sequence[Strip] = (),
        foot: Sequence[Strip] = (),
        blank: Strip,
    ) -> None:
        """Show the rows in a window of `height`, between the strips of head and foot."""
        rows = [row(at, at == cursor) for at in self.window(count, height, cursor)]
        rows += [blank] * (height - len(rows))
        self.show([*head, *rows, *foot])
