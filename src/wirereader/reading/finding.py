"""The bar: opened, typed into, accepted or taken back. Searching itself is asked of the screen.

`typed` is called for every change of the bar's text, `found` when the search of all stories that it
asked for has an answer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wirereader.reading import (
    asking,
    handing,
    limiting,
    moving,
    narrowing,
    one_story,
    sheets,
)
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Effect, Find, Perform, Say
from wirereader.reading.opening import into_text, remember, show
from wirereader.reading.session import Bar, BarKind, Results, Session, Sheet, SheetKind
from wirereader.reading.sets import LiveSet
from wirereader.reading.step import Press, Run, Step, say, stay
from wirereader.search.hits import Found, Hit

if TYPE_CHECKING:
    from wirereader.search.query import Query

HISTORY = 100
"""Searches remembered."""


def search(desk: Desk, session: Session, press: Press) -> Step:
    """Open the bar: from the text over this story, from the list over all stories."""
    if session.sheet is not None and session.sheet.kind == "help":
        return stay(replace(session, bar=Bar("help", before=session)))
    kind: BarKind = "story" if session.pane == "text" else "stories"
    return stay(replace(session, bar=Bar(kind, before=session)))


def open_finder(kind: SheetKind, bar: BarKind) -> Run:
    """Open a sheet with a bar above it: the speaker finder, the palette."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        return stay(replace(session, bar=Bar(bar, before=session), sheet=Sheet(kind)))

    return run


def typed(desk: Desk, session: Session, text: str) -> Step:
    """The bar's text has become `text`."""
    bar = session.bar
    if bar is None or bar.text == text:
        return stay(session)
    if text == "/" and bar.kind in ("story", "stories"):
        return stay(one_story.widened(session, bar))
    session = replace(session, bar=replace(bar, text=text, is_accepted=False))
    if bar.kind in ("save", "pipe"):
        return stay(session)
    if session.sheet is not None:
        return stay(replace(session, sheet=replace(session.sheet, row=0)))
    if bar.kind == "limit":
        return limiting.typed(session, text)
    if bar.kind == "quotes":
        return narrowing.typed(session, text)
    query = _parsed(text)
    if not query.asks:
        return one_story.as_before(session, bar), tuple(Say(slip.told) for slip in query.slips[:1])
    if bar.kind == "story":
        return one_story.typed(desk, session, text)
    return stay(session, Find(text))


def found(desk: Desk, session: Session, query: str, answer: Found) -> Step:
    """The search of all stories for `query` has its answer: the list narrows to its hits.

    Asked again while stories come, the cursor and the walk stay. A slip in the query is told with
    its column; the rest of it was searched.
    """
    if query != awaited(session):
        return stay(session)
    session, effects = _answered(desk, session, query, answer)
    if session.bar is not None and session.bar.is_accepted:
        session, accepted = accept(desk, session, Press())
        effects = (*effects, *accepted)
    return session, effects


def _answered(desk: Desk, session: Session, query: str, answer: Found) -> Step:
    had, live = session.results, session.live
    is_again = session.narrowing == query or (had is not None and had.query == query)
    session = replace(
        session,
        results=Results(query, _as_paths_go(desk, answer.hits), answer.searched, answer.total),
        narrowing="",
        live=LiveSet(kind="hits", query=query),
        is_marking=True,
    )
    is_walked = live is not None and (live.kind, live.query) == ("hits", query) and live.member
    if (is_again or is_walked) and desk.row(session) is not None:
        # Stories have come since: the reader stays where she is among more hits.
        return stay(replace(session, live=live))
    if answer.hits:
        session, effects = _preview(desk, session, 0)
    else:
        effects = ()
    slips = tuple(Say(slip.told) for slip in answer.slips[:1])
    return session, (*effects, *slips)


def _as_paths_go(desk: Desk, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits, those of one score as their paths go: the story that was opened first has number 0
    wherever it lies, and the order must not depend on which one that was.
    """
    place = desk.corpus.in_path_order().index(0) if hits else 0
    at = next((at for at, hit in enumerate(hits) if hit.n == 0), None) if place else None
    if at is None:
        return hits
    end = at + 1
    while end < len(hits) and hits[end].score == hits[at].score and hits[end].n <= place:
        end += 1
    return (*hits[:at], *hits[at + 1 : end], hits[at], *hits[end:])


def awaited(session: Session) -> str | None:
    """The query over all stories whose answer is wanted: the bar's, else that of the live set."""
    bar = session.bar
    if bar is not None:
        return bar.text if bar.kind == "stories" and bar.text.strip() else None
    if session.results is not None or session.narrowing:
        return session.results.query if session.results is not None else session.narrowing
    live = session.live
    return live.query if live is not None and live.kind == "hits" and live.story is None else None


def all_awaited(session: Session) -> list[Find]:
    """What has to be searched for as stories come: the limit, the search in it, quotes."""
    limit, query, words = limiting.awaited(session), awaited(session), narrowing.awaited(session)
    found = (
        Find(limit, "limit") if limit is not None else None,
        Find(query) if query is not None else None,
        Find(words, "quotes") if words is not None else None,
    )
    return [what for what in found if what is not None]


def move(direction: int) -> Run:
    """The row above or below while the bar is open; on an empty bar `up` recalls searches."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        bar = session.bar
        if bar is None:
            return stay(session)
        if session.sheet is not None:
            return sheets.move(direction)(desk, session, press)
        if not bar.text or bar.recalled is not None:
            return _recall(desk, session, bar, -direction)
        row = desk.row(session)
        if bar.kind == "limit":
            return moving.line(direction)(desk, session, press)
        if bar.kind != "stories" or session.results is None or row is None:
            return asking.next_member(direction)(desk, session, press)
        row = min(max(row + direction * press.times, 0), len(session.results.hits) - 1)
        return _preview(desk, session, row)

    return run


def accept(desk: Desk, session: Session, press: Press) -> Step:
    """Enter in the bar: open at the hit, take the speaker, perform the command."""
    bar = session.bar
    if bar is None:
        return stay(session)
    if bar.kind == "help":
        return stay(replace(session, bar=None))
    if bar.kind in ("save", "pipe"):
        return handing.hand_out(desk, session, bar)
    if bar.kind == "speakers":
        return _take_speaker(desk, session, bar)
    if bar.kind == "palette":
        return _take_command(desk, session, bar)
    if bar.kind == "limit":
        return limiting.accept(desk, _with_search(session, bar.text), bar)
    if bar.kind == "quotes":
        return narrowing.accept(session, bar)
    if not bar.text.strip():
        return cancel(desk, session, press)
    if not _parsed(bar.text).asks:
        return say(session, "no words to look for yet", "error")
    if bar.kind == "stories" and (session.results is None or session.results.query != bar.text):
        return stay(replace(session, bar=replace(bar, is_accepted=True)))
    if session.live is None or session.live.member is None:
        if one_story.is_elsewhere(desk, session):
            return typed(desk, one_story.widened(session, bar), bar.text)
        return say(session, "nothing found", "error")
    before = remember(bar.before) if bar.before is not None else session
    session = replace(
        _with_search(session, bar.text), bar=None, back=before.back, forward=before.forward
    )
    return stay(into_text(session), *asking.reveal(session))


def _parsed(text: str) -> Query:
    from wirereader.search.parse_query import parse_query  # the first frame asks for nothing

    return parse_query(text)


def _with_search(session: Session, text: str) -> Session:
    """The session that remembers one more search."""
    if not text.strip():
        return session
    searches = (*(old for old in session.searches if old != text), text)[-HISTORY:]
    return replace(session, searches=searches)


def cancel(desk: Desk, session: Session, press: Press) -> Step:
    """Esc in the bar: everything as it was before it opened."""
    bar = session.bar
    if bar is None or bar.before is None:
        return stay(replace(session, bar=None))
    return stay(replace(bar.before, searches=session.searches, places=session.places))


def _preview(desk: Desk, session: Session, row: int) -> Step:
    """Show the best passage of a row's story in place; a preview leaves the story unread."""
    if session.results is None or session.live is None:
        return stay(session)
    return show(desk, session, desk.ref(session.results.hits[row].n), is_read=False)


def _recall(desk: Desk, session: Session, bar: Bar, back: int) -> Step:
    if bar.kind not in ("story", "stories", "limit") or not session.searches:
        return stay(session)
    at = (-1 if bar.recalled is None else bar.recalled) + back
    if at < 0:
        session, effects = typed(desk, session, "")
        return _recalled(session, None), effects
    at = min(at, len(session.searches) - 1)
    session, effects = typed(desk, session, session.searches[-1 - at])
    return _recalled(session, at), effects


def _recalled(session: Session, at: int | None) -> Session:
    if session.bar is None:
        return session
    return replace(session, bar=replace(session.bar, recalled=at))


def _take_speaker(desk: Desk, session: Session, bar: Bar) -> Step:
    rows = sheets.speaker_rows(desk, session)
    if not len(rows) or session.sheet is None or bar.before is None:
        return say(session, "no such speaker", "error")
    found = sheets.speaker_row(rows, min(session.sheet.row, len(rows) - 1))
    return asking.speaker(desk, bar.before, found.row.name)


def _take_command(desk: Desk, session: Session, bar: Bar) -> Step:
    rows = sheets.command_rows(desk, session)
    if not rows or session.sheet is None or bar.before is None:
        return say(session, no_command(desk, bar.text), "error")
    action = rows[min(session.sheet.row, len(rows) - 1)].action
    effect: Effect = Perform(action)
    return stay(bar.before, effect)


def no_command(desk: Desk, typed: str) -> str:
    """What is said of words that are no command: most often they were meant for the search."""
    key = desk.key("search")
    return (
        f"no such command; {key} {typed.strip()} searches the stories for it"
        if key
        else ("no such command")
    )
