"""The list's order of very many stories, made while keys go on."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from wirereader.reading.slices import in_slices

if TYPE_CHECKING:
    from wirereader.ui.screens.reader import ReaderScreen


class ListSorter:
    """Gives stories their place in the list that the screen shows, and shows it again."""

    def __init__(self, screen: ReaderScreen) -> None:
        self._screen = screen
        self._task: asyncio.Task[None] | None = None

    def look(self) -> None:
        """The list was shown: if stories have no place in it yet, see to it."""
        is_busy = self._task is not None and not self._task.done()
        if not is_busy and self._screen.desk.unsorted(self._screen.session) is not None:
            self._task = asyncio.create_task(self._sort())

    async def idle(self) -> None:
        """Wait until all that is shown has its place."""
        if self._task is not None:
            await self._task

    async def _sort(self) -> None:
        screen = self._screen
        while (steps := screen.desk.unsorted(screen.session)) is not None:
            await in_slices(steps)
            screen.control.take((screen.session, ()))
