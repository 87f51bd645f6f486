"""Marks, and the jump history back and forward."""

from __future__ import annotations

from dataclasses import replace

from wirereader.reading.desk import Desk
from wirereader.reading.opening import into_text, open_story, remember
from wirereader.reading.refs import Spot
from wirereader.reading.session import Session
from wirereader.reading.step import Press, Step, say, stay


def set_mark(desk: Desk, session: Session, press: Press) -> Step:
    """Remember where the reader stands under a letter or digit."""
    if session.story is None:
        return say(session, "nothing to mark")
    marks = {**session.marks, press.char: Spot(session.story, session.place)}
    return say(replace(session, marks=marks), f"mark {press.char} set")


def go_to_mark(desk: Desk, session: Session, press: Press) -> Step:
    """Go to a mark; a second quote mark goes back to before the last jump."""
    if press.char == "'":
        return back(desk, session, press)
    spot = session.marks.get(press.char)
    if spot is None:
        return say(session, f"no mark {press.char}", "error")
    return _go(desk, remember(session), spot)


def back(desk: Desk, session: Session, press: Press) -> Step:
    """Where the reader stood before the last jump."""
    if not session.back or session.story is None:
        return say(session, "no earlier place")
    *rest, spot = session.back
    here = Spot(session.story, session.place)
    session = replace(session, back=tuple(rest), forward=(*session.forward, here))
    return _go(desk, session, spot)


def forward(desk: Desk, session: Session, press: Press) -> Step:
    """Where the reader stood before going back."""
    if not session.forward or session.story is None:
        return say(session, "no later place")
    *rest, spot = session.forward
    here = Spot(session.story, session.place)
    session = replace(session, forward=tuple(rest), back=(*session.back, here))
    return _go(desk, session, spot)


def _go(desk: Desk, session: Session, spot: Spot) -> Step:
    if desk.number(spot.ref) is None:
        return say(session, "that story is not here any more", "error")
    return stay(into_text(open_story(session, spot.ref, spot.place)))
