"""Carries out what hands words to files and programs, with the terminal given up and taken back."""

from __future__ import annotations

import contextlib
import os
import shlex
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from wirereader.reading.effects import Edit, Pipe, Save, Say
from wirereader.text.settle import settle

if TYPE_CHECKING:
    from wirereader.reading.settings import Settings

SECURE = "WIREREADER_SECURE"
"""Set to anything but 0, no other program is started; as LESSSECURE does for `less`."""

Suspend = Callable[[], AbstractContextManager[None]]
"""Gives the terminal up while a program has it."""

_PROGRAMS = ("VISUAL", "EDITOR", "PAGER")


def is_secure(environ: Mapping[str, str]) -> bool:
    """Whether starting other programs is forbidden."""
    return environ.get(SECURE, "0") not in ("", "0")


def hand_out(
    suspend: Suspend, effect: Save | Pipe | Edit, settings: Settings, environ: Mapping[str, str]
) -> Say:
    """Do it, and return what the reader is told."""
    if is_secure(environ):
        return Say(f"{SECURE} is set: no file is written, no program started", "error")
    if settings.is_private and not isinstance(effect, Pipe):
        return Say("private: no file is written", "error")
    match effect:
        case Save():
            return save(effect)
        case Pipe():
            shell = environ.get("SHELL") or "/bin/sh"
            return _run(suspend, [shell, "-c", effect.command], effect.text)
        case Edit():
            return _edit(suspend, effect.text, environ)


def save(effect: Save) -> Say:
    """Write a new file; one that is there is left alone, and none is left half written."""
    path = Path(effect.name).expanduser()
    name = settle(effect.name)
    try:
        with open(path, "x", encoding="utf-8", newline="") as out:
            try:
                out.write(effect.text)
                out.flush()
            except OSError:
                path.unlink(missing_ok=True)
                raise
    except FileExistsError:
        return Say(f"{name} is there already: give another name", "error")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "no such name"
        return Say(f"{name} not written: {reason}", "error")
    return Say(f"{len(effect.text):,} characters written to {name}", "success")


def _edit(suspend: Suspend, text: str, environ: Mapping[str, str]) -> Say:
    program = next((environ[name] for name in _PROGRAMS if environ.get(name)), "less")
    try:
        words = shlex.split(program)
    except ValueError:
        return Say(f"{settle(program)}: not a command", "error")
    try:
        with NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", newline="") as copy:
            copy.write(text)
            copy.flush()
            return _run(suspend, [*words, copy.name], None, pauses=False)
    except OSError as error:
        return Say(f"no copy of the text could be written: {error.strerror}", "error")


def _run(suspend: Suspend, command: Sequence[str], text: str | None, *, pauses: bool = True) -> Say:
    """Run a command on the terminal; where `pauses`, its output stays until Enter is pressed."""
    with suspend(), _interrupts_left_to_it():
        try:
            done = subprocess.run(  # noqa: S603 # the user typed it, or set it in the environment
                command, input=text, text=True, encoding="utf-8", check=False
            )
        except OSError as error:
            return Say(f"{settle(command[0])} not started: {error.strerror}", "error")
        if pauses:
            os.write(1, b"\n[Enter goes back to the reader] ")
            os.read(0, 1024)
    if done.returncode:
        return Say(f"{settle(command[0])} ended with code {done.returncode}", "error")
    return Say("back from the command" if pauses else "back from the copy of the text")


@contextlib.contextmanager
def _interrupts_left_to_it() -> Iterator[None]:
    """Let ctrl+c end the program that has the terminal, and not the reader with it.

    A handler that does nothing: unlike an ignored signal, the program does not inherit it.
    """
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
