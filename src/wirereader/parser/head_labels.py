"""Heads of copy out of archives, line by line with labels: `HEADLINE: …`, `BYLINE: …`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wirereader.lexicons import table
from wirereader.model.article import Dateline
from wirereader.model.item import Paragraph
from wirereader.parser.dateline import read_dateline

_MAX_LABEL = 20
_MIN_LABELLED = 2
"""Lines with a label that make a head; one alone may be copy (`Date: the day of the storm`), and so
may those be that say nothing of headline, writer or day (`Source: two who were there`)."""


class Labelled(NamedTuple):
    """A line of a head."""

    field: str
    """What stands behind the colon: `title`, `byline`, `date`, `dateline`, `slug`, `other`."""
    start: int
    """Where that begins."""


def read_labels(text: str, paragraphs: Sequence[Paragraph]) -> dict[int, Labelled]:
    """The labelled ones among the paragraphs at the top, by their number; none if they are few."""
    found = {
        at: labelled
        for at, paragraph in enumerate(paragraphs)
        if (labelled := _labelled(text, paragraph)) is not None
    }
    is_head = any(labelled.field != "other" for labelled in found.values())
    return found if is_head and len(found) >= _MIN_LABELLED else {}


def _labelled(text: str, paragraph: Paragraph) -> Labelled | None:
    end = text.find(":", paragraph.start, paragraph.start + _MAX_LABEL)
    if end < 0 or paragraph.role != "body" or "\n" in text[paragraph.start : paragraph.end]:
        return None
    row = table("head_labels").get(text[paragraph.start : end].strip().lower())
    value = text[end + 1 : paragraph.end]
    if row is None or not value.strip():
        return None
    return Labelled(row[0], end + 1 + len(value) - len(value.lstrip()))


def declared_dateline(text: str, start: int, end: int) -> Dateline:
    """The dateline behind a label, whatever is in it."""
    words = " ".join(text[start:end].split())
    read = read_dateline(f"{words} – ", 0, len(words) + 3)
    return Dateline(
        start=start,
        end=end,
        text=text[start:end],
        place=read.place if read and read.place else words,
        date=read.date if read else None,
        agency=read.agency if read else None,
    )
