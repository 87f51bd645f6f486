"""How the live set is walked: its members story by story, the next, the one before, the count.

Members are found when they are asked for: a search of a hundred thousand stories has its hits in a
story worked out when the walk comes there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wirereader.corpus.rows import QuoteRef
from wirereader.model.span import Span
from wirereader.reading.desk import Desk
from wirereader.reading.session import Session
from wirereader.reading.sets import NOWHERE, LiveSet, Member
from wirereader.search.snippet import best_passage
from wirereader.search.spans import hits_in


class Standing(NamedTuple):
    """Where the walk stands, counted from 1."""

    nth: int
    total: int
    """Members in the whole set; for hits across stories, in this story."""
    story: int
    stories: int
    """Stories of the set; for hits all that were found, though only the best are walked."""


def stories(desk: Desk, session: Session, live: LiveSet) -> Sequence[int]:
    """Corpus numbers of the stories that have members, in the order of the walk."""
    if live.story is not None:
        number = desk.number(live.story)
        return () if number is None else (number,)
    if live.kind == "hits":
        return () if session.results is None else desk.listing(session)
    return list(dict.fromkeys(quote.n for quote in _quotes_of(desk, session, live)))


def _quotes_of(desk: Desk, session: Session, live: LiveSet) -> Sequence[QuoteRef]:
    """A speaker's quotes; where words narrow them, those that were found."""
    if live.words and session.narrowed is not None:
        return session.narrowed.quotes
    return desk.corpus.quotes_of(live.query)


def members_in(desk: Desk, live: LiveSet, number: int) -> list[Member]:
    """The members of one story, in the order of the text."""
    ref = desk.ref(number)
    story = desk.story(ref)
    if story is None:
        return [Member(ref, NOWHERE, NOWHERE)] if live.kind == "hits" else []
    if live.kind == "hits":
        spans = hits_in(story.text, story.figures, story.quotes, live.query)
        return [Member(ref, *span) for span in spans] or [Member(ref, NOWHERE, NOWHERE)]
    if live.kind == "figures":
        return [Member(ref, figure.start, figure.end) for figure in story.figures]
    quotes = story.quotes
    if live.kind == "speaker":
        own = (quote.index for quote in desk.corpus.quotes_of(live.query) if quote.n == number)
        quotes = tuple(quotes[index] for index in own)
    if live.words:
        from wirereader.search.quoted import has_words  # the first frame narrows nothing

        quotes = tuple(q for q in quotes if has_words(desk.corpus, number, q, live.words))
    return [Member(ref, quote.start, quote.end) for quote in quotes]


def best(desk: Desk, live: LiveSet, number: int) -> Member | None:
    """The member of a story to show first: of a search's hits the one that begins the passage with
    most of its words.
    """
    members = members_in(desk, live, number)
    story = desk.story(desk.ref(number))
    if not members or story is None or members[0].start < 0:
        return members[0] if members else None
    spans = [Span(member.start, member.end) for member in members]
    return members[best_passage(story.text, spans)]


def first(desk: Desk, session: Session, live: LiveSet) -> Member | None:
    """The first member of the set, or None where it is empty."""
    for number in stories(desk, session, live):
        if members := members_in(desk, live, number):
            return members[0]
    return None


def last(desk: Desk, session: Session, live: LiveSet) -> Member | None:
    """The last member of the set, or None where it is empty."""
    for number in reversed(stories(desk, session, live)):
        if members := members_in(desk, live, number):
            return members[-1]
    return None


def step(desk: Desk, session: Session, live: LiveSet, by: int) -> Member | None:
    """The member `by` (1 or -1) further on, across stories; None past the first or the last.

    A walk that stands nowhere begins at the first member for 1 and at the last for -1.
    """
    if live.member is None:
        return first(desk, session, live) if by > 0 else last(desk, session, live)
    here = desk.number(live.member.ref)
    order = stories(desk, session, live)
    if here is None or here not in order:
        return first(desk, session, live)
    members = members_in(desk, live, here)
    start = live.member.start
    if by > 0:
        after = [member for member in members if member.start > start]
    else:
        after = [member for member in members if member.start < start][::-1]
    if after:
        return after[0]
    row = order.index(here)
    rest = order[row + 1 :] if by > 0 else list(order[:row])[::-1]
    for number in rest:
        if members := members_in(desk, live, number):
            return members[0] if by > 0 else members[-1]
    return None


def standing(desk: Desk, session: Session, live: LiveSet) -> Standing | None:
    """Where the walk stands, or None while it stands nowhere."""
    if live.member is None:
        return None
    here = desk.number(live.member.ref)
    order = stories(desk, session, live)
    if here is None or here not in order:
        return None
    starts = [member.start for member in members_in(desk, live, here)]
    nth = starts.index(live.member.start) + 1 if live.member.start in starts else 0
    total, stories_total = len(starts), len(order)
    if live.kind == "hits" and live.story is None and session.results is not None:
        stories_total = max(stories_total, session.results.found)
    if live.kind == "speaker":
        numbers = [quote.n for quote in _quotes_of(desk, session, live)]
        nth += numbers.index(here)
        total = len(numbers)
    return Standing(nth, total, order.index(here) + 1, stories_total)
