"""`Marking`: everything in one story that the pane may set apart, ready to be asked row by row."""

from __future__ import annotations

from typing import NamedTuple

from wirereader.model.attribution import Attribution
from wirereader.model.story import Story
from wirereader.ui.theme.speakers import slots
from wirereader.ui.view.exact import exact_spans
from wirereader.ui.view.header import is_withdrawn
from wirereader.ui.view.spans import Spans

_AMOUNTS = frozenset({"money", "percent", "quantity"})


class Part(NamedTuple):
    """A part of a quote, in a row's margin."""

    quote: int
    """Index into the marking's quotes, which begin with the story's."""
    start: int
    """First character of the whole quote."""
    is_unsure: bool


class Marking:
    """The spans of a story's quotes, sources and figures, and its speakers' colours.

    Sorted once when the story is opened; a row then finds its own by bisection.
    """

    def __init__(self, story: Story, *, attitudes: bool = False) -> None:
        """`attitudes`: what somebody believes or wants is marked too."""
        self.quotes = story.quotes
        if attitudes:
            self.quotes += tuple(q for q in story.annotations.quotes if q.quote_class != "speech")
        self.is_withdrawn = is_withdrawn(story)
        self.slots = slots(quote.speaker for quote in self.quotes if quote.speaker)
        """Each speaker's colour, by the name in this story."""
        self.parts: Spans[Part] = Spans(
            (part.start, part.end, Part(number, quote.start, quote.is_unsure))
            for number, quote in enumerate(self.quotes)
            for part in quote.parts
        )
        self.exact: Spans[str] = Spans(
            (*span, "quote") for quote in self.quotes for span in exact_spans(story.text, quote)
        )
        self.sources: Spans[tuple[str, ...]] = Spans(
            (*quote.source, self._source_roles(quote)) for quote in self.quotes if quote.source
        )
        self.figures: Spans[str] = Spans(
            (figure.start, figure.end, "figure.amount" if figure.kind in _AMOUNTS else "figure")
            for figure in story.figures
        )

    def speaker_role(self, name: str) -> str:
        """The role of a speaker's colour."""
        slot = self.slots.get(name)
        return "text" if slot is None else f"speaker.{slot}"

    def _source_roles(self, quote: Attribution) -> tuple[str, ...]:
        """Named and sure: bold in the speaker's colour; else bold alone."""
        if quote.speaker is None or quote.is_unsure:
            return ("source",)
        return ("source", self.speaker_role(quote.speaker))
