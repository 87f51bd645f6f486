"""Actions that move: lines and pages, stories, panes."""

from __future__ import annotations

from dataclasses import replace

from wirereader.reading.desk import Desk
from wirereader.reading.effects import Scroll
from wirereader.reading.keyset import Keys
from wirereader.reading.opening import into_text, open_story, remember, show
from wirereader.reading.refs import Place, StoryRef
from wirereader.reading.session import Session
from wirereader.reading.step import Press, Run, Step, say, stay


def line(direction: int) -> Run:
    """A row of the active pane, `count` times."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        if session.pane == "list":
            return _move_cursor(desk, session, direction * press.times)
        return stay(session, Scroll("line", direction * press.times))

    return run


def half(direction: int) -> Run:
    """Half a page of the active pane."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        if session.pane == "list":
            by = max(1, desk.list_page // 2) * press.times
            return _move_cursor(desk, session, direction * by)
        return stay(session, Scroll("half", direction * press.times))

    return run


def page(direction: int) -> Run:
    """A page of the active pane."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        if session.pane == "list":
            by = max(1, desk.list_page - 1) * press.times
            return _move_cursor(desk, session, direction * by)
        return stay(session, Scroll("page", direction * press.times))

    return run


def page_story(direction: int) -> Run:
    """A page of the story from either pane; on a row that is not open yet it opens the story."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        cursor = session.cursor
        if session.pane == "list" and cursor is not None:
            is_open = cursor == session.story and desk.has_two_panes
            if not is_open:
                return _opened(desk, session, cursor)
            session = open_story(session, cursor)
        return stay(session, Scroll("page", direction * press.times))

    return run


def top(desk: Desk, session: Session, press: Press) -> Step:
    """The first row; with a count the paragraph of that number, in the list that row."""
    if session.pane == "list":
        return _go_to_row(desk, session, (press.count or 1) - 1)
    if press.count is not None:
        return _go_to_graf(desk, session, press.count)
    return stay(remember(session), Scroll("top"))


def bottom(desk: Desk, session: Session, press: Press) -> Step:
    """The last row; with a count as `top`."""
    if press.count is not None:
        return top(desk, session, press)
    if session.pane == "list":
        return _go_to_row(desk, session, len(desk.listing(session)) - 1)
    return stay(remember(session), Scroll("end"))


def into(desk: Desk, session: Session, press: Press) -> Step:
    """From the list into the story at its cursor."""
    if session.pane == "text" or session.cursor is None:
        return stay(session)
    session, effects = _opened(desk, session, session.cursor)
    return into_text(session), effects


def to_list(desk: Desk, session: Session, press: Press) -> Step:
    """From the text back to the list; a hidden list comes back."""
    if len(desk.corpus) < 2 or session.pane == "list":
        return stay(session)
    return stay(replace(session, pane="list", is_zen=False))


def other_pane(desk: Desk, session: Session, press: Press) -> Step:
    """The pane that is not active."""
    return (to_list if session.pane == "text" else into)(desk, session, press)


def story(direction: int) -> Run:
    """The next or previous story of the list, opened, from either pane."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        listing = desk.listing(session)
        row = desk.row(session)
        if not listing:
            return say(session, "no stories")
        target = 0 if row is None else row + direction * press.times
        if not 0 <= target < len(listing):
            return say(session, "last story" if direction > 0 else "first story")
        return _opened(desk, session, desk.ref(listing[target]))

    return run


def unread(direction: int) -> Run:
    """The next or previous story that was not read, opened."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        listing = desk.listing(session)
        row = desk.row(session)
        start = (-1 if direction > 0 else len(listing)) if row is None else row
        rows = range(start + 1, len(listing)) if direction > 0 else range(start - 1, -1, -1)
        if not desk.unread_count(session):
            return say(session, "all stories are read")
        for number in (listing[candidate] for candidate in rows):
            if desk.corpus.key(number) not in session.read and not desk.corpus.is_failure(number):
                opened = open_story(session, desk.ref(number))
                return stay(opened if desk.has_two_panes else into_text(opened))
        return say(session, f"no unread story {'after' if direction > 0 else 'before'} this one")

    return run


def preview(desk: Desk, session: Session) -> Step:
    """The story at the rested cursor in the pane; it stays unread."""
    if session.cursor is None or session.cursor == session.story:
        return stay(session)
    return show(desk, session, session.cursor, is_read=False)


def mark_read(desk: Desk, session: Session, press: Press) -> Step:
    """Read or unread, the other of what the story at the cursor is."""
    if session.cursor is None or not session.cursor.key:
        return say(session, "no story at the cursor")
    return stay(replace(session, read=_turned(session.read, session.cursor.key)))


def star(desk: Desk, session: Session, press: Press) -> Step:
    """A star for the story at the cursor, or none again."""
    if session.cursor is None or not session.cursor.key:
        return say(session, "no story at the cursor")
    return stay(replace(session, starred=_turned(session.starred, session.cursor.key)))


def _turned(keys: Keys, key: str) -> Keys:
    return keys.minus([key]) if key in keys else keys.plus([key])


def _opened(desk: Desk, session: Session, ref: StoryRef) -> Step:
    """A story of the list in the pane, which is gone into where there is but one.

    One that is open already stays where it is.
    """
    is_open = ref == session.story
    step = stay(open_story(session, ref)) if is_open else show(desk, session, ref)
    session, effects = step
    return session if desk.has_two_panes else into_text(session), effects


def _move_cursor(desk: Desk, session: Session, by: int) -> Step:
    row = desk.row(session)
    return _go_to_row(desk, session, by - 1 if row is None else row + by)


def _go_to_row(desk: Desk, session: Session, row: int) -> Step:
    listing = desk.listing(session)
    if not listing:
        return stay(session)
    row = min(max(row, 0), len(listing) - 1)
    return stay(replace(session, cursor=desk.ref(listing[row])))


def _go_to_graf(desk: Desk, session: Session, number: int) -> Step:
    shown = desk.story(session.story)
    if shown is None:
        return stay(session)
    bodies = [i for i, graf in enumerate(shown.paragraphs) if graf.role == "body"]
    if not bodies:
        return say(session, "no paragraphs here")
    graf = bodies[min(max(number, 1), len(bodies)) - 1]
    return stay(replace(remember(session), place=Place(graf, 0)))
