"""Searches as rows that can be opened again: those that were kept, then the latest others."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from wirereader.reading import asking
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Find
from wirereader.reading.opening import remember
from wirereader.reading.session import Limit, SavedSearch, Session
from wirereader.reading.sets import LiveSet
from wirereader.reading.step import Press, Step, say, stay

SIGNS = {"stories": "/", "limit": "&", "speaker": "@"}
"""The key that asks for each kind."""


class SearchRow(NamedTuple):
    """A row of the list of searches."""

    search: SavedSearch
    is_kept: bool

    @property
    def words(self) -> str:
        """The search as it would be typed."""
        return f"{SIGNS[self.search.kind]} {self.search.query}"


def rows(session: Session) -> list[SearchRow]:
    """What was kept, latest first, then what was searched for, latest first."""
    kept = [SearchRow(search, True) for search in reversed(session.saved)]
    past = (SavedSearch("stories", query) for query in reversed(session.searches))
    return [*kept, *(SearchRow(search, False) for search in past if search not in session.saved)]


def keep(desk: Desk, session: Session, press: Press) -> Step:
    """Keep what is searched for now, or do not keep it any more."""
    search = _current(session)
    if search is None:
        find, limit, finder = map(desk.key, ("search", "limit", "find-speaker"))
        ways = f"{find} searches, {limit} narrows the list, {finder} finds a speaker"
        return say(session, f"no search to keep; {ways}")
    return _toggled(session, search)


def toggle(desk: Desk, session: Session, press: Press) -> Step:
    """In the list of searches: keep that of the row, or do not keep it any more."""
    row = _row(session)
    return stay(session) if row is None else _toggled(session, row.search)


def take(desk: Desk, session: Session) -> Step:
    """Enter in the list of searches: search for it again."""
    row = _row(session)
    session = replace(session, sheet=None)
    if row is None:
        return stay(session)
    query = row.search.query
    if row.search.kind == "speaker":
        return asking.speaker(desk, session, query)
    session = replace(session, pane="list", is_zen=False)
    if row.search.kind == "limit":
        return stay(replace(session, limit=Limit(query)), Find(query, "limit"))
    live = LiveSet(kind="hits", query=query)
    return stay(replace(remember(session), live=live, results=None), Find(query))


def _row(session: Session) -> SearchRow | None:
    found = rows(session)
    is_open = session.sheet is not None and session.sheet.kind == "searches"
    if not is_open or session.sheet is None or not found:
        return None
    return found[min(session.sheet.row, len(found) - 1)]


def _toggled(session: Session, search: SavedSearch) -> Step:
    others = tuple(saved for saved in session.saved if saved != search)
    words = f"{SIGNS[search.kind]} {search.query}"
    if len(others) < len(session.saved):
        return say(replace(session, saved=others), f"{words} is not kept any more")
    return say(replace(session, saved=(*others, search)), f"{words} is kept; '/ opens it again")


def _current(session: Session) -> SavedSearch | None:
    """The search of stories, else the speaker that is walked, else what narrows the list."""
    live = session.live
    if session.results is not None:
        return SavedSearch("stories", session.results.query)
    if live is not None and live.kind == "speaker":
        return SavedSearch("speaker", live.query)
    return SavedSearch("limit", session.limit.query) if session.limit is not None else None
