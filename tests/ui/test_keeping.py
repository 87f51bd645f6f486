"""What the reader remembers from one run to the next."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.program import loaded
from wirereader.corpus.segment import Segment
from wirereader.reading.first_segment import encoded
from wirereader.reading.memory import Memory, last_session
from wirereader.reading.own_files import state_path
from wirereader.reading.session import Session
from wirereader.reading.settings import Settings
from wirereader.reading.sources import Sources
from wirereader.reading.store import Store
from wirereader.ui.app import ReaderApp


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    folder = tmp_path / "copy"
    folder.mkdir()
    for name in ("a", "b", "c"):
        words = "\n\n".join(f"The {name} ferry was late, Per Aske said." for _ in range(30))
        (folder / f"{name}.txt").write_text(f"Ferry {name} late\n\n{words}\n", "utf-8")
    return Sources((str(folder),))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(state=str(tmp_path / "state.db"))


def reader_on(sources: Sources, settings: Settings) -> ReaderApp:
    memory = Memory(sources.paths)
    kept = last_session(state_path(settings), memory)
    wanted = kept.story.id if kept is not None and kept.story is not None else None
    data = encoded(sources, wanted)
    early = Segment(data) if data else None
    return ReaderApp(sources, settings, early, kept=kept, memory=memory, environ={})


async def read(sources: Sources, settings: Settings, *keys: str) -> Session:
    """Open the reader, press keys, quit; the session as it was then."""
    app = reader_on(sources, settings)
    async with app.run_test(size=(100, 20)) as pilot:
        await loaded(app, pilot)
        assert app.outside.keeper is not None
        await app.outside.keeper.is_back.wait()
        await pilot.press(*keys)
        await pilot.pause()
        return app.reader.session


async def test_the_next_run_opens_where_this_one_was(sources: Sources, settings: Settings) -> None:
    left = await read(sources, settings, "J", "enter", "d", "t", "@", *"aske", "enter", "n", "n")
    found = await read(sources, settings)
    later = ("places", "kept_places", "read_when_sorted", "cursor")  # each run has its own
    assert found == replace(left, **{name: getattr(found, name) for name in later})
    assert (found.story, found.place) == (left.story, left.place)
    assert left.live is not None
    assert left.starred


async def test_what_was_read_and_searched_is_known_on_other_paths_too(
    sources: Sources, settings: Settings
) -> None:
    await read(sources, settings, "enter", "escape", "/", *"ferry", "enter")
    other = Sources((str(Path(sources.paths[0]) / "a.txt"),))
    found = await read(other, settings)
    assert found.searches == ("ferry",)
    assert len(found.read) == 1
    assert found.live is None


async def test_a_story_that_is_gone_gives_the_first(sources: Sources, settings: Settings) -> None:
    await read(sources, settings, "J", "J", "enter")
    (Path(sources.paths[0]) / "c.txt").unlink()
    found = await read(sources, settings)
    assert found.story is not None
    assert found.story.id.endswith("a.txt#1")
    assert found.pane == "list"


async def test_a_state_that_cannot_be_read_is_told_and_left_alone(
    sources: Sources, settings: Settings
) -> None:
    path = Path(settings.state)
    path.write_bytes(b"somebody's words, no database " * 40)
    before = path.read_bytes()
    app = reader_on(sources, settings)
    async with app.run_test(size=(100, 20)) as pilot:
        await loaded(app, pilot)
        status = app.reader.presenter.status.strips[0].text
        assert "nothing is saved" in status
        await pilot.press("J")
    assert path.read_bytes() == before


async def test_what_cannot_be_written_is_told_once_and_tried_again(
    sources: Sources, settings: Settings
) -> None:
    app = reader_on(sources, settings)
    async with app.run_test(size=(100, 20)) as pilot:
        await loaded(app, pilot)
        other = Store(Path(settings.state))
        other._db.execute(
            "CREATE TRIGGER full BEFORE INSERT ON stories BEGIN SELECT raise(ABORT, 'full'); END"
        )
        await pilot.press("t")
        await pilot.pause(0.2)
        assert "not saved" in app.reader.presenter.status.strips[0].text
        other._db.execute("DROP TRIGGER full")
        await pilot.press("J")
        await pilot.pause(0.2)
        starred = list(app.reader.session.starred)
    assert [state.is_starred for state in other.stories(starred)] == [True]


@pytest.mark.parametrize(
    "settings", [Settings(has_state=False), Settings(is_private=True)], ids=["no state", "private"]
)
def test_without_state_no_file_is_named(settings: Settings) -> None:
    assert state_path(settings) is None


def test_the_state_lies_in_the_users_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    path = state_path(Settings())
    assert path is not None
    assert tmp_path in path.parents
