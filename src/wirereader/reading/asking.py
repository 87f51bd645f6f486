"""Actions that ask for a set (quotes, figures, a speaker's words) and walk it."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from wirereader.model.attribution import Attribution
from wirereader.reading import walk
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Reveal, Say
from wirereader.reading.moving import unread
from wirereader.reading.opening import into_text, remember, visit
from wirereader.reading.refs import Place
from wirereader.reading.session import ATTITUDES, Session, Sheet
from wirereader.reading.sets import LiveSet, Member
from wirereader.reading.step import Press, Run, Step, say, stay


def next_member(direction: int) -> Run:
    """The next or previous member of the live set; while there is none, the next unread story.

    Past the last member it says so; the same key again goes round.
    """

    def run(desk: Desk, session: Session, press: Press) -> Step:
        live = session.live
        if live is None:
            return unread(direction)(desk, session, press)
        member = live.member
        for _ in range(press.times):
            member = walk.step(desk, session, live, direction)
            if member is None:
                break
            live = live.at(member)
        is_past = member is None
        if is_past and session.is_at_end:
            member = (walk.first if direction > 0 else walk.last)(desk, session, live)
            is_past = False
        member = member or live.member
        if member is None:
            return say(session, "the set is empty")
        session, effects = visit(desk, session, live, member)
        if not is_past:
            return session, effects
        end, key = ("last", "next") if direction > 0 else ("first", "previous")
        said = Say(f"that was the {end}; {desk.key(key) or 'once more'} again goes round")
        return replace(session, is_at_end=True), (*effects, said)

    return run


def ask(desk: Desk, session: Session, live: LiveSet, nothing: str) -> Step:
    """Make `live` the set and go to its first member; say `nothing` where it is empty."""
    member = walk.first(desk, session, live)
    if member is None:
        return say(session, nothing)
    return visit(desk, replace(remember(session), results=None, narrowing=""), live, member)


def quotes(desk: Desk, session: Session, press: Press) -> Step:
    """The quotes of the open story become the set."""
    live = LiveSet(kind="quotes", story=session.story)
    return ask(desk, session, live, "no quotes in this story")


def figures(desk: Desk, session: Session, press: Press) -> Step:
    """The figures of the open story become the set, and their list opens."""
    live = LiveSet(kind="figures", story=session.story)
    asked, effects = ask(desk, session, live, "no figures in this story")
    if asked.live is None or (asked.live.kind, asked.live.story) != ("figures", session.story):
        return asked, effects  # it has none; the set may be the figures of another story
    return replace(asked, sheet=Sheet("figures")), effects


def speaker(desk: Desk, session: Session, name: str) -> Step:
    """The quotes of one speaker, in all stories, become the set."""
    live = LiveSet(kind="speaker", query=name)
    asked, effects = ask(desk, session, live, f"no quotes of {name}")
    return (into_text(asked) if effects and asked.live != session.live else asked), effects


def same_speaker(desk: Desk, session: Session, press: Press) -> Step:
    """All quotes of whoever says the current quote, standing on it."""
    quote = current_quote(desk, session)
    if quote is None or session.story is None:
        return say(session, "no quote here")
    number = desk.number(session.story)
    if quote.speaker is None or number is None:
        return say(session, "the source is not named")
    name = desk.corpus.joined_name(number, quote.speaker)
    live = LiveSet(kind="speaker", query=name)
    member = Member(session.story, quote.start, quote.end)
    return visit(desk, replace(remember(session), results=None, narrowing=""), live, member)


def current_quote(desk: Desk, session: Session) -> Attribution | None:
    """The quote the walk stands on, else the first at or below the top of the pane.

    While beliefs and wishes are marked, these count there too.
    """
    story = desk.story(session.story)
    if story is None:
        return None
    live = session.live
    if live is not None and live.member is not None and live.member.ref == session.story:
        start = live.member.start
        for quote in story.quotes:
            if any(part.start <= start < part.end for part in quote.parts):
                return quote
    top = offset_of(desk, session)
    marked = story.annotations.quotes if ATTITUDES in session.layers else story.quotes
    return next((quote for quote in marked if quote.end > top), None)


def offset_of(desk: Desk, session: Session) -> int:
    """The code point at the top of the pane; 0 in the headline block."""
    story = desk.story(session.story)
    if story is None or session.place.graf < 0 or session.place.graf >= len(story.paragraphs):
        return 0
    return story.paragraphs[session.place.graf].start + session.place.char


Thing = Literal["quote", "figure", "paragraph"]


def next_thing(thing: Thing, direction: int) -> Run:
    """The next or previous quote, figure or paragraph of the open story; the set stays."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        story = desk.story(session.story)
        if story is None:
            return stay(session)
        if thing == "paragraph":
            return _next_graf(desk, session, direction * press.times)
        kind: Literal["quotes", "figures"] = "quotes" if thing == "quote" else "figures"
        live = LiveSet(kind=kind, story=session.story)
        if session.live is not None and session.live.kind == kind:
            live = session.live
        else:
            number = desk.number(session.story)
            members = [] if number is None else walk.members_in(desk, live, number)
            top = offset_of(desk, session)
            is_on_it = session.live is not None and _stands_at(session.live, session, top)
            before = [member for member in members if member.start < top + is_on_it]
            if direction > 0 and before:
                live = live.at(before[-1])
            elif direction < 0:
                after = [member for member in members if member.start >= top]
                live = live.at(after[0]) if after else live
        member = walk.step(desk, session, live, direction)
        if member is None or member.ref != session.story:
            return say(session, f"no {thing} {'below' if direction > 0 else 'above'}")
        return visit(desk, session, live, member)

    return run


def _stands_at(live: LiveSet, session: Session, offset: int) -> bool:
    """Whether the walk's member is what stands at the top, so that the next thing is behind it."""
    member = live.member
    return member is not None and member.ref == session.story and member.start == offset


def _next_graf(desk: Desk, session: Session, by: int) -> Step:
    story = desk.story(session.story)
    if story is None:
        return stay(session)
    graf = min(max(session.place.graf + by, -1), len(story.paragraphs) - 1)
    return stay(replace(session, place=Place(graf, 0)))


def reveal(session: Session) -> tuple[Reveal, ...]:
    """The order to show where the walk stands, if it stands in the open story."""
    live = session.live
    if live is None or live.member is None or live.member.ref != session.story:
        return ()
    return (Reveal(live.member.start, live.member.end),) if live.member.start >= 0 else ()
