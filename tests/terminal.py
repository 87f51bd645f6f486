"""`Terminal`: the real program in a pseudo-terminal, with an emulator for a screen."""

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
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

WAIT_S = 30
"""Longest wait for words on the screen; only a program that hangs ever waits it out."""


class Terminal:
    """Plays the terminal: sends keys, keeps the screen, knows how the program ended."""

    def __init__(
        self,
        folder: Path,
        *words: str,
        columns: int = 120,
        rows: int = 36,
        program: Sequence[str] = ("-m", "wirereader"),
        environ: Mapping[str, str] = {},
        answers: Mapping[bytes, bytes] = {},
    ) -> None:
        """`program` is what Python runs, `words` are its arguments.

        `environ` is laid over the environment of the tests and that of a modern terminal.
        `answers` says what is answered to what the program writes, once.
        """
        self._answers = dict(answers)
        self.screen = pyte.Screen(columns, rows)
        self.written = b""
        self._stream = pyte.ByteStream(self.screen)
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            os.chdir(folder)
            around = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", **environ}
            command = [sys.executable, *program, *words]
            os.execve(command[0], command, around)  # noqa: S606 - the program itself
        self._tell_size(columns, rows)

    def _tell_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns: int, rows: int) -> None:
        """Become another size, as a window does."""
        self.screen.resize(rows, columns)
        self._tell_size(columns, rows)
        self.kill(signal.SIGWINCH)

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

    def await_bytes(self, data: bytes, times: int = 1) -> None:
        """Wait until the program has written `data`, all told so many times."""
        self.await_that(lambda screen: self.written.count(data) >= times, repr(data))

    def await_stop(self) -> None:
        """Wait until the program has stopped itself, as for ctrl+z."""
        _, status = os.waitpid(self._pid, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            raise AssertionError(f"ended with {status} where it should stop")
        self.settle()

    def await_that(self, holds: Callable[[pyte.Screen], bool], what: str) -> None:
        """Wait until something holds of the screen."""
        deadline = time.monotonic() + WAIT_S
        while not holds(self.screen):
            if time.monotonic() > deadline:
                raise AssertionError(f"{what} never came:\n" + "\n".join(self.screen.display))
            self._read(0.1)

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
        for question in [q for q in self._answers if q in self.written]:
            os.write(self._fd, self._answers.pop(question))
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

    def settle(self, quiet_s: float = 0.3) -> None:
        """Take what the program writes until it has been silent for a while."""
        while select.select([self._fd], [], [], quiet_s)[0] and self._read(0):
            pass

    def hang_up(self) -> int:
        """Go away without a word, and return how the program took it."""
        os.close(self._fd)
        return os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
