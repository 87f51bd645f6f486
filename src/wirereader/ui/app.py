"""`ReaderApp`: the reader as Textual's program, with what the world outside does to it."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import events
from textual.app import App

from wirereader.corpus.segment import Segment
from wirereader.reading.desk import Desk
from wirereader.reading.session import Session
from wirereader.reading.sorting import Sorting
from wirereader.reading.sources import Sources
from wirereader.reading.starting import first_session
from wirereader.ui.driver import BackgroundTold, ReaderDriver
from wirereader.ui.looks import Looks
from wirereader.ui.outside import Outside
from wirereader.ui.screens.reader import ReaderScreen
from wirereader.ui.wire import Wire, corpus_of

if TYPE_CHECKING:
    from wirereader.reading.memory import Memory
    from wirereader.reading.settings import Settings

_HANGUP, _TERMINATED = 0, 128 + signal.SIGTERM
"""Exit codes: a dropped link is an ordinary end, a termination is told as shells tell it."""


class ReaderApp(App[int], inherit_bindings=False):
    """One screen on the terminal's own background; nothing of Textual's own is to be seen."""

    ENABLE_COMMAND_PALETTE = False
    TITLE = "wirereader"
    CSS = "* { background: ansi_default; color: ansi_default; } Screen { overflow: hidden; }"

    def __init__(
        self,
        sources: Sources,
        settings: Settings,
        early: Segment | None,
        *,
        kept: Session | None = None,
        memory: Memory | None = None,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        """`early` holds the story of the first frame, `kept` what the last run left of the session.

        Without a `memory` nothing is kept of this one.
        """
        super().__init__(ansi_color=True, driver_class=ReaderDriver)
        self._looks = Looks(environ, self.console.color_system, settings)
        self.shows_cursor = settings.shows_cursor
        self.asks_background = self._looks.asks
        self.wire = Wire(sources)
        desk = Desk(corpus_of(early), (), sorting=Sorting(is_later=True))
        is_alone = sources.is_one_file and (early is not None or sources.rest is not None)
        session = first_session(desk, kept, settings, is_alone=is_alone)
        self.outside = Outside(self, settings, memory, environ)
        self.reader = ReaderScreen(
            desk,
            session,
            self._looks.look,
            settings,
            paths=sources.paths,
            is_loading=True,
            is_first=memory is not None and memory.is_first,
            reload=lambda: self.wire.reload(self.reader),
            stop=lambda: self.wire.stop(self.reader),
            follow=lambda: self.wire.follow(self.reader),
            keep=self.outside.keep,
            copy=self.outside.copy,
            hand_out=self.outside.hand_out,
        )

    def get_default_screen(self) -> ReaderScreen:
        """The reader's screen, without a blank one below it."""
        return self.reader

    def on_mount(self) -> None:
        """Watch for the end of the link; once the first frame stands, read the files."""
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGHUP, self.exit, _HANGUP)
        loop.add_signal_handler(signal.SIGTERM, self.exit, _TERMINATED)
        self.call_after_refresh(self._load)

    def on_background_told(self, message: BackgroundTold) -> None:
        """Look as this background asks for."""
        if self._looks.told(message.colour):
            self.reader.relook(self._looks.look)

    def on_app_blur(self, event: events.AppBlur) -> None:
        """Nothing looks different in a window that is not looked at; Textual would send it all."""
        event.prevent_default()

    def on_app_focus(self, event: events.AppFocus) -> None:
        """As `on_app_blur`."""
        event.prevent_default()

    def action_suspend_process(self) -> None:
        """To the shell, with everything written: nobody knows whether it ever comes back."""
        self.outside.flush()
        super().action_suspend_process()

    async def on_unmount(self) -> None:
        """Let the parse processes end with the reader."""
        await self.wire.close()
        await self.outside.close()

    def _load(self) -> None:
        self.wire.load(self.reader)
        self.outside.open()
