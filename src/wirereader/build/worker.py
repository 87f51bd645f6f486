"""The parse process: jobs come in on stdin, segments go out on stdout.

Options: `--nice N`; `--engine HEX`, to stand in the segments; `--words cut`, to send the words of
the stories too; `--tidy FOLDER`, the cache's folder.
The end of stdin ends it at once, also in the middle of a file, so none outlives its keeper. What
anything here prints goes to stderr, which the keeper turns into problems: stdout carries frames
alone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from wirereader.build.batches import batches, keep
from wirereader.build.cache import tidy
from wirereader.build.garbage import look_for_garbage_seldom
from wirereader.build.jobs import HEAD, Frame, read_job
from wirereader.build.parts import OpenFile
from wirereader.corpus.columns import ENGINE_SIZE
from wirereader.search.cutting import Cutter


def main(arguments: list[str]) -> None:
    """Serve jobs until stdin ends."""
    look_for_garbage_seldom()
    options = dict(zip(arguments[::2], arguments[1::2], strict=True))
    os.nice(int(options.get("--nice", "0")))
    engine = bytes.fromhex(options.get("--engine", "00" * ENGINE_SIZE))
    cutter = Cutter() if options.get("--words") == "cut" else None
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    lines: SimpleQueue[bytes] = SimpleQueue()
    stdin = os.fdopen(os.dup(0), "rb")
    Thread(target=listen, args=(stdin, lines), daemon=True).start()
    if "--tidy" in options:
        Thread(target=tidy_aloud, args=(Path(options["--tidy"]), engine), daemon=True).start()
    opened = OpenFile()
    while True:
        serve(lines.get(), out, engine, cutter, opened)


def serve(
    line: bytes,
    out: BinaryIO,
    engine: bytes,
    cutter: Cutter | None = None,
    opened: OpenFile | None = None,
) -> None:
    """Answer one job: a frame a segment, then the one that ends it. Keep the whole if asked to.

    With a `cutter` the words of each segment come with it.
    """
    job, encoding, unit = read_job(line)
    for batch in keep(unit, batches(job, encoding, engine, cutter, opened)):
        frame = Frame(batch.done, batch.open_rows, len(batch.segment), len(batch.words))
        out.write(HEAD.pack(*frame))
        out.write(batch.segment)
        out.write(batch.words)
        out.flush()
    out.write(HEAD.pack(*Frame(len(job.inputs), 0, 0, 0)))
    out.flush()


def tidy_aloud(folder: Path, engine: bytes) -> None:
    """Tidy the cache while stories are parsed, and say on stderr what became of it."""
    line = tidy(folder, engine)
    if line is not None:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()


def listen(
    stdin: BinaryIO, lines: SimpleQueue[bytes], leave: Callable[[int], None] = os._exit
) -> None:
    """Pass on the lines of stdin; at its end leave without a word, whatever is being parsed."""
    for line in stdin:
        lines.put(line)
    leave(0)


if __name__ == "__main__":
    main(sys.argv[1:])
