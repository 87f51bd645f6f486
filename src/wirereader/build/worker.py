"""The parse process: jobs come in on stdin, segments go out on stdout.

Started as `python -P -m wirereader.build.worker [--nice N] [--engine HEX]`. The end of stdin ends
it at once, also in the middle of a file, so none outlives its keeper. What anything here prints
goes to stderr, which the keeper turns into problems: stdout carries frames alone.
"""

from __future__ import annotations

import os
import sys
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from wirereader.build.batches import batches
from wirereader.build.jobs import HEAD, Frame, read_job
from wirereader.corpus.columns import ENGINE_SIZE


def main(arguments: list[str]) -> None:
    """Serve jobs until stdin ends."""
    options = dict(zip(arguments[::2], arguments[1::2], strict=True))
    os.nice(int(options.get("--nice", "0")))
    engine = bytes.fromhex(options.get("--engine", "00" * ENGINE_SIZE))
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    lines: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(lines,), daemon=True).start()
    while True:
        serve(lines.get(), out, engine)


def serve(line: bytes, out: BinaryIO, engine: bytes) -> None:
    """Answer one job: a frame a segment, then the one that ends it."""
    job, encoding = read_job(line)
    for batch in batches(job, encoding, engine):
        out.write(HEAD.pack(*Frame(batch.done, batch.open_rows, len(batch.segment))))
        out.write(batch.segment)
        out.flush()
    out.write(HEAD.pack(*Frame(len(job.inputs), 0, 0)))
    out.flush()


def _listen(lines: SimpleQueue[bytes]) -> None:
    """Pass on the lines of stdin; at its end leave without a word, whatever is being parsed."""
    with os.fdopen(os.dup(0), "rb") as stdin:
        for line in stdin:
            lines.put(line)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
