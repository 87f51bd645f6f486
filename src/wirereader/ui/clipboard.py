"""The ways to a clipboard, tried in order, and what can be said of each.

Over SSH nobody can know whether the far clipboard took the words: so the words also go into a file,
and the status line says what was done, never what is hoped.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from wirereader.reading.own_files import keep_copy

OSC_LIMIT = 74_994
"""Bytes of text that OSC 52 carries: base64 of more is over the 100,000 bytes that xterm takes."""

ROUTES = ("tmux", "screen", "osc52", "display")
"""Every way: tmux's buffer, GNU screen's terminal, the terminal, a program of a local display."""

_TMUX = (("tmux", "load-buffer", "-w", "-"), ("tmux", "load-buffer", "-"))
"""With `-w` tmux passes the words on to its own terminal; below 3.2 it knows no such option."""

_WITHOUT_OSC_52 = ("linux", "dumb", "vt")
"""Beginnings of `TERM` for terminals without a clipboard."""

_DCS_PART = 250
"""Characters of an escape sequence that GNU screen passes on at once; its limit is 256."""

_PATIENCE_S = 2.0
"""How long a clipboard program may take."""


class Outcome(NamedTuple):
    """What was done with the words."""

    routes: tuple[str, ...]
    """By which ways they were sent, in words."""
    file: Path | None
    """The file that holds them, if one does."""
    failure: str = ""
    """Why no file holds them, if one should."""

    def words(self, what: str, size: int) -> str:
        """One line for the status: `quote: sent 312 characters by tmux, also in last-copy.txt`."""
        if self.routes:
            also = f", also in {self.file.name}" if self.file else ""
            said = f"sent {size:,} characters by {' and '.join(self.routes)}{also}"
        elif self.file:
            said = f"no way to a clipboard: {size:,} characters in {self.file}"
        else:
            said = "not copied: no way to a clipboard, and no file is kept"
        return f"{what}: {said}{f'; {self.failure}' if self.failure else ''}"


class Clipboard:
    """Sends words on their way."""

    def __init__(
        self,
        environ: Mapping[str, str],
        write: Callable[[str], None],
        file: Path | None,
        *,
        routes: Sequence[str] = ROUTES,
        may_start_programs: bool = True,
    ) -> None:
        """`write` sends an escape sequence to the terminal; `file` None keeps no copy.

        `routes` are the ways that may be taken, in the order they are tried.
        """
        self._environ = environ
        self._write = write
        self._file = file
        self._routes = routes
        self._may_start = may_start_programs

    async def send(self, text: str) -> Outcome:
        """Send `text` by the first way through the terminal that takes it, and to this machine's
        display; keep it in the file.
        """
        failure = keep_copy(text, self._file) if self._file is not None else ""
        taken: list[str] = []
        is_sent = False
        for route in self._routes:
            if route == "display":
                taken += await self._by_display(text)
            elif not is_sent and (name := await self._by_terminal(route, text)):
                is_sent = True
                taken.append(name)
        return Outcome(tuple(taken), None if failure else self._file, failure)

    async def _by_display(self, text: str) -> list[str]:
        local = local_program(self._environ) if self._may_start else None
        return [local[0]] if local is not None and await _pipe(local, text) else []

    async def _by_terminal(self, route: str, text: str) -> str:
        """The name of a way that took the words, or that was sent them; empty where it is none."""
        if route == "tmux":
            if self._may_start and has_tmux(self._environ):
                for command in _TMUX:
                    if await _pipe(command, text):
                        return "tmux"
            return ""
        data = text.encode("utf-8", "replace")
        if len(data) > OSC_LIMIT or not self._can_hear(route):
            return ""
        sequence = f"\x1b]52;c;{base64.b64encode(data).decode()}\x07"
        self._write(wrapped_for_screen(sequence) if route == "screen" else sequence)
        return "screen" if route == "screen" else "OSC 52"

    def _can_hear(self, route: str) -> bool:
        """Whether the terminal may know the sequence, as far as the environment tells."""
        environ = self._environ
        if route == "screen":
            return bool(environ.get("STY"))
        is_apple = environ.get("TERM_PROGRAM") == "Apple_Terminal"
        return not is_apple and not environ.get("TERM", "").startswith(_WITHOUT_OSC_52)


def has_tmux(environ: Mapping[str, str]) -> bool:
    """Whether this runs in tmux, and tmux can be called."""
    return bool(environ.get("TMUX")) and shutil.which("tmux") is not None


def wrapped_for_screen(sequence: str) -> str:
    """The sequence in parts that GNU screen passes on to its terminal."""
    parts = [sequence[at : at + _DCS_PART] for at in range(0, len(sequence), _DCS_PART)]
    return "".join(f"\x1bP{part}\x1b\\" for part in parts)


def local_program(environ: Mapping[str, str]) -> Sequence[str] | None:
    """The program that sets the clipboard of this machine's own display, where there is one."""
    choices: list[tuple[str, ...]] = []
    if environ.get("WAYLAND_DISPLAY"):
        choices.append(("wl-copy",))
    if environ.get("DISPLAY"):
        choices += [("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input")]
    if sys.platform == "darwin" and not environ.get("SSH_CONNECTION"):
        choices.append(("pbcopy",))
    return next((choice for choice in choices if shutil.which(choice[0])), None)


async def _pipe(command: Sequence[str], text: str) -> bool:
    """Whether the program took the text and ended well."""
    try:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
    except OSError:
        return False
    try:
        await asyncio.wait_for(process.communicate(text.encode("utf-8", "replace")), _PATIENCE_S)
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        return False
    return process.returncode == 0
