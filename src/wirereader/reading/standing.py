"""Where the reader stands when stories have come: always on one, if there is any."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from wirereader.reading.desk import Desk
from wirereader.reading.effects import Say
from wirereader.reading.opening import open_story
from wirereader.reading.refs import StoryRef
from wirereader.reading.session import Session
from wirereader.reading.step import Step, stay


def settled(desk: Desk, session: Session, *, is_loading: bool) -> Step:
    """The first story opens where none is open; once all are read, the one that stands by now where
    the open one stood, if that is gone. The same of the list's cursor.
    """
    if not len(desk.corpus):
        return stay(session)
    story, cursor = session.story, session.cursor
    if story is None:
        ref = desk.ref(desk.listing(session)[0])
        return stay(replace(session, story=ref, cursor=ref))
    if is_loading:
        return stay(session)
    if cursor is not None and desk.number(cursor) is None:
        cursor = _next_to(desk, cursor)
    if desk.number(story) is not None:
        return stay(replace(session, cursor=cursor))
    session = open_story(session, _next_to(desk, story), is_read=False)
    name = _path(story.id).rpartition("/")[2]
    return stay(replace(session, cursor=cursor, pane="list"), Say(f"{name} is gone"))


def _next_to(desk: Desk, lost: StoryRef) -> StoryRef:
    """The story that a lost one stood before, else the last: paths come in order, mostly."""
    order = desk.corpus.in_path_order()

    def parts(number: int) -> list[str]:
        return desk.corpus.path(number).split("/")

    row = bisect_left(order, _path(lost.id).split("/"), key=parts)
    return desk.ref(order[min(row, len(order) - 1)])


def _path(identity: str) -> str:
    """The path of an id; one without a number is a path itself."""
    path, mark, number = identity.rpartition("#")
    return path if mark and number.isdecimal() else identity
