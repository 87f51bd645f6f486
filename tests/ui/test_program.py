"""The real program in a pseudo-terminal: the way of a reporter from the start to the last quote."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.terminal import Terminal


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
