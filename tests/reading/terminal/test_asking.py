"""Asking a terminal: a pseudo-terminal whose other side answers, or does not."""

from __future__ import annotations

import os
import pty
import select
import sys
from collections.abc import Sequence

import pytest

from wirereader.reading.terminal.asking import ask_terminal

ASK = """
import os, sys, termios
before = termios.tcgetattr(0)
from wirereader.reading.terminal.asking import ask_terminal
answers = ask_terminal(os.environ, float(sys.argv[1]))
a = answers
print("\\nASKED", a and (a.version, a.round_trip_s is not None, a.background))
print("SAME", termios.tcgetattr(0) == before)
"""
ANSWER = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1bP>|Test(1)\x1b\\\x1b[?62c"


def asked(answer: bytes, limit_s: str, term: str = "xterm-256color") -> Sequence[str]:
    """What a program in a terminal that sends `answer`, once it is asked, prints."""
    child, terminal = pty.fork()
    if child == 0:
        environ = {**os.environ, "TERM": term}
        os.execve(sys.executable, [sys.executable, "-c", ASK, limit_s], environ)  # noqa: S606 - Python itself
    seen = b""
    while b"SAME" not in seen or not seen.endswith(b"\n"):
        assert select.select([terminal], [], [], 60)[0], seen
        try:
            part = os.read(terminal, 4096)
        except OSError:  # the program is gone
            break
        if b"\x1b[c" in part:
            os.write(terminal, answer)
        seen += part
    os.waitpid(child, 0)
    os.close(terminal)
    return [line for line in seen.decode().splitlines() if line.startswith(("ASKED", "SAME"))]


@pytest.mark.parametrize(
    ("answer", "limit_s", "told"),
    [
        pytest.param(ANSWER, "60", "('Test(1)', True, 'rgb:ffff/ffff/ffff')", id="it answers"),
        pytest.param(b"", "0.01", "(None, False, None)", id="it does not"),
    ],
)
def test_a_terminal_is_asked_and_left_as_it_was(answer: bytes, limit_s: str, told: str) -> None:
    *noise, same = asked(answer, limit_s)
    assert noise == [f"ASKED {told}"]
    assert same == "SAME True"


def test_a_dumb_terminal_is_not_asked() -> None:
    assert asked(b"", "60", "dumb")[0] == "ASKED None"


def test_without_a_terminal_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wirereader.reading.terminal.asking._TERMINAL", "/no/terminal")
    assert ask_terminal({"TERM": "xterm"}) is None


def test_what_is_no_terminal_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wirereader.reading.terminal.asking._TERMINAL", os.devnull)
    assert ask_terminal({"TERM": "xterm"}) is None
