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
from wirereader.plain.files import Files
from wirereader.plain.lines import Lines
from wirereader.plain.reader import Outside, PlainReader
from wirereader.plain.searching import Search
from wirereader.plain.stories import ROWS
from wirereader.reading.bindings import bound_actions
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Copy, Edit, Pipe, Save, Say
from wirereader.reading.keeping import open_keeper
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
        self._patience_s = PATIENCE_S if self._is_typed else None
        self._bindings = bound_actions(settings.preset, settings.keys)
        self._desk = Desk(Corpus(), self._bindings.actions, list_page=ROWS + 1)
        self._files = Files(sources, self._desk, self._tell)
        self._reader: PlainReader | None = None
        self._keeper: Keeper | None = None

    async def run(self) -> None:
        """Read the files, then take orders until one leaves or there are no more."""
        memory, kept = remembered(self._sources, self._settings)
        self._files.read(_id_of(kept))
        self._watch_signals(asyncio.current_task())
        try:
            await self._files.awaited(self._patience_s)
            is_alone = self._sources.is_one_file
            session = first_session(self._desk, kept, self._settings, is_alone=is_alone)
            reader = PlainReader(self._desk, session, self._tell, self._outside())
            self._reader = reader
            if memory is not None:
                self._keeper = open_keeper(self._settings, memory, reader)
                if self._keeper is not None:
                    await self._keeper.catch_up()
            for fault in self._bindings.faults:
                self._tell(fault.words())
            reader.search_again()
            reader.greet()
            await self._files.tell(reader, self._patience_s)
            await self._take_orders(reader)
        finally:
            if self._keeper is not None:
                await self._keeper.close()
            await self._files.close()

    async def _take_orders(self, reader: PlainReader) -> None:
        lines = Lines(0)
        while not reader.is_over:
            if self._is_typed:
                sys.stdout.write(_PROMPT)
            sys.stdout.flush()
            line = await lines.next()
            if line is None:
                return
            reader.read_line(line)
            await self._files.tell(reader, self._patience_s)

    def _read_again(self) -> None:
        self._files.read_again(_id_of(self._reader.session if self._reader else None))

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
            reload=self._read_again,
            follow=lambda: Say(self._files.follow()),
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


def _id_of(session: Session | None) -> str | None:
    """The id of the open story."""
    return session.story.id if session is not None and session.story is not None else None
