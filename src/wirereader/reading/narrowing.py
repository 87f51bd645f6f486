"""`&` in the text while quotes are the live set: only those that have some words are walked."""

from __future__ import annotations

from dataclasses import replace

from wirereader.reading import walk
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Find, Say
from wirereader.reading.opening import visit
from wirereader.reading.session import Bar, Session
from wirereader.reading.sets import LiveSet
from wirereader.reading.step import Step, say, stay
from wirereader.search.hits import Narrowed


def is_meant(session: Session) -> bool:
    """Whether `&` narrows the live quotes and not the list."""
    live = session.live
    return session.pane == "text" and live is not None and live.kind in ("speaker", "quotes")


def typed(session: Session, text: str) -> Step:
    """The bar's text has become `text`: look for the quotes with these words."""
    before = session.bar.before if session.bar is not None else None
    if before is None or session.live is None:
        return stay(session)
    if not text.strip():
        return stay(replace(before, bar=session.bar, searches=session.searches))
    return stay(session, Find(text, "quotes"))


def found(desk: Desk, session: Session, query: str, answer: Narrowed) -> Step:
    """The quotes with these words are known: the set is these, and stands on the first of them."""
    if query != awaited(session) or session.live is None:
        return stay(session)
    live = replace(session.live, words=query)
    is_walked = live == session.live and live.member is not None
    session = replace(session, live=live, narrowed=answer)
    slips = tuple(Say(slip.told) for slip in answer.slips[:1])
    member = walk.first(desk, session, live)
    if member is None or is_walked:
        return session, slips
    session, effects = visit(desk, session, live, member, is_read=False)
    return session, (*effects, *slips)


def awaited(session: Session) -> str | None:
    """The words that quotes are looked for by: the bar's, else those of the live set."""
    bar = session.bar
    if bar is not None and bar.kind == "quotes":
        return bar.text if bar.text.strip() else None
    return (session.live.words or None) if session.live is not None else None


def accept(session: Session, bar: Bar) -> Step:
    """Enter: the set stays narrowed; on an empty bar it is all of the quotes again."""
    live = session.live
    if live is None:
        return stay(replace(session, bar=None))
    if not bar.text.strip():
        session = replace(session, bar=None, live=widened(live), narrowed=None)
        return say(session, "all quotes again") if live.words else stay(session)
    if live.words != bar.text or session.narrowed is None:
        return say(session, "still looking")
    if not session.narrowed.quotes:
        return say(session, "nothing found", "error")
    return stay(replace(session, bar=None))


def widened(live: LiveSet) -> LiveSet:
    """The set without the words that narrow it."""
    return replace(live, words="")
