"""Searching all stories while keys go on: in slices of the event loop, the newest query only.

One task does all of it: the limit of the list first, then the search, and while neither is wanted
the index grows behind the corpus. A search looks at what has been read by then, and again when the
index has caught up.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from wirereader.reading.desk import Desk
from wirereader.reading.effects import Find
from wirereader.reading.session import Session
from wirereader.reading.slices import SLICE_S, breathe
from wirereader.search.hits import Found, Selected

if TYPE_CHECKING:
    from wirereader.search.index import Index

AHEAD_FROM = 2_000
"""Stories from which the index is made before anybody searches: a few are read in no time."""
_BATCH = 1_000
"""Stories that the index takes before a waiting search looks again."""

Answered = Callable[[Find, Found | Selected], None]
Steps = Iterator[Found | Selected | None]


class Searcher:
    """The index of one corpus, and the searches that run over it."""

    def __init__(self, desk: Desk, session: Callable[[], Session], answered: Answered) -> None:
        """`session` gives the reader's session of the moment, `answered` takes every answer."""
        self._desk = desk
        self._corpus = desk.corpus
        self._session = session
        self._answered = answered
        self._index: Index | None = None
        self._growing: Iterator[None] | None = None
        self._wanted: dict[bool, Find] = {}
        """What is to be searched for: a limit (True), and a search (False)."""
        self._seen: dict[bool, tuple[Find, int]] = {}
        """What was answered last, and how many stories had been read by then."""
        self._is_complete = False
        self._task: asyncio.Task[None] | None = None

    def find(self, what: Find) -> None:
        """Search; an older search of the kind is dropped."""
        self._wanted[what.is_limit] = what
        self._work()

    def is_asked(self, what: Find) -> bool:
        """Whether this is what is searched for, now and as stories come."""
        wanted, seen = self._wanted.get(what.is_limit), self._seen.get(what.is_limit)
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
        index = self._made_index()
        while True:
            if self._wanted and len(index):
                await self._search(index)
            elif not await self._grow(index):
                break

    def _made_index(self) -> Index:
        if self._index is None:
            from wirereader.search.index import Index  # numpy, not before the first paint

            self._index = Index(self._corpus)
        return self._index

    async def _search(self, index: Index) -> None:
        """Answer what is wanted, unless something newer is wanted by then."""
        is_limit = max(self._wanted)
        what = self._wanted[is_limit]
        answer: Found | Selected | None = None
        pace = _Pace()
        for answer in self._steps(index, what):  # noqa: B007 - the last one is the answer
            await pace.step()
            if self._wanted.get(is_limit) is not what:
                return
        del self._wanted[is_limit]
        self._seen[is_limit] = what, len(index)
        if answer is not None:
            self._answered(what, answer)

    def _steps(self, index: Index, what: Find) -> Steps:
        from wirereader.search.find import find, select

        session = self._session()
        states = {
            "unread": lambda key: key not in session.read,
            "starred": session.starred.__contains__,
        }
        if what.is_limit:
            return select(index, what.query, states=states)
        within = session.limit.stories if session.limit is not None else None
        return find(index, what.query, states=states, within=within)

    async def _grow(self, index: Index) -> bool:
        """Read a batch of the stories that have come, or put shards together; False when done.

        A search may interrupt it anywhere; it then goes on with the same steps, since what the
        index has begun to read would be lost with them.
        """
        if self._growing is None:
            self._growing = self._next_growth(index)
        if self._growing is None:
            return False
        pace = _Pace()
        for _ in self._growing:
            await pace.step()
            if self._wanted and len(index):
                return True
        self._growing = None
        for is_limit, (what, seen) in self._seen.items():
            if seen < len(index):
                self._wanted.setdefault(is_limit, what)
        return True

    def _next_growth(self, index: Index) -> Iterator[None] | None:
        if len(index) < len(self._corpus):
            return index.extend(len(index) + _BATCH)
        if self._is_complete:
            self._is_complete = False
            return self._settle(index)
        return None

    def _settle(self, index: Index) -> Iterator[None]:
        """What makes searching quicker once all stories have come."""
        yield from index.compact()
        yield from self._desk.speaker_names().prepare()


class _Pace:
    """Lets keys have their turn after each slice."""

    def __init__(self) -> None:
        self._deadline = perf_counter() + SLICE_S

    async def step(self) -> None:
        """Between two steps of work."""
        if perf_counter() > self._deadline:
            await breathe()
            self._deadline = perf_counter() + SLICE_S
