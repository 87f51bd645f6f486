"""Where the reader's widgets stand: one layout, worked out from the columns in one pass.

Nested containers would be laid out, and painted, once for each of their own resizes; and the
columns are exact to the cell, which fractions are not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from wirereader.ui.view.columns import Columns

_ABOVE = 1
"""Order of the sheet, which stands over the panes."""


def regions(columns: Columns, sheet: Region | None) -> dict[str, Region]:
    """Each widget's place on the screen, by its id; what is hidden has none."""
    width, height, body = columns.width, columns.height, columns.body
    if not columns.fits:
        return {"status": Region(0, 0, width, 1)}
    places = {
        "bar": Region(0, 0, width, 1),
        "rule": Region(0, 1, width, 1),
        "status": Region(0, height - 1, width, 1),
    }
    if columns.side:
        places["sidebar"] = Region(0, 2, columns.side, body)
    if columns.pane < width:
        places["pane"] = Region(columns.pane, 2, width - columns.pane, body)
    if sheet is not None:
        places["sheet"] = sheet
    return places


class ReaderLayout(Layout):
    """Places widgets by their ids where `regions` says."""

    name = "reader"

    def __init__(self, places: Callable[[Size], Mapping[str, Region]]) -> None:
        super().__init__()
        self._places = places

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """The placements for a terminal of this size."""
        places = self._places(size)
        return [
            WidgetPlacement(
                places[child.id],
                NULL_OFFSET,
                NULL_SPACING,
                child,
                order=_ABOVE if child.id == "sheet" else 0,
            )
            for child in children
            if child.id is not None and child.id in places
        ]
