"""Where words come from: a citation made of what the copy and its format say, and of nothing else.

What is missing is left out, never guessed; an unsure speaker is marked as unsure; a story that must
not be used, or not yet, is cited only with that word.
"""

from __future__ import annotations

from datetime import UTC, datetime

from wirereader.model.attribution import Attribution
from wirereader.model.span import Span
from wirereader.model.story import Story, flow_text

_BARRED = {"killed": "KILLED", "withdrawn": "WITHDRAWN", "canceled": "WITHDRAWN", "hold": "ON HOLD"}
"""Words for the statuses under which a story must not be used."""

EMBARGOED = "EMBARGOED"


def bar_word(story: Story, now: datetime) -> str | None:
    """The word without which nothing of the story may be copied, or None.

    An embargo holds until its time has come; one without a readable time holds for good.
    """
    word = _BARRED.get(story.article.status or "")
    if word is not None:
        return word
    embargo = story.article.item.embargo
    if embargo is None:
        return EMBARGOED if story.article.status == "embargoed" else None
    try:
        until = datetime.fromisoformat(embargo)
    except ValueError:
        return EMBARGOED
    until = until if until.tzinfo is not None else until.replace(tzinfo=UTC)
    return EMBARGOED if now < until else None


def speaker_words(story: Story, quote: Attribution) -> str:
    """Who said it: the name, `(unsure)` where it is; of an unnamed source its own words."""
    if quote.speaker is not None:
        return f"{quote.speaker} (unsure)" if quote.is_unsure else quote.speaker
    if quote.source is not None:
        return f"{' '.join(flow_text(story, quote.source).split())} (not named)"
    return "source not named"


def citation(story: Story, span: Span, quote: Attribution | None, now: datetime) -> str:
    """One line: speaker, title, agency, slug, dateline, byline, date, file and paragraph."""
    article = story.article
    dateline = article.dateline
    agency = article.item.agency or (dateline.agency if dateline else None)
    parts = [
        bar_word(story, now),
        None if quote is None else speaker_words(story, quote),
        article.title and f"“{article.title}”",
        agency,
        article.slug,
        dateline and dateline.place,
        article.byline,
        article.date,
        story.path,
        _paragraph(story, span),
    ]
    return ", ".join(part for part in parts if part)


def _paragraph(story: Story, span: Span) -> str | None:
    """`paragraph 4`, counted over the body; None where the span is not in the body."""
    bodies = [graf for graf in story.paragraphs if graf.role == "body"]
    for number, graf in enumerate(bodies, 1):
        if graf.start <= span.start < graf.end:
            return f"paragraph {number}"
    return None
