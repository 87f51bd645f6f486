"""`run_plain`: the front door of the plain reader: its files, its state, its prompt."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from wirereader.corpus.corpus import Corpus
from wirereader.plain.lines import Lines
from wirereader.plain.reader import Outside, PlainReader
from wirereader.plain.searching import Search
from wirereader.plain.stories import ROWS
from wirereader.reading.bindings import bound_actions
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Copy, Edit, Pipe, Save, Say
from wirereader.reading.facts import count
from wirereader.reading.keeping import open_keeper
from wirereader.reading.loading import Loader
from wirereader.reading.memory import remembered
from wirereader.reading.own_files import copy_path, keep_copy
from wirereader.reading.programs import hand_out
from wirereader.reading.session import Session
from wirereader.reading.sources import Piped, Sources, opened
from wirereader.reading.starting import first_session
from wirereader.text.settle import settle_name
from wirereader.text.written import locale_encoding, written

if TYPE_CHECKING:
    from wirereader.reading.keeping import Keeper
    from wirereader.reading.settings import Settings
    from wirereader.reading.status import Progress

PATIENCE_S = 1.0
"""How long the prompt waits for all files to be read; more come while one reads."""

_PROMPT = "> "


def run_plain(
    paths: Sequence[str],
    settings: Settings,
    *,
    piped: Piped | None = None,
    encoding: str | None = None,
    has_cache: bool = False,
    environ: Mapping[str, str] = os.environ,
) -> int:
    """Read on paths (none: the bundled stories), with orders from descriptor 0; the exit code.

    `piped` is what came through the pipe, where `-` is among the paths.
    """
    has_cache = has_cache and not settings.is_private
    with opened(paths, piped, encoding=encoding, has_cache=has_cache) as sources:
        sitting = _Sitting(sources, settings, environ)
        with contextlib.suppress(asyncio.CancelledError):  # by a signal
            asyncio.run(sitting.run())
    return sitting.code


class _Sitting:
    """One run of the plain reader."""

    def __init__(self, sources: Sources, settings: Settings, environ: Mapping[str, str]) -> None:
        self.code = 0
        self._sources = sources
        self._settings = settings
        self._environ = environ
        self._encoding = locale_encoding(environ)
        self._is_typed = os.isatty(0)
        """Whether somebody types; orders from a pipe need no prompt, and wait for every file."""
        self._bindings = bound_actions(settings.preset, settings.keys)
        self._desk = Desk(Corpus(), self._bindings.actions, list_page=ROWS + 1)
        self._loading: asyncio.Task[Sequence[str]] | None = None
        self._progress: Progress | None = None
        self._keeper: Keeper | None = None

    async def run(self) -> None:
        """Read the files, then take orders until one leaves or there are no more."""
        memory, kept = remembered(self._sources, self._settings)
        self._add_first(kept)
        self._load()
        self._watch_signals(asyncio.current_task())
        try:
            await self._await_files()
            is_alone = self._sources.is_one_file
            session = first_session(self._desk, kept, self._settings, is_alone=is_alone)
            reader = PlainReader(self._desk, session, self._tell, self._outside())
            if memory is not None:
                self._keeper = open_keeper(self._settings, memory, reader)
                if self._keeper is not None:
                    await self._keeper.catch_up()
            for fault in self._bindings.faults:
                self._tell(fault.words())
            reader.search_again()
            reader.greet()
            self._tell_progress(reader)
            await self._take_orders(reader)
        finally:
            if self._keeper is not None:
                await self._keeper.close()
            if self._loading is not None:
                self._loading.cancel()
                await asyncio.gather(self._loading, return_exceptions=True)

    async def _take_orders(self, reader: PlainReader) -> None:
        lines = Lines(0)
        while not reader.is_over:
            if self._is_typed:
                sys.stdout.write(_PROMPT)
            sys.stdout.flush()
            line = await lines.next()
            if line is None:
                return
            loading = self._loading
            reader.read_line(line)
            if self._loading is not loading:
                await self._await_files()
                reader.search_again()
                stories = count(self._desk.corpus.story_count, "story", "stories")
                self._tell(f"Read again: {stories}.")
            self._tell_progress(reader)

    def _add_first(self, kept: Session | None) -> None:
        """The story to open with, before all others are read."""
        wanted = kept.story.id if kept is not None and kept.story is not None else None
        story = self._sources.first_story(wanted)
        if story is not None:
            self._desk.corpus.add_story(story)

    def _load(self) -> None:
        loader = Loader(self._sources, self._desk.corpus, self._grown)
        self._loading = asyncio.create_task(loader.run())

    def _grown(self, progress: Progress | None) -> None:
        self._progress = progress

    def _reload(self) -> None:
        """Begin to read everything anew, into another corpus."""
        if self._loading is not None:
            self._loading.cancel()
        self._desk.corpus = Corpus()
        self._load()

    async def _await_files(self) -> None:
        """Wait until all files are read; where somebody types, not for long."""
        if self._loading is not None:
            await asyncio.wait([self._loading], timeout=PATIENCE_S if self._is_typed else None)

    def _tell_progress(self, reader: PlainReader) -> None:
        """How far reading has come where it was not done; once, that it is, and what went wrong."""
        loading = self._loading
        if loading is None:
            return
        if loading.done():
            self._loading = None
            reader.is_complete = True
            for complaint in loading.result()[:1]:
                self._tell(f"While reading: {complaint}")
        elif self._progress is not None:
            total = "" if self._progress.total is None else f" of {self._progress.total:,}"
            self._tell(f"Still reading: {self._progress.read:,}{total}.")

    def _watch_signals(self, task: asyncio.Task[None] | None) -> None:
        loop = asyncio.get_running_loop()

        def leave(code: int) -> None:
            self.code = code
            if task is not None:
                task.cancel()

        loop.add_signal_handler(signal.SIGHUP, leave, 0)
        loop.add_signal_handler(signal.SIGTERM, leave, 128 + signal.SIGTERM)
        if self._is_typed:
            loop.add_signal_handler(signal.SIGINT, self._interrupted)

    def _interrupted(self) -> None:
        sys.stdout.write(f"\nq leaves.\n{_PROMPT}")
        sys.stdout.flush()

    def _outside(self) -> Outside:
        def keep(before: Session, after: Session) -> None:
            if self._keeper is not None:
                self._keeper.note(before, after)

        def hand(effect: Save | Pipe | Edit) -> Say:
            sys.stdout.flush()
            return hand_out(nullcontext, effect, self._settings, self._environ)

        return Outside(
            search=Search(self._desk).answer,
            copy=self._copy,
            hand_out=hand,
            reload=self._reload,
            suspend=lambda: signal.raise_signal(signal.SIGTSTP),
            keep=keep,
        )

    def _copy(self, what: Copy) -> Say:
        """Into the file alone: a clipboard is reached by escape codes."""
        file = copy_path(self._settings)
        if file is None:
            return Say("private: nothing is copied", "error")
        failure = keep_copy(what.text, file)
        where = settle_name(str(file))
        return Say(failure or f"{what.what}: {len(what.text):,} characters in {where}")

    def _tell(self, line: str) -> None:
        sys.stdout.write(written(line, self._encoding) + "\n")
