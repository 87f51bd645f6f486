"""Dark or light: by what the terminal tells, now or the last time."""

from __future__ import annotations

from pathlib import Path

import pyte
import pytest

from tests.terminal import Terminal
from wirereader.reading.settings import Settings
from wirereader.ui.looks import Looks
from wirereader.ui.theme.background import Backgrounds, ground_told

WHITE = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\"
BLACK = b"\x1b]11;rgb:0000/0000/0000\x1b\\"
NO_MORE = b"\x1b[?62;22c"
QUOTE = {"dark": "afd7af", "light": "005f00", "neutral": "default"}
"""Colours of the words in quotation marks, as the emulator tells them."""


@pytest.mark.parametrize(
    ("colour", "ground"),
    [
        ("rgb:ffff/ffff/ffff", "light"),
        ("rgb:fdfd/f6f6/e3e3", "light"),
        ("rgb:ff/ff/dd", "light"),
        ("rgba:0000/2b2b/3636/ffff", "dark"),
        ("rgb:3030/0a0a/2424", "dark"),
        ("rgb:0/0/0", "dark"),
        ("#ffffff", None),
        ("", None),
    ],
)
def test_the_ground_of_a_colour(colour: str, ground: str | None) -> None:
    assert ground_told(colour) == ground


def test_what_a_terminal_told_is_known_the_next_time(tmp_path: Path) -> None:
    file = tmp_path / "state" / "backgrounds.json"
    Backgrounds(file).keep({"TERM": "xterm"}, "light")
    Backgrounds(file).keep({"TERM": "tmux"}, "dark")
    assert Backgrounds(file).known({"TERM": "xterm"}) == "light"
    assert Backgrounds(file).known({"TERM": "foot"}) is None
    Backgrounds(file).keep({"TERM": "xterm"}, None)
    assert Backgrounds(file).known({"TERM": "xterm"}) is None


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff", b'{"xterm": 3}', b'{"xterm": "pink"}'])
def test_a_damaged_file_is_nothing_known(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "backgrounds.json"
    file.write_bytes(data)
    assert Backgrounds(file).known({"TERM": "xterm"}) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    Backgrounds(tmp_path / "file" / "backgrounds.json").keep({"TERM": "xterm"}, "light")
    Backgrounds(None).keep({"TERM": "xterm"}, "light")
    assert Backgrounds(None).known({"TERM": "xterm"}) is None


def test_the_setting_stands_over_what_is_told() -> None:
    looks = Looks({}, "256", Settings(theme="dark", has_state=False))
    assert not looks.asks
    assert not looks.told("rgb:ffff/ffff/ffff")
    assert looks.look.paint.ground == "dark"


def test_a_terminal_that_may_print_the_question_is_not_asked() -> None:
    assert not Looks({"TERM": "vt220"}, "standard", Settings(has_state=False)).asks


def a_story(folder: Path) -> Path:
    """The folder, with a story in it."""
    words = "Ferry stops for a swan\n\n“It was there first,” Captain Ole Trennet said.\n"
    (folder / "one.txt").write_text(words, "utf-8")
    return folder


def awaits_colour(terminal: Terminal, words: str, colour: str) -> None:
    """Wait for words in a colour, as the emulator names it."""

    def holds(screen: pyte.Screen) -> bool:
        rows = enumerate(screen.display)
        places = ((y, row.index(words)) for y, row in rows if words in row)
        return any(screen.buffer[y][x].fg == colour for y, x in places)

    terminal.await_that(holds, f"{words!r} in {colour}")


@pytest.mark.parametrize(
    ("answer", "ground"),
    [
        pytest.param(WHITE + NO_MORE, "light", id="light"),
        pytest.param(BLACK + NO_MORE, "dark", id="dark"),
        pytest.param(NO_MORE, "neutral", id="not told"),
        pytest.param(b"", "neutral", id="no answer at all"),
    ],
)
def test_a_terminal_is_asked_and_its_answer_is_no_key(
    tmp_path: Path, answer: bytes, ground: str
) -> None:
    terminal = Terminal(a_story(tmp_path), "one.txt", answers={b"\x1b]11;?\x1b\\\x1b[c": answer})
    awaits_colour(terminal, "“It was", QUOTE[ground])
    terminal.press('"')
    terminal.await_words("Quotes  quote 1 of 1")
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert b"not bound" not in terminal.written


def test_the_next_run_begins_with_what_was_told(tmp_path: Path) -> None:
    for answers in ({b"\x1b]11;?": WHITE + NO_MORE}, {}):
        terminal = Terminal(a_story(tmp_path), "one.txt", answers=answers)
        awaits_colour(terminal, "“It was", QUOTE["light"])
        terminal.press("q")
        assert terminal.exit_code() == 0
