"""Esc, `q`, quitting, and what is asked of the terminal."""

from __future__ import annotations

from dataclasses import replace

from wirereader.reading import finding, limiting, moving
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Effect, Quit, Say, Stop
from wirereader.reading.session import Session
from wirereader.reading.step import Press, Run, Step, stay


def escape(desk: Desk, session: Session, press: Press) -> Step:
    """Take back one thing, innermost first: bar, sheet, selection, text to list, set,
    limit.

    A begun key is taken back before this is reached. In the list the set goes with its narrowing;
    the cursor stays on its story.
    """
    if session.bar is not None:
        return finding.cancel(desk, session, press)
    if session.sheet is not None:
        return stay(replace(session, sheet=None))
    if session.selection is not None:
        return stay(replace(session, selection=None))
    if session.pane == "text" and len(desk.corpus) > 1:
        return moving.to_list(desk, session, press)
    if session.live is not None or session.results is not None:
        return stay(replace(session, live=None, results=None, narrowing="", is_at_end=False))
    return limiting.take_off(session)


def close(desk: Desk, session: Session, press: Press) -> Step:
    """`q`: close an open sheet; on the reading screen quit."""
    if session.sheet is not None:
        return stay(replace(session, sheet=None))
    return stay(session, Quit())


def interrupt(desk: Desk, session: Session, press: Press) -> Step:
    """ctrl+c: stop reading the files; where that is done, say how to quit."""
    keys = [key for action in ("close", "quit") if (key := desk.key(action))]
    return stay(session, Stop(Say(f"press {keys[0]} to quit")))


def unbound(desk: Desk, session: Session, keys: str) -> Say:
    """What is said of a key that means nothing here."""
    here = "" if session.sheet is None else " here"
    listed = f"; {key} lists the keys" if (key := desk.key("help")) else ""
    return Say(f"{keys} is not bound{here}{listed}")


def effect(what: Effect) -> Run:
    """Only ask something of the screen."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        return stay(session, what)

    return run
