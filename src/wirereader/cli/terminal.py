"""The file descriptors of the reader: the text may come from a pipe, the keys never do.

Textual reads keys from fd 0 and draws on fd 2, whatever they are. So before it is imported the
pipe is read to its end and the terminal put in the place of both.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping, Sequence
from select import select
from time import monotonic

from wirereader.reading.sources import PIPE_LIMIT, Piped

PIPE = "-"
"""The path that stands for standard input."""

_TERMINAL = "/dev/tty"

GRACE_S = 0.1
"""Seconds for which a pipe may go on before the screen opens without its end."""
_PIECE = 1 << 20


def is_screen() -> bool:
    """Whether what goes to stdout is seen on a terminal."""
    return sys.stdout.isatty()


def read_pipe() -> bytes:
    """All that standard input gives, PIPE_LIMIT bytes at most."""
    return sys.stdin.buffer.read(PIPE_LIMIT)


def is_dumb(environ: Mapping[str, str]) -> bool:
    """Whether the terminal can only be written to, line by line."""
    return environ.get("TERM", "") in ("", "dumb", "unknown")


def begin_pipe() -> Piped:
    """What standard input gives in the time before anybody would wonder about a blank screen.

    What is written by a file or a quick program is there by then.
    """
    descriptor = sys.stdin.fileno()
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return Piped(read_pipe())
    pieces: list[bytes] = []
    deadline = monotonic() + GRACE_S
    while (left := deadline - monotonic()) > 0:
        if select([descriptor], [], [], left)[0]:
            piece = os.read(descriptor, _PIECE)
            if not piece:
                return Piped(b"".join(pieces))
            pieces.append(piece)
    return Piped(b"".join(pieces), os.dup(descriptor))


def take_terminal(descriptors: Sequence[int] = (0, 2)) -> None:
    """Put the terminal at each of the descriptors (those of a screen) that leads elsewhere.

    Raises OSError if there is none. What was at fd 0 lives on at another
    descriptor, so that its writer is not killed by SIGPIPE.
    """
    for descriptor in descriptors:
        if os.isatty(descriptor):
            continue
        if descriptor == 0:
            os.dup(0)
        terminal = os.open(_TERMINAL, os.O_RDWR)
        os.dup2(terminal, descriptor)
        os.close(terminal)
