"""What becomes of followed files joins the corpus at its end; what was read stays where it was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wirereader.build.watch import Changes
from wirereader.corpus.corpus import Corpus
from wirereader.corpus.rows import StoryRow
from wirereader.formats.discover import Candidate
from wirereader.reading.following import Follower
from wirereader.reading.loading import Loader
from wirereader.reading.sources import Sources
from wirereader.reading.status import News


class Desk:
    """A folder that was read, and a follower of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.corpus = Corpus()
        self.sources = Sources((str(folder),))
        self.told: list[News] = []
        self.follower = Follower(self.sources, self.corpus, 0, self.told.append)

    async def read(self) -> None:
        await Loader(self.sources, self.corpus, lambda progress: None).run()
        await self.take()

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")

    async def take(self, *found: str, gone: tuple[str, ...] = ()) -> News:
        """Let the follower hear of files by their names."""
        paths = [str(self.folder / name) for name in found]
        lost = tuple(str(self.folder / name) for name in gone)
        if not self.told:
            await self.follower.learn()
        await self.follower.take(Changes(tuple(Candidate(path, path) for path in paths), lost))
        return self.told[-1]

    def rows(self) -> list[StoryRow]:
        return [self.corpus.row(n) for n in range(len(self.corpus))]

    def shown(self) -> list[str]:
        return [
            " ".join(filter(None, (os.path.basename(row.path), row.title, row.standing)))
            for row in self.rows()
        ]


@pytest.fixture
async def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.write("a.txt", "Ferry late\n\n“It was late,” Per Aske said.\n")
    desk.write("b.txt", "Tide early\n\nThe tide was early.\n")
    desk.write("c.txt", "")
    await desk.read()
    assert desk.shown() == ["a.txt Ferry late", "b.txt Tide early", "c.txt"]
    return desk


async def test_a_new_file_comes_last(desk: Desk) -> None:
    desk.write("aa.txt", "Swan on the line\n\nIt sat there.\n")
    news = await desk.take("aa.txt")
    assert desk.shown()[3:] == ["aa.txt Swan on the line"]
    assert (len(news.keys), news.changed, news.gone) == (1, 0, 0)


async def test_a_changed_story_stays_marked_and_its_newer_version_comes_last(desk: Desk) -> None:
    desk.write("a.txt", "Ferry later\n\n“It was later,” Ida Holm said.\n")
    news = await desk.take("a.txt")
    assert desk.shown()[0] == "a.txt Ferry late older"
    assert desk.shown()[3:] == ["a.txt Ferry later"]
    assert (news.keys, news.changed) == ((), 1)
    assert [row.name for row in desk.corpus.speakers()] == ["Ida Holm"]
    assert desk.corpus.index_of(desk.corpus.id(0)) == 3
    assert desk.corpus.story(0).title == "Ferry late"


async def test_a_file_that_was_only_touched_is_no_news(desk: Desk) -> None:
    news = await desk.take("a.txt", "c.txt")
    assert len(desk.corpus) == 3
    assert news == News()


async def test_a_file_that_could_not_be_read_and_now_can(desk: Desk) -> None:
    desk.write("c.txt", "Crane sold\n\nIt was sold.\n")
    news = await desk.take("c.txt")
    assert desk.shown()[2:] == ["c.txt older", "c.txt Crane sold"]
    assert (len(news.keys), news.gone) == (1, 0)


async def test_what_vanishes_stays_readable_until_it_is_back(desk: Desk) -> None:
    news = await desk.take(gone=("b.txt",))
    assert desk.shown()[1] == "b.txt Tide early gone"
    assert desk.corpus.story(1).text.endswith("The tide was early.\n")
    assert news.gone == 1
    await desk.take("b.txt")
    assert desk.shown() == ["a.txt Ferry late", "b.txt Tide early", "c.txt"]


async def test_stories_that_a_file_has_no_more_are_gone(desk: Desk) -> None:
    desk.write("d.jsonl", '{"title": "One", "text": "A."}\n{"title": "Two", "text": "B."}\n')
    await desk.take("d.jsonl")
    desk.write("d.jsonl", '{"title": "One", "text": "A."}\n')
    news = await desk.take("d.jsonl")
    assert desk.shown()[3:] == ["d.jsonl One", "d.jsonl Two gone"]
    assert (len(news.keys), news.gone) == (2, 1)
    desk.write("d.jsonl", '{"title": "One", "text": "A."}\n{"title": "Three", "text": "C."}\n')
    await desk.take("d.jsonl")
    assert desk.shown()[3:] == ["d.jsonl One", "d.jsonl Two gone", "d.jsonl Three"]


async def test_members_go_with_their_archive(desk: Desk) -> None:
    from zipfile import ZipFile

    with ZipFile(desk.folder / "e.zip", "w") as archive:
        archive.writestr("x.txt", "Crane\n\nIt stood.\n")
    await desk.take("e.zip")
    assert desk.shown()[3:] == ["e.zip!x.txt Crane"]
    await desk.take(gone=("e.zip",))
    assert desk.shown()[3:] == ["e.zip!x.txt Crane gone"]


async def test_a_file_whose_name_begins_like_a_lost_one_stays(desk: Desk) -> None:
    desk.write("so", "Lost\n\nIt was lost.\n")
    desk.write("so!.txt", "Kept\n\nIt was kept.\n")
    await desk.take("so", "so!.txt")
    await desk.take(gone=("so",))
    assert desk.shown()[3:] == ["so Lost gone", "so!.txt Kept"]


async def test_what_is_gone_is_counted_until_it_is_back(desk: Desk) -> None:
    assert (await desk.take(gone=("a.txt", "b.txt"))).gone == 2
    assert (await desk.take(gone=("c.txt",))).gone == 3
    desk.write("b.txt", "Tide late\n\nThe tide was late.\n")
    assert (await desk.take("a.txt", "b.txt")).gone == 1
    assert desk.shown()[0:2] == ["a.txt Ferry late", "b.txt Tide early older"]


async def test_whoever_follows_again_knows_what_was_gone_and_what_is_older(desk: Desk) -> None:
    desk.write("a.txt", "Ferry later\n\nIt was later.\n")
    await desk.take("a.txt", gone=("b.txt",))
    desk.follower = Follower(desk.sources, desk.corpus, 0, desk.told.append)
    await desk.follower.learn()
    assert desk.told[-1] == News(gone=1)
    await desk.take("a.txt")
    assert desk.shown() == [
        *("a.txt Ferry late older", "b.txt Tide early gone", "c.txt", "a.txt Ferry later")
    ]
    assert (await desk.take("b.txt")).gone == 0
