"""The session that a run begins with."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from wirereader.reading.desk import Desk
from wirereader.reading.refs import HEADER
from wirereader.reading.session import Session, Sort
from wirereader.reading.settings import Settings


def first_session(
    desk: Desk, kept: Session | None, settings: Settings, *, is_alone: bool = False
) -> Session:
    """What the last run left, if the story it had open is the one on the desk; else a new start.

    A story that changed in its file counts as the same: what was kept of the place still fits, or
    is cut to the text. `is_alone`: there is one story only, so it opens without the list.
    A setting for layers or order stands over what was kept.
    """
    ref = desk.ref(0) if len(desk.corpus) else None
    session = kept or Session()
    if settings.layers is not None:
        session = replace(session, layers=settings.layers)
    if settings.sort is not None:
        session = replace(session, sort=cast("Sort", settings.sort), is_reversed=False)
    story = session.story
    if story is None or ref is None or (story.key != ref.key and story.id != ref.id):
        session = replace(session, pane="list", place=HEADER, live=None, is_zen=False)
    session = replace(session, story=ref, cursor=ref)
    return replace(session, pane="text", is_zen=True) if is_alone else session
