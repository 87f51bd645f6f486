"""Where the walk stands, in sentences: a quote, a figure, a hit; the content before its labels."""

from __future__ import annotations

from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure
from wirereader.model.span import Span
from wirereader.model.story import Story, flow_text, quote_words
from wirereader.reading import walk
from wirereader.reading.citation import speaker_words
from wirereader.reading.desk import Desk
from wirereader.reading.sentence_around import sentence_around
from wirereader.reading.session import Session
from wirereader.reading.sets import NOWHERE, LiveSet, Member
from wirereader.reading.status import value_words
from wirereader.text.written import label


def member_lines(desk: Desk, session: Session, *, is_new_story: bool) -> list[str]:
    """The current member of the live set; its story is named where the walk has come to another."""
    live = session.live
    story = None if live is None or live.member is None else desk.story(live.member.ref)
    if live is None or live.member is None or story is None:
        return []
    at = walk.standing(desk, session, live)
    if live.kind == "hits":
        lines = _hit(story, live, live.member, at)
    elif live.kind == "figures":
        lines = _figure(story, live.member, at)
    else:
        lines = _quote(story, live.member, at)
    where = _paragraph(story, live.member.start)
    title = story.title or story.path
    if is_new_story and live.kind != "quotes":
        where = f"In: {title}" + (f"\n{where}" if where else "")
    return [*lines, *([where] if where else [])]


def _quote(story: Story, member: Member, at: walk.Standing | None) -> list[str]:
    quote = next((q for q in story.quotes if q.start == member.start), None)
    if quote is None:
        return []
    nth = f", quote {at.nth} of {at.total}" if at else ""
    words = quote_words(story, quote)
    return [f"{speaker_words(story, quote)}{nth}: {words}", _kind(quote)]


def _kind(quote: Attribution) -> str:
    unsure = ", unsure who said it" if quote.is_unsure else ""
    return f"{quote.kind.capitalize()} quote{unsure}."


def _figure(story: Story, member: Member, at: walk.Standing | None) -> list[str]:
    figure = next((f for f in story.figures if f.start == member.start), None)
    if figure is None:
        return []
    nth = f", figure {at.nth} of {at.total}" if at else ""
    around = flow_text(story, sentence_around(story, Span(figure.start, figure.end)))
    return [f"{figure_words(story, figure)}{nth}.", around]


def figure_words(story: Story, figure: Figure) -> str:
    """`10 billion dollars, money, 10,000,000,000 USD`."""
    words = " ".join(story.text[figure.start : figure.end].split())
    is_vague = figure.value is None and figure.low is None
    value = "" if is_vague else label(f", {value_words(figure)}")
    return f"{words}, {figure.kind}{value}"


def _hit(story: Story, live: LiveSet, member: Member, at: walk.Standing | None) -> list[str]:
    """The sentence of the hit, then its number."""
    if member.start == NOWHERE:
        return [story.title or story.path]
    words = flow_text(story, sentence_around(story, Span(member.start, member.end)))
    if at is None:
        return [words]
    across = f", story {at.story} of {at.stories}" if at.stories > 1 else ""
    return [words, f"Hit {at.nth} of {at.total} in this story{across}, for {live.query}"]


def _paragraph(story: Story, offset: int) -> str:
    """`Paragraph 4.`, counted over the body; empty outside of it."""
    bodies = [graf for graf in story.paragraphs if graf.role == "body"]
    for number, graf in enumerate(bodies, 1):
        if graf.start <= offset < graf.end:
            return f"Paragraph {number}."
    return ""
