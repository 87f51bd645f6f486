"""From the session to the status line."""

from __future__ import annotations

from typing import NamedTuple

from wirereader.reading import status
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Say
from wirereader.reading.facts import count
from wirereader.reading.help import help_groups
from wirereader.reading.keys import Begun
from wirereader.reading.session import Session
from wirereader.reading.status import News, Progress, Words
from wirereader.ui.view.columns import SMALLEST, Columns
from wirereader.ui.view.status import StatusScene


class Moment(NamedTuple):
    """What lasts no longer than a key or a tick, and is shown beside the session."""

    message: Say | None = None
    begun: Begun = Begun()
    followers: tuple[tuple[str, str], ...] = ()
    """Keys that may follow what has begun, and what they do."""
    progress: Progress | None = None
    news: News | None = None
    untried: frozenset[str] = frozenset()
    """On the first start: the actions of the keys that matter and were not pressed yet."""


def status_scene(
    desk: Desk, session: Session, columns: Columns, percent: str, moment: Moment
) -> StatusScene:
    """A message, a begun key, or the set; then place and keys."""
    if not columns.fits:
        return StatusScene(words=(Words("needs {}x{}".format(*SMALLEST), "plain"),))
    message = moment.message
    # A message needs the room that the five keys of the first start take.
    untried = moment.untried if message is None else frozenset[str]()
    is_covered = session.sheet is not None and session.sheet.kind == "help"
    return StatusScene(
        words=_words(desk, session, moment, is_help=is_covered),
        message=message.text if message else "",
        tone=message.tone if message else "plain",
        percent="" if is_covered or columns.pane >= columns.width else percent,
        hints=status.hints(desk, session, columns.width, untried),
    )


def _words(desk: Desk, session: Session, moment: Moment, *, is_help: bool) -> list[Words]:
    if moment.begun:
        return status.begun_words(moment.begun, list(moment.followers))
    if not is_help:
        return status.left(desk, session, moment.progress, moment.news)
    typed = session.bar.text if session.bar is not None else ""
    groups = help_groups(desk.commands, session.pane, typed)
    lines = [line for group in groups for line in group.lines]
    return [Words(count(sum(len(line.keys.split()) for line in lines), "key"), "plain")]
