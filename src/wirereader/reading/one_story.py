"""The search of the open story, and from there to all: by a second `/`, or by Enter on nothing."""

from __future__ import annotations

from dataclasses import replace

from wirereader.reading import asking, walk
from wirereader.reading.desk import Desk
from wirereader.reading.opening import visit
from wirereader.reading.session import Bar, Session
from wirereader.reading.sets import LiveSet
from wirereader.reading.step import Step, stay


def typed(desk: Desk, session: Session, text: str) -> Step:
    """Show the first hit at or below where the bar was opened; without one the text stays there."""
    before = session.bar.before if session.bar and session.bar.before else session
    live = LiveSet(kind="hits", query=text, story=session.story)
    number = desk.number(session.story)
    members = [] if number is None else walk.members_in(desk, live, number)
    members = [member for member in members if member.start >= 0]
    if not members:
        return stay(replace(session, live=live, place=before.place))
    top = asking.offset_of(desk, before)
    member = next((member for member in members if member.start >= top), members[0])
    return visit(desk, replace(session, is_marking=True), live, member, is_read=False)


def is_elsewhere(desk: Desk, session: Session) -> bool:
    """Whether the bar asks for what is not in this story, and others may hold it."""
    bar, live = session.bar, session.live
    if bar is None or bar.kind != "story" or live is None or len(desk.corpus) < 2:
        return False
    return (live.kind, live.query, live.member) == ("hits", bar.text, None)


def widened(session: Session, bar: Bar) -> Session:
    """The bar, empty, over all stories."""
    return replace(as_before(session, bar), bar=replace(bar, kind="stories", text=""))


def as_before(session: Session, bar: Bar) -> Session:
    """Everything but the bar as it was before it opened; searches and places stay."""
    if bar.before is None:
        return session
    return replace(bar.before, bar=session.bar, searches=session.searches, places=session.places)
