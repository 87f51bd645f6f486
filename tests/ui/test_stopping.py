"""`ctrl+c` stops the reading of files at any moment; what was read stays, and `r` goes on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.ui.program import app_on, loaded, screen_text
from wirereader.corpus.corpus import Corpus
from wirereader.reading import first_segment
from wirereader.reading.following import Follower
from wirereader.reading.sources import PIPE, Sources
from wirereader.ui.app import ReaderApp


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(f"On {name}\n\nWords on {name}.\n", "utf-8")
    return tmp_path


async def test_ctrl_c_reads_what_came_through_a_pipe(tmp_path: Path) -> None:
    spool = tmp_path / "spool"
    spool.write_bytes(b"Ferry late\n\nIt was late.\n")
    rest, writer = os.pipe()
    app = app_on(Sources((PIPE,), None, str(spool), rest))
    async with app.run_test(size=(100, 20)) as pilot:
        while "the pipe at" not in screen_text(app):
            await pilot.pause()
        await pilot.press("ctrl+c")
        assert "stopped the pipe at 25 bytes" in screen_text(app)
        await loaded(app, pilot)
        assert "It was late." in screen_text(app)
    os.close(writer)


async def test_ctrl_c_stops_the_reading_and_says_what_is_left(folder: Path) -> None:
    app = app_on(Sources((str(folder),)))
    async with app.run_test(size=(100, 20)) as pilot:
        while app.wire.loading is None:
            await pilot.pause()
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert "stopped before a file was read" in screen_text(app)
        assert "r goes on" in screen_text(app)
        await pilot.press("r")
        await loaded(app, pilot)
        assert len(app.reader.desk.corpus) == 3
        await pilot.press("ctrl+c")
        assert "to quit" in screen_text(app)


async def test_ctrl_c_before_anything_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReaderApp, "_load", lambda app: None)  # the test says when
    app = app_on(Sources((str(folder),)))
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.press("ctrl+c")
        assert "stopped before a file was read; r goes on" in screen_text(app)
        app.wire.load(app.reader)
        await pilot.pause()
        assert app.wire.loading is None
        await pilot.press("j")
        assert "reading" not in screen_text(app)
        await pilot.press("r")
        await loaded(app, pilot)
        assert len(app.reader.desk.corpus) == 3


async def test_what_was_not_read_is_no_news_to_whoever_follows(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    since: list[int] = []

    async def run(follower: Follower) -> None:
        since.append(follower.since_ns)

    monkeypatch.setattr(Follower, "run", run)
    monkeypatch.setattr(ReaderApp, "_load", lambda app: None)
    app = app_on(Sources((str(folder),)))
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.press("ctrl+c")
        app.wire.load(app.reader)
        await pilot.press("F")
        await pilot.pause()
    assert since[0] > max(path.stat().st_mtime_ns for path in folder.iterdir())


async def test_ctrl_c_says_how_to_quit_while_only_the_speakers_are_joined(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined = [False]
    monkeypatch.setattr(Corpus, "join_speakers", lambda corpus, budget_s: joined[0])
    app = app_on(Sources((str(folder),)))
    async with app.run_test(size=(100, 20)) as pilot:
        while len(app.reader.desk.corpus) < 3 or "reading" in screen_text(app):
            await pilot.pause()
        await pilot.press("ctrl+c")
        assert "to quit" in screen_text(app)
        joined[0] = True
        await loaded(app, pilot)


async def test_ctrl_c_while_the_open_story_is_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_on(Sources((str(folder),)))
    async with app.run_test(size=(100, 20)) as pilot:
        await loaded(app, pilot)
        monkeypatch.setattr(first_segment, "MAKER", ("tail", "-f", "/dev/null"))
        await pilot.press("r", "ctrl+c")
        assert "r goes on" in screen_text(app)
        assert len(app.reader.desk.corpus) == 3
        await pilot.press("q")
    assert app.return_code == 0
