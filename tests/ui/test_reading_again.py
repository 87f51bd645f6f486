"""`r` reads everything again, the open story first; keys are answered meanwhile."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.ui.program import app_on, loaded, screen_text
from wirereader.corpus.segment import Segment
from wirereader.reading import first_segment
from wirereader.reading.first_segment import encoded, encoded_apart
from wirereader.reading.sources import Sources
from wirereader.ui.app import ReaderApp

HANGS = ("tail", "-f", "/dev/null")
"""A process that never answers."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Ferry late\n\nThe ferry was late, Per Aske said.\n", "utf-8")
    (tmp_path / "b.txt").write_text("Tide early\n\nThe tide was early.\n", "utf-8")
    return tmp_path


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[tuple[ReaderApp, Pilot[int]]]:
    """The reader on a folder, all of it read."""
    app = app_on(Sources((str(folder),)))
    async with app.run_test(size=(100, 20)) as pilot:
        await loaded(app, pilot)
        yield app, pilot


async def test_it_finds_what_was_added_and_changed(folder: Path) -> None:
    async with opened(folder) as (app, pilot):
        (folder / "a.txt").write_text("Ferry later\n\nIt came at noon.\n", "utf-8")
        (folder / "d.txt").write_text("Boats\n\nThere are boats.\n", "utf-8")
        await pilot.press("r")
        await loaded(app, pilot)
        assert len(app.reader.desk.corpus) == 3
        assert "It came at noon." in screen_text(app)


async def test_the_next_story_opens_in_place_of_one_that_is_gone(folder: Path) -> None:
    (folder / "c.txt").write_text("Crane\n\nIt was sold.\n", "utf-8")
    async with opened(folder) as (app, pilot):
        await pilot.press("J", "enter")
        (folder / "b.txt").unlink()
        await pilot.press("r")
        await loaded(app, pilot)
        await pilot.pause()
        assert "It was sold." in screen_text(app)
        assert "b.txt is gone" in screen_text(app)


async def test_while_files_are_followed_the_neighbour_of_a_lost_story_opens_too(
    folder: Path,
) -> None:
    (folder / "c.txt").write_text("Crane\n\nIt was sold.\n", "utf-8")
    async with opened(folder) as (app, pilot):
        await pilot.press("J", "J", "enter", "F")
        (folder / "c.txt").unlink()
        await pilot.press("r")
        await loaded(app, pilot)
        await pilot.pause()
        assert "The tide was early." in screen_text(app)


async def test_keys_are_answered_while_the_open_story_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(folder) as (app, pilot):
        monkeypatch.setattr(first_segment, "MAKER", HANGS)
        await pilot.press("r", "J")
        await pilot.pause()
        assert app.wire.loading is None
        assert "The tide was early." in screen_text(app)
        await pilot.press("q")
    assert app.return_code == 0


async def test_a_second_time_cancels_the_first(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(folder) as (app, pilot):
        with monkeypatch.context() as hanging:
            hanging.setattr(first_segment, "MAKER", HANGS)
            await pilot.press("r")
            first = app.wire.reloading
        (folder / "a.txt").write_text("Ferry later\n\nIt came at noon.\n", "utf-8")
        await pilot.press("r")
        await loaded(app, pilot)
        assert first is not None
        assert first.cancelled()
        assert "It came at noon." in screen_text(app)


async def test_a_list_of_what_is_no_longer_in_the_story_closes(folder: Path) -> None:
    (folder / "a.txt").write_text("Ferry late\n\nIt was 12 minutes late.\n", "utf-8")
    async with opened(folder) as (app, pilot):
        await pilot.press("#")
        assert "Figures · 1" in screen_text(app)
        (folder / "a.txt").write_text("Ferry late\n\nIt was late.\n", "utf-8")
        app.wire.reload(app.reader)
        await loaded(app, pilot)
        assert app.reader.session.sheet is None
        assert "It was late." in screen_text(app)


async def test_whoever_goes_on_meanwhile_stays_where_they_are(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str | None] = []
    gone_on = asyncio.Event()

    async def slow(sources: Sources, wanted: str | None) -> bytes:
        asked.append(wanted)
        await gone_on.wait()
        return encoded(sources, wanted)

    async with opened(folder) as (app, pilot):
        monkeypatch.setattr(first_segment, "encoded_apart", slow)
        await pilot.press("r", "J")
        gone_on.set()
        await loaded(app, pilot)
        assert asked == [f"{folder}/a.txt#1", f"{folder}/b.txt#1"]
        assert "The tide was early." in screen_text(app)


async def test_ctrl_c_leaves_everything_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_on(Sources((str(folder),)))
    async with app.run_test(size=(100, 20)) as pilot:
        while app.wire.loading is None:
            await pilot.pause()
        monkeypatch.setattr(first_segment, "MAKER", HANGS)
        await pilot.press("r", "ctrl+c")
        await pilot.pause()
        assert "The ferry was late, Per Aske said." in screen_text(app)
        assert app.reader.control.is_complete


async def made(sources: Sources, wanted: str | None) -> str | None:
    data = await encoded_apart(sources, wanted)
    return Segment(data).id(0) if data else None


async def test_the_story_made_apart_is_the_one_wanted(folder: Path) -> None:
    sources = Sources((str(folder),))
    assert await made(sources, None) == f"{folder}/a.txt#1"
    assert await made(sources, f"{folder}/b.txt#1") == f"{folder}/b.txt#1"
    assert await made(Sources(("-",), None, str(folder / "b.txt")), None) == "-#1"


@pytest.mark.parametrize(
    "command",
    [
        ("/no/such/program",),
        ("false",),
        HANGS,
        (sys.executable, "-c", "print('x'); raise SystemExit(3)"),
    ],
    ids=["does not start", "says nothing", "hangs", "breaks off"],
)
async def test_what_cannot_be_made_comes_with_its_file(
    command: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_segment, "MAKER", command)
    monkeypatch.setattr(first_segment, "PATIENCE_S", 0.05 if command is HANGS else 30)
    assert await made(Sources((str(folder),)), None) is None
