"""Which column belongs to what, for every size of the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wirereader.reading.session import ListSize, Session

SMALLEST = (40, 10)
"""Columns and rows below which only one line is shown."""
TWO_PANES = 72
"""Columns from which list and text stand side by side."""
MEASURE = 72
"""The most cells a row of prose takes; longer ones are hard to follow back to the margin."""
WIDEST = 48
"""Columns of the widest list that nobody has widened."""
_NAMES = 12
"""Cells of the right margin."""
_WITH_NAMES = 74
"""Columns from the text on that leave room for names beside a measure that still reads well."""


class Columns(NamedTuple):
    """The screen's columns, counted from 0, and its rows."""

    width: int
    height: int
    side: int
    """Columns of the list; 0 where it is hidden, all of them where it fills the screen."""
    pane: int
    """First column of the reading pane, its rule included; `width` where it is hidden."""
    sign: int
    """Column of the margin signs."""
    text: int
    """First column of the text."""
    measure: int
    """Cells of a row of text."""
    names: int | None
    """First column of the speakers' names; None where there is no room."""

    @property
    def has_rule(self) -> bool:
        """Whether a rule stands between list and text."""
        return 0 < self.side < self.width

    @property
    def body(self) -> int:
        """Rows between the rule and the status line."""
        return max(0, self.height - 3)

    @property
    def name_width(self) -> int:
        """Cells of a name in the margin."""
        return 0 if self.names is None else _NAMES

    @property
    def fits(self) -> bool:
        """Whether there is room for anything but one line."""
        return self.width >= SMALLEST[0] and self.height >= SMALLEST[1]


def columns(
    width: int,
    height: int,
    *,
    is_zen: bool = False,
    in_text: bool = True,
    measure: int = MEASURE,
    list_size: ListSize = "narrow",
) -> Columns:
    """The columns of a terminal. `is_zen` hides the list; in one pane, `in_text` says which.

    `measure` is the most cells that a row of text takes.
    """
    is_narrow = width < TWO_PANES
    is_one = is_narrow or list_size == "whole"
    if is_one and not in_text and not is_zen:
        side, start = width, 2
    elif is_one or is_zen:
        side, start = 0, 2 if is_narrow else 3
    else:
        side = width // 2 if list_size == "half" else min(WIDEST, max(26, width * 3 // 10))
        start = side + 4
    rest = width - (2 if is_narrow else start)
    has_names = rest >= _WITH_NAMES
    measure = max(1, min(measure, rest - (_NAMES + 2 if has_names else 1)))
    start += (rest - measure - (_NAMES + 2 if has_names else 1)) // 2
    return Columns(
        width=width,
        height=height,
        side=side,
        pane=side,
        sign=start - 2,
        text=start,
        measure=measure,
        names=start + measure + 2 if has_names else None,
    )


def columns_of(session: Session, size: tuple[int, int], measure: int) -> Columns:
    """The columns that a session asks for in a terminal of that size."""
    return columns(
        *size,
        is_zen=session.is_zen,
        in_text=session.pane == "text",
        measure=measure,
        list_size=session.list_size,
    )
