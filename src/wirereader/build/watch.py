"""What becomes of the files under some paths: new, changed and vanished ones, scan by scan.

The scans run in a process of their own: a folder on a server that answers late must not hold a key,
and reading 100,000 names and stamps must not take the time of those who press one. Polling works on
every file system; what notifies of changes does not on those that are mounted over a network. A
file that is still being written waits until two scans see it alike.

As a process: one line of JSON on stdin (`watch_line`), then a line of JSON on stdout a scan that
found anything (`read_changes`). The end of stdin ends it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from select import select
from typing import BinaryIO, NamedTuple

from wirereader.build.inputs import candidates
from wirereader.formats.discover import Candidate

WATCHER = (sys.executable, "-P", "-m", "wirereader.build.watch")
"""The command that starts the process."""

SHORTEST_S = 2.0
"""Seconds between two scans, at least, and"""
IDLE_SHARE = 20
"""times as long as a scan takes: watching must never be what a machine is busy with."""
_NICENESS = 10

Stamp = tuple[int, int, int]
"""Inode, size, and when it changed last, in nanoseconds."""


class Changes(NamedTuple):
    """What a scan found that the one before had not."""

    found: tuple[Candidate, ...] = ()
    """Files that are new or changed, in path order."""
    gone: tuple[str, ...] = ()
    """Files that are not there any more, as shown."""


class Watch:
    """The files under some paths, as the last scan saw them."""

    def __init__(self, paths: Sequence[str], since_ns: int) -> None:
        """`since_ns` is when somebody else listed the files: what changed later is news."""
        self._paths = paths
        self._since_ns = since_ns
        self._known: dict[Candidate, Stamp] = {}
        self._unsettled: dict[Candidate, Stamp] = {}
        self._is_begun = False

    def scan(self) -> Changes:
        """Look at every file once; the first scan learns what is there."""
        seen: dict[Candidate, Stamp] = {}
        found: list[Candidate] = []
        before, self._unsettled = self._unsettled, {}
        for candidate, stamp in _stamped(self._paths):
            if self._is_old(candidate, stamp):
                seen[candidate] = stamp
            elif before.get(candidate) == stamp:
                seen[candidate] = stamp
                found.append(candidate)
            else:
                self._unsettled[candidate] = stamp
                if candidate in self._known:
                    seen[candidate] = self._known[candidate]
        gone = tuple(known.shown for known in self._known if known not in seen)
        self._known, self._is_begun = seen, True
        return Changes(tuple(found), gone)

    def _is_old(self, candidate: Candidate, stamp: Stamp) -> bool:
        if candidate in self._known:
            return self._known[candidate] == stamp
        return not self._is_begun and stamp[-1] < self._since_ns


def _stamped(paths: Sequence[str]) -> Iterator[tuple[Candidate, Stamp]]:
    for found in candidates(paths):
        if isinstance(found, Candidate):
            with suppress(OSError, ValueError):  # gone again, or its name holds what none may
                stat = os.stat(found.path)
                changed_ns = max(stat.st_mtime_ns, stat.st_ctime_ns)
                yield found, (stat.st_ino, stat.st_size, changed_ns)


def watch_line(paths: Sequence[str], since_ns: int) -> bytes:
    """What the process is told, as a line."""
    return json.dumps({"paths": paths, "since": since_ns}).encode() + b"\n"


def read_changes(line: bytes) -> Changes:
    """What a line of the process says."""
    found, gone = json.loads(line)
    return Changes(tuple(Candidate(*names) for names in found), tuple(gone))


def main(stdin: BinaryIO, out: BinaryIO, pause: Callable[[float], bool]) -> None:
    """Watch until `pause`, which is told for how many seconds, says that it is enough."""
    asked = json.loads(stdin.readline())
    watch = Watch(asked["paths"], asked["since"])
    is_enough = False
    while not is_enough:
        began = time.monotonic()
        changes = watch.scan()
        if any(changes):
            found = [(candidate.path, candidate.shown) for candidate in changes.found]
            out.write(json.dumps([found, changes.gone]).encode() + b"\n")
            out.flush()
        is_enough = pause(max(SHORTEST_S, IDLE_SHARE * (time.monotonic() - began)))


def _pause(seconds: float) -> bool:
    """Wait; whether stdin ended meanwhile."""
    return bool(select([sys.stdin], [], [], seconds)[0])


if __name__ == "__main__":
    os.nice(_NICENESS)
    main(sys.stdin.buffer, sys.stdout.buffer, _pause)
