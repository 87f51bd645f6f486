"""Asks the terminal what it can do: questions out, answers in, the terminal as it was before."""

from __future__ import annotations

import os
import select
import termios
import tty
from collections.abc import Mapping
from time import monotonic

from wirereader.reading.terminal.answers import FENCE_RE, Answers, answers_in, questions

LIMIT_S = 1.5
"""How long answers are waited for: longer than any link over which somebody would read."""

_TERMINAL = "/dev/tty"
_PART = 4096


def ask_terminal(environ: Mapping[str, str], limit_s: float = LIMIT_S) -> Answers | None:
    """What the controlling terminal answers; None where there is none that could be asked.

    A terminal that knows none of the questions costs the limit, once.
    """
    if environ.get("TERM", "dumb") == "dumb":
        return None
    try:
        descriptor = os.open(_TERMINAL, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        # A job in the background would be stopped for changing the terminal.
        if os.tcgetpgrp(descriptor) != os.getpgrp():
            return None
        return _ask(descriptor, questions(environ), limit_s)
    except (OSError, termios.error):
        return None
    finally:
        os.close(descriptor)


def _ask(descriptor: int, asked: str, limit_s: float) -> Answers:
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor)
        started = monotonic()
        os.write(descriptor, asked.encode("ascii"))
        data = _answered(descriptor, started + limit_s)
        return answers_in(data, monotonic() - started)
    finally:
        # What is answered too late must not become keys of the shell.
        termios.tcsetattr(descriptor, termios.TCSAFLUSH, before)


def _answered(descriptor: int, deadline: float) -> str:
    data = b""
    while (left := deadline - monotonic()) > 0 and len(data) < 16 * _PART:
        if not select.select([descriptor], [], [], left)[0]:
            break
        part = os.read(descriptor, _PART)
        data += part
        if not part or FENCE_RE.search(data.decode("latin-1")):
            break
    return data.decode("latin-1")
