"""Searching all stories while keys go on: in slices of the event loop, the newest query only.

What was typed and its answer are shown in one frame; but no letter waits long for that, and then it
is shown before its answer.

One task does all of it: the limit of the list first, then the search, and while neither is wanted
the index grows behind the corpus. A search looks at what has been read by then, and again when the
index has caught up.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from importlib import import_module
from math import inf
from time import perf_counter
from typing import TYPE_CHECKING, Protocol

from wirereader.reading.desk import Desk
from wirereader.reading.effects import Find
from wirereader.reading.searches import steps
from wirereader.reading.session import Session
from wirereader.reading.slices import SLICE_S, breathe
from wirereader.search.hits import Answer, Found

if TYPE_CHECKING:
    from wirereader.search.index import Index

AHEAD_FROM = 2_000
"""Stories from which the index is made before anybody searches: a few are read in no time."""
PATIENCE_S = 0.005
"""How long a letter waits to be shown in one frame with its answer."""
LONG_S = 0.4
"""How long a search takes before the screen says that it is going on."""
_BATCH = 1_000
"""Stories that the index takes before a waiting search looks again."""

_GIVEN_BACK = 5_000
"""Stories that the index takes before what that has left is given back."""

_LATE = ("index", "find", "marking", "figure_conditions")
"""What a search needs, numpy and rapidfuzz with it: not before the first paint, and 150 ms that no
key may wait for."""

_ORDER = ("limit", "stories", "quotes")
"""What is searched for first: the others look among what it leaves."""

Answered = Callable[[Find, Answer], None]


class Shower(Protocol):
    """The screen, as far as searching has to do with it."""

    session: Session
    """The reader's session of the moment."""

    async def painted(self) -> None:
        """Wait until the screen shows the session."""

    def held(self) -> AbstractContextManager[None]:
        """Meanwhile the screen shows nothing new."""

    def looking(self) -> None:
        """Say that a search takes long."""

    def looked_up(self, query: str, answer: Found) -> Iterator[None]:
        """What it is about to show of an answer, looked up a story a step."""


class Searcher:
    """The index of one corpus, and the searches that run over it."""

    def __init__(self, desk: Desk, screen: Shower, answered: Answered) -> None:
        """`answered` takes every answer."""
        self._desk = desk
        self._corpus = desk.corpus
        self._screen = screen
        self._answered = answered
        self._index: Index | None = None
        self._growing: Iterator[None] | None = None
        self._wanted: dict[str, Find] = {}
        """What is to be searched for, by kind."""
        self._seen: dict[str, tuple[Find, int]] = {}
        """What was answered last, and how many stories had been read by then."""
        self._asked_at = 0.0
        self._is_complete = False
        self._is_settled = False
        """Whether reading all stories has left freed memory that is to be given back."""
        self._settling: list[Callable[[], Iterator[None]]] = []
        """What makes searching quicker once all stories have come, and is still to be done."""
        self._gives_back_at = _GIVEN_BACK
        self._task: asyncio.Task[None] | None = None

    def find(self, what: Find) -> None:
        """Search; an older search of the kind is dropped."""
        self._wanted[what.kind] = what
        self._asked_at = perf_counter()
        self._work()

    def is_asked(self, what: Find) -> bool:
        """Whether this is what is searched for, now and as stories come."""
        wanted, seen = self._wanted.get(what.kind), self._seen.get(what.kind)
        return wanted == what or (wanted is None and seen is not None and seen[0] == what)

    def grown(self, *, is_complete: bool) -> None:
        """Stories have come; `is_complete`: all of them, and their speakers are joined."""
        self._is_complete = is_complete
        if self._index is not None or len(self._corpus) >= AHEAD_FROM:
            self._work()

    async def idle(self) -> None:
        """Wait until nothing is left to search or to read."""
        if self._task is not None:
            await self._task

    def stop(self) -> None:
        """Do nothing any more: the corpus is another one."""
        if self._task is not None:
            self._task.cancel()

    def _work(self) -> None:
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        index = await self._made_index()
        while True:
            if self._wanted and len(index):
                await self._search(index)
            elif not await self._grow(index):
                if self._is_settled:
                    self._is_settled = False
                    await _give_back()
                break

    async def _made_index(self) -> Index:
        if self._index is None:
            for name in _LATE:
                await asyncio.to_thread(import_module, f"wirereader.search.{name}")
            from wirereader.search.index import Index

            self._index = Index(self._corpus)
        return self._index

    async def _search(self, index: Index) -> None:
        """Answer what is wanted, unless something newer is wanted by then."""
        with ExitStack() as hold:
            hold.enter_context(self._screen.held())
            await self._answer(index, _Patience(self._screen, hold, self._asked_at))

    async def _answer(self, index: Index, pace: _Patience) -> None:
        kind = min(self._wanted, key=_ORDER.index)
        what = self._wanted[kind]
        answer: Answer | None = None
        for answer in steps(index, self._desk, self._screen.session, what):  # noqa: B007 - the last one is the answer
            await pace.step()
            if self._wanted.get(kind) is not what:
                return
        if isinstance(answer, Found):
            for _ in self._screen.looked_up(what.query, answer):
                await pace.step()
                if self._wanted.get(kind) is not what:
                    return
        del self._wanted[kind]
        self._seen[kind] = what, len(index)
        if answer is not None:
            self._answered(what, answer)

    async def _grow(self, index: Index) -> bool:
        """Read a batch of the stories that have come, or put shards together; False when done.

        A search may interrupt it anywhere; it then goes on with the same steps, since what the
        index has begun to read would be lost with them.
        """
        if self._growing is None:
            self._growing = await self._next_growth(index)
        if self._growing is None:
            return False
        pace = _Pace()
        for _ in self._growing:
            await pace.step()
            if self._wanted and len(index):
                return True
        self._growing = None
        for kind, (what, seen) in self._seen.items():
            if seen < len(index):
                self._wanted.setdefault(kind, what)
                self._asked_at = perf_counter()
        return True

    async def _next_growth(self, index: Index) -> Iterator[None] | None:
        if len(index) < len(self._corpus):
            if len(index) >= self._gives_back_at:
                self._gives_back_at = len(index) + _GIVEN_BACK
                await _give_back()
            return index.extend(len(index) + _BATCH)
        if self._is_complete:
            self._is_complete = False
            self._is_settled = True
            self._settling = [index.compact, self._prepare_names]
        if self._settling:
            await _give_back()  # what was done before has left, before more is asked for
            return self._settling.pop(0)()
        return None

    def _prepare_names(self) -> Iterator[None]:
        return self._desk.speaker_names().prepare()


async def _give_back() -> None:
    from wirereader.reading.heap import give_back  # 2 ms that no key waits for

    await give_back()


class _Pace:
    """Lets keys have their turn after each slice."""

    def __init__(self) -> None:
        self._deadline = perf_counter() + SLICE_S

    async def step(self) -> None:
        """Between two steps of work."""
        if perf_counter() > self._deadline:
            await breathe()
            self._deadline = perf_counter() + SLICE_S


class _Patience(_Pace):
    """The pace of a search during which the screen is held; it is let go when that takes long, and
    told when it takes very long.
    """

    def __init__(self, screen: Shower, hold: ExitStack, asked_at: float) -> None:
        super().__init__()
        self._screen = screen
        self._hold: ExitStack | None = hold
        self._until = asked_at + PATIENCE_S
        self._tells_at = asked_at + LONG_S

    async def step(self) -> None:
        """Between two steps of work."""
        if self._hold is not None and perf_counter() > self._until:
            self._hold.close()
            self._hold = None
            await self._screen.painted()
        if perf_counter() > self._tells_at:
            self._tells_at = inf
            self._screen.looking()
        await super().step()
