"""`Found`: an attribution while it is still ranges of tokens."""

from __future__ import annotations

from typing import NamedTuple

from wirereader.model.attribution import QuoteClass

Range = tuple[int, int]
"""Half-open token indices."""


class Found(NamedTuple):
    """One attribution in token ranges, as a rule returns it."""

    parts: tuple[Range, ...]
    """The contents, sorted, disjoint, at least one."""
    cue: Range | None
    source: Range | None
    rule: str
    """Key of the table of confidences."""
    quote_class: QuoteClass = "speech"
