"""From the session to what bar, rule and list show: pure, row by row.

Sheets and search are imported where they are asked for: the first frame waits for neither.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirereader.model.span import Span
from wirereader.reading.desk import Desk
from wirereader.reading.facts import count
from wirereader.reading.session import BarKind, Results, Session
from wirereader.search.snippet import Snippet
from wirereader.ui.screens.snippets import hit_words
from wirereader.ui.view.bar import BarScene
from wirereader.ui.view.columns import Columns
from wirereader.ui.view.list_row import ListRow
from wirereader.ui.view.rule import RuleScene

SHEET_LABELS = {
    "speakers": "Speakers",
    "palette": "Commands",
    "problems": "Problems",
    "searches": "Searches",
    "help": "Help",
    "why": "Why",
    "figures": "Figures",
    "people": "People",
}

_NOT_HERE = "not in this story"


def bar_scene(desk: Desk, session: Session, caret: int) -> BarScene:
    """The bar: open with its count, or the hint of what `/` would search."""
    bar = session.bar
    if bar is None:
        is_help = session.sheet is not None and session.sheet.kind == "help"
        kind: BarKind = "story" if session.pane == "text" else "stories"
        return BarScene(kind="help" if is_help else kind, scope=_scope(session, kind))
    note = _note(desk, session, bar.kind) if bar.text.strip() or bar.kind == "speakers" else ""
    nothing = note in ("nothing found", _NOT_HERE)
    return BarScene(
        kind=bar.kind,
        is_open=True,
        text=bar.text,
        caret=caret,
        note=note,
        tone="error" if nothing else "dim",
        scope=_scope(session, bar.kind),
    )


def _scope(session: Session, kind: BarKind) -> str:
    """What a search of the stories is confined to, if the list is narrowed."""
    limit = session.limit
    if kind != "stories" or limit is None or limit.stories is None:
        return ""
    return f"{count(len(limit.stories), 'story', 'stories')} with {limit.query}"


def _note(desk: Desk, session: Session, kind: BarKind) -> str:
    from wirereader.reading import sheets

    if kind in ("save", "pipe"):
        return ""
    if kind == "speakers":
        return _speakers_note(desk, session)
    if kind == "palette":
        return "" if sheets.command_rows(desk, session) else "nothing found"
    if kind == "help":
        return ""
    if kind == "stories":
        results = session.results
        if results is None:
            return ""
        if not results.hits:
            return "nothing found"
        return f"{results.found:,} of {results.total:,} · {_tier(desk, session, results)}"
    if kind == "limit":
        return _limit_note(desk, session)
    if kind == "quotes":
        return _quotes_note(session)
    has_member = session.live is not None and session.live.member is not None
    return "" if has_member else _NOT_HERE


def _tier(desk: Desk, session: Session, results: Results) -> str:
    """Why the story at the cursor is a hit."""
    row = desk.row(session)
    return results.hits[row or 0].tier


def _limit_note(desk: Desk, session: Session) -> str:
    bar, limit = session.bar, session.limit
    if bar is None or limit is None or limit.stories is None or limit.query != bar.text:
        return ""
    if not limit.stories:
        return "nothing found"
    near = " · near" if limit.is_near else ""
    return f"{len(limit.stories):,} of {desk.corpus.story_count:,}{near}"


def _quotes_note(session: Session) -> str:
    bar, live, narrowed = session.bar, session.live, session.narrowed
    if bar is None or live is None or narrowed is None or live.words != bar.text:
        return ""
    if not narrowed.quotes:
        return "nothing found"
    return f"{len(narrowed.quotes):,} of {count(narrowed.searched, 'quote')}"


def _speakers_note(desk: Desk, session: Session) -> str:
    """How many fit as typed, and how many are near only."""
    from wirereader.reading import sheets

    rows = sheets.speaker_rows(desk, session)
    near = 0 if isinstance(rows, Sequence) else rows.near_count
    exact, every = len(rows) - near, count(len(desk.corpus.speakers()), "speaker")
    if not near:
        return f"{exact:,} of {every}" if exact else "nothing found"
    return f"{exact:,} of {every}, {near:,} near" if exact else f"{near:,} near, of {every}"


def rule_scene(
    desk: Desk, session: Session, columns: Columns, headline: str, unread: int
) -> RuleScene:
    """The rule: the list's label, the headline that scrolled away, or a sheet's name."""
    sheet = session.sheet
    if sheet is not None and sheet.kind not in ("figures", "people", "why"):
        label: tuple[str, ...] = (SHEET_LABELS[sheet.kind],)
        if sheet.kind == "help":
            label += ("reading pane" if session.pane == "text" else "list",)
        if sheet.kind == "problems":
            label += (f"{len(desk.corpus.failure_numbers()):,}",)
        return RuleScene(label=label, is_sheet=True)
    if not columns.has_rule and not columns.side and headline:
        row = desk.row(session)
        place = "" if row is None else f"{row + 1:,}/{len(desk.listing(session)):,} · "
        headline = f"{place}{headline}"
    return RuleScene(
        label=_list_label(desk, session, unread),
        narrowed=_narrowed_label(session),
        headline=headline,
        is_text_active=session.pane == "text",
    )


def _list_label(desk: Desk, session: Session, unread: int) -> tuple[str, ...]:
    results = session.results
    if results is not None:
        return f"{results.found:,} of {results.total:,}", "best first"
    stories = desk.corpus.story_count
    limit = session.limit
    if limit is not None and limit.stories is not None:
        return f"{len(limit.stories):,} of {stories:,}", *_sort_label(session)
    failures = len(desk.corpus) - stories
    order = _sort_label(session)
    if order and unread:  # shorter, so that the order has room in a narrow list too
        parts = [f"{unread:,} unread of {stories:,}", *order]
    else:
        parts = [count(stories, "story", "stories"), *order]
        parts += [f"{unread:,} unread"] if unread else []
    if failures:
        parts.append(f"{failures:,} failed")
    return tuple(parts)


def _narrowed_label(session: Session) -> str:
    """The limit in force, as it is typed."""
    limit = session.limit
    return f"& {limit.query}" if limit is not None and limit.stories is not None else ""


def _sort_label(session: Session) -> tuple[str, ...]:
    if session.sort == "path" and not session.is_reversed:
        return ()
    return (session.sort + (" reversed" if session.is_reversed else ""),)


def list_row(desk: Desk, session: Session, number: int, *, is_cursor: bool, room: int) -> ListRow:
    """A story's row in a list that shows `room` characters of its title."""
    row = desk.corpus.row(number)
    title_hits: tuple[Span, ...] = ()
    words: Snippet | None = None
    if session.results is not None and row.failure is None:
        title_hits, words = hit_words(desk.corpus, number, session.results.query, room)
    return ListRow(
        row=row,
        opening="" if row.title or row.failure else desk.corpus.opening(number),
        is_cursor=is_cursor,
        is_active=session.pane == "list",
        is_read=row.key in session.read or row.failure is not None,
        is_starred=row.key in session.starred,
        title_hits=title_hits,
        snippet=words,
    )
