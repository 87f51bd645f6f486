"""The pipe while its text is still coming: the screen stands, the keys work, the text is kept."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable

from wirereader.reading.sources import PIPE_LIMIT

_PIECE = 1 << 16
"""Bytes taken at once: what a pipe holds on the usual systems."""


class Piping:
    """Takes what a pipe still gives to the end of a file."""

    def __init__(self, pipe: int, spool: str, told: Callable[[int], None]) -> None:
        """`pipe` is an open descriptor; `told` hears how many bytes the file has, as they come."""
        self._pipe = pipe
        self._spool = spool
        self._told = told
        self._ended = asyncio.Event()
        self.size = os.stat(spool).st_size
        """Bytes that came so far."""

    def stop(self) -> None:
        """What came so far is all that is wanted."""
        self._ended.set()

    async def run(self) -> None:
        """Return at the end of the pipe, at PIPE_LIMIT, or when it is stopped."""
        loop = asyncio.get_running_loop()
        self._told(self.size)
        loop.add_reader(self._pipe, self._take)
        try:
            await self._ended.wait()
        finally:
            loop.remove_reader(self._pipe)
            os.close(self._pipe)

    def _take(self) -> None:
        try:
            piece = os.read(self._pipe, _PIECE)
            with open(self._spool, "ab") as spool:
                spool.write(piece)
        except OSError:  # the disk is full, or the pipe broken: what is there is shown
            piece = b""
        self.size += len(piece)
        if not piece or self.size >= PIPE_LIMIT:
            self._ended.set()
        else:
            self._told(self.size)
