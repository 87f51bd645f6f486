"""`Rows`: the base of every widget here: finished rows, of which only the changed cells are sent.

Textual's scrolling widgets send a whole pane for one step of a cursor. Here the owner hands over
the rows as they should now be; they are compared with those on the screen, and the difference is
what gets repainted: two short stretches for a step in the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from wirereader.text.written import UTF_8
from wirereader.ui.view.sent import sent_strip


class Rows(Widget):
    """Shows strips of its own width, one a row."""

    can_focus = False

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._strips: Sequence[Strip] = ()
        self.encoding = UTF_8
        """That of the terminal's locale."""

    @property
    def strips(self) -> Sequence[Strip]:
        """What stands on the screen."""
        return self._strips

    def show(self, strips: Sequence[Strip]) -> None:
        """Make these the rows; repaint where they differ from what was shown."""
        if self.encoding != UTF_8:
            strips = [sent_strip(strip, self.encoding) for strip in strips]
        before, self._strips = self._strips, strips
        if len(before) != len(strips):
            self.refresh()
            return
        dirty = [
            Region(left, y, right - left, 1)
            for y, (old, new) in enumerate(zip(before, strips, strict=True))
            for left, right in changed_columns(old, new)
        ]
        if dirty:
            self.refresh(*dirty)

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Repaint regions or all rows; with `repaint=False, layout=True` arrange the screen anew.

        Textual asks for both at once when a widget has got its size, since its contents might need
        another; rows never do, and the first frame would be sent twice.
        """
        if repaint and layout:
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_line(self, y: int) -> Strip:
        """The row `y`; blank below the last."""
        return self._strips[y] if y < len(self._strips) else Strip.blank(self.size.width)


def changed_columns(old: Strip, new: Strip) -> list[tuple[int, int]]:
    """The columns, half-open, in which two rows differ; none where they are equal.

    Compared by segments from both ends, so what is equal in the middle may be sent again.
    """
    if old is new or old == new:
        return []
    if old.cell_length != new.cell_length:
        return [(0, new.cell_length)]
    before, after = list(old), list(new)
    left, first = 0, 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        left += before[first].cell_length
        first += 1
    right, last = new.cell_length, 0
    limit = min(len(before), len(after)) - first
    while last < limit and before[-1 - last] == after[-1 - last]:
        right -= before[-1 - last].cell_length
        last += 1
    return [(left, right)]
