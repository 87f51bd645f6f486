"""`InTerminal`: a reader in a pseudo-terminal, its screen, and rough ways to end it."""

from __future__ import annotations

import contextlib
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
from types import TracebackType
from typing import Self

import pyte


class InTerminal:
    """A reader that runs; leaving the `with` kills it if it still does."""

    def __init__(
        self,
        words: Sequence[str],
        *,
        size: tuple[int, int] = (100, 44),
        environ: Mapping[str, str] | None = None,
        prepare: Callable[[], None] = lambda: None,
    ) -> None:
        """`words` go to the command line; `prepare` is called in the child before the reader."""
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self.written = b""
        self._stream = pyte.ByteStream(self.screen)
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            prepare()
            command = [sys.executable, "-m", "wirereader", *words]
            os.execve(
                command[0], command, {**os.environ, "TERM": "xterm-256color", **(environ or {})}
            )
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end("SIGKILL")

    @property
    def rows(self) -> list[str]:
        """The screen, row by row."""
        return [row.rstrip() for row in self.screen.display]

    @property
    def status(self) -> str:
        """The last row."""
        return self.rows[-1].strip()

    def type(self, keys: str) -> None:
        """Send keys as a terminal does."""
        os.write(self._fd, keys.encode())

    def settle(self, until: str = "", *, quiet_s: float = 0.3, limit_s: float = 60.0) -> None:
        """Read until `until` is on the screen and nothing more comes."""
        end = time.monotonic() + limit_s
        while time.monotonic() < end:
            if select.select([self._fd], [], [], quiet_s)[0]:
                try:
                    data = os.read(self._fd, 65536)
                except OSError:
                    return
                self.written += data
                self._stream.feed(data)
            elif until in "\n".join(self.rows):
                return

    def end(self, way: str) -> None:
        """End it by `SIGKILL`, `SIGHUP`, or by closing its terminal; once."""
        if self.pid == 0:
            return
        if way == "closed terminal":
            os.close(self._fd)
        else:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.Signals[way])
        os.waitpid(self.pid, 0)
        if way != "closed terminal":
            os.close(self._fd)
        self.pid = 0
