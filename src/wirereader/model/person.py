"""`Person` and `Body`: who and what is named in a story."""

from __future__ import annotations

from dataclasses import dataclass

from wirereader.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A human being named in the story."""

    name: str
    """Canonical: the fullest form in the story, single-spaced, without titles."""
    titles: tuple[str, ...] = ()
    """Titles and roles as the copy gives them, first met first."""
    mentions: tuple[Span, ...]
    """Bare names, without title and possessive; sorted."""
    references: tuple[Span, ...] = ()
    """Roles and pronouns that mean the person; sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An organisation or a place."""

    name: str
    mentions: tuple[Span, ...]
