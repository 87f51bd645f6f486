"""The session that a run begins with."""

from __future__ import annotations

from dataclasses import replace

from wirereader.reading.desk import Desk
from wirereader.reading.refs import HEADER
from wirereader.reading.session import Session


def first_session(desk: Desk, kept: Session | None, *, is_alone: bool = False) -> Session:
    """What the last run left, if the story it had open is the one on the desk; else a new start.

    A story that changed in its file counts as the same: what was kept of the place still fits, or
    is cut to the text. `is_alone`: there is one story only, so it opens without the list.
    """
    ref = desk.ref(0) if len(desk.corpus) else None
    session = kept or Session()
    story = session.story
    if story is None or ref is None or (story.key != ref.key and story.id != ref.id):
        session = replace(session, pane="list", place=HEADER, live=None, is_zen=False)
    session = replace(session, story=ref, cursor=ref)
    return replace(session, pane="text", is_zen=True) if is_alone and ref else session
