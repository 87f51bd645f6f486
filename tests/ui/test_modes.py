"""Whatever way the reader leaves the terminal, the terminal is as it was found."""

from __future__ import annotations

import re
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal import Terminal

CRASHING = """
import wirereader.reading.actions as actions
from wirereader.ui.screens import control
def crash(*words): raise RuntimeError("on purpose")
actions.perform = control.perform = crash
from wirereader.cli.main import main
raise SystemExit(main())
"""

NAMES = {
    "1049": "alternate screen",
    "2004": "bracketed paste",
    "1004": "focus",
    "2048": "in-band resize",
    "2026": "synchronized update",
    **dict.fromkeys(("1000", "1002", "1003", "1006", "1015", "1016"), "mouse"),
}
"""Modes that are off in a terminal as a shell has it."""

USUAL = {"25": "cursor hidden", "7": "no wrapping"}
"""Modes that are on there, by what the terminal is like without them."""

_MODE_RE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_KITTY_RE = re.compile(rb"\x1b\[([<>=])\d*(?:;\d+)?u")


def modes(written: bytes) -> set[str]:
    """What is on, and is not in a terminal as a shell has it, after these bytes."""
    on: set[str] = set()
    for numbers, state in _MODE_RE.findall(written):
        for number in numbers.decode().split(";"):
            name = NAMES.get(number, f"mode {number}")
            is_on = state == b"h"
            if number in USUAL:
                name, is_on = USUAL[number], not is_on
            (on.add if is_on else on.discard)(name)
    kitty = sum({b">": 1, b"<": -1, b"=": 0}[sign] for sign in _KITTY_RE.findall(written))
    return on | ({f"kitty keys, {kitty} deep"} if kitty else set())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ferry.txt").write_text("Ferry late\n\nThe ferry was late.\n", "utf-8")
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\necho EDITOR HAS IT\nread answer\n")
    editor.chmod(0o700)
    return tmp_path


def opened(folder: Path, *, program: tuple[str, ...] = ("-m", "wirereader")) -> Terminal:
    environ = {"EDITOR": str(folder / "editor"), "VISUAL": ""}
    terminal = Terminal(folder, "--no-state", "ferry.txt", program=program, environ=environ)
    terminal.await_words("The ferry was late.")
    terminal.await_words("? help")
    assert {"alternate screen", "bracketed paste", "cursor hidden"} <= modes(terminal.written)
    return terminal


def quit_by_key(terminal: Terminal) -> None:
    terminal.press("q")


def hang_up(terminal: Terminal) -> None:
    terminal.kill(signal.SIGHUP)


def terminate(terminal: Terminal) -> None:
    terminal.kill(signal.SIGTERM)


@pytest.mark.parametrize(
    ("end", "code"), [(quit_by_key, 0), (hang_up, 0), (terminate, 128 + signal.SIGTERM)]
)
def test_at_the_end_no_mode_is_left_on(
    folder: Path, end: Callable[[Terminal], None], code: int
) -> None:
    terminal = opened(folder)
    end(terminal)
    assert terminal.exit_code() == code
    assert modes(terminal.written) == set()


def test_a_crash_leaves_no_mode_on_and_says_why(folder: Path) -> None:
    terminal = opened(folder, program=("-c", CRASHING))
    terminal.press("j")
    assert terminal.exit_code() == 1
    assert modes(terminal.written) == set()
    assert b"on purpose" in terminal.written


def test_the_shell_gets_the_terminal_back_and_the_reader_again(folder: Path) -> None:
    terminal = opened(folder)
    on = modes(terminal.written)
    terminal.press("\x1a")
    terminal.await_stop()
    assert modes(terminal.written) == set()
    terminal.kill(signal.SIGCONT)
    terminal.await_bytes(b"\x1b[?1049h", times=2)
    terminal.await_bytes(b"The ferry was late.", times=2)
    assert modes(terminal.written) == on
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert modes(terminal.written) == set()


def test_an_editor_gets_a_terminal_as_it_was_found(folder: Path) -> None:
    terminal = opened(folder)
    on = modes(terminal.written)
    terminal.press("v")
    terminal.await_bytes(b"EDITOR HAS IT")
    assert modes(terminal.written.partition(b"EDITOR")[0]) == set()
    terminal.press("done\n")
    terminal.await_words("back from the copy")
    assert modes(terminal.written) == on
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert modes(terminal.written) == set()


def test_ctrl_c_ends_a_command_and_not_the_reader(folder: Path) -> None:
    terminal = opened(folder)
    terminal.press("|")
    terminal.await_words("Enter run")
    terminal.press("echo STARTED; sleep 60\r")
    terminal.await_bytes(b"STARTED\r\n")
    terminal.press("\x03")
    terminal.await_bytes(b"[Enter goes back")
    terminal.press("\n")
    terminal.await_words("ended with code")
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert modes(terminal.written) == set()
