"""The form of every action: session in, session and effects out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from wirereader.reading.desk import Desk
from wirereader.reading.effects import Effect, Say, Tone
from wirereader.reading.session import Session

Step = tuple[Session, tuple[Effect, ...]]
"""The new session, and what the screen is asked to do, in order."""


@dataclass(frozen=True, slots=True)
class Press:
    """How an action was called."""

    count: int | None = None
    """The number typed before the key, if any."""
    char: str = ""
    """The character that ended a sequence, for `m a` and `' a`."""

    @property
    def times(self) -> int:
        """The count as a repetition: at least 1."""
        return max(1, self.count or 1)


Run = Callable[[Desk, Session, Press], Step]


def stay(session: Session, *effects: Effect) -> Step:
    """The same session with these effects."""
    return session, effects


def say(session: Session, text: str, tone: Tone = "plain") -> Step:
    """The same session with a message."""
    return session, (Say(text, tone),)


def with_read(session: Session, key: str) -> Session:
    """The session with one more story read; what could not be read has no key and stays unread."""
    read = session.read.plus([key] if key else [])
    return session if read is session.read else replace(session, read=read)
