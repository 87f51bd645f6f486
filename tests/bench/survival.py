"""Ends the reader roughly at random points and looks whether the next start shows the same screen.

    .venv/bin/python tests/bench/survival.py [--times 20] [--seed 1]

A scripted session runs in a pseudo-terminal on the bundled stories; 120 ms after its last key it is
ended by SIGKILL, by SIGHUP, or by closing the terminal. Started again, the reading pane, the status
line, the counts and the row at the list's cursor must be as they were. Prints one line for each way
and exits with 1 if anything differed.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import random
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

import pyte

COLUMNS, ROWS = 100, 30
KEYS = (
    "j",
    "k",
    "J",
    "K",
    "\r",
    "\t",
    " ",
    "d",
    "u",
    "G",
    "g",
    '"',
    "n",
    "N",
    "t",
    "xf",
    "Sq",
    "Sp",
)
"""Keys after which nothing is left open."""

LIST = 31
"""Columns of the list."""

SPEAKER = "@lari\r"


class Run:
    """The reader in a pseudo-terminal, and the screen it has drawn."""

    def __init__(self, state: Path) -> None:
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self.screen)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = "xterm-256color"
            command = [sys.executable, "-m", "wirereader", "--state", str(state)]
            os.execv(sys.executable, command)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def settle(self, quiet_s: float = 0.4, limit_s: float = 30.0, until: str = "") -> None:
        """Read until `until` is on the screen and nothing more comes."""
        end = time.monotonic() + limit_s
        while time.monotonic() < end:
            ready, _, _ = select.select([self.fd], [], [], quiet_s)
            if not ready:
                if until in "\n".join(self.screen.display):
                    return
                continue
            try:
                self._stream.feed(os.read(self.fd, 65536))
            except OSError:
                return

    def type(self, keys: str) -> None:
        os.write(self.fd, keys.encode())

    def end(self, way: str) -> None:
        if way == "closed terminal":
            os.close(self.fd)
        else:
            os.kill(self.pid, signal.SIGKILL if way == "SIGKILL" else signal.SIGHUP)
        os.waitpid(self.pid, 0)
        if way != "closed terminal":
            os.close(self.fd)


def survives(way: str, chance: random.Random) -> bool:
    """Whether the screen after the next start is the screen before the end."""
    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder) / "state.db"
        run = Run(state)
        run.settle(until="18 stories")
        if chance.random() < 0.5:
            run.type(SPEAKER)
            run.settle()
        for _ in range(chance.randrange(3, 12)):
            run.type(chance.choice(KEYS))
            run.settle(0.25)
        run.type("\x0c")  # drawn again, no message of the last key is left
        run.settle(0.25)
        before = seen(run.screen)
        time.sleep(0.12)
        run.end(way)
        again = Run(state)
        again.settle(1.0, until="18 stories")
        after = seen(again.screen)
        again.end("SIGKILL")
    for old, new in zip(before, after, strict=False):
        if old != new:
            print(f"    was {old.rstrip()}\n    is  {new.rstrip()}")
    return before == after


def seen(screen: pyte.Screen) -> list[str]:
    """What must come back: where the list stood on the screen is left to the list."""
    rows = [row.replace("▌", "│") for row in screen.display]
    cursor = [row[:LIST] for row in rows[2:-1] if row[0] == "│"]
    return [*rows[:2], *(row[LIST:] for row in rows[2:-1]), rows[-1], *cursor]


def main() -> int:
    """Run all three ways."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    is_fine = True
    for way in ("SIGKILL", "SIGHUP", "closed terminal"):
        good = sum(survives(way, chance) for _ in range(options.times))
        print(f"{way:16} {good} of {options.times}", flush=True)
        is_fine &= good == options.times
    return 0 if is_fine else 1


if __name__ == "__main__":
    raise SystemExit(main())
