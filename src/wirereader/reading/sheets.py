"""The sheets: what their rows are, and the actions that move in them, accept and close."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from wirereader.corpus.rows import SpeakerRow, StoryRow
from wirereader.model.span import Span
from wirereader.reading import figure_list, people_list, saved
from wirereader.reading.action import Action
from wirereader.reading.desk import Desk
from wirereader.reading.effects import ScrollSheet
from wirereader.reading.figure_list import FigureRow
from wirereader.reading.opening import into_text, open_story, remember
from wirereader.reading.session import Session, Sheet, SheetKind
from wirereader.reading.step import Press, Run, Step, stay
from wirereader.search.names import Matches, NameMatch, match_labels

SCROLLED: frozenset[SheetKind] = frozenset({"help", "why"})
"""Sheets of text, without a cursor."""
LISTS: frozenset[SheetKind] = frozenset({"figures", "people"})
"""Sheets that list what is in the open story; they open where there is any."""


class FoundCommand(NamedTuple):
    """A row of the palette."""

    entry: Action
    spans: tuple[Span, ...]

    @property
    def action(self) -> str:
        """The action's id."""
        return self.entry.id


def open_sheet(kind: SheetKind) -> Run:
    """Open a sheet without a bar, or close it where it is open."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        is_open = session.sheet is not None and session.sheet.kind == kind
        return stay(replace(session, sheet=None if is_open else Sheet(kind)))

    return run


def speaker_rows(desk: Desk, session: Session) -> Sequence[SpeakerRow] | Matches[SpeakerRow]:
    """Who speaks in the corpus and fits what was typed, best first; all while nothing was."""
    speakers = desk.corpus.speakers()
    typed = session.bar.text.lstrip() if session.bar is not None else ""
    return desk.speaker_names().matching(typed) if typed else speakers


def speaker_row(rows: Sequence[SpeakerRow] | Matches[SpeakerRow], at: int) -> NameMatch[SpeakerRow]:
    """One of these rows, with what was met of it."""
    row = rows[at]
    if isinstance(row, NameMatch):
        return row
    return NameMatch(row, (), row.titles[0] if row.titles else "", ())


def command_rows(desk: Desk, session: Session) -> list[FoundCommand]:
    """The command that is called so, those whose label fits what was typed, best first, then those
    whose id does.
    """
    commands = [action for action in desk.commands if action.is_command]
    typed = session.bar.text.strip() if session.bar is not None else ""
    if not typed:
        return [FoundCommand(action, ()) for action in commands]
    called = [n for n, action in enumerate(commands) if f":{typed}" in action.keys]
    found: dict[int, tuple[Span, ...]] = dict.fromkeys(called, ())
    matches = match_labels(typed, [action.label for action in commands])
    for match in matches:
        found.setdefault(match.index, match.spans)
    for match in match_labels(typed, [action.id for action in commands]):
        found.setdefault(match.index, ())
    return [FoundCommand(commands[index], spans) for index, spans in found.items()]


def figure_rows(desk: Desk, session: Session) -> list[FigureRow]:
    """The figures of the open story, as the open sheet sorts and narrows them."""
    story = desk.story(session.story)
    return (
        []
        if story is None or session.sheet is None
        else figure_list.figure_rows(story, session.sheet)
    )


def problem_rows(desk: Desk) -> list[StoryRow]:
    """The files that could not be read."""
    return [desk.corpus.row(number) for number in desk.corpus.failure_numbers()]


def row_count(desk: Desk, session: Session) -> int:
    """How many rows the open sheet's cursor can stand on; 0 where it has none."""
    if session.sheet is None or session.sheet.kind in SCROLLED:
        return 0
    if session.sheet.kind == "speakers":
        return len(speaker_rows(desk, session))
    if session.sheet.kind == "palette":
        return len(command_rows(desk, session))
    if session.sheet.kind == "figures":
        return len(figure_rows(desk, session))
    if session.sheet.kind == "people":
        return len(people_list.named_rows(desk.story(session.story), session.sheet))
    if session.sheet.kind == "searches":
        return len(saved.rows(session))
    return len(problem_rows(desk))


def without_emptied(desk: Desk, session: Session) -> Session:
    """Close a list of the open story that has no row left: the story was read again."""
    sheet = session.sheet
    is_emptied = sheet is not None and sheet.kind in LISTS and not row_count(desk, session)
    return replace(session, sheet=None) if is_emptied else session


def move(by: int) -> Run:
    """Move the sheet's cursor, or scroll a sheet of text."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        if session.sheet is None:
            return stay(session)
        if session.sheet.kind in SCROLLED:
            return stay(session, ScrollSheet("line", by * press.times))
        return to_row(desk, session, session.sheet.row + by * press.times)

    return run


def page(direction: int) -> Run:
    """A page of the sheet."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        if session.sheet is None:
            return stay(session)
        if session.sheet.kind in SCROLLED:
            return stay(session, ScrollSheet("page", direction * press.times))
        by = max(1, desk.list_page - 1) * press.times
        return to_row(desk, session, session.sheet.row + direction * by)

    return run


def end(direction: int) -> Run:
    """The sheet's last row (1) or first (-1)."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        if session.sheet is None:
            return stay(session)
        if session.sheet.kind in SCROLLED:
            return stay(session, ScrollSheet("end" if direction > 0 else "top"))
        return to_row(desk, session, row_count(desk, session) if direction > 0 else 0)

    return run


def accept(desk: Desk, session: Session, press: Press) -> Step:
    """Enter in a sheet without a bar: go where its row points."""
    sheet = session.sheet
    if sheet is None:
        return stay(session)
    if sheet.kind == "people":
        return people_list.take(desk, session)
    if sheet.kind == "searches":
        return saved.take(desk, session)
    closed = replace(session, sheet=None)
    if sheet.kind == "problems":
        rows = problem_rows(desk)
        if not rows:
            return stay(closed)
        row = rows[min(sheet.row, len(rows) - 1)]
        return stay(into_text(open_story(remember(closed), desk.ref(row.n))))
    return stay(into_text(closed) if sheet.kind == "figures" else closed)


def to_row(desk: Desk, session: Session, row: int) -> Step:
    """The sheet's cursor on that row, or on the last one; what it points at comes into sight."""
    count = row_count(desk, session)
    if session.sheet is None or not count:
        return stay(session)
    row = min(max(row, 0), count - 1)
    session = replace(session, sheet=replace(session.sheet, row=row))
    if session.sheet is not None and session.sheet.kind == "people":
        return people_list.show(desk, session)
    if session.sheet is not None and session.sheet.kind == "figures":
        return figure_list.visit_row(desk, session)
    return stay(session)
