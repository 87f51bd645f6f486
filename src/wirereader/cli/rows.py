"""What the rows of several commands share: the story that a row comes from, and shown numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from wirereader.cli.tables import plain_decimal
from wirereader.model.figure import Figure, Value
from wirereader.model.story import Story

ORIGIN = ("id", "path", "title")
"""The columns that every row of a story begins with."""


_MOST_DECIMALS, _SHOWN_DECIMALS = 6, 4
"""More decimals than anybody writes come of a fraction such as two-thirds; the eye needs a few."""


def origin_cells(story: Story) -> tuple[str, str, str | None]:
    """The cells of `ORIGIN`."""
    return story.id, story.path, story.title


def origin_record(story: Story) -> dict[str, Any]:
    """The fields of `ORIGIN`, for an object of JSON Lines."""
    return dict(zip(ORIGIN, origin_cells(story), strict=True))


def heading(story: Story) -> str:
    """What stands above a story's rows in `text`."""
    return f"{story.id}  {story.title}" if story.title else story.id


def counted(number: int, noun: str) -> str:
    """`1 quote`, `2,000 quotes`."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"


def one_line(words: str) -> str:
    """The words on one row: line breaks and runs of blanks as single spaces."""
    return " ".join(words.split())


def shown_figure(figure: Figure) -> str:
    """`> 3,000,000,000 USD`, `1.9–2.1 percent`; a dash where it has no value.

    `(2025-06-03)`: the day that the story's date gives to a date without its year or day.
    """
    if figure.resolved is not None:
        return f"({figure.resolved})"
    if figure.low is not None or figure.high is not None:
        value = f"{_digits(figure.low)}–{_digits(figure.high)}"
    else:
        value = _digits(figure.value)
    return " ".join(filter(None, (figure.comparator, value, figure.unit)))


def _digits(value: Value) -> str:
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    if len(plain_decimal(value).partition(".")[2]) > _MOST_DECIMALS:
        value = round(value, _SHOWN_DECIMALS)
    return f"{Decimal(plain_decimal(value)):,f}"
