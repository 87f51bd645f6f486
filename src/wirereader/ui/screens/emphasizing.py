"""What the session sets apart in the open story: its live set, its search hits."""

from __future__ import annotations

from wirereader.model.span import Span
from wirereader.model.story import Story
from wirereader.reading.session import Session
from wirereader.reading.sets import LiveSet
from wirereader.search.spans import hits_in, spans_in
from wirereader.ui.view.emphasis import Emphasis


def emphasis_of(session: Session, story: Story | None) -> Emphasis:
    """Layers, current quote, hits, and the selection, else the current hit or figure."""
    if story is None:
        return Emphasis(layers=session.layers)
    live = session.live
    current = _current(session, live)
    selected = session.selection.span if session.selection is not None else None
    query = _query(session, live)
    is_titled = any(paragraph.role == "title" for paragraph in story.paragraphs)
    return Emphasis(
        layers=session.layers,
        quote=_quote(story, live, current),
        are_figures_live=live is not None
        and live.kind == "figures"
        and live.story == session.story,
        hits=_named(session, story) or _hits(story, query),
        current=selected
        or (current if live is not None and live.kind in ("hits", "figures") else None),
        title_hits=() if is_titled or not query else spans_in(story.title or "", query),
    )


def _hits(story: Story, query: str) -> tuple[Span, ...]:
    return hits_in(story.text, story.figures, story.quotes, query) if query else ()


def _named(session: Session, story: Story) -> tuple[Span, ...]:
    """Where the one at the cursor of the people list is named."""
    if session.sheet is None or session.sheet.kind != "people":
        return ()
    from wirereader.reading.people_list import row_at  # the first frame has no sheet

    row = row_at(story, session.sheet)
    return () if row is None else row.mentions


def _current(session: Session, live: LiveSet | None) -> Span | None:
    """The characters of the member that the walk stands on, if they are in the open story."""
    member = live.member if live is not None else None
    if member is None or member.ref != session.story or member.start < 0:
        return None
    return Span(member.start, member.end)


def _query(session: Session, live: LiveSet | None) -> str:
    """What is searched for in the open story."""
    if not session.is_marking:
        return ""
    if live is not None and live.kind == "hits" and live.story in (None, session.story):
        return live.query
    if live is not None and live.words:
        return live.words
    return session.results.query if session.results is not None else ""


def _quote(story: Story, live: LiveSet | None, current: Span | None) -> int | None:
    if live is None or current is None or live.kind not in ("speaker", "quotes"):
        return None
    starts = [quote.start for quote in story.quotes]
    return starts.index(current.start) if current.start in starts else None
