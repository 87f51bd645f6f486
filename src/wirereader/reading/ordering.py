"""How the lists under the text are sorted and narrowed: the figures, and who is named."""

from __future__ import annotations

from dataclasses import replace

from wirereader.model.figure import Figure
from wirereader.model.story import Story
from wirereader.reading import figure_list, people_list, sheets
from wirereader.reading.desk import Desk
from wirereader.reading.session import Session, Sheet, SheetKind
from wirereader.reading.step import Press, Step, stay

ORDERS: dict[SheetKind, tuple[str, ...]] = {
    "figures": ("", figure_list.BY_VALUE),
    "people": ("", people_list.BY_MENTIONS, people_list.BY_QUOTES),
}
"""The orders of the sheets that have several; the empty one is that of the text."""


def next_order(sheet: Sheet) -> str:
    """What `sort` brings next: `value`, or `place` for the order of the text."""
    orders = ORDERS[sheet.kind]
    return orders[(orders.index(sheet.sort) + 1) % len(orders)] or "place"


def sort(desk: Desk, session: Session, press: Press) -> Step:
    """The next order of the figures or of the people; other sheets have one order."""
    sheet = session.sheet
    if sheet is None or sheet.kind not in ORDERS:
        return stay(session)
    orders = ORDERS[sheet.kind]
    order = orders[(orders.index(sheet.sort) + press.times) % len(orders)]
    return _changed(desk, session, sheet, replace(sheet, sort=order))


def narrow(desk: Desk, session: Session, press: Press) -> Step:
    """Keep to the next kind of row that there is; behind the last one all are there again."""
    sheet, story = session.sheet, desk.story(session.story)
    if sheet is None or story is None or sheet.kind not in ORDERS:
        return stay(session)
    there = figure_list.kinds if sheet.kind == "figures" else people_list.kinds
    kinds = ["", *there(story)]
    only = kinds[(kinds.index(sheet.only) + press.times) % len(kinds)]
    return _changed(desk, session, sheet, replace(sheet, only=only))


def _changed(desk: Desk, session: Session, before: Sheet, after: Sheet) -> Step:
    """The list as `after` has it, its cursor where the same row has gone, else on the first."""
    story = desk.story(session.story)
    if story is None:
        return stay(session)
    at, rows = _members(story, before)[before.row], _members(story, after)
    row = rows.index(at) if at in rows else 0
    return sheets.to_row(desk, replace(session, sheet=after), row)


def _members(story: Story, sheet: Sheet) -> list[Figure | str]:
    """What the rows stand for: figures, or names."""
    if sheet.kind == "figures":
        return [*figure_list.figures(story, sheet)]
    return [*people_list.names(story, sheet)]
