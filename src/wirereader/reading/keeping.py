"""`Keeper`: brings back what the last run left, and writes what this one changes beside the keys.

What is worth keeping is `reading.memory`'s business, how it is written `reading.store`'s. Here is
only when: a moment after the last key, in a thread that waits for the disk, and at the end.
"""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from wirereader.reading.effects import Say
from wirereader.reading.memory import Changes, Memory
from wirereader.reading.own_files import state_path
from wirereader.reading.recalling import Question, Recalling
from wirereader.reading.session import Session
from wirereader.reading.state_file import StoreError
from wirereader.reading.store import Store, StoryState

if TYPE_CHECKING:
    from wirereader.corpus.corpus import Corpus
    from wirereader.reading.settings import Settings
    from wirereader.reading.step import Step

WRITE_AFTER_S = 0.03
"""How long a change waits for others; with the write itself well below the 100 ms promised."""


class Controlled(Protocol):
    """The reader whose state is kept: a screen's, or that of the plain reader."""

    @property
    def session(self) -> Session:
        """The reader at this moment."""

    @property
    def corpus(self) -> Corpus:
        """The stories read so far; another one after a reload."""

    @property
    def is_complete(self) -> bool:
        """Whether no story is to come."""

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
        self._lock = Lock()
        """Held by whichever thread has the file."""
        self._can_write = True
        self._later: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None
        self._recalling: Recalling | None = None
        self.is_back = asyncio.Event()
        """Set once what was kept of the stories has come, as far as they have come themselves."""
        try:
            self._store = Store(path)
        except StoreError as error:
            self._complain(error)
            self._can_write = False
            self._open_to_read(path)

    def _open_to_read(self, path: Path) -> None:
        """What cannot be written may still be read."""
        if path.is_file():
            with contextlib.suppress(StoreError):
                self._store = Store(path, can_write=False)

    def note(self, before: Session, after: Session) -> None:
        """Collect what changed and see that it is written; look up the stories that have come."""
        self._memory.note(before, after)
        if self._store is None or self._later is not None:
            return
        if self._waits():
            self._later = asyncio.get_running_loop().call_later(WRITE_AFTER_S, self._begin)
        elif self._is_behind() and not self._is_busy():
            self._begin()

    async def catch_up(self) -> None:
        """Bring back what was kept of the stories that have come."""
        self._begin()
        if self._task is not None:
            await self._task

    def flush(self) -> None:
        """Write what waits at once: the terminal is about to be handed over, who knows how long."""
        if self._waits():
            self._settle(changes := self._memory.take(), self._write(changes))

    async def close(self) -> None:
        """Write what waits and close the file."""
        if self._later is not None:
            self._later.cancel()
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)
        if self._store is not None:
            if self._waits():
                self._settle(changes := self._memory.take(), self._write(changes))
            self._store.close()
            self._store = None

    def _waits(self) -> bool:
        return self._can_write and bool(self._memory.pending)

    def _is_busy(self) -> bool:
        return self._task is not None and not self._task.done()

    def _is_behind(self) -> bool:
        corpus = self._control.corpus
        return self._recalling is None or self._recalling.is_behind(
            corpus, is_complete=self._control.is_complete
        )

    def _begin(self) -> None:
        self._later = None
        if not self._is_busy():
            self._task = asyncio.create_task(self._work())

    async def _work(self) -> None:
        """Write first, then look up; what cannot be written waits for the next change."""
        is_failing = False
        while self._store is not None:
            if self._waits() and not is_failing:
                changes = self._memory.take()
                error = await asyncio.to_thread(self._write, changes)
                is_failing = not self._settle(changes, error)
            elif not await self._look_up(self._store):
                return

    async def _look_up(self, store: Store) -> bool:
        """Ask for the state of some more stories; whether there were any."""
        corpus = self._control.corpus
        if self._recalling is None or self._recalling.corpus is not corpus:
            self._recalling = Recalling(corpus, self._memory)
        recalling = self._recalling
        question = recalling.question(is_complete=self._control.is_complete)
        if question is None:
            self.is_back.set()
            return False
        try:
            states = await asyncio.to_thread(self._ask, recalling, question, store)
        except StoreError as error:
            # Damaged further in than its first page: nothing more is read from it or written.
            self._complain(error)
            self._store = None
            store.close()
            self.is_back.set()
            return False
        session = recalling.answer(self._control.session, question, states)
        if session is not self._control.session:
            self._control.take((session, ()))
        return True

    def _ask(self, recalling: Recalling, question: Question, store: Store) -> list[StoryState]:
        with self._lock:
            return recalling.ask(question, store)

    def _write(self, changes: Changes) -> StoreError | None:
        """Write `changes`, in whatever thread; what went wrong, if anything did."""
        try:
            with self._lock:
                if self._store is not None:
                    self._memory.write(changes, self._store)
        except StoreError as error:
            return error
        return None

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
    """The keeper of this run; None if none is kept."""
    path = state_path(settings)
    return None if path is None else Keeper(path, memory, control)
