"""The reader inside tmux as it comes: what `y` takes is in tmux's buffer to the byte."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")

WAIT_S = 60
"""Longest wait for words on the screen; only a program that hangs ever waits it out."""

QUOTE = (
    "The board of the harbour met on Tuesday and did not vote on the loan.\n\n"
    "“The ferry, 渡し船, is e\u0301le\u0301gant 👩\u200d🚀 and late,” Ilse Maradin said.\n"
)
LONG = "The ferry was late, Per Aske said.\n\n" * 2_800


class Tmux:
    """A tmux of its own, with one window in which the reader runs."""

    def __init__(self, folder: Path) -> None:
        self._environ = {**os.environ, "TMUX_TMPDIR": str(folder), "LANG": "C.UTF-8"}
        self._environ.pop("TMUX", None)

    def call(self, *words: str) -> bytes:
        """What a command of tmux prints."""
        command = ["tmux", "-f", "/dev/null", "-L", "wirereader", *words]
        return subprocess.run(command, env=self._environ, check=True, capture_output=True).stdout

    def open(self, *words: str) -> None:
        """Open the reader."""
        command = shlex.join([sys.executable, "-m", "wirereader", *words])
        self.call("new-session", "-d", "-x", "120", "-y", "36", command)

    def press(self, *keys: str) -> None:
        """Send keys by tmux's names for them."""
        self.call("send-keys", *keys)

    def await_words(self, words: str) -> None:
        """Wait for words on the screen."""
        deadline = time.monotonic() + WAIT_S
        screen = ""
        while time.monotonic() < deadline:
            screen = self.call("capture-pane", "-p").decode()
            if words in screen:
                return
            time.sleep(0.05)
        raise AssertionError(f"{words!r} never came:\n{screen}")


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    opened = Tmux(tmp_path)
    yield opened
    opened.call("kill-server")


@pytest.mark.parametrize(
    ("body", "keys", "what"),
    [
        pytest.param(QUOTE, ["Enter", "]", "q", "y"], "quote", id="wide and combining text"),
        pytest.param(QUOTE, ["Enter", "Y", "m"], "story", id="Markdown"),
        pytest.param(LONG, ["Enter", "Y", "w"], "story", id="100 kB"),
    ],
)
def test_the_buffer_holds_what_the_file_holds(
    tmux: Tmux, tmp_path: Path, body: str, keys: list[str], what: str
) -> None:
    story = tmp_path / "ferry.txt"
    story.write_text(f"Ferry late\n\n{body}", "utf-8")
    tmux.open("--state", str(tmp_path / "state.db"), str(story))
    tmux.await_words("said.")
    tmux.press(*keys)
    tmux.await_words(f"{what}, ")
    tmux.await_words("characters by tmux, also in last-copy.txt")
    kept = (tmp_path / "last-copy.txt").read_bytes()
    assert tmux.call("save-buffer", "-") == kept
    assert (what == "quote") == (b"said." not in kept)
    assert ("👩\u200d🚀".encode() in kept) == (body is QUOTE)
