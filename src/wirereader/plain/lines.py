"""`Lines`: what is typed or piped in, line by line, while other work of the event loop goes on."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re

_KEY_RE = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O.|.)")
"""What arrow and function keys send to a program that reads lines; ECMA-48 and VT220."""


class Lines:
    """The lines of a descriptor: a terminal, a pipe, a file."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._read = b""
        self._is_at_end = False

    async def next(self) -> str | None:
        """The next line without its end and without control characters; None at the end."""
        while b"\n" not in self._read and not self._is_at_end:
            await self._readable()
            data = b""
            with contextlib.suppress(OSError):  # a terminal that is gone
                data = os.read(self._descriptor, 65_536)
            self._is_at_end = not data
            self._read += data
        if not self._read:
            return None
        line, _, self._read = self._read.partition(b"\n")
        return _clean(line.decode("utf-8", "replace"))

    async def _readable(self) -> None:
        loop = asyncio.get_running_loop()
        ready: asyncio.Future[None] = loop.create_future()
        try:
            loop.add_reader(self._descriptor, _settle, ready)
        except PermissionError:  # a file: it never makes anybody wait
            return
        try:
            await ready
        finally:
            loop.remove_reader(self._descriptor)


def _settle(ready: asyncio.Future[None]) -> None:
    if not ready.done():
        ready.set_result(None)


def _clean(line: str) -> str:
    without_keys = _KEY_RE.sub("", line).replace("\t", " ")
    return "".join(sign for sign in without_keys if sign.isprintable())
