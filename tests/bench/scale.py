"""What a large folder costs the process that serves the keys, however busy the machine is.

    python -m tests.bench.scale FOLDER [FOLDER ...]

Loads each folder twice into a corpus and an index, as the reader does beside its screen, with a
parse cache of its own: parsed anew, then from the cache. Prints CPU seconds (of this process, and
of the parse processes), and for each part of the work the longest step of the event loop, which is
how long a key may wait, and how many steps took longer than 5 ms. What it costs in memory is
measured by `resident`, in a terminal.
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
from dataclasses import dataclass
from importlib import import_module

from wirereader.corpus.corpus import Corpus
from wirereader.reading.heap import give_back
from wirereader.reading.loading import Loader
from wirereader.reading.session import Session
from wirereader.reading.slices import in_slices
from wirereader.reading.sorting import NAMES, Sorting
from wirereader.reading.sources import Sources
from wirereader.search.names import names_of

HELD_S = 0.005
"""Seconds for which a step of the event loop may hold a key."""


@dataclass(slots=True)
class Held:
    """How long each step of the event loop took, in CPU time of its thread."""

    longest: float = 0.0
    """Since it was told last."""
    long: int = 0
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
            self.long += taken > HELD_S

        Handle._run = timed  # type: ignore[method-assign,assignment] # the one place that all steps go through

    def told(self, what: str) -> None:
        """Print how much CPU time was spent so far, and how long the steps since then were."""
        ours, theirs = time.process_time(), os.times()
        children = theirs.children_user + theirs.children_system
        print(
            f"  {what}: {ours:.2f} s here, {children:.2f} s in parse processes; longest step "
            f"{self.longest * 1e3:.1f} ms, {self.long:,} of {self.steps:,} over {HELD_S * 1e3:.0f}"
        )
        self.longest, self.long, self.steps = 0.0, 0, 0


async def read(folder: str, held: Held) -> Corpus:
    """Load, index and sort a folder."""
    corpus = Corpus()
    await Loader(Sources((folder,), has_cache=True), corpus, lambda progress: None).run()
    held.told("loaded")
    # As the reader does it; a step that waits for it holds no key.
    module = await asyncio.to_thread(import_module, "wirereader.search.index")
    index = module.Index(corpus)
    await in_slices(index.extend())
    held.told("indexed")
    await in_slices(index.compact())
    await in_slices(names_of(corpus).prepare())
    await give_back()
    held.told("settled")
    sorting = Sorting(is_later=True)
    for by in NAMES:
        await in_slices(sorting.work(corpus, Session(sort=by)) or iter(()))
    held.told(f"sorted in {len(NAMES)} ways")
    return corpus


def one_pass(folder: str) -> None:
    """What a process of its own prints for one start on a folder."""
    import wirereader.ui.app  # noqa: F401 - the reader has it in memory

    gc.freeze()
    held = Held()
    held.watch()
    corpus = asyncio.run(read(folder, held))
    text = sum(len(corpus.utf8(n)) for n in range(len(corpus)))
    print(f"  {len(corpus):,} entries, {text / 1e6:.1f} MB of text")


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
