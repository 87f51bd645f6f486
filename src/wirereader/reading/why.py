"""Why something is highlighted: the current quote or figure, explained in plain words."""

from __future__ import annotations

from typing import NamedTuple

from wirereader.lexicons import table
from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure
from wirereader.model.story import Story, quote_words
from wirereader.reading.asking import current_quote
from wirereader.reading.desk import Desk
from wirereader.reading.disagreeing import difference, disagreements
from wirereader.reading.figure_list import said_by
from wirereader.reading.session import Session
from wirereader.reading.status import value_words


class Reason(NamedTuple):
    """One line of the explanation."""

    name: str
    """What it is about: `source`, `cue`, ...; empty for a line that goes on."""
    words: str


def explain(desk: Desk, session: Session) -> list[Reason]:
    """What is known of the figure the walk stands on, else of the current quote."""
    story = desk.story(session.story)
    if story is None:
        return [Reason("", "No story is open.")]
    figure = _current_figure(story, session)
    if figure is not None:
        return explain_figure(story, figure)
    quote = current_quote(desk, session)
    if quote is None:
        return [Reason("", "No quote here or below.")]
    return explain_quote(story, quote)


def explain_quote(story: Story, quote: Attribution) -> list[Reason]:
    """Speaker, how the name was reached, confidence, source, cue, rule and content.

    What cannot be seen in the text comes first, since a small screen shows half a dozen rows.
    """
    text = story.text
    cue = quote.cue.cut(text) if quote.cue else "none; it goes on from the quote before"
    source = quote.source.cut(text) if quote.source else "none in the text"
    sure = ", unsure" if quote.is_unsure else ""
    reasons = [Reason("speaker", quote.speaker or "not named")]
    if quote.speaker_rule:
        reasons.append(Reason("name by", _rule_words(quote.speaker_rule)))
    reasons += [
        Reason("confidence", f"{quote.confidence:.2f}{sure}"),
        Reason("source", " ".join(source.split())),
        Reason("cue", " ".join(cue.split())),
        Reason("found by", _rule_words(quote.rule)),
        Reason("kind", _KINDS[quote.kind]),
        *([Reason("class", _ATTITUDE)] if quote.quote_class == "attitude" else []),
        Reason("quote", quote_words(story, quote)),
        Reason("place", f"characters {quote.start:,} to {quote.end:,}"),
    ]
    return reasons


def explain_figure(story: Story, figure: Figure) -> list[Reason]:
    """Words, kind, value and its comparator, what it counts, who said it, what contradicts it."""
    words = " ".join(story.text[figure.start : figure.end].split())
    reasons = [Reason("figure", words), Reason("kind", figure.kind)]
    if figure.value is not None:
        reasons.append(Reason("value", value_words(figure)))
    elif figure.low is not None and figure.high is not None:
        reasons.append(Reason("range", value_words(figure)))
    else:
        reasons.append(Reason("value", "none: it is vague, or depends on the day of writing"))
    if figure.resolved:
        reasons.append(Reason("means", figure.resolved))
    if figure.unit:
        reasons.append(Reason("unit", figure.unit))
    if figure.comparator:
        reasons.append(Reason("compared", _COMPARATORS[figure.comparator]))
    if figure.of:
        reasons.append(Reason("counts", " ".join(figure.of.cut(story.text).split())))
    return reasons + _links(story, figure)


def _links(story: Story, figure: Figure) -> list[Reason]:
    """What ties the figure to the rest of the story, and where it stands."""
    number = story.figures.index(figure)
    quote = story.figure_quotes[number]
    reasons = []
    if quote is not None:
        reasons.append(Reason("said by", said_by(story, story.quotes[quote]) or "not named"))
    other = disagreements(story).get(number)
    if other is not None:
        reasons.append(Reason("differs", difference(story, story.figures[other])))
    reasons.append(Reason("place", f"characters {figure.start:,} to {figure.end:,}"))
    return reasons


_ATTITUDE = "attitude: believed, wanted or refused; not said in these words"
_KINDS = {
    "direct": "direct: all of it in quotation marks",
    "mixed": "mixed: part of it in quotation marks",
    "indirect": "indirect: reported, no quotation marks",
}

_COMPARATORS = {
    ">": "more than",
    ">=": "at least",
    "<": "less than",
    "<=": "at most",
    "~": "about",
}


def _rule_words(rule: str) -> str:
    """The lexicon's sentence for a rule, else the rule's own name."""
    entry = table("rules").get(rule)
    return entry[0] if entry else rule


def _current_figure(story: Story, session: Session) -> Figure | None:
    live = session.live
    if live is None or live.member is None or live.kind != "figures":
        return None
    if live.member.ref != session.story:
        return None
    start = live.member.start
    return next((figure for figure in story.figures if figure.start == start), None)
