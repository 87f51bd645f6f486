"""`WireItem`: one transmission, decoded and settled, with whatever its format declared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from wirereader.model.problem import Problem

Role = Literal["title", "body", "subhead", "boilerplate"]
Layout = Literal["flow", "lines"]

READ: frozenset[Role] = frozenset({"body", "subhead"})
"""Roles of the paragraphs that are the story itself: these are searched, beside the title."""


class Paragraph(NamedTuple):
    """A stretch of the text with its role; without its final line break."""

    start: int
    end: int
    role: Role
    layout: Layout
    """`flow`: a line break means a space; `lines`: tables and verse, kept as they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WireItem:
    """What one loader made of one transmission. Every string has been through `text.settle`."""

    path: str
    """Where it came from, as shown and exported (`seeds/a.txt`, `a.zip!b.txt`)."""
    number: int = 1
    """Its place in the file, from 1."""
    sha256: str
    """Of the file, or of the unpacked member that `path` names; hexadecimal."""
    format: str
    """The loader's name: `plain`, `anpa`, `nitf`, ..."""
    encoding: str
    encoding_guessed: bool = False
    text: str
    """The one coordinate system of everything that follows."""
    blocks: tuple[Paragraph, ...] = ()
    """Paragraphs that the format declared, sorted and disjoint; empty: the parser finds them."""
    file_title: str | None = None
    """A headline that stands in the file's name only."""
    title: str | None = None
    slug: str | None = None
    byline: str | None = None
    dateline: str | None = None
    """The dateline, where the format declares it outside the text."""
    place: str | None = None
    """Place of the dateline, where the format declares it outside the text."""
    agency: str | None = None
    date: str | None = None
    """Declared date, ISO 8601, as much as is known, with its zone where one is stated."""
    language: str | None = None
    urgency: int | None = None
    embargo: str | None = None
    status: str | None = None
    version: str | None = None
    note: str | None = None
    """The editor's note."""
    keywords: tuple[str, ...] = ()
    identity: str | None = None
    """A declared URI, URN, tag or Message-ID, or an id that comes with its provider."""
    problems: tuple[Problem, ...] = ()

    @property
    def id(self) -> str:
        """Path, `#`, number in the file."""
        return f"{self.path}#{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file, or one item of a file, that gave no story. It is shown, never dropped."""

    path: str
    number: int | None = None
    problem: Problem
    raw: str = ""
    """The first part of what was read, settled, for the raw view; may be empty."""
