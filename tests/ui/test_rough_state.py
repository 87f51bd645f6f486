"""The program on states that cannot be kept: it reads on, tells it in one line, harms nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal import Terminal
from wirereader.reading.schema import VERSION
from wirereader.reading.store import Store, StoryState

ON_A_FULL_DISK = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
from wirereader.cli.main import main
raise SystemExit(main())
"""
"""No file may grow beyond 20,000 bytes: the state below has more already."""


def damaged(path: Path) -> None:
    path.write_bytes(b"somebody's words, no database " * 40)


def damaged_further_in(path: Path) -> None:
    filled(path)
    data = bytearray(path.read_bytes())
    data[4096 * 2 :] = b"\xff" * (len(data) - 4096 * 2)
    path.write_bytes(data)


def newer(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()


def folder(path: Path) -> None:
    path.mkdir()


def filled(path: Path) -> None:
    store = Store(path)
    store.write([StoryState(f"key {number}", f"{number}.txt#1", True) for number in range(2_000)])
    store.close()


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    where = tmp_path / "wire"
    where.mkdir()
    for name in ("a", "b", "c"):
        (where / f"{name}.txt").write_text(f"Ferry {name} late\n\nThe ferry was late.\n", "utf-8")
    return where


@pytest.mark.parametrize(
    ("make", "told"),
    [
        pytest.param(damaged, "the file is damaged", id="damaged"),
        pytest.param(damaged_further_in, "the file is damaged", id="damaged further in"),
        pytest.param(newer, "is from a newer wirereader", id="newer"),
        pytest.param(folder, "is a directory", id="a folder"),
    ],
)
def test_it_reads_on_and_leaves_what_was_there(
    tmp_path: Path, stories: Path, make: Callable[[Path], None], told: str
) -> None:
    state = tmp_path / "s.db"
    make(state)
    before = state.read_bytes() if state.is_file() else b""
    terminal = Terminal(stories, "--state", "../s.db", "--no-cache", ".", columns=140)
    assert "nothing is saved: ../s.db" in terminal.await_words(told)
    terminal.await_words("3 stories")
    terminal.press("G")
    terminal.await_words("3 of 3")
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert (state.read_bytes() if state.is_file() else b"") == before
    assert {entry.name for entry in tmp_path.iterdir()} == {"wire", "s.db"}


def test_on_a_full_disk_it_says_once_what_is_not_saved(tmp_path: Path, stories: Path) -> None:
    state = tmp_path / "s.db"
    filled(state)
    terminal = Terminal(
        stories, "--state", "../s.db", "--no-cache", ".", program=("-c", ON_A_FULL_DISK)
    )
    terminal.await_words("is saved: ../s.db")
    terminal.await_words("3 stories")
    terminal.press("G")
    terminal.await_words("3 of 3")
    terminal.press("q")
    assert terminal.exit_code() == 0
    kept = Store(state).stories([f"key {number}" for number in range(300)])
    assert all(story.is_read for story in kept)
    assert len(kept) == 300
