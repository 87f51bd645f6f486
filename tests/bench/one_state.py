"""Two readers on one state file, changing it at once; and a start with a state of many stories.

    python -m tests.bench.one_state [--changes 200] [--stories 100000] [--repeat 7]

First two readers, each on a folder of its own, star that many stories at once; all stars must be
in the file, and neither may have shown an error. Then the reader is started on the bundled stories
with an empty state and with a full one by turns; printed is the CPU time up to the first screen,
least of all repeats, and the ratio. Exits with 1 if a change was lost or an error shown.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.in_terminal import InTerminal
from wirereader.reading.store import Store, StoryState


def folder_of(where: Path, name: str, count: int) -> Path:
    """A folder of short stories."""
    folder = where / name
    folder.mkdir()
    for number in range(count):
        words = f"{name} story {number}\n\nThe {name} ferry was late {number} times.\n"
        (folder / f"{number:04}.txt").write_text(words, "utf-8")
    return folder


def lost_of_two(changes: int) -> int:
    """How many of the changes are not in the file; errors shown count as lost ones."""
    with tempfile.TemporaryDirectory() as name:
        where = Path(name)
        state = where / "state.db"
        folders = [folder_of(where, name, changes) for name in ("left", "right")]
        words = [["--state", str(state), "--no-preview", str(folder)] for folder in folders]
        with InTerminal(words[0]) as one, InTerminal(words[1]) as two:
            for reader in (one, two):
                reader.settle(f"{changes} stories")
            shown = ""
            for _ in range(changes):
                for reader in (one, two):
                    reader.type("tj")
                for reader in (one, two):
                    reader.settle(quiet_s=0.01)
                    shown += reader.status
            for reader in (one, two):
                reader.settle()
            time.sleep(0.1)
        starred = (
            sqlite3.connect(state).execute("SELECT sum(is_starred) FROM stories").fetchone()[0]
        )
        errors = shown.count("saved")
        print(f"two readers: {starred} of {2 * changes} changes are there, {errors} errors shown")
        return 2 * changes - int(starred or 0) + errors


def start_s(state: Path) -> float:
    """CPU seconds of a start, up to the first screen and the state behind it."""
    with InTerminal(["--state", str(state)]) as reader:
        reader.settle("18 stories", quiet_s=0.6)
        fields = Path(f"/proc/{reader.pid}/stat").read_text().rpartition(")")[2].split()
        ticks = int(fields[11]) + int(fields[12])  # user and system time of the reader itself
    return ticks / os.sysconf("SC_CLK_TCK")


def start_ratio(stories: int, repeat: int) -> float:
    """How much longer a start takes with a full state."""
    with tempfile.TemporaryDirectory() as name:
        empty, full = Path(name) / "empty" / "state.db", Path(name) / "full" / "state.db"
        Store(empty).close()
        store = Store(full)
        kept = (
            StoryState(f"key {n}", f"/wire/{n}.txt#1", True, n % 9 == 0, 3, 14)
            for n in range(stories)
        )
        store.write(kept)
        store.close()
        times = [(start_s(empty), start_s(full)) for _ in range(repeat)]
    empty_s, full_s = (min(column) for column in zip(*times, strict=True))
    print(f"start: {empty_s:.2f} s CPU with an empty state, {full_s:.2f} s with {stories:,} kept")
    return float(full_s / empty_s)


def main() -> int:
    """Two readers, then the starts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--changes", type=int, default=200)
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=7)
    options = parser.parse_args()
    lost = lost_of_two(options.changes)
    print(f"ratio of the starts: {start_ratio(options.stories, options.repeat):.2f}")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
