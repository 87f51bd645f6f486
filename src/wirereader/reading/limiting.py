"""`&`: the list narrowed to the stories that a query lets through, until that is taken off.

Stories must have what was typed, the last word perhaps only begun; nothing is ranked, so the list
keeps its order. Searches look only at what is left.
"""

from __future__ import annotations

from dataclasses import replace

from wirereader.reading import moving, narrowing
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Effect, Find, Say
from wirereader.reading.session import Bar, Limit, Session
from wirereader.reading.step import Press, Step, say, stay
from wirereader.search.hits import Selected


def open_bar(desk: Desk, session: Session, press: Press) -> Step:
    """Open the bar, empty: Enter in it takes the limit off. In the text, while quotes are the live
    set, it narrows these.
    """
    if narrowing.is_meant(session):
        return stay(replace(session, bar=Bar("quotes", before=session)))
    return stay(replace(session, bar=Bar("limit", before=session)))


def typed(session: Session, text: str) -> Step:
    """The bar's text has become `text`: look for what it lets through."""
    if not text.strip():
        limit = session.bar.before.limit if session.bar and session.bar.before else None
        return stay(replace(session, limit=limit))
    return stay(session, Find(text, "limit"))


def found(desk: Desk, session: Session, query: str, answer: Selected) -> Step:
    """The stories that `query` lets through are known: the list narrows to them.

    The cursor goes to the first of them if its own story is not among them.
    """
    if query != awaited(session):
        return stay(session)
    limit = Limit(query, answer.stories, answer.is_near)
    session = _with_cursor(desk, replace(session, limit=limit))
    if session.bar is None and session.results is not None:
        return stay(session, Find(session.results.query))
    return session, tuple(Say(slip.told) for slip in answer.slips[:1])


def awaited(session: Session) -> str | None:
    """The query whose stories are wanted: the bar's, else that of the limit."""
    bar = session.bar
    if bar is not None and bar.kind == "limit" and bar.text.strip():
        return bar.text
    return session.limit.query if session.limit is not None else None


def accept(desk: Desk, session: Session, bar: Bar) -> Step:
    """Enter: the list stays narrowed; on an empty bar the limit comes off."""
    limit = session.limit
    if not bar.text.strip():
        return take_off(replace(session, bar=None))
    if limit is None or limit.query != bar.text or limit.stories is None:
        return say(session, "still looking")
    if not limit.stories:
        return say(session, "nothing found", "error")
    effects: tuple[Effect, ...] = ()
    if session.results is not None:
        effects = (Find(session.results.query),)
    session = _with_cursor(desk, replace(session, bar=None, pane="list", is_zen=False))
    session, revealed = moving.preview(desk, session)
    return session, (*effects, *revealed)


def take_off(session: Session) -> Step:
    """All stories are in the list again; a search that looked only at some looks again."""
    if session.limit is None:
        return stay(session)
    session = replace(session, limit=None)
    effects = (Find(session.results.query),) if session.results is not None else ()
    return session, (*effects, Say("all stories again"))


def forgotten(session: Session) -> Session:
    """The session without what was found in a corpus that is gone."""
    limit = Limit(session.limit.query) if session.limit is not None else None
    return replace(session, limit=limit, results=None, narrowing="", narrowed=None)


def _with_cursor(desk: Desk, session: Session) -> Session:
    listing = desk.listing(session)
    if desk.row(session) is not None or not listing:
        return session
    return replace(session, cursor=desk.ref(listing[0]))
