"""The reader always stands on a story that is there, if there is any."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.corpus.stories import failure_of, segment_of, story_of
from wirereader.corpus.corpus import Corpus
from wirereader.reading.actions import actions
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Say
from wirereader.reading.refs import StoryRef
from wirereader.reading.session import Session
from wirereader.reading.standing import settled

PATHS = ("wire/b.txt", "wire/c/a.txt", "wire/c d.txt", "wire/e.txt")


def desk_of(*paths: str) -> Desk:
    corpus = Corpus()
    if paths:
        corpus.add(segment_of(*(story_of(path) for path in paths)))
    return Desk(corpus, actions())


def at(story: str, cursor: str | None = None) -> Session:
    session = Session(story=StoryRef("none", f"{story}#1"), pane="text")
    return replace(session, cursor=StoryRef("none", f"{cursor or story}#1"))


def where(desk: Desk, session: Session, *, is_loading: bool = False) -> tuple[str, str]:
    """The paths of the open story and of the cursor, once the reader has settled."""
    session, _ = settled(desk, session, is_loading=is_loading)
    assert session.story is not None
    assert session.cursor is not None
    return session.story.id.removesuffix("#1"), session.cursor.id.removesuffix("#1")


def test_the_first_story_opens_where_none_is_open() -> None:
    for is_loading in (True, False):
        assert where(desk_of(*PATHS), Session(), is_loading=is_loading) == (PATHS[0], PATHS[0])


@pytest.mark.parametrize(
    ("lost", "found"),
    [
        pytest.param("wire/a.txt", "wire/b.txt", id="the first"),
        pytest.param("wire/bb.txt", "wire/c/a.txt", id="before a folder"),
        pytest.param("wire/c/b.txt", "wire/c d.txt", id="the last of a folder"),
        pytest.param("wire/z.txt", "wire/e.txt", id="the last"),
    ],
)
def test_the_story_behind_a_lost_one_opens(lost: str, found: str) -> None:
    desk = desk_of(*PATHS)
    session, effects = settled(desk, at(lost), is_loading=False)
    assert (session.story, session.cursor) == (desk.ref(PATHS.index(found)),) * 2
    assert session.pane == "list"
    assert not len(session.read)
    assert effects == (Say(f"{lost.rpartition('/')[2]} is gone"),)


def test_a_cursor_on_another_story_stays_there() -> None:
    assert where(desk_of(*PATHS), at("wire/a.txt", PATHS[3])) == (PATHS[0], PATHS[3])


def test_a_story_that_is_there_stays_open_when_the_cursor_s_is_lost() -> None:
    session, effects = settled(desk_of(*PATHS), at(PATHS[3], "wire/a.txt"), is_loading=False)
    assert (session.story, effects) == (at(PATHS[3]).story, ())
    assert session.cursor is not None
    assert session.cursor.id == f"{PATHS[0]}#1"


def test_a_story_that_is_still_to_come_is_awaited() -> None:
    session = at("wire/a.txt")
    assert settled(desk_of(*PATHS), session, is_loading=True) == (session, ())


def test_where_there_are_no_stories_nothing_is_open() -> None:
    assert settled(desk_of(), Session(), is_loading=False) == (Session(), ())


def test_an_entry_that_could_not_be_read_is_known_by_its_path() -> None:
    corpus = Corpus()
    corpus.add(segment_of(story_of("b.txt"), failure_of("c#7", "empty file")))
    desk = Desk(corpus, actions())
    session = Session(story=StoryRef("", "c#1.txt"), cursor=StoryRef("", "c#1.txt"))
    assert settled(desk, session, is_loading=False)[0].story == desk.ref(1)
