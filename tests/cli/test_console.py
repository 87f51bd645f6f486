"""What is said beside the rows: one safe line each, and progress where it disturbs nobody."""

from __future__ import annotations

import sys

import pytest

from wirereader.cli import console as module
from wirereader.cli.console import Console


def _terminal(monkeypatch: pytest.MonkeyPatch, *, stdout: bool, stderr: bool) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: stdout)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: stderr)


def test_a_message_is_one_line_led_by_the_name(capsys: pytest.CaptureFixture[str]) -> None:
    Console().say("a.txt: no text\nin it")
    assert capsys.readouterr().err == "wirereader: a.txt: no text in it\n"


def test_a_message_acts_on_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Console().say("\x1b]0;owned\x07 \u202e")
    assert capsys.readouterr().err == "wirereader: ␛]0;owned␇ ␦\n"


@pytest.mark.parametrize(
    ("stdout", "stderr"), [(True, True), (False, False), (True, False)], ids=str
)
def test_progress_is_silent(
    stdout: bool, stderr: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _terminal(monkeypatch, stdout=stdout, stderr=stderr)
    console = Console()
    console.progress("reading")
    console.clear()
    assert capsys.readouterr().err == ""


def test_progress_stands_on_the_terminal_of_rows_that_come_last(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _terminal(monkeypatch, stdout=True, stderr=True)
    console = Console()
    console.progress("reading", are_rows_last=True)
    console.clear()
    assert capsys.readouterr().err == "\r\x1b[Kreading\r\x1b[K"


def test_progress_replaces_itself_and_leaves_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _terminal(monkeypatch, stdout=False, stderr=True)
    monkeypatch.setattr(module, "_EVERY_S", 0.0)
    console = Console()
    console.progress("1 story")
    console.progress("2 stories")
    console.say("bad.txt: empty file")
    console.clear()
    assert capsys.readouterr().err == (
        "\r\x1b[K1 story\r\x1b[K2 stories\r\x1b[Kwirereader: bad.txt: empty file\n"
    )


def test_progress_is_drawn_ten_times_a_second_at_most(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _terminal(monkeypatch, stdout=False, stderr=True)
    clock = iter([10.0, 10.0, 10.05, 10.2, 10.2])
    monkeypatch.setattr(module, "monotonic", lambda: next(clock))
    console = Console()
    for message in ("a", "b", "c"):
        console.progress(message)
    assert capsys.readouterr().err == "\r\x1b[Ka\r\x1b[Kc"
