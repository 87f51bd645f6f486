"""`Emphasis`: what the session sets apart in the open story beyond its own marking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wirereader.model.span import Span
from wirereader.reading.session import USUAL


class Emphasis(NamedTuple):
    """Layers, the current member of the live set, search hits."""

    layers: frozenset[str] = USUAL
    quote: int | None = None
    """The current quote, as an index into the story's quotes."""
    are_figures_live: bool = False
    hits: Sequence[Span] = ()
    """Search hits, sorted."""
    current: Span | None = None
    """The selection, else the current hit or figure."""
    title_hits: Sequence[Span] = ()
    """Hits in a headline that does not stand in the text, as characters of the headline."""

    def has(self, layer: str) -> bool:
        """Whether a layer is on."""
        return layer in self.layers
