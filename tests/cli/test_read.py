"""The reader gets the terminal, whatever is redirected; without a terminal, plain stories."""

from __future__ import annotations

import fcntl
import os
import pty
import subprocess
import sys
import termios
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from wirereader.cli import read, terminal
from wirereader.cli.console import Console
from wirereader.cli.main import main
from wirereader.cli.options import Options
from wirereader.reading.sources import Piped

STORY = "Ferry stops for a swan\nPORT SELLACK – “It was there first,” Captain Ole Trennet said.\n"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the screen was opened with; a terminal on every side, and no screen."""
    calls: list[dict[str, Any]] = []

    def run_reader(paths: tuple[str, ...], settings: object, **given: object) -> int:
        calls.append({"paths": paths, "settings": settings, **given})
        return 0

    screen = ModuleType("wirereader.ui.run")
    screen.run_reader = run_reader  # type: ignore[attr-defined] # a stand-in for the module
    monkeypatch.setitem(sys.modules, "wirereader.ui.run", screen)
    monkeypatch.setattr(read, "is_screen", lambda: True)
    monkeypatch.setattr(read, "take_terminal", lambda: None)
    return calls


def pipe_in(monkeypatch: pytest.MonkeyPatch, data: bytes, *, is_terminal: bool = False) -> None:
    """Let standard input give `data`."""
    reader, writer = os.pipe()
    os.write(writer, data)
    os.close(writer)
    stdin = os.fdopen(reader, closefd=False)
    monkeypatch.setattr(stdin, "isatty", lambda: is_terminal)
    monkeypatch.setattr(sys, "stdin", stdin)


def test_the_reader_opens_on_the_paths(opened: list[dict[str, Any]], tmp_path: Path) -> None:
    assert main([str(tmp_path), "missing.txt", "--encoding", "latin-1"]) == 0
    assert opened[0]["paths"] == (str(tmp_path), "missing.txt")
    assert opened[0]["encoding"] == "latin-1"
    assert opened[0]["piped"] is None
    assert opened[0]["has_cache"]


def test_without_a_cache_the_reader_has_none(opened: list[dict[str, Any]]) -> None:
    assert main(["--no-cache"]) == 0
    assert not opened[0]["has_cache"]


def test_without_paths_it_opens_the_bundled_stories(opened: list[dict[str, Any]]) -> None:
    assert main([]) == 0
    assert opened[0]["paths"] == ()


def test_options_of_the_reader_are_its_settings(opened: list[dict[str, Any]]) -> None:
    assert main(["--no-preview", "--theme", "light", "--ascii"]) == 0
    settings = opened[0]["settings"]
    assert (settings.has_preview, settings.theme, settings.ascii) == (False, "light", "on")


def test_a_dash_gives_the_reader_what_the_pipe_holds(
    opened: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe_in(monkeypatch, STORY.encode())
    assert main(["-"]) == 0
    assert opened[0]["piped"] == Piped(STORY.encode())


def test_a_pipe_that_goes_on_is_handed_on(
    opened: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal, "GRACE_S", 0.001)
    reader, writer = os.pipe()
    os.write(writer, b"Ferry ")
    monkeypatch.setattr(sys, "stdin", os.fdopen(reader, closefd=False))
    assert main(["-"]) == 0
    data, rest = opened[0]["piped"]
    os.write(writer, b"stops")
    os.close(writer)
    assert rest is not None
    assert (data, os.read(rest, 100)) == (b"Ferry ", b"stops")
    os.close(rest)


def test_a_file_in_the_place_of_the_pipe_is_read_whole(
    opened: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "ferry.txt").write_text(STORY, "utf-8")
    with (tmp_path / "ferry.txt").open() as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        assert main(["-"]) == 0
    assert opened[0]["piped"] == Piped(STORY.encode())


def test_a_dash_without_a_pipe_is_wrong_usage(
    opened: list[dict[str, Any]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pipe_in(monkeypatch, b"", is_terminal=True)
    assert main(["-"]) == 2
    assert opened == []
    assert "nothing is piped in" in capsys.readouterr().err


def test_without_any_terminal_it_says_so(
    opened: list[dict[str, Any]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def no_terminal() -> None:
        raise OSError(6, "No such device or address")

    monkeypatch.setattr(read, "take_terminal", no_terminal)
    assert main([]) == 1
    assert opened == []
    assert "no terminal to read keys from" in capsys.readouterr().err


def test_where_stdout_is_no_terminal_the_stories_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "swan.txt"
    path.write_text(STORY, "utf-8")
    assert main([str(path)]) == 0
    assert capsys.readouterr().out == f"== {path}#1  Ferry stops for a swan\n{STORY}\n"


@pytest.mark.parametrize(("words", "keeps"), [([], True), (["--private"], False)])
def test_private_keeps_no_parsed_stories(
    words: list[str], keeps: bool, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[bool] = []

    def printed(options: Options, console: Console) -> int:
        given.append(options.has_cache)
        return 0

    monkeypatch.setattr(read, "_print", printed)
    assert main(["read", *words, str(seeds)]) == 0
    assert given == [keeps]


def test_the_pipe_is_a_path_like_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "swan.txt"
    path.write_text(STORY, "utf-8")
    pipe_in(monkeypatch, b"From the pipe\nLOWMARK - Rain fell.\n")
    assert main(["read", str(path), "-"]) == 0
    headings = [line for line in capsys.readouterr().out.splitlines() if line.startswith("==")]
    assert headings == [f"== {path}#1  Ferry stops for a swan", "== -#1  From the pipe"]


PROBE = (
    "import os\n"
    "from wirereader.cli.terminal import read_pipe, take_terminal\n"
    "data = read_pipe()\n"
    "take_terminal()\n"
    "print(len(data), os.isatty(0), os.isatty(2), os.read(0, 1), flush=True)\n"
)


def test_keys_come_from_the_terminal_after_the_pipe_was_read() -> None:
    """In a session with a terminal of its own, stdin a pipe and stderr a file that nobody sees."""
    terminal, slave = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-c", PROBE],
        stdin=subprocess.PIPE,
        stdout=slave,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(1, termios.TIOCSCTTY, 0),
    )
    os.close(slave)
    os.write(terminal, b"k\n")
    program.communicate(b"abc")
    printed = os.read(terminal, 1000)
    os.close(terminal)
    assert b"3 True True b'k'" in printed


def test_without_a_controlling_terminal_nothing_is_taken() -> None:
    result = subprocess.run(
        [sys.executable, "-c", PROBE],
        input=b"abc",
        capture_output=True,
        start_new_session=True,
        check=False,
    )
    assert result.returncode == 1
    assert b"OSError" in result.stderr
