"""What the reading pane holds for a session: a page, or a few sentences where there is none."""

from __future__ import annotations

from typing import NamedTuple

from wirereader.model.story import Story
from wirereader.reading.desk import Desk
from wirereader.reading.session import ATTITUDES, Session
from wirereader.ui.view.marking import Marking
from wirereader.ui.view.page import Page, raw_page, story_page
from wirereader.ui.view.states import Saying, failed, loading, no_stories, nothing_found


class Contents(NamedTuple):
    """The pane's page with its story, or what it says instead."""

    page: Page | None = None
    story: Story | None = None
    marking: Marking | None = None
    sayings: tuple[Saying, ...] = ()


def contents(
    desk: Desk, session: Session, width: int, *, paths: tuple[str, ...], is_loading: bool
) -> Contents:
    """The contents for rows of `width` cells. `paths` are those the reader was opened on."""
    if (missed := missed_query(session)) is not None:
        return _nothing(desk, session, missed)
    number = desk.number(session.story)
    if number is None:
        return Contents(sayings=tuple(loading() if is_loading else no_stories(paths)))
    if desk.corpus.is_failure(number):
        return _failure(desk, session, number, width)
    story = desk.corpus.story(number)
    if session.is_raw:
        return Contents(raw_page(story.text, width, story.paragraphs))
    marking = Marking(story, attitudes=ATTITUDES in session.layers)
    return Contents(story_page(story, width, desk.corpus.standing(number)), story, marking)


def _failure(desk: Desk, session: Session, number: int, width: int) -> Contents:
    failure = desk.corpus.failure(number)
    if session.is_raw and failure.raw:
        return Contents(raw_page(failure.raw, width))
    # In the first frame no keys are known yet: then those of the default map are named.
    keys = desk.key("raw") or "w", desk.key("reload") or "r"
    return Contents(sayings=tuple(failed(failure.path, failure.problem.message, *keys)))


def missed_query(session: Session) -> str | None:
    """What is typed into the bar and found nowhere."""
    bar, results, limit = session.bar, session.results, session.limit
    if bar is None:
        return None
    if bar.kind == "stories" and results is not None and not results.hits:
        return results.query
    is_missed = bar.kind == "limit" and limit is not None and limit.stories == frozenset()
    return limit.query if is_missed and limit is not None else None


def _nothing(desk: Desk, session: Session, query: str) -> Contents:
    failures = len(desk.corpus.failure_numbers())
    is_search = session.results is not None and session.results.query == query
    looked = session.results.total if is_search and session.results else desk.corpus.story_count
    among = session.limit.query if is_search and session.limit is not None else ""
    return Contents(sayings=tuple(nothing_found(query, looked, failures, among)))
