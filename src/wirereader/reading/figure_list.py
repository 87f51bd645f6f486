"""The list of a story's figures: its rows, their order, and the kind it is narrowed to."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple, get_args

from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure, FigureKind
from wirereader.model.story import Story, flow_text
from wirereader.reading.desk import Desk
from wirereader.reading.disagreeing import disagreements
from wirereader.reading.opening import visit
from wirereader.reading.session import Session, Sheet
from wirereader.reading.sets import LiveSet, Member
from wirereader.reading.step import Press, Step, stay

KINDS: tuple[FigureKind, ...] = get_args(FigureKind)
"""All kinds, in the order in which the list takes them."""

BY_VALUE = "value"
"""The order by kind, unit and value; otherwise figures stand as in the text."""


class FigureRow(NamedTuple):
    """A row of the list."""

    figure: Figure
    of: str
    """What it counts, single-spaced; empty where that is not said."""
    quote: Attribution | None
    """The quote it stands in."""
    said_by: str
    """Who said it: the speaker, else the source as the copy has it; empty outside of quotes."""
    times: int
    """How many figures of the story are worth the same, this one included."""
    is_flagged: bool
    """Whether it contradicts another figure of the story."""


def figure_rows(story: Story, sheet: Sheet) -> list[FigureRow]:
    """The rows of the list as its sheet sorts and narrows it."""
    times = Counter(map(_worth, story.figures))
    flagged = disagreements(story)
    quoted = zip(story.figures, story.figure_quotes, strict=True)
    rows = [
        _row(story, figure, quote, times[_worth(figure)], number in flagged)
        for number, (figure, quote) in enumerate(quoted)
        if sheet.only in ("", figure.kind)
    ]
    return sorted(rows, key=_by_value) if sheet.sort == BY_VALUE else rows


def said_by(story: Story, quote: Attribution | None) -> str:
    """Who said a quote: the speaker, else the source as the copy has it."""
    if quote is None:
        return ""
    source = flow_text(story, quote.source) if quote.source else ""
    return quote.speaker or " ".join(source.split())


def toggle_sort(desk: Desk, session: Session, press: Press) -> Step:
    """From the order of the text to that of the values, and back."""
    sheet = session.sheet
    if sheet is None or sheet.kind != "figures":
        return stay(session)
    return _changed(desk, session, sheet, replace(sheet, sort="" if sheet.sort else BY_VALUE))


def next_kind(desk: Desk, session: Session, press: Press) -> Step:
    """Narrow to the next kind that the story has; behind the last one all are there again."""
    sheet, story = session.sheet, desk.story(session.story)
    if sheet is None or sheet.kind != "figures" or story is None:
        return stay(session)
    there = {figure.kind for figure in story.figures}
    kinds = ["", *(kind for kind in KINDS if kind in there)]
    only = kinds[(kinds.index(sheet.only) + press.times) % len(kinds)]
    return _changed(desk, session, sheet, replace(sheet, only=only))


def visit_row(desk: Desk, session: Session) -> Step:
    """Stand on the figure at the list's cursor: figures are the set, its words in sight."""
    story = desk.story(session.story)
    if story is None or session.story is None or session.sheet is None:
        return stay(session)
    figure = figure_rows(story, session.sheet)[session.sheet.row].figure
    live = LiveSet(kind="figures", story=session.story)
    return visit(desk, session, live, Member(session.story, figure.start, figure.end))


def _changed(desk: Desk, session: Session, before: Sheet, after: Sheet) -> Step:
    """The list as `after` has it, its cursor on the same figure, else on the first."""
    story = desk.story(session.story)
    if story is None:
        return stay(session)
    at = figure_rows(story, before)[before.row].figure
    figures = [row.figure for row in figure_rows(story, after)]
    row = figures.index(at) if at in figures else 0
    return visit_row(desk, replace(session, sheet=replace(after, row=row)))


def _row(story: Story, figure: Figure, quote: int | None, times: int, flagged: bool) -> FigureRow:
    said = None if quote is None else story.quotes[quote]
    of = " ".join(figure.of.cut(story.text).split()) if figure.of else ""
    is_worth = figure.value is not None or figure.low is not None
    return FigureRow(figure, of, said, said_by(story, said), times if is_worth else 1, flagged)


def _worth(figure: Figure) -> tuple[object, ...]:
    return figure.kind, figure.unit, figure.comparator, figure.value, figure.low, figure.high


def _by_value(row: FigureRow) -> tuple[int, str, bool, Decimal, str, int]:
    """The kind, the unit, the largest first; dates and times by the clock, the vague ones last."""
    figure = row.figure
    value = figure.high if figure.value is None else figure.value
    number = -value if isinstance(value, Decimal) else Decimal(0)
    day = value if isinstance(value, str) else ""
    return (
        KINDS.index(figure.kind),
        figure.unit or "",
        value is None,
        number,
        figure.resolved or day,
        figure.start,
    )
