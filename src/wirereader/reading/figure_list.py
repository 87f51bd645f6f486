"""The list of a story's figures: its rows, their order, and the kind it is narrowed to."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple, get_args

from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure, FigureKind
from wirereader.model.story import Story, flow_text
from wirereader.reading.desk import Desk
from wirereader.reading.disagreeing import difference, disagreements
from wirereader.reading.opening import visit
from wirereader.reading.session import Session, Sheet
from wirereader.reading.sets import LiveSet, Member
from wirereader.reading.step import Step, stay

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
    differs: str = ""
    """What contradicts it elsewhere in the story; empty where nothing does."""


def figure_rows(story: Story, sheet: Sheet) -> list[FigureRow]:
    """The rows of the list as its sheet sorts and narrows it."""
    rows = [row for row in _rows(_Same(story)) if sheet.only in ("", row.figure.kind)]
    return sorted(rows, key=_by_value) if sheet.sort == BY_VALUE else rows


class _Same:
    """A story as the key of a memo: itself and no copy, since its hash would read all of it."""

    __slots__ = ("story",)

    def __init__(self, story: Story) -> None:
        self.story = story

    def __hash__(self) -> int:
        return id(self.story)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.story is self.story


@lru_cache(maxsize=2)
def _rows(held: _Same) -> tuple[FigureRow, ...]:
    """All rows in the order of the text; every key in the list asks for them several times."""
    story = held.story
    times = Counter(map(_worth, story.figures))
    others = disagreements(story)
    quoted = zip(story.figures, story.figure_quotes, strict=True)
    return tuple(
        _row(story, figure, quote, times[_worth(figure)], others.get(number))
        for number, (figure, quote) in enumerate(quoted)
    )


def said_by(story: Story, quote: Attribution | None) -> str:
    """Who said a quote: the speaker, else the source as the copy has it."""
    if quote is None:
        return ""
    source = flow_text(story, quote.source) if quote.source else ""
    return quote.speaker or " ".join(source.split())


def figures(story: Story, sheet: Sheet) -> list[Figure]:
    """The figures of the rows, in their order."""
    return [row.figure for row in figure_rows(story, sheet)]


def kinds(story: Story) -> list[FigureKind]:
    """The kinds that the story has, in the order in which the list takes them."""
    there = {figure.kind for figure in story.figures}
    return [kind for kind in KINDS if kind in there]


def visit_row(desk: Desk, session: Session) -> Step:
    """Stand on the figure at the list's cursor: figures are the set, its words in sight."""
    story = desk.story(session.story)
    if story is None or session.story is None or session.sheet is None:
        return stay(session)
    figure = figure_rows(story, session.sheet)[session.sheet.row].figure
    live = LiveSet(kind="figures", story=session.story)
    return visit(desk, session, live, Member(session.story, figure.start, figure.end))


def _row(
    story: Story, figure: Figure, quote: int | None, times: int, other: int | None
) -> FigureRow:
    said = None if quote is None else story.quotes[quote]
    of = " ".join(figure.of.cut(story.text).split()) if figure.of else ""
    is_worth = figure.value is not None or figure.low is not None
    differs = "" if other is None else difference(story, story.figures[other])
    return FigureRow(figure, of, said, said_by(story, said), times if is_worth else 1, differs)


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
