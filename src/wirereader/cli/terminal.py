"""The file descriptors of the reader: the text may come from a pipe, the keys never do.

Textual reads keys from fd 0 and draws on fd 2, whatever they are. So before it is imported the
pipe is read to its end and the terminal put in the place of both.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

PIPE = "-"
"""The path that stands for standard input."""

PIPE_LIMIT = 500_000_000
"""Bytes taken from a pipe: as many as of a file that holds many stories."""

_TERMINAL = "/dev/tty"


def is_screen() -> bool:
    """Whether what goes to stdout is seen on a terminal."""
    return sys.stdout.isatty()


def read_pipe() -> bytes:
    """All that standard input gives, PIPE_LIMIT bytes at most."""
    return sys.stdin.buffer.read(PIPE_LIMIT)


def is_dumb(environ: Mapping[str, str]) -> bool:
    """Whether the terminal can only be written to, line by line."""
    return environ.get("TERM", "") in ("", "dumb", "unknown")


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
