"""The story to open with, as a segment: made here, or apart from whoever answers the keys.

As a process: one line of JSON on stdin, the segment's bytes on stdout.
"""

from __future__ import annotations

import json
import sys
from typing import BinaryIO

from wirereader.reading.sources import Sources

MAKER = (sys.executable, "-P", "-m", "wirereader.reading.first_segment")
"""The command that starts the process."""

PATIENCE_S = 30.0
"""Seconds after which it is given up: the story then comes with its file."""


def encoded(sources: Sources, wanted: str | None = None) -> bytes:
    """The first story, or the one of the id `wanted`, as a segment's bytes; none where none is."""
    from wirereader.corpus.encode import encode

    story = sources.first_story(wanted)
    return b"" if story is None else encode([story])


async def encoded_apart(sources: Sources, wanted: str | None) -> bytes:
    """`encoded` in a process of its own, which ends with whoever awaits it.

    Empty also where that does not start, breaks off or takes too long.
    """
    import asyncio  # the first paint does without it

    try:
        process = await asyncio.create_subprocess_exec(
            *MAKER,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return b""
    try:
        async with asyncio.timeout(PATIENCE_S):
            data, _ = await process.communicate(json.dumps([sources, wanted]).encode())
    except TimeoutError:
        return b""
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
    return b"" if process.returncode else data


def main(stdin: BinaryIO, out: BinaryIO) -> None:
    """Make one segment."""
    (paths, *others), wanted = json.load(stdin)
    out.write(encoded(Sources(tuple(paths), *others), wanted))


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
