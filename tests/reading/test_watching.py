"""A follower and its watching process: what went before that looked is marked too."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from wirereader.build import watch
from wirereader.corpus.corpus import Corpus
from wirereader.corpus.rows import StoryRow
from wirereader.reading import following
from wirereader.reading.following import Follower
from wirereader.reading.loading import Loader
from wirereader.reading.sources import Sources
from wirereader.reading.status import News

WATCHING = """
import sys
from wirereader.build.watch import main
turns = iter(range({scans}))
main(sys.stdin.buffer, sys.stdout.buffer, lambda seconds: next(turns, None) is None)
"""
"""A watching process that scans a few times more without a pause, then ends."""


class Wire:
    """A folder that is read, and followed for a few scans at a time."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.corpus = Corpus()
        self.news = News()
        self._monkeypatch = monkeypatch

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{text}\n\nWords on {text}.\n", "utf-8")

    async def read(self, *names: str) -> None:
        """Read these files or folders, the whole folder without any."""
        paths = tuple(str(self.folder / name) for name in names) or (str(self.folder),)
        self.sources = Sources(paths)
        story = self.sources.first_story()
        if story is not None:
            self.corpus.add_story(story)
        await Loader(self.sources, self.corpus, lambda progress: None).run()

    async def follow(self, scans: int = 2) -> None:
        """Follow until the watching process has scanned so often and ended."""
        script = WATCHING.format(scans=scans - 1)
        command = (*watch.WATCHER[:-2], "-c", script)
        self._monkeypatch.setattr(following, "WATCHER", command)
        await Follower(self.sources, self.corpus, 1 << 62, self._told).run()

    def _told(self, news: News) -> None:
        self.news = news

    def row(self, n: int) -> StoryRow:
        return self.corpus.row(n)

    def gone(self) -> list[str]:
        """Titles, and paths of what could not be read, that are marked so."""
        rows = [self.row(n) for n in self.corpus.in_path_order()]
        return [row.title or Path(row.path).name for row in rows if row.standing == "gone"]


@pytest.fixture
def wire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Wire:
    wire = Wire(tmp_path / "wire", monkeypatch)
    for name in ("Crane", "Ferry", "Swan"):
        wire.write(f"{name.casefold()}.txt", name)
    (wire.folder / "empty.txt").touch()
    return wire


@pytest.mark.parametrize("name", ["crane", "ferry", "empty"])
async def test_a_file_that_went_before_the_first_scan(wire: Wire, name: str) -> None:
    await wire.read()
    (wire.folder / f"{name}.txt").rename(wire.folder.parent / "away")
    await wire.follow()
    assert [title.casefold() for title in wire.gone()] == ["empty.txt" if name == "empty" else name]
    assert wire.news == News(gone=1)
    (wire.folder.parent / "away").rename(wire.folder / f"{name}.txt")
    await wire.follow()
    assert wire.gone() == []
    assert wire.news == News()
    assert len(wire.corpus) == 4


async def test_nothing_is_marked_where_all_is_there(wire: Wire) -> None:
    from zipfile import ZipFile

    wire.write("so!.txt", "Odd")
    wire.write("inside/gulls.txt", "Gulls")
    with ZipFile(wire.folder / "two!.zip", "w") as archive:
        archive.writestr("x.txt", "Heron\n\nIt stood.\n")
        archive.writestr("in/y.txt", "")
    (wire.folder / "link").symlink_to("nowhere")
    await wire.read("", "missing.txt")
    await wire.follow()
    assert wire.gone() == []
    assert wire.news == News()
    (wire.folder / "two!.zip").unlink()
    await wire.follow()
    assert wire.gone() == ["y.txt", "Heron"]


async def test_one_of_several_paths_that_is_gone_as_a_whole(wire: Wire) -> None:
    wire.write("inside/gulls.txt", "Gulls")
    wire.write("inside/terns.txt", "Terns")
    await wire.read("inside", "crane.txt", "swan.txt")
    for path in (wire.folder / "inside").iterdir():
        path.unlink()
    (wire.folder / "inside").rmdir()
    (wire.folder / "swan.txt").unlink()
    await wire.follow()
    assert wire.gone() == ["Gulls", "Terns", "Swan"]


@asynccontextmanager
async def running(follower: Follower) -> AsyncIterator[None]:
    """Meanwhile a follower runs."""
    task = asyncio.create_task(follower.run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    assert task.cancelled()


async def test_a_watching_process_is_heard_and_ends_with_the_follower(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    await wire.read()
    wire.write("gulls.txt", "Gulls")
    script = WATCHING.format(scans=2) + "sys.stdin.read()"
    monkeypatch.setattr(following, "WATCHER", (*watch.WATCHER[:-2], "-c", script))
    heard = asyncio.Event()
    async with running(Follower(wire.sources, wire.corpus, 0, lambda news: heard.set())):
        await heard.wait()
        assert wire.row(4).title == "Gulls"


@pytest.mark.parametrize("script", ["input()", ""], ids=["after a line", "at once"])
async def test_the_end_of_the_watching_process_ends_the_following(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    await wire.read()
    monkeypatch.setattr(following, "WATCHER", (*watch.WATCHER[:-2], "-c", script))
    await Follower(wire.sources, wire.corpus, 0, lambda news: None).run()
    assert len(wire.corpus) == 4
