"""`Attribution`: the link of a source, a cue and a content; in the UI and the CLI, a *quote*."""

from __future__ import annotations

from typing import Literal, NamedTuple

from wirereader.model.span import Span

QuoteKind = Literal["direct", "mixed", "indirect"]
QuoteClass = Literal["speech", "attitude"]

UNSURE_BELOW = 0.7
"""A quote with a named speaker and a confidence below this is shown as unsure."""


class Attribution(NamedTuple):
    """Who (source, speaker) said (cue) what (contents).

    A named tuple, as `Span` is one: it is made in half the time of a frozen dataclass.
    """

    parts: tuple[Span, ...]
    """The contents, sorted, at least one; plural, since a cue may split a quote."""
    kind: QuoteKind
    cue: Span | None
    source: Span | None
    speaker: str | None
    """The fullest name in this story of the person or body meant; None for unnamed sources."""
    rule: str
    """The rule that found it, for the curious and for tests."""
    confidence: float
    quote_class: QuoteClass = "speech"
    speaker_rule: str | None = None
    """How the source became the speaker: `name`, `surname`, `pronoun`, `role`, ..."""

    @property
    def start(self) -> int:
        """First character of the contents."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """End of the contents."""
        return self.parts[-1].end

    @property
    def is_unsure(self) -> bool:
        """Whether a name was given on weak evidence. An unnamed source is not unsure."""
        return self.speaker is not None and self.confidence < UNSURE_BELOW
