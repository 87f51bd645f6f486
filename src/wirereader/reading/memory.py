"""`Memory`: what of a session outlives the program, collected beside the keys.

It compares sessions, holds what changed until it is written, and puts back together what was kept.
Nothing here waits for a disk: `pending` is taken by whoever writes it, and given back if that
failed.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wirereader.reading.own_files import state_path
from wirereader.reading.refs import HEADER, Place, Spot, StoryRef
from wirereader.reading.roots import Roots, paths_of
from wirereader.reading.session import Session, from_json, standing_json
from wirereader.reading.state_file import StoreError
from wirereader.reading.store import MarkRow, SessionRow, Store, StoryState

if TYPE_CHECKING:
    from wirereader.reading.settings import Settings
    from wirereader.reading.sources import Sources

SEARCHES = 100
"""Searches recalled."""


@dataclass(slots=True)
class Changes:
    """What waits to be written; later changes of one thing replace earlier ones."""

    stories: dict[str, StoryState] = field(default_factory=dict)
    """By key."""
    session: Session | None = None
    marks: dict[str, Spot] = field(default_factory=dict)
    """By letter."""
    searches: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether anything waits."""
        return bool(self.stories or self.session or self.marks or self.searches)


def remembered(sources: Sources, settings: Settings) -> tuple[Memory | None, Session | None]:
    """The memory of this run, and what the last one on the same paths left; none of a pipe."""
    path = state_path(settings)
    if sources.spool is not None or path is None:
        return None, None
    memory = Memory(sources.paths)
    memory.is_first = not path.exists()
    return memory, last_session(path, memory)


def last_session(path: Path | None, memory: Memory) -> Session | None:
    """What the last run on the same paths left; None where there is nothing, or nothing readable.

    Leaves no file open: a process may be forked after it.
    """
    if path is None or not path.exists():
        return None
    for can_write in (True, False):  # a home or disk that takes nothing may still be read
        with contextlib.suppress(StoreError):
            store = Store(path, can_write=can_write)
            try:
                return memory.recall(store)
            finally:
                store.close()
    return None


class Memory:
    """The changes of one run, for one list of paths."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._roots = Roots(paths)
        self.name = self._roots.name
        self.pending = Changes()
        self.is_first = False
        """Whether no run of the reader has left anything before."""
        self._touched: dict[str, set[str]] = {"read": set(), "starred": set()}
        """Keys whose flag changed in this run: what was kept of it is older."""
        self._moved_from: str | None = None
        """The name of the paths where the folders lay in the last run, if they were moved."""

    def note(self, before: Session, after: Session) -> None:
        """Collect what is worth keeping of the step from one session to the next."""
        if before is after or after.bar is not None:
            return  # an open bar is a moment; what it leads to is noted when it closes
        pending = self.pending
        for key in before.read.differing(after.read):
            self._touched["read"].add(key)
            self._change(StoryState(key, self._id_of(key, after), is_read=key in after.read))
        for key in before.starred.differing(after.starred):
            self._touched["starred"].add(key)
            self._change(StoryState(key, self._id_of(key, after), is_starred=key in after.starred))
        ref, place = after.story, after.place
        if ref is not None and ref.key and (ref, place) != (before.story, before.place):
            kept = self._roots.kept(ref)
            self._change(StoryState(kept.key, kept.id, graf=place.graf, char=place.char))
        if after.searches != before.searches:
            pending.searches += after.searches[-1:]
        if after.marks is not before.marks:
            changed = {n: s for n, s in after.marks.items() if before.marks.get(n) != s}
            pending.marks |= changed
        if _standing(before) != _standing(after):
            pending.session = after

    def take(self) -> Changes:
        """What waits, for writing; nothing waits any more."""
        changes, self.pending = self.pending, Changes()
        return changes

    def write(self, changes: Changes, store: Store) -> None:
        """Write all of it, in whatever thread. Raises StoreError, then nothing was written."""
        sessions = []
        if changes.session is not None:
            value = _with_refs(standing_json(changes.session), self._roots.kept)
            sessions = [SessionRow(self.name, self._roots.inodes(), value)]
        marks = [
            MarkRow(self.name, name, Spot(self._roots.kept(spot.ref), spot.place))
            for name, spot in changes.marks.items()
        ]
        moved = None if self._moved_from is None else (self._moved_from, self.name)
        store.write(changes.stories.values(), sessions, marks, changes.searches, moved=moved)
        self._moved_from = None

    def give_back(self, changes: Changes) -> None:
        """Let what could not be written wait again, behind what came since."""
        newer, self.pending = self.pending, changes
        for state in newer.stories.values():
            self._change(state)
        changes.session = newer.session or changes.session
        changes.marks |= newer.marks
        changes.searches += newer.searches

    def recall(self, store: Store) -> Session:
        """The session of the last run on the same paths, with what is kept of its story.

        Paths that are not known are looked for by their inodes: the folder may have been moved. The
        other stories' states come with `recalled`, later. Raises StoreError.
        """
        row = store.session(self.name) or self._moved_row(store)
        name = self.name if row is None else row.paths
        value = {} if row is None else row.value
        session = from_json(_with_refs(value, lambda ref: self._roots.shown(ref, name)))
        marks = {
            letter: Spot(self._roots.shown(spot.ref, name), spot.place)
            for letter, spot in store.marks(name).items()
        }
        if name != self.name:
            self.pending.marks |= marks  # to be kept with the ids that they have now
        session = replace(
            session,
            marks={**session.marks, **marks},
            searches=tuple(store.searches(SEARCHES)),
        )
        if session.story is None:
            return session
        return self.recalled(session, store.stories([session.story.key]))

    def _moved_row(self, store: Store) -> SessionRow | None:
        inodes = self._roots.inodes()
        for row in store.sessions_on(inodes) if inodes else []:
            if not any(os.path.exists(path) for path in paths_of(row.paths)):
                self._moved_from = row.paths
                return row
        return None

    def recalled(self, session: Session, states: Iterable[StoryState]) -> Session:
        """The session with what was kept of these stories, but for flags changed in this run."""
        read: list[str] = []
        starred: list[str] = []
        places: dict[str, Place] = {}
        for state in states:
            if state.is_read and state.key not in self._touched["read"]:
                read.append(state.key)
            if state.is_starred and state.key not in self._touched["starred"]:
                starred.append(state.key)
            if state.graf is not None and state.graf != HEADER.graf:
                places[state.key] = Place(state.graf, state.char or 0)
        if not (read or starred or places):
            return session

        def told(session: Session) -> Session:
            bar = session.bar
            if bar is not None and bar.before is not None:  # where Esc goes back to
                bar = replace(bar, before=told(bar.before))
            return replace(
                session,
                read=session.read.plus(read),
                starred=session.starred.plus(starred),
                read_when_sorted=session.read_when_sorted.plus(read),
                kept_places={**session.kept_places, **places} if places else session.kept_places,
                bar=bar,
            )

        return told(session)

    def carry_over(self, ref: StoryRef, state: StoryState) -> StoryState:
        """What still fits of the state of a story whose file was changed since: star and place.

        Its words are new, so it is unread. From now on that is kept under its new key.
        """
        kept = self._roots.kept(ref)
        fitting = StoryState(
            kept.key, kept.id, is_starred=state.is_starred, graf=state.graf, char=state.char
        )
        self.pending.stories[kept.key] = _over(fitting, self.pending.stories.get(kept.key))
        return fitting

    def kept_id(self, ref: StoryRef) -> str:
        """The id of a story as the state file has it."""
        return self._roots.kept(ref).id

    def _id_of(self, key: str, session: Session) -> str:
        for ref in (session.story, session.cursor):
            if ref is not None and ref.key == key:
                return self._roots.kept(ref).id
        return ""

    def _change(self, state: StoryState) -> None:
        known = self.pending.stories.get(state.key)
        self.pending.stories[state.key] = state if known is None else _over(known, state)


def _standing(session: Session) -> tuple[object, ...]:
    """What `standing_json` is made of, for comparing."""
    return (
        session.story,
        session.cursor,
        session.pane,
        session.place,
        session.layers,
        session.is_zen,
        session.list_size,
        session.live,
        session.back,
        session.forward,
        session.sort,
        session.is_reversed,
        session.results and session.results.query,
        session.limit and session.limit.query,
        session.saved,
    )


def _with_refs(value: Any, change: Callable[[StoryRef], StoryRef]) -> Any:
    """JSON values with every story's ref in them exchanged."""
    if isinstance(value, list):
        return [_with_refs(entry, change) for entry in value]
    if not isinstance(value, dict):
        return value
    key, identity = value.get("key"), value.get("id")
    if isinstance(key, str) and isinstance(identity, str):
        return {**value, **change(StoryRef(key, identity))._asdict()}
    return {name: _with_refs(entry, change) for name, entry in value.items()}


def _over(older: StoryState, newer: StoryState | None) -> StoryState:
    if newer is None:
        return older
    changes = {name: value for name, value in newer._asdict().items() if value not in (None, "")}
    return older._replace(**changes)
