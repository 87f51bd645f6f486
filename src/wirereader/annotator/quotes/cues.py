"""Cue verbs: which word forms can be a cue, and what each can have as content."""

from __future__ import annotations


def is_cue_form(lower: str) -> bool:
    """Whether the word (lower case) is a form of a verb of saying."""
    return lower in ("said", "says", "told", "added", "asked", "wrote", "tweeted")
