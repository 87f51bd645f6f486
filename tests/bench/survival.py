"""Ends the reader roughly at random points and looks whether the next start shows the same screen.

    python -m tests.bench.survival [--times 20] [--seed 1] [--way WAY]

A scripted session runs in a pseudo-terminal on the bundled stories; 120 ms after its last key it is
ended by SIGKILL, by SIGHUP, or by closing the terminal. The screen is tall enough for the whole
list: started again, every row must be as it was (stars, unread, order and counts in the list, the
story at its place with its layers, the set in the status line), and each mark must lead to the rows
that it was set on. Prints one line for each way and exits with 1 if anything differed.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path

from tests.bench.in_terminal import InTerminal

KEYS = (
    *("j", "k", "J", "K", "\r", "\t", " ", "d", "u", "G", "g", "12G", '"', "n", "N", "]q", "]f"),
    *("t", "U", "xf", "xq", "xn", "ma", "mb", "Sq", "Sp", "Sn", "Sl", "Sr", "\x0f"),
)
"""Keys after which nothing is left open."""

SETS = (("@lari", "\r"), ("/said", "\r"), ())
"""What makes a set across stories, or leaves none."""

READ = "18 stories"
"""Stands on the screen once all stories are there."""

WAYS = ("SIGKILL", "SIGHUP", "closed terminal")
"""How a reader is ended."""

TEXT = slice(36, 90)
"""Columns of the text, without the list and what stands in the margins."""


def survives(way: str, chance: random.Random) -> bool:
    """Whether the screen after the next start is the screen before the end, marks and all."""
    with tempfile.TemporaryDirectory() as folder:
        words = ["--state", str(Path(folder) / "state.db")]
        marks: dict[str, list[str]] = {}
        with InTerminal(words) as run:
            run.settle(READ)
            for keys in chance.choice(SETS):
                run.type(keys)
                run.settle()
            for _ in range(chance.randrange(3, 12)):
                key = chance.choice(KEYS)
                run.type(key)
                run.settle()
                if key[0] == "m":
                    marks[key[1]] = text(run)
            run.type("\x0c")  # drawn again, no message of the last key is left
            run.settle()
            before = without_hints(run.rows)
            time.sleep(0.12)
            run.end(way)
        with InTerminal(words) as again:
            again.settle(before[1][:28], quiet_s=1.0)
            differing = [
                (old, new)
                for old, new in zip(before, without_hints(again.rows), strict=True)
                if old != new
            ]
            for old, new in differing[:3]:
                print(f"    was {old}\n    is  {new}")
            lost = [mark for mark, rows in marks.items() if not leads_to(again, mark, rows)]
            for mark in lost:
                print(f"    mark {mark} leads elsewhere")
    return not differing and not lost


def without_hints(rows: list[str]) -> list[str]:
    """The rows without the keys named in the last one: those differ from start to start."""
    return [*rows[:-1], " ".join(rows[-1].partition("? help")[0].split())]


def leads_to(run: InTerminal, mark: str, rows: list[str]) -> bool:
    """Whether a mark leads to these rows of text."""
    run.type(f"'{mark}")
    run.settle()
    return text(run) == rows


def text(run: InTerminal) -> list[str]:
    """The rows of the pane, as far as a story's words go; empty where the list is hidden."""
    return [] if run.rows[2:3] == [""] else [row[TEXT].strip() for row in run.rows[2:-1]]


def main() -> int:
    """Run all ways, or those named."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--way", action="append", choices=WAYS)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    is_fine = True
    for way in options.way or WAYS:
        good = sum(survives(way, chance) for _ in range(options.times))
        print(f"{way:16} {good} of {options.times}", flush=True)
        is_fine &= good == options.times
    return 0 if is_fine else 1


if __name__ == "__main__":
    raise SystemExit(main())
