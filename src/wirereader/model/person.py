"""`Person` and `Body`: who and what is named in a story."""

from __future__ import annotations

from typing import NamedTuple

from wirereader.model.span import Span


class Person(NamedTuple):
    """A human being named in the story."""

    name: str
    """Canonical: the fullest form in the story, single-spaced, without titles."""
    mentions: tuple[Span, ...]
    """Bare names, without title and possessive; sorted."""
    titles: tuple[str, ...] = ()
    """Titles and roles as the copy gives them, first met first."""
    references: tuple[Span, ...] = ()
    """Roles and pronouns that mean the person; sorted."""


class Body(NamedTuple):
    """An organisation or a place."""

    name: str
    mentions: tuple[Span, ...]
