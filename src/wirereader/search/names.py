"""The speaker finder's and the palette's front door, and what it answers.

Importing it costs next to nothing; the work is in `naming`, which comes with the first letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from wirereader.model.span import Span


class Named(Protocol):
    """A row with a name and titles."""

    @property
    def name(self) -> str:
        """The name."""

    @property
    def titles(self) -> tuple[str, ...]:
        """Titles and roles."""


R = TypeVar("R", bound=Named)


@dataclass(frozen=True, slots=True)
class NameMatch(Generic[R]):
    """A row that fits, and the letters that were met."""

    row: R
    name_spans: tuple[Span, ...]
    title: str
    """The title that fits best, else the first; empty where there is none."""
    title_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """A label that fits."""

    index: int
    """Its place among the labels."""
    spans: tuple[Span, ...]
    """The letters that were met."""


def match_names(typed: str, rows: Sequence[R]) -> list[NameMatch[R]]:
    """The rows whose name or titles fit what was typed, best first; none for blanks."""
    from wirereader.search.naming import ranked_names

    return ranked_names(typed, rows)


def match_labels(typed: str, labels: Sequence[str]) -> list[LabelMatch]:
    """The labels that fit what was typed, best first; none for blanks."""
    from wirereader.search.naming import ranked_labels

    return ranked_labels(typed, labels)
