"""The list of who is named in a story: its people, and behind them the bodies."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import NamedTuple

from wirereader.model.span import Span
from wirereader.model.story import Story
from wirereader.reading.countries import stated_country
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Reveal
from wirereader.reading.opening import into_text, remember, visit
from wirereader.reading.session import Session, Sheet
from wirereader.reading.sets import LiveSet, Member
from wirereader.reading.step import Press, Step, say, stay


class NamedRow(NamedTuple):
    """A row of the list."""

    name: str
    titles: tuple[str, ...]
    """As the copy gives them, first met first."""
    country: str | None
    """The country that the copy names with the person."""
    mentions: tuple[Span, ...]
    quotes: int
    """How many quotes of this story are theirs."""
    is_body: bool
    """An organisation or a place, not a person."""


BY_MENTIONS, BY_QUOTES = "mentions", "quotes"
"""The orders by number, the largest first; otherwise names stand as in the text."""

PEOPLE, BODIES = "people", "bodies"


def named_rows(story: Story | None, sheet: Sheet) -> list[NamedRow]:
    """Everybody named in the story, the people, then the bodies, as the sheet orders them."""
    if story is None:
        return []
    rows = _people(story) if sheet.only != BODIES else []
    if sheet.only != PEOPLE:
        rows += _bodies(story)
    if sheet.sort:
        rows.sort(key=lambda row: _numbers(row, sheet.sort))
    return rows


def names(story: Story, sheet: Sheet) -> list[str]:
    """The names of the rows, in their order."""
    return [row.name for row in named_rows(story, sheet)]


def kinds(story: Story) -> list[str]:
    """What the list can be narrowed to: nothing, where all are people or all are bodies."""
    return [PEOPLE, BODIES] if story.people and _bodies(story) else []


def _people(story: Story) -> list[NamedRow]:
    said = Counter(quote.speaker for quote in story.quotes)
    return [
        NamedRow(
            person.name,
            person.titles,
            stated_country(story, person),
            person.mentions,
            said[person.name],
            is_body=False,
        )
        for person in sorted(story.people, key=lambda person: person.mentions[:1])
    ]


def _bodies(story: Story) -> list[NamedRow]:
    said = Counter(quote.speaker for quote in story.quotes)
    people = {person.name for person in story.people}
    return [
        NamedRow(body.name, (), None, body.mentions, said[body.name], is_body=True)
        for body in sorted(story.bodies, key=lambda body: body.mentions[:1])
        if body.name not in people
    ]


def _numbers(row: NamedRow, order: str) -> tuple[bool, int, int]:
    """People before bodies; the more often named, or quoted, the earlier."""
    counts = (len(row.mentions), row.quotes)
    first, second = counts if order == BY_MENTIONS else counts[::-1]
    return row.is_body, -first, -second


def row_at(story: Story | None, sheet: Sheet) -> NamedRow | None:
    """The row at the sheet's cursor."""
    rows = named_rows(story, sheet)
    return rows[min(sheet.row, len(rows) - 1)] if rows else None


def open_people(desk: Desk, session: Session, press: Press) -> Step:
    """Open the list on the open story, or close it where it is open."""
    if session.sheet is not None and session.sheet.kind == "people":
        return stay(replace(session, sheet=None))
    sheet = Sheet("people")
    if not named_rows(desk.story(session.story), sheet):
        return say(session, "nobody is named in this story")
    return show(desk, replace(session, sheet=sheet))


def show(desk: Desk, session: Session) -> Step:
    """Bring the first mention of the cursor's row into sight; the set stays."""
    row = None if session.sheet is None else row_at(desk.story(session.story), session.sheet)
    if row is None or not row.mentions:
        return stay(session)
    return stay(session, Reveal(*row.mentions[0]))


def take(desk: Desk, session: Session) -> Step:
    """Close the list and make the quotes of its row the set, at the first one of this story.

    Of somebody who says nothing, go to the first mention.
    """
    story, closed = desk.story(session.story), replace(session, sheet=None)
    row = None if session.sheet is None else row_at(story, session.sheet)
    number = desk.number(session.story)
    if row is None or story is None or session.story is None or number is None:
        return stay(closed)
    jumped = into_text(remember(closed))
    quote = next((quote for quote in story.quotes if quote.speaker == row.name), None)
    if quote is not None:
        live = LiveSet(kind="speaker", query=desk.corpus.joined_name(number, row.name))
        member = Member(session.story, quote.start, quote.end)
        return visit(desk, replace(jumped, results=None, narrowing=""), live, member)
    return stay(jumped, *(Reveal(*span) for span in row.mentions[:1]))
