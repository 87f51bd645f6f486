"""`ReaderDriver`: Textual's driver; it asks for the background and bears a terminal that goes."""

from __future__ import annotations

import contextlib
import os
import selectors
import sys
from collections.abc import Callable
from io import TextIOWrapper
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any, TextIO, cast

from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from wirereader.ui.answers import QUESTION, Told
from wirereader.ui.key_stream import KeyStream

if TYPE_CHECKING:
    from wirereader.ui.app import ReaderApp

_LATE_S = 0.4
"""How long the end waits for an answer on its way, which the shell would take for keys."""

_LOST_S = 3.0
"""After so long no answer is on its way any more."""


class BackgroundTold(Message):
    """The terminal has said what its background is, or (None) that it does not say."""

    def __init__(self, colour: str | None) -> None:
        super().__init__()
        self.colour = colour


class ReaderDriver(LinuxDriver):
    """The terminal of a `ReaderApp`."""

    def __init__(self, *words: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        self._reader = cast("ReaderApp", self._app)
        self._file = cast("TextIOWrapper[Any]", _Forgiving(sys.__stderr__, self._gone))
        self._asked_at: float | None = None
        self._answered = Event()
        self._has_colour = False

    def start_application_mode(self) -> None:
        """Take the terminal; ask what it is like, and show its cursor where that is wanted."""
        super().start_application_mode()  # type: ignore[no-untyped-call] # Textual gives it no types
        if self._reader.shows_cursor:
            self.write("\x1b[?25h")
        if self._reader.asks_background:
            self._asked_at = monotonic()
            self._answered.clear()
            self.write(QUESTION)
        self.flush()

    def disable_input(self) -> None:
        """Stop reading keys, but not with an answer on its way."""
        if self._asked_at is not None and monotonic() - self._asked_at < _LOST_S:
            self._answered.wait(_LATE_S)
        super().disable_input()

    def run_input_thread(self) -> None:
        """Read keys until the end; what the terminal answers is no key.

        As Textual's own, which hands every byte to the parser. At the end of the input the terminal
        is gone, and the reader ends.
        """
        keys = KeyStream(is_debugged=self._debug)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(keys.patience):
                    data = self._read()
                    if not data:
                        return
                    pressed, told = keys.feed(data)
                    self._tell(told)
                else:
                    pressed = keys.lapse()
                for event in pressed:
                    self.process_message(event)
        keys.close()

    def _read(self) -> bytes:
        data = b""
        with contextlib.suppress(OSError):
            data = os.read(self.fileno, 4096)
        if not data:
            self._gone()
        return data

    def _tell(self, told: list[Told]) -> None:
        for answer in told:
            if answer.background is not None:
                self._has_colour = True
                self.send_message(BackgroundTold(answer.background))
            else:
                if not self._has_colour:
                    self.send_message(BackgroundTold(None))
                self._answered.set()

    def _gone(self) -> None:
        """The terminal is gone: end as after a hang-up."""
        self._answered.set()
        with contextlib.suppress(RuntimeError):  # the event loop has ended already
            self._loop.call_soon_threadsafe(self._reader.exit, 0)


class _Forgiving:
    """A terminal to write to; once it is gone, what is written goes nowhere.

    Textual's writing thread would die of the first failure, and the program wait for it for ever.
    """

    def __init__(self, file: TextIO | None, gone: Callable[[], None]) -> None:
        self._file = file
        self._tell_gone = gone

    def write(self, text: str) -> None:
        """Write, unless the terminal is gone."""
        self._unless_gone(lambda file: file.write(text))

    def flush(self) -> None:
        """Send what was written."""
        self._unless_gone(lambda file: file.flush())

    def fileno(self) -> int:
        """The descriptor; that of nothing where there is none."""
        return -1 if self._file is None else self._file.fileno()

    def _unless_gone(self, act: Callable[[TextIO], object]) -> None:
        if self._file is None:
            return
        try:
            act(self._file)
        except (OSError, ValueError):  # ValueError: closed by the interpreter's end
            self._file = None
            self._tell_gone()
