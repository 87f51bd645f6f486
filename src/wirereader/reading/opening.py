"""Opening a story in the pane, and standing on a member of the live set."""

from __future__ import annotations

from dataclasses import replace

from wirereader.reading import walk
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Effect, Reveal
from wirereader.reading.refs import HEADER, Place, Spot, StoryRef
from wirereader.reading.session import Session
from wirereader.reading.sets import NOWHERE, LiveSet, Member
from wirereader.reading.step import Step, stay, with_read

HISTORY = 100
"""Jumps remembered; more than anybody walks back."""


def open_story(
    session: Session, ref: StoryRef, place: Place | None = None, *, is_read: bool = True
) -> Session:
    """Put a story into the pane, at `place` or where it was left, and the list's cursor on it.

    A preview (`is_read=False`) leaves it unread. What was open is remembered with its place.
    """
    if ref != session.story:
        places = dict(session.places)
        if session.story is not None:
            places[session.story.key] = session.place
        if place is None:
            place = places.get(ref.key) or session.kept_places.get(ref.key, HEADER)
        session = replace(session, story=ref, place=place, places=places, is_raw=False)
    elif place is not None:
        session = replace(session, place=place)
    session = replace(session, cursor=ref, is_at_end=False, selection=None)
    return with_read(session, ref.key) if is_read else session


def show(desk: Desk, session: Session, ref: StoryRef, *, is_read: bool = True) -> Step:
    """Put a story of the list into the pane: one that a search found at its best passage, where the
    set then stands; any other where it was left.
    """
    live, number = session.live, desk.number(ref)
    is_found = session.results is not None and live is not None and live.kind == "hits"
    if is_found and live is not None and live.story is None and number is not None:
        member = walk.best(desk, live, number)
        if member is not None:
            return visit(desk, session, live, member, is_read=is_read)
    return stay(open_story(session, ref, is_read=is_read))


def into_text(session: Session) -> Session:
    """Make the reading pane active; its story counts as read."""
    session = replace(session, pane="text")
    return with_read(session, session.story.key) if session.story else session


def visit(
    desk: Desk, session: Session, live: LiveSet, member: Member, *, is_read: bool = True
) -> Step:
    """Stand on a member: its story in the pane, the set at it, the words in sight."""
    session = open_story(session, member.ref, is_read=is_read)
    session = replace(session, live=live.at(member))
    if is_read and not desk.has_two_panes:
        session = into_text(session)
    if member.start == NOWHERE:
        return replace(session, place=HEADER), ()
    effects: tuple[Effect, ...] = (Reveal(member.start, member.end),)
    return session, effects


def remember(session: Session) -> Session:
    """Put where the reader stands into the jump history, before a jump."""
    if session.story is None:
        return session
    spot = Spot(session.story, session.place)
    back = tuple(old for old in session.back if old != spot)
    return replace(session, back=(*back, spot)[-HISTORY:], forward=())
