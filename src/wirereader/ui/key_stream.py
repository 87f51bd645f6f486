"""`KeyStream`: what a terminal sends, as Textual's key events and the terminal's own answers."""

from __future__ import annotations

import contextlib
import os
from codecs import getincrementaldecoder
from collections.abc import Iterable, Mapping

from textual import constants
from textual._parser import ParseError  # what feeding the end of the input may raise
from textual._xterm_parser import XTermParser
from textual.message import Message

from wirereader.ui.answers import Answers, Told

_TICK_S = 0.1
"""How long the rest of a key or of an answer is waited for, and how soon the end of the reader is
noticed."""

_ESCAPE_S = 0.025
"""How long a press of Esc is waited on. What a terminal sends for one key it sends at once; nobody
presses two keys within so short a time, so what comes later is a key of its own."""


class _KeyParser(XTermParser):
    """Textual's parser; it is told that nothing has followed, and needs no clock of its own."""

    def lapse(self) -> Iterable[Message]:
        """The keys of what was begun."""
        if self._timeout_time is not None:
            self._timeout_time = 0.0
        return self.tick()


class KeyStream:
    """One terminal's input; Esc alone is told from what begins with it by what follows in time."""

    def __init__(
        self, *, is_debugged: bool = False, environ: Mapping[str, str] = os.environ
    ) -> None:
        """`ESCDELAY` of the environment, milliseconds, is how long Esc waits, as for ncurses."""
        self._parser = _KeyParser(is_debugged)
        self._answers = Answers()
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._escape_s = constants.ESCAPE_DELAY if "ESCDELAY" in environ else _ESCAPE_S
        self._is_escape = False

    @property
    def patience(self) -> float:
        """Seconds to wait for more before `lapse`."""
        return self._escape_s if self._is_escape else _TICK_S

    def feed(self, data: bytes) -> tuple[list[Message], list[Told]]:
        """The keys that are whole by now, and what the terminal has answered."""
        self._is_escape = data == b"\x1b"
        keys, told = self._answers.sift(self._decode(data))
        return list(self._parser.feed(keys)) if keys else [], told

    def lapse(self) -> list[Message]:
        """Nothing has followed what came last: what was begun is keys of its own."""
        self._is_escape = False
        held = self._answers.release()
        return [*(self._parser.feed(held) if held else ()), *self._parser.lapse()]

    def close(self) -> None:
        """No more is to come."""
        with contextlib.suppress(EOFError, ParseError):
            for _ in self._parser.feed(""):
                pass
