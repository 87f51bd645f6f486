"""Kills exports at random points, runs two at once on one parse cache, and looks what comes out.

    python -m tests.bench.cache_survival [--rounds 100] [--files 300] [--seed 1]

A round begins with an empty cache. Either two exports start a moment apart and share it, or one is
ended by SIGKILL somewhere on its way, at times with a second one beside it. Whoever was not killed,
and two more exports on what the cache then holds, must write the bytes of an export without a
cache, say nothing, and exit with 0. Prints every fault and one line at the end; exits with 1 if
there was a fault.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from wirereader.build.cache import RACY_NS

SHARE_OF_TWO = 0.35
"""Share of the rounds in which two exports run at once and none is killed."""
SHARE_BESIDE = 0.3
"""Share of the others in which a second export runs beside the one that is killed."""
APART_S = 0.3
"""Seconds at most between the starts of two."""
PATIENCE_S = 300
"""Seconds after which an export counts as hung."""


class Outcome(NamedTuple):
    """What one export came to."""

    digest: str
    said: str
    """On stderr."""
    code: int


def write_copy(folder: Path, files: int, chance: random.Random) -> None:
    """Invented copy of many lengths, so that jobs end at many moments."""
    folder.mkdir()
    for number in range(files):
        grafs = (
            f"PORT VALDA - The board said on day {day} that {number * day + 7} ships came in, and "
            f"“{day} more will come,” Mara Olin said."
            for day in range(chance.randrange(5, 40))
        )
        text = "\n".join([f"Harbour board meets for the {number}th time", *grafs])
        (folder / f"{number:03}.txt").write_text(f"{text}\n", "utf-8")
    time.sleep(1.2 * RACY_NS / 1e9)  # of files that are new nothing is kept


class Export(NamedTuple):
    """An export on its way."""

    process: subprocess.Popen[bytes]

    @classmethod
    def start(cls, folder: Path, cache: Path, *words: str) -> Export:
        """Start one with a cache folder of its own."""
        return cls(
            subprocess.Popen(
                [sys.executable, "-m", "wirereader", "export", *words, str(folder)],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env={**os.environ, "XDG_CACHE_HOME": str(cache)},
                start_new_session=True,
            )
        )

    def outcome(self) -> Outcome:
        """Wait for its end. Raises TimeoutExpired where it hangs."""
        out, err = self.process.communicate(timeout=PATIENCE_S)
        return Outcome(hashlib.sha256(out).hexdigest(), err.decode(), self.process.returncode)

    def kill(self) -> None:
        """End it as a lack of memory does, children and all left to themselves."""
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()


def outcomes(folder: Path, cache: Path, whole_s: float, chance: random.Random) -> Iterator[Outcome]:
    """One round; `whole_s` is how long an export takes that nobody disturbs."""
    first = Export.start(folder, cache)
    if chance.random() < SHARE_OF_TWO:
        time.sleep(chance.random() * APART_S)
        second = Export.start(folder, cache)
        yield first.outcome()
        yield second.outcome()
    else:
        beside = Export.start(folder, cache) if chance.random() < SHARE_BESIDE else None
        time.sleep(chance.random() * whole_s)
        first.kill()
        if beside is not None:
            yield beside.outcome()
    yield Export.start(folder, cache).outcome()
    yield Export.start(folder, cache).outcome()


def main() -> int:
    """Run the rounds and print what came of them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    faults = exports = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "wire"
        write_copy(folder, options.files, chance)
        right = Export.start(folder, Path(place), "--no-cache").outcome()
        began = time.monotonic()
        Export.start(folder, Path(place) / "whole").outcome()
        whole_s = time.monotonic() - began
        for number in range(options.rounds):
            with tempfile.TemporaryDirectory() as cache:
                for outcome in outcomes(folder, Path(cache), whole_s, chance):
                    exports += 1
                    if outcome != right:
                        faults += 1
                        rows = "right" if outcome.digest == right.digest else "WRONG"
                        print(f"round {number}: {rows} rows, exit {outcome.code}", flush=True)
                        print(f"    {outcome.said[:300]}", flush=True)
    print(f"{options.rounds} rounds, {exports} exports that were not killed, {faults} faults")
    return 1 if faults or right.code else 0


if __name__ == "__main__":
    raise SystemExit(main())
