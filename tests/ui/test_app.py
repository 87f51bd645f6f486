"""The reader as a program: what it opens with, files read beside it, read again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual import events

from tests.ui.program import app_on, loaded, screen_text
from wirereader.build import cache
from wirereader.build import pool as pool_module
from wirereader.build.cache import cache_folder
from wirereader.build.watch import Changes
from wirereader.formats.discover import Candidate
from wirereader.reading import following
from wirereader.reading.following import Follower
from wirereader.reading.settings import Settings
from wirereader.reading.sources import PIPE, Piped, Sources
from wirereader.ui import run as run_module
from wirereader.ui.ahead import Ahead
from wirereader.ui.app import ReaderApp
from wirereader.ui.run import run_reader

FILES = {
    "a.txt": "Ferry late\n\nThe ferry was late, Per Aske said.\n",
    "b.txt": "Tide early\n\nThe tide was early, Ines Talvik said.\n",
    "c.txt": "",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def kept(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Sources:
    """The folder, read with a parse cache that is still empty."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setattr(cache, "RACY_NS", 0)
    return Sources((str(folder),), has_cache=True)


async def test_files_are_read_beside_the_open_story(folder: Path) -> None:
    app = app_on(Sources((str(folder),)))
    async with app.run_test(size=(100, 20)) as pilot:
        assert "The ferry was late, Per Aske said." in screen_text(app)
        await loaded(app, pilot)
        assert "── 2 stories · 2 unread" in screen_text(app)
        assert len(app.reader.desk.corpus) == 3
        assert app.reader.session.story == app.reader.desk.ref(0)


async def test_a_second_start_parses_nothing_that_is_kept(
    kept: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_on(kept)
    async with app.run_test(size=(100, 20)) as pilot:
        await loaded(app, pilot)
    monkeypatch.setattr(pool_module, "Child", None)  # whoever starts a process fails
    again = app_on(kept)
    async with again.run_test(size=(100, 20)) as pilot:
        await loaded(again, pilot)
        assert [again.reader.desk.corpus.id(n) for n in range(3)] == [
            app.reader.desk.corpus.id(n) for n in range(3)
        ]


async def test_a_damaged_cache_is_said_in_one_line(kept: Sources) -> None:
    app = app_on(kept)
    async with app.run_test(size=(100, 20)) as pilot:
        await loaded(app, pilot)
    for unit in cache_folder().rglob("*"):
        if unit.is_file():
            unit.write_bytes(b"damaged")
    again = app_on(kept)
    async with again.run_test(size=(100, 20)) as pilot:
        await loaded(again, pilot)
        assert len(again.reader.desk.corpus) == 3
        assert "parse cache: not a unit; thrown away" in screen_text(again)


@pytest.mark.parametrize(
    ("settings", "has_cache"),
    [(Settings(), True), (Settings(is_private=True), False)],
    ids=["usual", "private"],
)
def test_in_private_nothing_is_kept(
    settings: Settings, has_cache: bool, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Sources] = []

    def run(sources: Sources, settings: Settings) -> int:
        seen.append(sources)
        return 0

    monkeypatch.setattr(run_module, "_run", run)
    run_reader((str(folder),), settings, has_cache=True)
    run_reader((str(folder),), settings, has_cache=False)
    assert [sources.has_cache for sources in seen] == [has_cache, False]


async def test_f_follows_and_moves_nothing(folder: Path) -> None:
    app = app_on(Sources((str(folder),)))
    async with app.run_test(size=(100, 20)) as pilot:
        await loaded(app, pilot)
        await pilot.press("F")
        assert "following" in screen_text(app)
        before = app.reader.session
        (folder / "aa.txt").write_text("Swan\n\nIt sat there.\n", "utf-8")
        news = Changes((Candidate(str(folder / "aa.txt"), str(folder / "aa.txt")),), ())
        follower = Follower(
            Sources((str(folder),)), app.reader.desk.corpus, 0, app.reader.control.follow
        )
        await follower.take(news)
        await pilot.pause()
        assert "following · 1 new" in screen_text(app)
        assert "── 3 stories" in screen_text(app)
        assert (app.reader.session.story, app.reader.session.cursor) == (
            before.story,
            before.cursor,
        )
        await pilot.press("F")
        assert "following" not in screen_text(app)


async def test_a_pipe_cannot_be_followed(folder: Path) -> None:
    app = app_on(Sources((PIPE,), None, str(folder / "a.txt")))
    async with app.run_test(size=(100, 20)) as pilot:
        await loaded(app, pilot)
        await pilot.press("F")
        assert "a pipe cannot be followed" in screen_text(app)


async def test_a_watcher_that_ends_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "WATCHER", ("true",))
    app = app_on(Sources((str(folder),)))
    async with app.run_test(size=(100, 20)) as pilot:
        await loaded(app, pilot)
        await pilot.press("F")
        while app.wire.following is not None:
            await pilot.pause()
        await pilot.pause()
        assert "not followed any more" in screen_text(app)


async def test_a_pipe_that_goes_on_shows_how_much_came(tmp_path: Path) -> None:
    spool = tmp_path / "spool"
    spool.write_bytes(b"Ferry late\n\n")
    rest, writer = os.pipe()
    app = app_on(Sources((PIPE,), None, str(spool), rest))
    async with app.run_test(size=(100, 20)) as pilot:
        assert "Reading" in screen_text(app)
        os.write(writer, b"It was late")
        while "the pipe at 23 bytes" not in screen_text(app):
            await pilot.pause()
        os.write(writer, b" by an hour.\n")
        os.close(writer)
        await loaded(app, pilot)
        assert "It was late by an hour." in screen_text(app)
        assert app.reader.session.is_zen


async def test_a_folder_without_stories_says_so(tmp_path: Path) -> None:
    app = app_on(Sources((str(tmp_path),)))
    async with app.run_test(size=(100, 20)) as pilot:
        assert "Reading" in screen_text(app)
        await loaded(app, pilot)
        assert "No stories here." in screen_text(app)


async def test_a_window_that_is_not_looked_at_is_not_painted_again(folder: Path) -> None:
    app = app_on(Sources((str(folder),)))
    async with app.run_test(size=(100, 20)) as pilot:
        app.post_message(events.AppBlur())
        await pilot.pause()
        assert app.app_focus


async def test_one_file_opens_without_the_list(folder: Path) -> None:
    app = app_on(Sources((str(folder / "a.txt"),)))
    async with app.run_test(size=(100, 20)):
        assert app.reader.session.is_zen
        assert app.reader.session.pane == "text"


def test_the_pipe_stands_in_its_place_among_the_paths(folder: Path) -> None:
    sources = Sources((str(folder / "b.txt"), PIPE), None, str(folder / "a.txt"))
    found = [getattr(one, "shown", None) for one in sources.inputs() if one is not None]
    assert found == [str(folder / "b.txt"), PIPE]
    story = sources.first_story()
    assert story is not None
    assert story.id == "-#1"


def test_the_story_ahead_is_the_first_one(folder: Path) -> None:
    segment = Ahead(Sources((str(folder),))).segment()
    assert segment is not None
    assert segment.title(0) == "Ferry late"


def test_no_story_ahead_is_none(tmp_path: Path) -> None:
    assert Ahead(Sources((str(tmp_path),))).segment() is None


def test_without_a_process_the_story_is_made_here(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_fork() -> int:
        raise OSError("no process")

    monkeypatch.setattr(os, "fork", no_fork)
    segment = Ahead(Sources((str(folder),))).segment()
    assert segment is not None
    assert segment.title(0) == "Ferry late"


def test_the_front_door_returns_the_exit_code(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    seen: list[tuple[str, str | None]] = []

    def run(self: ReaderApp, *, mouse: bool) -> None:
        seen.append((self.reader.presenter.look.paint.depth, os.environ.get("NO_COLOR")))
        self._return_value = 143

    monkeypatch.setattr(ReaderApp, "run", run)
    assert run_reader((str(folder),), Settings()) == 143
    assert run_reader((PIPE,), Settings(), piped=Piped(b"Words.")) == 143
    assert seen[0] == ("mono", None)


async def test_many_stories_are_sorted_while_keys_go_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for bound in ("AT_ONCE", "FEW"):
        monkeypatch.setattr(f"wirereader.reading.sorting.{bound}", 0)
    (folder / "d.txt").write_text("Swan\n\nIt sat there, and sat.\n" * 9, "utf-8")
    app = app_on(Sources((str(folder),)))
    async with app.run_test(size=(100, 20)) as pilot:
        await loaded(app, pilot)
        await pilot.press("S", "e")
        await app.reader.control.sorter.idle()
        await pilot.pause()
        assert "sorted by longest first" in screen_text(app)
        assert screen_text(app).index("Swan") < screen_text(app).index("Tide early")
