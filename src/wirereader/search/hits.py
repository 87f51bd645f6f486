"""`Hit`, `Found` and others: what a search answers. Plain values; importing them costs nothing."""

from __future__ import annotations

from typing import Literal, NamedTuple

from wirereader.corpus.rows import QuoteRef

Tier = Literal["exact", "words", "prefix", "fuzzy", "partial"]
"""Why a hit is there: the words in a row as typed; all words, whole; some as beginnings; some with
slips, in another form or as pieces; a word is missing."""


class Slip(NamedTuple):
    """Something in a query that could not be read as it was typed."""

    message: str
    column: int
    """Code points from 0."""

    @property
    def told(self) -> str:
        """The message and where it points, columns counted from 1."""
        return f"column {self.column + 1}: {self.message}"


class Hit(NamedTuple):
    """One story that answers a query."""

    n: int
    """Its number in the corpus."""
    score: float
    """Comparable within one answer only; higher is better."""
    tier: Tier


class Found(NamedTuple):
    """The answer to a query."""

    hits: tuple[Hit, ...]
    """Best first, at most as many as were asked for."""
    total: int
    """How many stories answer the query."""
    searched: int
    """How many stories were looked at."""
    slips: tuple[Slip, ...] = ()
    """What could not be read in the query; the rest of it was searched."""


class Selected(NamedTuple):
    """The stories that a query lets through."""

    stories: frozenset[int]
    is_near: bool
    """Whether none has all words as typed, so that these are the nearest ones."""
    searched: int
    """How many stories were looked at."""
    slips: tuple[Slip, ...] = ()


class Narrowed(NamedTuple):
    """The quotes that have what was asked for."""

    quotes: tuple[QuoteRef, ...]
    searched: int
    """How many quotes were looked at."""
    slips: tuple[Slip, ...] = ()


Answer = Found | Selected | Narrowed
