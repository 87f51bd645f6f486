"""`Article`: a WireItem whose parts are told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from wirereader.model.item import Paragraph, WireItem
from wirereader.model.problem import Problem
from wirereader.model.span import Span

DateFrom = Literal["declared", "dateline", "text", "file name"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where, and when, and by whom a story was filed."""

    start: int | None
    end: int | None
    """Its place in the text, dash included; None where it is only declared."""
    text: str
    place: str | None
    date: str | None = None
    """ISO 8601 partial date named in it."""
    agency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One story's text with spans of its elements."""

    item: WireItem
    title: str | None
    """Single-spaced; from the text, else declared, else from the file's name."""
    title_span: Span | None
    """None where the title does not stand in the text."""
    slug: str | None = None
    byline: str | None = None
    dateline: Dateline | None = None
    date: str | None = None
    date_from: DateFrom | None = None
    language: str | None = None
    chain: str | None = None
    status: str | None = None
    version: str | None = None
    note: str | None = None
    paragraphs: tuple[Paragraph, ...]
    """All of the text but blank lines: sorted, disjoint, each with role and layout."""
    problems: tuple[Problem, ...] = ()
    """Those of the item and those of parsing."""
