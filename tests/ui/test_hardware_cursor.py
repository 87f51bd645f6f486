"""The terminal's own cursor rests where the reader is, for a braille line to follow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyte
import pytest

from tests.terminal import Terminal

TEXT = 38
"""Column of the signs beside the text at 120 columns."""


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path)
    terminal.await_words("18 stories")
    yield terminal
    terminal.press("Q")
    assert terminal.exit_code() == 0


def rests(terminal: Terminal, status: str, column: int, sign: str = "▌") -> None:
    """Wait for words in the status line with the cursor in a column, on the row with this sign."""

    def holds(screen: pyte.Screen) -> bool:
        rows, cursor = screen.display, screen.cursor
        is_told = rows[-1].lstrip().startswith(status)
        return is_told and cursor.x == column and rows[cursor.y][column] == sign

    terminal.await_that(holds, f"{status!r} with the cursor on {sign!r} in column {column}")


def test_after_fifty_moves_it_is_on_the_current_row_or_quote(terminal: Terminal) -> None:
    for number in range(2, 19):
        terminal.press("j")
        rests(terminal, f"{number} of 18", 0)
    terminal.press("g")
    rests(terminal, "1 of 18", 0)
    terminal.press('\r"')
    rests(terminal, "Quotes  quote 1 of ", TEXT)
    for number in range(2, 21):
        terminal.press("n")
        rests(terminal, f"Quotes  quote {number} of ", TEXT)
    for number in range(19, 6, -1):
        terminal.press("N")
        rests(terminal, f"Quotes  quote {number} of ", TEXT)


def test_in_the_list_of_figures_it_is_on_the_row(terminal: Terminal) -> None:
    terminal.press("#")
    rests(terminal, "Figures  1 of ", TEXT)
    for number in range(2, 9):
        terminal.press("j")
        rests(terminal, f"Figures  {number} of ", TEXT)


def test_in_the_bar_it_is_the_caret(terminal: Terminal) -> None:
    terminal.press("/bri")
    terminal.await_that(lambda screen: (screen.cursor.x, screen.cursor.y) == (6, 0), "the caret")
    terminal.press("\x1b")
    rests(terminal, "1 of 18", 0)


def test_it_is_hidden_unless_the_setting_shows_it(tmp_path: Path, terminal: Terminal) -> None:
    rests(terminal, "1 of 18", 0)
    assert terminal.screen.cursor.hidden
    shown = Terminal(tmp_path, environ={"WIREREADER_CURSOR": "on"})
    rests(shown, "1 of 18", 0)
    assert not shown.screen.cursor.hidden
    shown.press("q")
    assert shown.exit_code() == 0
