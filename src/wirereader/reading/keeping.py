"""`Keeper`: brings back what the last run left, and writes what this one changes beside the keys.

What is worth keeping is `reading.memory`'s business, how it is written `reading.store`'s. Here is
only when: a moment after the last key, in a thread that waits for the disk, and at the end.
"""

from __future__ import annotations

import asyncio
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from wirereader.reading.effects import Say
from wirereader.reading.memory import Changes, Memory, recalled
from wirereader.reading.own_files import state_path
from wirereader.reading.session import Session
from wirereader.reading.store import Store, StoreError, StoryState

if TYPE_CHECKING:
    from wirereader.reading.settings import Settings
    from wirereader.reading.step import Step

WRITE_AFTER_S = 0.03
"""How long a change waits for others; with the write itself well below the 100 ms promised."""

_SLICE = 500
"""Stories whose state is brought back between two looks at the keys: about a millisecond."""


class Controlled(Protocol):
    """The reader whose state is kept: a screen's, or that of the plain reader."""

    @property
    def session(self) -> Session:
        """The reader at this moment."""

    def take(self, step: Step) -> None:
        """Go on to a step's session."""

    def say(self, message: Say) -> None:
        """Tell the reader something."""


class Keeper:
    """The state file of one run; the status line is told once what is not being saved, and why."""

    def __init__(self, path: Path, memory: Memory, control: Controlled) -> None:
        """Open the file; where that fails, nothing is kept."""
        self._memory = memory
        self._control = control
        self._said = ""
        self._store: Store | None = None
        self._later: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None
        self.is_back = asyncio.Event()
        """Set once what was kept of the stories has come."""
        try:
            self._store = Store(path)
        except StoreError as error:
            self._complain(error)

    def bring_back(self) -> None:
        """Let what is kept of the stories come into the session, between keys."""
        self._task = asyncio.create_task(self._bring_back())

    async def _bring_back(self) -> None:
        if self._store is None:
            return
        states: list[StoryState] = []
        try:
            rows = self._store.stories()
            while part := list(islice(rows, _SLICE)):
                states += part
                await asyncio.sleep(0)
        except StoreError as error:
            self._complain(error)
        if states:
            session = recalled(self._control.session, states, self._memory.touched)
            self._control.take((session, ()))
        self.is_back.set()

    def note(self, before: Session, after: Session) -> None:
        """Collect what changed, and see to it that it is written."""
        self._memory.note(before, after)
        if self._memory.pending and self._later is None and self._store is not None:
            self._later = asyncio.get_running_loop().call_later(WRITE_AFTER_S, self._begin)

    async def close(self) -> None:
        """Write what waits and close the file."""
        if self._later is not None:
            self._later.cancel()
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)
        if self._store is not None:
            if self._memory.pending:
                changes = self._memory.take()
                self._settle(changes, _written(changes, self._store))
            self._store.close()
            self._store = None

    def _begin(self) -> None:
        self._later = None
        if self._task is not None and not self._task.done():
            self._later = asyncio.get_running_loop().call_later(WRITE_AFTER_S, self._begin)
        else:
            self._task = asyncio.create_task(self._write_all())

    async def _write_all(self) -> None:
        while self._memory.pending and self._store is not None:
            changes = self._memory.take()
            error = await asyncio.to_thread(_written, changes, self._store)
            if not self._settle(changes, error):
                return  # it waits for the next change, or the end

    def _settle(self, changes: Changes, error: StoreError | None) -> bool:
        """Whether `changes` were written; else they wait again, and why is told."""
        if error is None:
            self._said = ""
            return True
        self._memory.give_back(changes)
        self._complain(error)
        return False

    def _complain(self, error: StoreError) -> None:
        if str(error) != self._said:
            self._said = str(error)
            self._control.say(Say(self._said, "error"))


def open_keeper(settings: Settings, memory: Memory, control: Controlled) -> Keeper | None:
    """The keeper of this run, with what it kept of the stories on its way; None if none is kept."""
    path = state_path(settings)
    if path is None:
        return None
    keeper = Keeper(path, memory, control)
    keeper.bring_back()
    return keeper


def _written(changes: Changes, store: Store) -> StoreError | None:
    """Write `changes`, in whatever thread; what went wrong, if anything did."""
    try:
        changes.write(store)
    except StoreError as error:
        return error
    return None
