"""What a click and the wheel mean at a place of the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wirereader.reading.actions import perform
from wirereader.reading.effects import Scroll
from wirereader.reading.step import Press
from wirereader.ui.widgets.sidebar import LINES

if TYPE_CHECKING:
    from wirereader.ui.screens.reader import ReaderScreen

_LINES_A_NOTCH = 3
"""Rows that one notch of the wheel moves a text, as in terminals."""


def turn(screen: ReaderScreen, x: int, y: int, direction: int) -> None:
    """The wheel by one notch: the sheet, the list or the story under it moves."""
    control, session = screen.control, screen.session
    control.hush()
    if _in_sheet(screen, x, y):
        name = "sheet-down" if direction > 0 else "sheet-up"
        has_cursor = (
            screen.presenter.scene is not None and screen.presenter.scene.cursor is not None
        )
        control.perform(name, 1 if has_cursor else _LINES_A_NOTCH)
    elif session.sheet is not None and screen.presenter.scene is not None and _hangs(screen):
        return
    elif screen.presenter.sidebar.region.contains(x, y) and session.bar is None:
        name = "down" if direction > 0 else "up"
        moved, effects = perform(screen.desk, replace(session, pane="list"), name, Press(1))
        control.take((replace(moved, pane=session.pane), effects))
    else:
        control.take((session, (Scroll("line", direction * _LINES_A_NOTCH),)))


def click(screen: ReaderScreen, x: int, y: int) -> None:
    """A click chooses a row; on the chosen row it does what Enter does. In the text it goes there.

    On the top row it opens the search.
    """
    control, session = screen.control, screen.session
    control.hush()
    if _in_sheet(screen, x, y):
        _click_sheet(screen, y)
    elif _hangs(screen):
        return
    elif y == 0:
        if session.bar is None:
            control.perform("search")
    elif screen.presenter.sidebar.region.contains(x, y):
        _click_list(screen, y)
    elif session.pane == "list" and session.bar is None:
        control.perform("into")


def _in_sheet(screen: ReaderScreen, x: int, y: int) -> bool:
    region = screen.presenter.sheet_region
    return region is not None and region.contains(x, y)


def _hangs(screen: ReaderScreen) -> bool:
    """Whether a sheet hangs over the panes, which are then out of reach."""
    return screen.presenter.scene is not None and not screen.presenter.scene.head


def _click_sheet(screen: ReaderScreen, y: int) -> None:
    scene, session = screen.presenter.scene, screen.session
    if scene is None or session.sheet is None or scene.cursor is None:
        return
    row = y - scene.region.y - len(scene.head) + screen.presenter.sheet.top
    if not 0 <= y - scene.region.y - len(scene.head) < scene.height or row >= scene.count:
        return
    _choose(screen, row - scene.cursor, "sheet" if session.bar is None else "bar")


def _click_list(screen: ReaderScreen, y: int) -> None:
    sidebar, session = screen.presenter.sidebar, screen.session
    row = sidebar.top + (y - sidebar.region.y) // LINES
    listing = screen.desk.listing(session)
    if row >= len(listing):
        return
    if session.bar is not None:
        _choose(screen, row - (screen.desk.row(session) or 0), "bar")
    elif row == screen.desk.row(session):
        screen.control.take((replace(session, pane="list"), ()))
        screen.control.perform("into")
    else:
        chosen = replace(session, pane="list", cursor=screen.desk.ref(listing[row]))
        screen.control.take((chosen, ()))


def _choose(screen: ReaderScreen, by: int, where: str) -> None:
    """Move by so many rows, or accept where the row is chosen already."""
    if by:
        screen.control.perform(f"{where}-{'down' if by > 0 else 'up'}", abs(by))
    else:
        screen.control.perform(f"{where}-accept")
