"""What is asked of the index for a reader, and what an answer makes of the session.

The screen takes the steps between keys, the plain reader at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wirereader.corpus.rows import QuoteRef
from wirereader.reading import finding, limiting, narrowing
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Find
from wirereader.reading.session import Session
from wirereader.reading.sets import LiveSet
from wirereader.reading.step import Step
from wirereader.search.hits import Answer, Narrowed, Selected

if TYPE_CHECKING:
    from wirereader.search.index import Index


def steps(index: Index, desk: Desk, session: Session, what: Find) -> Iterator[Answer | None]:
    """None between slices of work, the answer at last."""
    from wirereader.search.find import find, select

    if what.kind == "quotes":
        from wirereader.search.quoted import narrowed

        return narrowed(desk.corpus, _quotes_of(desk, session.live), what.query)
    states = {
        "unread": lambda key: key not in session.read,
        "starred": session.starred.__contains__,
    }
    if what.kind == "limit":
        return select(index, what.query, states=states)
    within = session.limit.stories if session.limit is not None else None
    return find(index, what.query, states=states, within=within)


def answered(desk: Desk, session: Session, what: Find, answer: Answer) -> Step:
    """A search has its answer: the list is ranked or narrowed by it, or a speaker's quotes are."""
    if isinstance(answer, Selected):
        return limiting.found(desk, session, what.query, answer)
    if isinstance(answer, Narrowed):
        return narrowing.found(desk, session, what.query, answer)
    return finding.found(desk, session, what.query, answer)


def _quotes_of(desk: Desk, live: LiveSet | None) -> Sequence[QuoteRef]:
    """The quotes that words may narrow: a speaker's, or those of one story."""
    if live is None:
        return ()
    if live.kind == "speaker":
        return desk.corpus.quotes_of(live.query)
    n = desk.number(live.story)
    return () if n is None else [QuoteRef(n, at) for at in range(len(desk.corpus.quotes(n)))]
