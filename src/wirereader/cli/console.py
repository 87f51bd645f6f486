"""`Console`: everything a command says on stderr, one line each, and the line of progress.

Progress is shown only where it disturbs nobody: stderr is a terminal, and the rows go elsewhere or
come when all is read.
"""

from __future__ import annotations

import sys
from time import monotonic

from wirereader.text.settle import settle_line

_EVERY_S = 0.1
"""Time between two states of the progress line."""

_CLEAR = "\r\x1b[K"
"""To the row's start, and what stands there out; ECMA-48 EL."""


class Console:
    """Messages and progress. Whatever a message quotes, no control byte of it is written."""

    def __init__(self) -> None:
        self._is_seen = sys.stderr.isatty()
        self._is_among_rows = sys.stdout.isatty()
        self._shown = False
        self._next_s = 0.0

    def say(self, message: str) -> None:
        """One line, led by the program's name."""
        self.clear()
        sys.stderr.write(f"wirereader: {settle_line(message)}\n")

    def progress(self, message: str, *, are_rows_last: bool = False) -> None:
        """Replace the line of progress, if there is one to be seen.

        `are_rows_last`: no row is written before `clear`, so the line may stand on their terminal.
        """
        if not self._is_seen or (self._is_among_rows and not are_rows_last):
            return
        if monotonic() < self._next_s:
            return
        self._next_s = monotonic() + _EVERY_S
        sys.stderr.write(f"{_CLEAR}{message}")
        sys.stderr.flush()
        self._shown = True

    def clear(self) -> None:
        """Take the progress away; rows or the shell's prompt come next."""
        if self._shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
            self._shown = False
