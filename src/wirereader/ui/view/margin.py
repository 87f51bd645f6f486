"""The margins beside the text: a sign on every row of a quote, and on the right who speaks."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import NamedTuple

from wirereader.model.person import Person
from wirereader.model.story import Story
from wirereader.text.names import surname
from wirereader.ui.theme.signs import Signs
from wirereader.ui.view.emphasis import Emphasis
from wirereader.ui.view.marking import Marking, Part
from wirereader.ui.view.page import Page, Row
from wirereader.ui.view.safe import cut

_FAR = 6
"""Rows from which on a name above is out of the eye's reach."""


class Sign(NamedTuple):
    """A margin sign and its role."""

    sign: str
    role: str


def row_sign(
    page: Page, row: Row, marking: Marking, emphasis: Emphasis, signs: Signs
) -> Sign | None:
    """The sign beside a row: current before unsure before exact before reported words."""
    run = page.run(row.block)
    if not run.pieces or row.start == row.end:
        return None
    start, end = run.source(row.start), run.source(row.end - 1) + 1
    parts = list(marking.parts.touching(start, end))
    if any(part.meaning.quote == emphasis.quote for part in parts):
        return Sign(signs.cursor, "accent")
    if not parts or not emphasis.has("quotes"):
        return None
    unsure = (part.meaning for part in parts if part.meaning.is_unsure)
    if any(_telling_row(page, row.block, part, marking) == row.start for part in unsure):
        return Sign(signs.unsure, "unsure")
    is_exact = any(True for _ in marking.exact.touching(start, end))
    return Sign(signs.exact if is_exact else signs.reported, "sign")


def _telling_row(page: Page, block: int, part: Part, marking: Marking) -> int | None:
    """First displayed character of the row that tells of an unsure quote: its first row, or the one
    after where another quote stands before it there. None where it began in an earlier block.
    """
    run, owner = page.run(block), page.blocks[block]
    if part.start < owner.start:
        return None
    rows = [row for row in page.block_rows(block) if not row.is_blank]
    begins = run.displayed(part.start)
    at = bisect_right([row.start for row in rows], begins) - 1
    before = marking.parts.touching(run.source(rows[at].start), part.start)
    is_shared = any(other.meaning.quote != part.quote for other in before)
    goes_on = at + 1 < len(rows) and run.displayed(marking.quotes[part.quote].end) > rows[at].end
    return rows[at + 1 if is_shared and goes_on else at].start


class Name(NamedTuple):
    """A speaker's name in the margin and its role."""

    name: str
    role: str


def margin_names(
    page: Page, block: int, marking: Marking, short: dict[str, str], width: int, cut_sign: str
) -> dict[int, Name]:
    """The names beside one paragraph, by the first displayed character of their row.

    Each speaker once, on the first row of the first quote; a second speaker takes the next free
    row. In a long paragraph a speaker who goes on after another one is named again: else the rows
    far below would seem to be the other's. `short` gives the names as the margin writes them.
    """
    run = page.run(block)
    if not run.pieces:
        return {}
    rows = [row.start for row in page.block_rows(block) if not row.is_blank]
    named: dict[str, int] = {}
    last = ""
    found: dict[int, Name] = {}
    owner = page.blocks[block]
    for part in marking.parts.touching(owner.start, owner.end):
        quote = marking.quotes[part.meaning.quote]
        at = bisect_right(rows, run.displayed(max(part.start, owner.start))) - 1
        if quote.speaker is None or quote.speaker == last:
            continue
        if quote.speaker in named and at - named[quote.speaker] < _FAR:
            continue
        while at < len(rows) and rows[at] in found:
            at += 1
        if at >= len(rows):
            continue
        named[quote.speaker], last = at, quote.speaker
        name = short.get(quote.speaker, quote.speaker)
        if quote.is_unsure:
            found[rows[at]] = Name(cut(name, width - 1, cut_sign) + "?", "dim")
        else:
            found[rows[at]] = Name(cut(name, width, cut_sign), marking.speaker_role(quote.speaker))
    return found


def short_names(story: Story) -> dict[str, str]:
    """How the margin calls each person: as the story mostly does when it does not give the whole
    name, else by the surname; by initial and surname where others would be called the same.
    """
    names = {person.name: _short_name(story, person) for person in story.people}
    bearers = Counter(names.values())
    return {
        name: f"{name[0]}. {surname(name)}" if bearers[short] > 1 and " " in name else short
        for name, short in names.items()
    }


def _short_name(story: Story, person: Person) -> str:
    written = (" ".join(span.cut(story.text).split()) for span in person.mentions)
    forms = Counter(_as_named(form, person.name) for form in written)
    shorter = [(-number, form) for form, number in forms.items() if len(form) < len(person.name)]
    return min(shorter)[1] if shorter else surname(person.name)


def _as_named(form: str, name: str) -> str:
    """A part of the name in the letters of the name: a transcript's `ROE` is Jane Roe's `Roe`."""
    at = name.lower().find(form.lower())
    return form if at < 0 else name[at : at + len(form)]
