"""`Outside`: what the reader does beyond its screen: state, clipboard, files, programs."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirereader.reading.effects import Copy, Edit, Pipe, Save
    from wirereader.reading.keeping import Keeper
    from wirereader.reading.memory import Memory
    from wirereader.reading.session import Session
    from wirereader.reading.settings import Settings
    from wirereader.ui.app import ReaderApp


class Outside:
    """Each way out is imported when it is first taken: none belongs to the first frame."""

    def __init__(
        self, app: ReaderApp, settings: Settings, memory: Memory | None, environ: Mapping[str, str]
    ) -> None:
        """Without a `memory` no state is kept."""
        self._app = app
        self._settings = settings
        self._memory = memory
        self._environ = environ
        self._copying: asyncio.Task[None] | None = None
        self._complaining: asyncio.Task[None] | None = None
        self.keeper: Keeper | None = None
        """Writes the state; None until the first frame stands, and where none is kept."""

    def open(self) -> None:
        """Begin to keep state, once the first frame stands; tell what was wrong in the config."""
        if self.keeper is None and self._memory is not None:
            from wirereader.reading.keeping import open_keeper

            self.keeper = open_keeper(self._settings, self._memory, self._app.reader.control)
        if self._complaining is None:
            if self._settings.has_mouse:
                self._app.reader.control.perform("mouse")
            self._complaining = asyncio.create_task(self._complain())

    async def _complain(self) -> None:
        faults = (*self._settings.faults, *self._app.reader.control.faults)
        if not faults:
            return
        from wirereader.reading.config.fault import summary
        from wirereader.reading.effects import Say

        # What finds the nearest word is slow to import: beside the keys, then.
        words = await asyncio.to_thread(summary, faults)
        self._app.reader.control.say(Say(words, "error"))

    async def close(self) -> None:
        """Write what waits."""
        if self.keeper is not None:
            await self.keeper.close()

    def flush(self) -> None:
        """Write what waits at once, before the terminal is handed over."""
        if self.keeper is not None:
            self.keeper.flush()

    def keep(self, before: Session, after: Session) -> None:
        """A step from one session to the next."""
        if self.keeper is not None:
            self.keeper.note(before, after)

    def copy(self, what: Copy) -> None:
        """Send words to the clipboard."""
        from wirereader.ui.copying import copy

        self._copying = asyncio.create_task(copy(self._app, what, self._settings, self._environ))

    def hand_out(self, what: Save | Pipe | Edit) -> None:
        """Give words to a file or a program."""
        from wirereader.reading.programs import hand_out

        self.flush()
        said = hand_out(self._app.suspend, what, self._settings, self._environ)
        self._app.reader.control.say(said)
