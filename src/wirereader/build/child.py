"""One parse process and its keeper's end of the pipes.

Started by asyncio in a session of its own: a ctrl+c or a hang-up of the terminal is the reader's
business, never the child's. No `multiprocessing`: it costs start-up and prints at ctrl+c.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections import deque
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress

from wirereader.build.jobs import HEAD, Frame, Job, input_size, job_line
from wirereader.text.settle import settle_line

SILENCE_S = 30.0
"""Seconds without an answer after which a child counts as hung, and"""
SLOWEST = 50_000
"""bytes of its files that add a second: a tenth of what a busy machine still parses."""

WORKER = (sys.executable, "-P", "-m", "wirereader.build.worker")
"""The command that starts a parse process; `-P` keeps the folder one stands in out of its way."""

_BUFFER = 1 << 20
_KEPT_LINES = 20
_ENVIRONMENT_OF_PROMPTS = frozenset(
    {"PYTHONINSPECT", "PYTHONSTARTUP", "PYTHONVERBOSE", "PYTHONPROFILEIMPORTTIME", "PYTHONDEBUG"}
)
"""Variables that make a Python stop at its end for a human, or write what is no problem."""


class ChildDiedError(Exception):
    """The process ended, hung or answered nonsense; the text says how, for people."""


class Child:
    """A running parse process."""

    def __init__(self, process: asyncio.subprocess.Process, silence_s: float) -> None:
        self._process = process
        self._silence_s = silence_s
        self._lines: deque[str] = deque(maxlen=_KEPT_LINES)
        self._listener = asyncio.create_task(self._listen())

    @classmethod
    async def start(cls, command: Sequence[str], silence_s: float = SILENCE_S) -> Child:
        """Start one. Raises OSError where none can be started."""
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            limit=_BUFFER,
            start_new_session=True,
            env={n: v for n, v in os.environ.items() if n not in _ENVIRONMENT_OF_PROMPTS},
        )
        return cls(process, silence_s)

    async def work(
        self, job: Job, encoding: str | None, unit: str | None
    ) -> AsyncIterator[tuple[Frame, bytes, bytes]]:
        """The frames of a job with their segments and words, the one that ends it left out.

        Raises ChildDiedError; the process is then of no more use.
        """
        patience_s = self._silence_s + sum(map(input_size, job.inputs)) / SLOWEST
        assert self._process.stdin is not None  # noqa: S101 - it was asked for as a pipe
        try:
            self._process.stdin.write(job_line(job, encoding, unit))
            await self._process.stdin.drain()
            while True:
                frame = Frame._make(HEAD.unpack(await self._read(HEAD.size, patience_s)))
                if not frame.size:
                    return
                segment = await self._read(frame.size, patience_s)
                yield frame, segment, await self._read(frame.words_size, patience_s)
        except TimeoutError as error:
            message = f"no answer within {patience_s:.0f} seconds, so it was given up"
            raise ChildDiedError(message) from error
        except (OSError, asyncio.IncompleteReadError) as error:
            raise ChildDiedError(await self._how_it_ended()) from error

    async def stop(self) -> list[str]:
        """End the process, wait until it is gone, and give what it wrote to stderr.

        Whoever is told to leave meanwhile waits all the same: it is killed, so not for long.
        """
        with suppress(ProcessLookupError):
            self._process.kill()
        ending = asyncio.gather(self._process.wait(), self._listener)
        try:
            await asyncio.shield(ending)
        except asyncio.CancelledError:
            await ending
            raise
        return list(self._lines)

    async def _read(self, size: int, patience_s: float) -> bytes:
        assert self._process.stdout is not None  # noqa: S101 - it was asked for as a pipe
        async with asyncio.timeout(patience_s):
            return await self._process.stdout.readexactly(size)

    async def _how_it_ended(self) -> str:
        """One clause on the end of a process that closed its pipes."""
        code = await self._process.wait()
        await self._listener
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        return f"it ended the parse process ({how})"

    async def _listen(self) -> None:
        """Keep the last lines of stderr, cut to a length that a list can show."""
        assert self._process.stderr is not None  # noqa: S101 - it was asked for as a pipe
        while piece := await self._process.stderr.read(_BUFFER):
            for line in piece.decode("utf-8", "replace").split("\n"):
                if line.strip():
                    self._lines.append(settle_line(line[:500]))
