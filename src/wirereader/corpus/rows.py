"""What lists show: a story's row, a speaker's row, and the place of a quote in the corpus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Standing = Literal["copy", "older", "gone"]
"""An equal story came before it; its file holds another version by now; its file is no more."""

UNNAMED = "unnamed sources"
"""Name of the one speaker row for all quotes without a speaker."""


@dataclass(frozen=True, slots=True, order=True)
class QuoteRef:
    """A quote's place in the corpus."""

    n: int
    """The story's number in the corpus."""
    index: int
    """Into `Story.quotes`, the quotes of class speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """One entry of the list: a story, or what could not be read (`failure` says why)."""

    n: int
    """Its number in the corpus; it never changes while that corpus lives."""
    id: str
    key: str
    """Empty for a failure."""
    path: str
    title: str | None = None
    place: str | None = None
    date: str | None = None
    """ISO 8601, as much as is known."""
    agency: str | None = None
    language: str | None = None
    status: str | None = None
    version: str | None = None
    slug: str | None = None
    chain: str | None = None
    embargo: str | None = None
    urgency: int | None = None
    quote_count: int = 0
    """Quotes of class speech."""
    unsure_count: int = 0
    """Those of them that are unsure."""
    figure_count: int = 0
    people_count: int = 0
    problem_count: int = 0
    size: int = 0
    """Bytes of the text in UTF-8."""
    is_empty: bool = False
    """Whether the story has a title at most, and no text."""
    is_encoding_guessed: bool = False
    standing: Standing | None = None
    """How it stands to its file and to other stories; None where there is nothing to say."""
    failure: str | None = None
    """Why there is no story; None for a story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow:
    """One speaker of the whole corpus."""

    name: str
    """The joined name: the fullest form met; `UNNAMED` for the row of unnamed sources."""
    titles: tuple[str, ...] = ()
    """Titles and roles, the most frequent first."""
    quotes: int
    """Quotes of class speech, unsure ones included."""
    unsure: int = 0
    """How many of them are unsure."""
    stories: int
    """Stories with at least one of the quotes."""
    unnamed: bool = False
    """Whether this is the row of unnamed sources."""
