"""`Memory`: what of a session outlives the program, collected beside the keys.

It compares sessions, holds what changed until it is written, and puts back together what was kept.
Nothing here waits for a disk: `pending` is taken by whoever writes it, and given back if that
failed.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wirereader.reading.own_files import state_path
from wirereader.reading.refs import HEADER, Place, StoryRef
from wirereader.reading.session import Session, from_json, to_json
from wirereader.reading.store import Store, StoreError, StoryState

if TYPE_CHECKING:
    from wirereader.reading.settings import Settings
    from wirereader.reading.sources import Sources

SEARCHES = 100
"""Searches recalled."""

BUNDLED = "bundled"
"""Name of the sessions on the bundled stories."""


@dataclass(slots=True)
class Changes:
    """What waits to be written; later changes of one thing replace earlier ones."""

    stories: dict[str, StoryState] = field(default_factory=dict)
    sessions: dict[str, dict[str, Any]] = field(default_factory=dict)
    searches: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether anything waits."""
        return bool(self.stories or self.sessions or self.searches)

    def write(self, store: Store) -> None:
        """Write all of it. Raises StoreError, then nothing was written."""
        store.write(self.stories.values(), self.sessions.items(), self.searches)


class Memory:
    """The changes of one run, for one list of paths."""

    def __init__(self, paths: Sequence[str]) -> None:
        self.name = name_of(paths)
        self.pending = Changes()
        self.touched: set[str] = set()
        """Keys whose flags changed in this run: what was kept of them is older."""

    def note(self, before: Session, after: Session) -> None:
        """Collect what is worth keeping of the step from one session to the next."""
        if before is after or after.bar is not None:
            return  # an open bar is a moment; what it leads to is noted when it closes
        if after.read is not before.read:
            self._flags(before.read ^ after.read, after)
        if after.starred is not before.starred:
            self._flags(before.starred ^ after.starred, after)
        if after.story is not None and (after.story, after.place) != (before.story, before.place):
            self._place(after.story, after.place)
        if after.searches != before.searches:
            self.pending.searches += after.searches[-1:]
        value = session_value(after)
        if value != session_value(before):
            self.pending.sessions[self.name] = value

    def take(self) -> Changes:
        """What waits, for writing; nothing waits any more."""
        changes, self.pending = self.pending, Changes()
        return changes

    def give_back(self, changes: Changes) -> None:
        """Let what could not be written wait again, behind what came since."""
        newer = self.pending
        stories = dict(changes.stories)
        for key, state in newer.stories.items():
            stories[key] = _over(stories.get(key), state)
        self.pending = Changes(
            stories, {**changes.sessions, **newer.sessions}, [*changes.searches, *newer.searches]
        )

    def _flags(self, keys: Iterable[str], session: Session) -> None:
        for key in keys:
            self.touched.add(key)
            known = self.pending.stories.get(key)
            state = StoryState(
                key, _id_of(key, session), key in session.read, key in session.starred
            )
            self.pending.stories[key] = _over(known, state)

    def _place(self, ref: StoryRef, place: Place) -> None:
        if ref.key:
            state = StoryState(ref.key, ref.id, graf=place.graf, char=place.char)
            self.pending.stories[ref.key] = _over(self.pending.stories.get(ref.key), state)


def name_of(paths: Sequence[str]) -> str:
    """The name under which the session of these paths is kept: the paths, absolute, as JSON."""
    if not paths:
        return BUNDLED
    return json.dumps([os.path.abspath(path) for path in paths])


def session_value(session: Session) -> dict[str, Any]:
    """The part of a session kept as one value; stories and searches have rows of their own."""
    value = to_json(session)
    for name in ("places", "read", "starred", "searches"):
        del value[name]
    return value


def last_session(path: Path | None, memory: Memory) -> Session | None:
    """What the last run on the same paths left; None where there is nothing, or nothing readable.

    Leaves no file open: a process may be forked after it.
    """
    if path is None or not path.exists():
        return None
    with contextlib.suppress(StoreError):
        store = Store(path)
        try:
            return recall(store, memory.name)
        finally:
            store.close()
    return None


def remembered(sources: Sources, settings: Settings) -> tuple[Memory | None, Session | None]:
    """The memory of this run, and what the last one on the same paths left; none of a pipe."""
    path = state_path(settings)
    if sources.spool is not None or path is None:
        return None, None
    memory = Memory(sources.paths)
    return memory, last_session(path, memory)


def recall(store: Store, name: str) -> Session:
    """The session of the last run on the same paths, with what is kept of its story.

    The other stories' states come with `recalled`, later. Raises StoreError.
    """
    session = replace(from_json(store.session(name)), searches=tuple(store.searches(SEARCHES)))
    state = store.story(session.story.key) if session.story is not None else None
    return session if state is None else recalled(session, [state])


def recalled(
    session: Session, states: Iterable[StoryState], touched: Container[str] = ()
) -> Session:
    """The session with what was kept of these stories, but for the flags of the `touched` ones."""
    read, starred = set(session.read), set(session.starred)
    places = dict(session.places)
    for state in states:
        is_older = state.key in touched
        if state.is_read and not is_older:
            read.add(state.key)
        if state.is_starred and not is_older:
            starred.add(state.key)
        place = Place(state.graf or 0, state.char or 0) if state.graf is not None else HEADER
        if place != HEADER:
            places.setdefault(state.key, place)
    return replace(session, read=frozenset(read), starred=frozenset(starred), places=places)


def _id_of(key: str, session: Session) -> str:
    for ref in (session.story, session.cursor):
        if ref is not None and ref.key == key:
            return ref.id
    return ""


def _over(older: StoryState | None, newer: StoryState) -> StoryState:
    if older is None:
        return newer
    changes = {name: value for name, value in newer._asdict().items() if value not in (None, "")}
    return older._replace(**changes)
