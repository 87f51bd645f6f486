"""`ReaderApp`: the reader as Textual's program, with what the world outside does to it."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Mapping

from textual.app import App

from wirereader.corpus.corpus import Corpus
from wirereader.model.story import Story
from wirereader.reading.actions import actions
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Say
from wirereader.reading.session import Session
from wirereader.reading.settings import Settings
from wirereader.reading.status import Progress
from wirereader.ui.loading import Loader, Sources
from wirereader.ui.screens.reader import ReaderScreen
from wirereader.ui.searching import Searcher
from wirereader.ui.theme.terminal import look
from wirereader.ui.view.safe import count

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
        early: Story | None,
        *,
        environ: Mapping[str, str] = os.environ,
        is_alone: bool = False,
    ) -> None:
        """`early` is the story of the first paint; `is_alone` opens it without the list."""
        super().__init__(ansi_color=True)
        self._sources = sources
        self._loading: asyncio.Task[None] | None = None
        self._early = early
        desk = Desk(_corpus_of(early), actions())
        self._searcher = Searcher(desk.corpus)
        ref = desk.ref(0) if early is not None else None
        session = Session(story=ref, cursor=ref)
        if is_alone:
            session = Session(story=ref, cursor=ref, pane="text", is_zen=True)
        self.reader = ReaderScreen(
            desk,
            session,
            look(
                environ,
                self.console.color_system,
                ground=None if settings.background == "auto" else settings.background,
                ascii_signs=None if settings.ascii == "auto" else settings.ascii == "on",
            ),
            paths=sources.paths,
            has_preview=settings.has_preview,
            find=self._find,
            reload=self._reload,
        )

    def get_default_screen(self) -> ReaderScreen:
        """The reader's screen, without a blank one below it."""
        return self.reader

    def on_mount(self) -> None:
        """Watch for the end of the link, and begin to read the files."""
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGHUP, self.exit, _HANGUP)
        loop.add_signal_handler(signal.SIGTERM, self.exit, _TERMINATED)
        self.call_after_refresh(self._load)

    async def on_unmount(self) -> None:
        """Let the parse processes end with the reader."""
        if self._loading is not None:
            self._loading.cancel()
            await asyncio.gather(self._loading, return_exceptions=True)

    def _load(self) -> None:
        self._loading = asyncio.create_task(self._read_all())

    async def _read_all(self) -> None:
        loader = Loader(self._sources, self.reader.desk.corpus, self._grown)
        complaints = await loader.run()
        if complaints:
            said = f"{count(len(complaints), 'complaint')} while reading: {complaints[0]}"
            self.reader.take((self.reader.session, (Say(said, "error"),)))

    def _grown(self, progress: Progress | None) -> None:
        self.reader.grow(progress)

    def _find(self, query: str) -> None:
        self._searcher.find(query, self.reader.answer)

    def _reload(self) -> None:
        """Read everything again into a new corpus, the open story first."""
        if self._loading is not None:
            self._loading.cancel()
        story = self.reader.session.story
        early = self._sources.first_story(wanted=story.id if story else None)
        self._searcher.stop()
        corpus = self.reader.desk.corpus = _corpus_of(early)
        self._searcher = Searcher(corpus)
        self.reader.reopen()
        self._load()


def _corpus_of(early: Story | None) -> Corpus:
    corpus = Corpus()
    if early is not None:
        corpus.add_story(early)
    return corpus
