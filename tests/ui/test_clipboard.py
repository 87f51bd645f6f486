"""The ways to a clipboard, and what is said of them."""

from __future__ import annotations

import base64
import os
import stat
from collections.abc import Mapping
from pathlib import Path

import pytest

from wirereader.reading.programs import is_secure
from wirereader.ui.clipboard import OSC_LIMIT, Clipboard, Outcome, local_program


def program(folder: Path, name: str, *, code: int = 0) -> None:
    """A program that keeps what it is given in `<name>.got`."""
    file = folder / name
    file.write_text(f"#!/bin/sh\ncat > {folder}/{name}.got\nexit {code}\n")
    file.chmod(0o700)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return tmp_path


async def sent(
    text: str, environ: Mapping[str, str], file: Path | None, *, programs: bool = True
) -> tuple[Outcome, str]:
    written: list[str] = []
    clipboard = Clipboard(environ, written.append, file, may_start_programs=programs)
    return await clipboard.send(text), "".join(written)


async def test_a_bare_terminal_gets_osc_52_and_the_file_is_private(folder: Path) -> None:
    file = folder / "state" / "last-copy.txt"
    words = "“Zażółć”\r\n漢"
    outcome, written = await sent(words, {}, file)
    assert written == f"\x1b]52;c;{base64.b64encode(words.encode()).decode()}\x07"
    assert outcome == Outcome(("OSC 52",), file)
    assert file.read_bytes().decode() == words
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert outcome.words("quote", 11) == (
        "quote: sent 11 characters by OSC 52, also in last-copy.txt"
    )


async def test_in_tmux_its_buffer_is_loaded(folder: Path) -> None:
    program(folder, "tmux")
    outcome, written = await sent("words", {"TMUX": "x"}, None)
    assert (outcome.routes, written) == (("tmux",), "")
    assert (folder / "tmux.got").read_text() == "words"


async def test_where_tmux_fails_the_terminal_is_tried(folder: Path) -> None:
    program(folder, "tmux", code=1)
    outcome, _ = await sent("words", {"TMUX": "x"}, None)
    assert outcome.routes == ("OSC 52",)


async def test_a_tmux_that_cannot_pass_words_on_still_gets_them(folder: Path) -> None:
    tmux = folder / "tmux"
    tmux.write_text(f'#!/bin/sh\n[ "$2" = -w ] && exit 1\ncat > {folder}/tmux.got\n')
    tmux.chmod(0o700)
    outcome, _ = await sent("words", {"TMUX": "x"}, None)
    assert outcome.routes == ("tmux",)
    assert (folder / "tmux.got").read_text() == "words"


@pytest.mark.parametrize(
    "environ",
    [
        pytest.param({"TERM": "linux"}, id="the console"),
        pytest.param({"TERM": "vt220"}, id="a real terminal"),
        pytest.param({"TERM": "xterm", "TERM_PROGRAM": "Apple_Terminal"}, id="macOS Terminal"),
    ],
)
async def test_terminals_without_a_clipboard_are_not_said_to_have_got_it(
    folder: Path, environ: Mapping[str, str]
) -> None:
    file = folder / "last-copy.txt"
    outcome, written = await sent("words", environ, file)
    assert (outcome.routes, written, file.read_text()) == ((), "", "words")
    assert outcome.words("quote", 5) == f"quote: no way to a clipboard: 5 characters in {file}"


async def test_in_screen_the_sequence_is_cut_into_parts_it_passes_on(folder: Path) -> None:
    outcome, written = await sent("w" * 1000, {"STY": "x"}, None)
    assert outcome.routes == ("screen",)
    parts = written.split("\x1b\\")[:-1]
    assert all(part.startswith("\x1bP") and len(part) <= 252 for part in parts)
    joined = "".join(part.removeprefix("\x1bP") for part in parts)
    assert base64.b64decode(joined.removeprefix("\x1b]52;c;").rstrip("\x07")) == b"w" * 1000


async def test_what_is_too_long_for_a_terminal_is_in_the_file_only(folder: Path) -> None:
    file = folder / "last-copy.txt"
    outcome, written = await sent("w" * (OSC_LIMIT + 1), {}, file)
    assert (outcome.routes, written) == ((), "")
    assert outcome.words("story", OSC_LIMIT + 1) == (
        f"story: no way to a clipboard: 74,995 characters in {file}"
    )


async def test_a_display_of_this_machine_is_told_too(folder: Path) -> None:
    program(folder, "wl-copy")
    outcome, _ = await sent("words", {"WAYLAND_DISPLAY": "w"}, None)
    assert outcome.routes == ("OSC 52", "wl-copy")
    assert (folder / "wl-copy.got").read_text() == "words"


async def test_where_programs_are_forbidden_none_is_started(folder: Path) -> None:
    for name in ("tmux", "wl-copy"):
        program(folder, name)
    environ = {"TMUX": "x", "WAYLAND_DISPLAY": "w"}
    outcome, _ = await sent("words", environ, None, programs=False)
    assert outcome.routes == ("OSC 52",)
    assert not list(folder.glob("*.got"))


async def test_a_file_that_cannot_be_written_is_told(folder: Path) -> None:
    (folder / "file").touch()
    outcome, _ = await sent("words", {}, folder / "file" / "last-copy.txt")
    assert outcome.file is None
    assert "last-copy.txt not written" in outcome.words("quote", 5)


def test_without_any_way_it_says_so() -> None:
    assert Outcome((), None).words("quote", 5) == (
        "quote: not copied: no way to a clipboard, and no file is kept"
    )


def test_xclip_stands_before_xsel(folder: Path) -> None:
    program(folder, "xsel")
    assert local_program({"DISPLAY": ":0"}) in (
        ("xsel", "--clipboard", "--input"),
        ("xclip", "-selection", "clipboard"),
    )
    program(folder, "xclip")
    assert local_program({"DISPLAY": ":0"}) == ("xclip", "-selection", "clipboard")
    assert local_program({}) is None


@pytest.mark.parametrize(("value", "secure"), [("1", True), ("0", False), ("", False)])
def test_secure_is_set_as_less_has_it(value: str, secure: bool) -> None:
    assert is_secure({"WIREREADER_SECURE": value}) is secure
