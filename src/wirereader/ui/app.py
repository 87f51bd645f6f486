"""`ReaderApp`: the reader as Textual's program, with what the world outside does to it."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import events
from textual.app import App

from wirereader.corpus.corpus import Corpus
from wirereader.corpus.segment import Segment
from wirereader.reading.desk import Desk
from wirereader.reading.session import Session
from wirereader.reading.sources import Sources
from wirereader.reading.starting import first_session
from wirereader.ui.outside import Outside
from wirereader.ui.screens.reader import ReaderScreen
from wirereader.ui.theme.terminal import look_for

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
        super().__init__(ansi_color=True)
        self._sources = sources
        self.loading: asyncio.Task[None] | None = None
        """Reads the files; None until the first frame stands."""
        desk = Desk(_corpus_of(early), ())
        session = first_session(desk, kept, settings, is_alone=sources.is_one_file)
        self.outside = Outside(self, settings, memory, environ)
        self.reader = ReaderScreen(
            desk,
            session,
            look_for(environ, self.console.color_system, settings),
            settings,
            paths=sources.paths,
            is_loading=True,
            reload=self._reload,
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
        if self.loading is not None:
            self.loading.cancel()
            await asyncio.gather(self.loading, return_exceptions=True)
        await self.outside.close()

    def _load(self) -> None:
        self.loading = asyncio.create_task(self._read_all())
        self.outside.open()

    async def _read_all(self) -> None:
        from wirereader.reading.effects import Say
        from wirereader.reading.loading import Loader

        loader = Loader(self._sources, self.reader.desk.corpus, self.reader.control.grow)
        complaints = await loader.run()
        self.reader.control.complete()
        if complaints:
            more = f" (and {len(complaints) - 1:,} more)" if len(complaints) > 1 else ""
            self.reader.control.say(Say(f"while reading: {complaints[0]}{more}", "error"))

    def _reload(self) -> None:
        """Read everything again into a new corpus, the open story first."""
        from wirereader.ui.ahead import encoded

        if self.loading is not None:
            self.loading.cancel()
        story = self.reader.session.story
        data = encoded(self._sources, story.id if story else None)
        self.reader.desk.corpus = _corpus_of(Segment(data) if data else None)
        self.reader.reopen()
        self._load()


def _corpus_of(early: Segment | None) -> Corpus:
    corpus = Corpus()
    if early is not None:
        corpus.add_early(early)
    return corpus
