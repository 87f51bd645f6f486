"""What a large folder costs the process that serves the keys, however busy the machine is.

    python -m tests.bench.scale FOLDER [FOLDER ...]

Loads each folder twice into a corpus and an index, as the reader does beside its screen, with a
parse cache of its own: parsed anew, then from the cache. Prints CPU seconds (of this process, and
of the parse processes), for how long the event loop was held at most, in which steps it was held
for longer than 5 ms. What it costs in memory is measured by `resident`, in a terminal.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import subprocess
import sys
import tempfile
import time
from asyncio.events import Handle
from collections import Counter
from dataclasses import dataclass, field

from wirereader.corpus.corpus import Corpus
from wirereader.reading.heap import give_back
from wirereader.reading.loading import Loader
from wirereader.reading.slices import in_slices
from wirereader.reading.sources import Sources

HELD_S = 0.005
"""Seconds for which a step of the event loop may hold a key."""


@dataclass(slots=True)
class Held:
    """How long each step of the event loop took, in CPU time of its thread."""

    longest: float = 0.0
    long: Counter[str] = field(default_factory=Counter)
    steps: int = 0

    def watch(self) -> None:
        """Take the time of every step from now on."""
        run = Handle._run

        def timed(handle: Handle) -> None:
            began = time.thread_time()
            run(handle)
            taken = time.thread_time() - began
            self.steps += 1
            self.longest = max(self.longest, taken)
            if taken > HELD_S:
                self.long[str(getattr(handle, "_callback", ""))[:100]] += 1

        Handle._run = timed  # type: ignore[method-assign,assignment] # the one place that all steps go through


async def read(folder: str, held: Held) -> Corpus:
    """Load and index a folder."""
    corpus = Corpus()
    await Loader(Sources((folder,), has_cache=True), corpus, lambda progress: None).run()
    told("loaded")
    held_in_loading = held.longest
    from wirereader.search.index import Index
    from wirereader.search.names import names_of

    index = Index(corpus)
    await in_slices(index.extend())
    await in_slices(index.compact())
    await in_slices(names_of(corpus).prepare())
    await give_back()
    told("indexed")
    print(f"  longest step {held_in_loading * 1e3:.1f} ms loading, {held.longest * 1e3:.1f} in all")
    return corpus


def told(what: str) -> None:
    """Print how much CPU time was spent so far."""
    ours, theirs = time.process_time(), os.times()
    children = theirs.children_user + theirs.children_system
    print(f"  {what}: {ours:.2f} s here, {children:.2f} s in parse processes")


def one_pass(folder: str) -> None:
    """What a process of its own prints for one start on a folder."""
    import wirereader.ui.app  # noqa: F401 - the reader has it in memory

    gc.freeze()
    held = Held()
    held.watch()
    corpus = asyncio.run(read(folder, held))
    text = sum(len(corpus.utf8(n)) for n in range(len(corpus)))
    print(f"  {len(corpus):,} entries, {text / 1e6:.1f} MB of text")
    for step, count in held.long.most_common(3):
        print(f"  over {HELD_S * 1e3:.0f} ms: {count:,} of {held.steps:,} steps in {step}")


def main() -> None:
    """Two starts on each folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.once:
        one_pass(chosen.folders[0])
        return
    for folder in chosen.folders:
        with tempfile.TemporaryDirectory() as kept:
            for name in ("parsed anew", "from the cache"):
                print(f"{folder}, {name}:", flush=True)
                command = [sys.executable, "-m", "tests.bench.scale", "--once", folder]
                subprocess.run(command, check=True, env={**os.environ, "XDG_CACHE_HOME": kept})


if __name__ == "__main__":
    main()
