"""`Teller`: what has changed from one session to the next, in lines; it knows how far it read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from wirereader.model.story import Story, flow_text
from wirereader.plain.members import member_lines
from wirereader.plain.pages import Pages
from wirereader.plain.sheets import sheet_lines
from wirereader.plain.stories import (
    flag_lines,
    header_lines,
    listing_lines,
    piece_lines,
    results_line,
    row_line,
)
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Say, Scroll
from wirereader.reading.refs import HEADER, Place
from wirereader.reading.session import Session
from wirereader.text.written import label


@dataclass(slots=True)
class Asked:
    """What actions asked of whoever shows, beside the new session."""

    said: list[Say] = field(default_factory=list)
    scroll: Scroll | None = None
    is_revealed: bool = False
    """A place was to be brought into sight."""
    is_repeated: bool = False
    """What stands there is to be told again."""


class Teller:
    """Tells a session in sentences, the newest part of it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._pages: Pages | None = None
        self._of: tuple[object, ...] = ()
        self._first = 0
        """Index of the first piece told last."""

    def changed(self, before: Session, session: Session, asked: Asked) -> tuple[Session, list[str]]:
        """The lines of the change, and the session with its sheet closed and its place set."""
        lines = [label(say.text) for say in asked.said]
        if session.sheet is not None:
            return replace(session, sheet=None), lines + sheet_lines(self.desk, session)
        if session.selection is not None and session.selection != before.selection:
            return session, lines + self._selected(session)
        pages = self._opened(session)
        if _is_visit(before, session, asked):
            return self._visited(before, session, lines)
        if asked.scroll is not None and pages is not None:
            session, told = self._scrolled(session, pages, asked.scroll)
        elif session.pane == "text" and _is_elsewhere(before, session, asked):
            is_other = (session.story, session.is_raw) != (before.story, before.is_raw)
            session, told = self.read(session, is_named=is_other or before.pane == "list")
        elif session.pane == "list" and _is_another_list(before, session, asked):
            told = self.listing(session)
        elif session.pane == "list" and session.cursor != before.cursor:
            told = self._cursor(before, session)
        else:
            told = flag_lines(before, session)
        if not lines + told:  # nobody is left without an answer
            session, told = self._repeated(session)
        return session, lines + told

    def listing(self, session: Session) -> list[str]:
        """The list from its cursor on."""
        return [*results_line(session), *listing_lines(self.desk, session)]

    def read(self, session: Session, *, is_named: bool = True) -> tuple[Session, list[str]]:
        """The open story from its place on; inside of it led by its headline, if it `is_named`."""
        pages = self._opened(session)
        if pages is None:
            return session, self._unreadable(session)
        pages.go(session.place)
        lines = []
        if is_named and session.place != HEADER and not pages.is_raw:
            lines = [*header_lines(pages.story)[:1], "Going on where you left it."]
        session, told = self._pieces(session, pages, pages.onward())
        return session, lines + told

    def onward(self, session: Session) -> tuple[Session, list[str]]:
        """The next page of the open story."""
        pages = self._opened(session)
        if pages is None:
            return session, self._unreadable(session)
        return self._pieces(session, pages, pages.onward())

    def _repeated(self, session: Session) -> tuple[Session, list[str]]:
        if session.pane == "text":
            return self.read(session, is_named=False)
        return session, self._cursor(session, session)

    def _opened(self, session: Session) -> Pages | None:
        """The pages of the open story; None where there is none to read."""
        story = self.desk.story(session.story)
        of = (session.story, session.is_raw, id(story))
        if of != self._of:
            self._of, self._first = of, 0
            self._pages = None if story is None else Pages(story, is_raw=session.is_raw)
            if self._pages is not None:
                self._pages.go(session.place)
        return self._pages

    def _unreadable(self, session: Session) -> list[str]:
        number = self.desk.number(session.story)
        if number is None:
            return ["No story is open."]
        row = self.desk.corpus.row(number)
        return [f"{row.path} could not be read: {row.failure}"]

    def _pieces(self, session: Session, pages: Pages, told: range) -> tuple[Session, list[str]]:
        if not told:
            return session, ["End of the story. J opens the next one."]
        self._first = told.start
        pieces = pages.pieces[told.start : told.stop]
        number = self.desk.number(session.story)
        lines = piece_lines(
            pages.story,
            pieces,
            is_raw=pages.is_raw,
            has_names="names" in session.layers,
            standing=None if number is None else self.desk.corpus.standing(number),
        )
        if pages.is_over:
            lines.append("End of the story.")
        return replace(session, place=pages.place(told.start)), lines

    def _scrolled(
        self, session: Session, pages: Pages, scroll: Scroll
    ) -> tuple[Session, list[str]]:
        """By lines a piece is one, by anything else a page."""
        count = abs(scroll.count) if scroll.unit == "line" else None
        if scroll.unit == "top":
            pages.next = 0
        elif scroll.unit == "end":
            pages.back(len(pages.pieces))
        elif scroll.count < 0:
            if not self._first:
                return session, ["This is the beginning."]
            pages.back(self._first, count)
        return self._pieces(session, pages, pages.onward(count))

    def _visited(
        self, before: Session, session: Session, lines: list[str]
    ) -> tuple[Session, list[str]]:
        """The member that the walk stands on; reading goes on with its paragraph."""
        live, was = session.live, before.live
        is_other = was is None or live is None or (was.kind, was.query) != (live.kind, live.query)
        told = member_lines(
            self.desk, session, is_new_story=is_other or session.story != before.story
        )
        pages = self._pages
        if live is not None and live.member is not None and pages is not None:
            place = _place_of(pages.story, live.member.start)
            pages.go(place)
            self._first = pages.next
            session = replace(session, place=place)
        return session, lines + told + (results_line(session) if is_other else [])

    def _selected(self, session: Session) -> list[str]:
        story = self.desk.story(session.story)
        if story is None or session.selection is None:
            return []
        return [flow_text(story, session.selection.span), "Selected."]

    def _cursor(self, before: Session, session: Session) -> list[str]:
        """One row, or the list from there on where the cursor moved by more than one."""
        row, was = self.desk.row(session), self.desk.row(before)
        if row is None or was is None or abs(row - was) > 1:
            return self.listing(session)
        number = self.desk.listing(session)[row]
        return [row_line(self.desk, session, number, row + 1)]


def _is_visit(before: Session, session: Session, asked: Asked) -> bool:
    """Whether the walk has come to a member, or was asked to show the one it stands on."""
    live = session.live
    if live is None or live.member is None or live.member.ref != session.story:
        return False
    was = before.live.member if before.live is not None else None
    return live.member != was or (asked.is_revealed and not asked.said)


def _is_elsewhere(before: Session, session: Session, asked: Asked) -> bool:
    here = (session.story, session.place, session.is_raw, session.pane)
    return asked.is_repeated or here != (before.story, before.place, before.is_raw, before.pane)


def _is_another_list(before: Session, session: Session, asked: Asked) -> bool:
    was = (before.pane, before.limit, before.results)
    return asked.is_repeated or was != ("list", session.limit, session.results)


def _place_of(story: Story, offset: int) -> Place:
    """The place of a character; the header where it is in the title, or in no paragraph."""
    for number, graf in enumerate(story.paragraphs):
        if graf.start <= offset < graf.end:
            return HEADER if graf.role == "title" else Place(number, offset - graf.start)
    return HEADER
