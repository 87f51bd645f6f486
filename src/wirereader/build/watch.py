"""What becomes of the files under some paths: new, changed and vanished ones, scan by scan.

The scans run in a process of their own: a folder on a server that answers late must not hold a key,
and reading 100,000 names and stamps must not take the time of those who press one. Polling works on
every file system; what notifies of changes does not on those that are mounted over a network. A
file that is still being written waits until two scans see it alike. What cannot be looked at is as
it was: a server that does not answer has lost nothing.

As a process: lines of JSON on stdin (`watch_line`, then `names_line` until one is empty), then
lines of JSON on stdout for a scan that found anything (`read_changes`). The end of stdin ends it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from select import select
from typing import BinaryIO, NamedTuple

from wirereader.build.sight import Sight, Stamp, look
from wirereader.formats.discover import Candidate
from wirereader.text.member import MARK, possible_files

WATCHER = (sys.executable, "-P", "-m", "wirereader.build.watch")
"""The command that starts the process."""

SHORTEST_S = 2.0
"""Seconds between two scans, at least, and"""
IDLE_SHARE = 20
"""times as long as a scan takes: watching must never be what a machine is busy with."""
LINE_NAMES = 500
"""Names of a kind in one line: whoever reads it has keys to serve."""
_NICENESS = 10


class Changes(NamedTuple):
    """What a scan found that the one before had not."""

    found: tuple[Candidate, ...] = ()
    """Files that are new or changed, in path order."""
    gone: tuple[str, ...] = ()
    """Files that are not there any more, as shown; of what the first scan missed, the paths."""
    marked: tuple[str, ...] = ()
    """Files met for the first time whose own names look like members of archives."""


class Watch:
    """The files under some paths, as the last scan saw them."""

    def __init__(
        self,
        paths: Sequence[str],
        since_ns: int,
        held: Iterable[str] = (),
        lost: Iterable[str] = (),
    ) -> None:
        """`since_ns` is when somebody else listed the files: what changed later is news.

        `held` are the paths of what was read by then, `lost` those of which it is known already
        that their files are gone; members of archives are among them.
        """
        self._paths = paths
        self._since_ns = since_ns
        self._held = dict.fromkeys(held)
        """Paths whose files no scan has seen yet."""
        self._lost = {name for path in lost for name in possible_files(path)} - self._held.keys()
        """Files that are gone: when they are back, that is news whatever their stamps."""
        self._known: dict[Candidate, Stamp] = {}
        self._unsettled: dict[Candidate, Stamp] = {}
        self._before: Sight | None = None

    def scan(self) -> Changes:
        """Look at every file once; the first scan learns what is there."""
        sight = look(self._paths)
        seen: dict[Candidate, Stamp] = {}
        found: list[Candidate] = []
        before, self._unsettled = self._unsettled, {}
        for candidate, stamp in sight.stamps.items():
            if self._is_old(candidate, stamp):
                seen[candidate] = stamp
            elif before.get(candidate) == stamp:
                seen[candidate] = stamp
                found.append(candidate)
            else:
                self._unsettled[candidate] = stamp
                if candidate in self._known:
                    seen[candidate] = self._known[candidate]
        gone = self._missed(sight)
        for known, stamp in self._known.items():
            if known not in sight.stamps:
                if sight.is_hidden(known.shown):
                    seen[known] = stamp
                else:
                    gone.append(known.shown)
        self._lost -= {candidate.shown for candidate in found}
        self._lost.update(gone)
        marked = [new.shown for new in seen if MARK in new.shown and new not in self._known]
        self._known, self._before = seen, sight
        return Changes(tuple(found), tuple(gone), tuple(marked))

    def _is_old(self, candidate: Candidate, stamp: Stamp) -> bool:
        if candidate in self._known:
            return self._known[candidate] == stamp
        is_first = self._before is None or self._before.is_hidden(candidate.shown)
        return is_first and stamp[-1] < self._since_ns and candidate.shown not in self._lost

    def _missed(self, sight: Sight) -> list[str]:
        """What is held although no scan has seen its file, which cannot be hidden either."""
        there = {candidate.shown for candidate in sight.stamps} if self._held else frozenset()
        unseen = [path for path in self._held if there.isdisjoint(possible_files(path))]
        hidden = [path for path in unseen if any(map(sight.is_hidden, possible_files(path)))]
        self._held = dict.fromkeys(hidden)
        return [path for path in unseen if path not in self._held]


def watch_line(paths: Sequence[str], since_ns: int) -> bytes:
    """What the process is told first, as a line."""
    return json.dumps({"paths": paths, "since": since_ns}).encode() + b"\n"


def names_line(held: Sequence[str] = (), lost: Sequence[str] = ()) -> bytes:
    """Some of what `Watch` is told; without any, the last line."""
    return json.dumps([held, lost]).encode() + b"\n"


def read_changes(line: bytes) -> Changes:
    """What a line of the process says."""
    found, gone, marked = json.loads(line)
    return Changes(tuple(Candidate(*names) for names in found), tuple(gone), tuple(marked))


def main(stdin: BinaryIO, out: BinaryIO, pause: Callable[[float], bool]) -> None:
    """Watch until `pause`, which is told for how many seconds, says that it is enough."""
    asked = json.loads(stdin.readline())
    held: list[str] = []
    lost: list[str] = []
    for line in iter(stdin.readline, b""):
        names = json.loads(line)
        if not any(names):
            break
        held += names[0]
        lost += names[1]
    watch = Watch(asked["paths"], asked["since"], held, lost)
    is_enough = False
    while not is_enough:
        began = time.monotonic()
        for line in _lines(watch.scan()):
            out.write(line)
        out.flush()
        is_enough = pause(max(SHORTEST_S, IDLE_SHARE * (time.monotonic() - began)))


def _lines(changes: Changes) -> Iterator[bytes]:
    """The changes as lines, none where nothing was found; what explains the others goes first."""
    found = [(candidate.path, candidate.shown) for candidate in changes.found]
    for place, names in ((2, changes.marked), (0, found), (1, changes.gone)):
        for at in range(0, len(names), LINE_NAMES):
            line: list[Sequence[object]] = [(), (), ()]
            line[place] = names[at : at + LINE_NAMES]
            yield json.dumps(line).encode() + b"\n"


def _pause(seconds: float) -> bool:
    """Wait; whether stdin ended meanwhile."""
    return bool(select([sys.stdin], [], [], seconds)[0])


if __name__ == "__main__":
    os.nice(_NICENESS)
    main(sys.stdin.buffer, sys.stdout.buffer, _pause)
