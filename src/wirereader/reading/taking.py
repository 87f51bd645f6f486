"""Actions that take words out of the reader: select, copy."""

from __future__ import annotations

from dataclasses import replace

from wirereader.model.attribution import Attribution
from wirereader.model.span import Span
from wirereader.model.story import Story
from wirereader.reading import asking
from wirereader.reading.copying import FORMS, Form, Taken, copied
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Copy, Reveal
from wirereader.reading.selection import grown, shrunk
from wirereader.reading.session import Selection, Session
from wirereader.reading.step import Press, Run, Step, say, stay


def select(direction: int) -> Run:
    """Grow (1) or shrink (-1) the selection: word, quote, sentence, paragraph, story."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        story = desk.story(session.story)
        if story is None:
            return say(session, "no story is open")
        had = session.selection
        at = had.at if had is not None else _where(desk, session)
        change = grown if direction > 0 else shrunk
        span = change(story, None if had is None else had.span, at)
        if span is None:
            return stay(replace(session, selection=None))
        session = replace(session, selection=Selection(at, span))
        return stay(session, Reveal(at, at + 1))

    return run


def copy(form: Form) -> Run:
    """Copy the selection, else the current quote, else the story."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        story = desk.story(session.story)
        if story is None:
            return say(session, "nothing to copy", "error")
        taken = taken_of(desk, session, story)
        if not taken.span.cut(story.text):
            return say(session, "the story has no text to copy", "error")
        text = copied(story, taken, form, desk.now())
        return stay(replace(session, selection=None), Copy(text, _what(story, taken, form)))

    return run


def taken_of(desk: Desk, session: Session, story: Story) -> Taken:
    """The selection; else the quote that the walk stands on; else the whole story."""
    if session.selection is not None:
        return Taken(session.selection.span)
    quote = _current(desk, session)
    if quote is not None:
        return Taken(Span(quote.start, quote.end), quote)
    return Taken(Span(0, len(story.text)))


def _current(desk: Desk, session: Session) -> Attribution | None:
    live = session.live
    if live is None or live.kind not in ("speaker", "quotes") or live.member is None:
        return None
    return asking.current_quote(desk, session) if live.member.ref == session.story else None


def _where(desk: Desk, session: Session) -> int:
    """Where a selection begins: at the walk, else at the top of the pane."""
    live = session.live
    if live is not None and live.member is not None and live.member.ref == session.story:
        return max(0, live.member.start)
    return asking.offset_of(desk, session)


def _what(story: Story, taken: Taken, form: Form) -> str:
    thing = "quote" if taken.quote is not None else "selection"
    if taken.span == Span(0, len(story.text)):
        thing = "story"
    return f"{thing}, {FORMS[form]}"
