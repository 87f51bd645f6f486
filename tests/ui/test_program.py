"""The real program in a pseudo-terminal: the way of a reporter from the start to the last quote."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

import pyte
import pytest

WAIT_S = 60
"""Longest wait for words on the screen; only a program that hangs ever waits it out."""


class Terminal:
    """Plays the terminal: sends keys, keeps the screen, knows how the program ended."""

    def __init__(self, folder: Path, *words: str, columns: int = 120, rows: int = 36) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.written = b""
        self._stream = pyte.ByteStream(self.screen)
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            os.chdir(folder)
            environ = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
            command = [sys.executable, "-m", "wirereader", *words]
            os.execve(command[0], command, environ)  # noqa: S606 - the program itself
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, size)

    def press(self, keys: str) -> None:
        """Send keys as a terminal does."""
        os.write(self._fd, keys.encode())

    def await_words(self, words: str) -> str:
        """Wait for words in one row of the screen, and return the row."""
        deadline = time.monotonic() + WAIT_S
        while time.monotonic() < deadline:
            if row := next((row for row in self.screen.display if words in row), None):
                return row
            self._read(0.1)
        raise AssertionError(f"{words!r} never came:\n" + "\n".join(self.screen.display))

    def _read(self, seconds: float) -> bool:
        """Take what the program writes; False once it is gone."""
        if not select.select([self._fd], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self._fd, 65_536)
        except OSError:
            return False
        self.written += data
        self._stream.feed(data)
        return bool(data)

    def kill(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self._pid, number)

    def exit_code(self) -> int:
        """Wait for the program's end."""
        while self._read(WAIT_S):
            pass
        code = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        os.close(self._fd)
        return code


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def test_from_the_start_to_the_speaker_s_ninth_quote(terminal: Terminal) -> None:
    terminal.await_words("reaffirmed his country’s solidarity")
    terminal.await_words("18 stories")
    terminal.press("@")
    terminal.await_words("Speakers")
    terminal.press("lari")
    terminal.await_words("Ali Larijani")
    terminal.press("\r")
    terminal.await_words("Ali Larijani  quote 1 of ")
    for number in range(2, 10):
        terminal.press("n")
        terminal.await_words(f"quote {number} of ")
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert b"\x1b[?1049l" in terminal.written
    assert b"Traceback" not in terminal.written


@pytest.mark.parametrize(("number", "code"), [(signal.SIGHUP, 0), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_with_the_terminal_restored(
    terminal: Terminal, number: signal.Signals, code: int
) -> None:
    terminal.await_words("18 stories")
    terminal.kill(number)
    assert terminal.exit_code() == code
    assert b"\x1b[?1049l" in terminal.written
    assert b"\x1b[?25h" in terminal.written


def test_a_single_file_opens_alone(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("Ferry late\n\nThe ferry was late, Per Aske said.\n", "utf-8")
    terminal = Terminal(tmp_path, "one.txt", columns=80, rows=24)
    terminal.await_words("The ferry was late, Per Aske said.")
    terminal.press("q")
    assert terminal.exit_code() == 0
