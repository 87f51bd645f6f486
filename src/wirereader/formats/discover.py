"""Paths to files: which files there are, in path order, without opening one.

A folder is walked by name, a folder inside it in its place. Hidden files and editors' backups are
left out of a walk and read when named. Links are followed to files inside the folder that was
named, never out of it; what is no regular file, and what cannot be entered, is an entry with its
reason. Nothing here waits: no file is opened, and `walk` pauses by itself.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from operator import attrgetter
from time import perf_counter
from typing import NamedTuple

from wirereader.formats.read import (
    BROKEN_LINK,
    GONE,
    IMPOSSIBLE,
    NOT_A_FOLDER,
    NOT_REGULAR,
    reason,
)
from wirereader.model.item import Failure
from wirereader.model.problem import Problem, Severity
from wirereader.text.settle import settle_name

_RUN = 512
"""Names between two pauses: a fraction of a millisecond to read and sort."""

_NOT_THERE = "no such file or folder"
_LEADS_OUT = "a link out of the opened folder, not followed"
_NOTHING_BEHIND = frozenset(
    {_NOT_THERE, _LEADS_OUT, BROKEN_LINK, GONE, IMPOSSIBLE, NOT_A_FOLDER, NOT_REGULAR}
)
"""What is said of a path at which there is no file to read."""

_FILE = "file"
_FOLDER = "folder"
_LINK = "link"
_OTHER = "other"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may hold stories."""

    path: str
    """For opening; bytes of the name that are not UTF-8 are surrogate escapes."""
    shown: str
    """The same for people, settled."""


class _Entry(NamedTuple):
    """A name in a folder. Entries sort by name."""

    name: str
    kind: str


def discover(paths: Sequence[str]) -> Iterator[Candidate | Failure]:
    """Every file under `paths`, named order first, path order inside each folder.

    A path that is not there, cannot be entered or is no regular file is a Failure. The same path
    named twice is walked once. For use where nothing else waits; `walk` is the one with pauses.
    """
    for found in walk(paths):
        if found is not None:
            yield found


def walk(paths: Sequence[str]) -> Iterator[Candidate | Failure | None]:
    """`discover` that also yields None, a pause, after at most a fraction of a millisecond."""
    for path in dict.fromkeys(paths):
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:
            yield _named_failure(path, error)
            continue
        if stat.S_ISDIR(mode):
            yield from _walk_folder(path)
        elif stat.S_ISREG(mode):
            yield Candidate(path, settle_name(path))
        else:
            yield _failure(path, NOT_REGULAR)


def first(path: str, budget_s: float = 0.02) -> Candidate | None:
    """The file with the smallest name under `path`, as far as `budget_s` seconds allow.

    For the first paint: no file is opened and none but `path` is asked for its kind. After the
    budget the smallest name met so far is taken; None where no file was met.
    """
    deadline = perf_counter() + budget_s
    if not os.path.isdir(path):
        return Candidate(path, settle_name(path)) if os.path.isfile(path) else None
    return _first_in(path, deadline)


def hides_files(failure: Failure) -> bool:
    """Whether files may be where a walk could not look: a folder that cannot be listed, a server
    that does not answer. Where there is nothing, or no file, none are hidden.
    """
    return failure.problem.message not in _NOTHING_BEHIND


def is_left_out(name: str) -> bool:
    """Whether a walk passes the name over: hidden files, editors' backups and locks."""
    return name.startswith((".", "#")) or name.endswith("~")


def _first_in(folder: str, deadline: float) -> Candidate | None:
    met: list[os.DirEntry[str]] = []
    try:
        with os.scandir(folder) as listing:
            for found in listing:
                if not is_left_out(found.name):
                    met.append(found)
                if len(met) % 64 == 63 and perf_counter() > deadline:
                    break
    except OSError:
        return None
    for found in sorted(met, key=attrgetter("name")):
        if found.is_file(follow_symlinks=False):
            return Candidate(found.path, settle_name(found.path))
        if found.is_dir(follow_symlinks=False):
            inside = _first_in(found.path, deadline)
            if inside is not None:
                return inside
    return None


def _walk_folder(root: str) -> Iterator[Candidate | Failure | None]:
    """The files under `root`. A stack, not recursion: folders nest as deep as they like."""
    home = os.path.realpath(root)
    listings = [_listing(root)]
    while listings:
        try:
            step = next(listings[-1])
        except StopIteration:
            listings.pop()
            continue
        if not isinstance(step, _Entry):
            yield step
        elif step.kind == _FOLDER:
            listings.append(_listing(step.name))
        elif step.kind == _FILE:
            yield Candidate(step.name, settle_name(step.name))
        elif step.kind == _OTHER:
            yield _failure(step.name, NOT_REGULAR)
        else:
            yield _linked(step.name, home)


def _listing(folder: str) -> Iterator[_Entry | Failure | None]:
    """The entries of a folder in order, their names joined to the folder's, between pauses."""
    runs: list[list[_Entry]] = []
    try:
        with os.scandir(folder) as listing:
            run: list[_Entry] = []
            for found in listing:
                if not is_left_out(found.name):
                    run.append(_Entry(found.name, _kind_of(found)))
                if len(run) == _RUN:
                    runs.append(sorted(run))
                    run = []
                    yield None
            runs.append(sorted(run))
    except OSError as error:
        yield _failure(folder, reason(folder, error))
    # Merged run by run: sorting 100,000 names in one go would hold a key for 50 ms.
    for count, (name, kind) in enumerate(merge(*runs)):
        yield _Entry(os.path.join(folder, name), kind)
        if count % _RUN == _RUN - 1:
            yield None


def _kind_of(found: os.DirEntry[str]) -> str:
    """The entry's kind as the folder itself tells it; costs no stat on the usual file systems."""
    if found.is_symlink():
        return _LINK
    if found.is_file(follow_symlinks=False):
        return _FILE
    return _FOLDER if found.is_dir(follow_symlinks=False) else _OTHER


def _linked(path: str, home: str) -> Candidate | Failure | None:
    """What a link inside the folder `home` leads to."""
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        return _failure(path, reason(path, error))
    target = os.path.realpath(path)
    if target != home and not target.startswith(home.rstrip(os.sep) + os.sep):
        return _failure(path, _LEADS_OUT, "warning")
    if stat.S_ISDIR(mode):
        return None  # its files are found in their own place, once
    if not stat.S_ISREG(mode):
        return _failure(path, NOT_REGULAR)
    return Candidate(path, settle_name(path))


def _named_failure(path: str, error: OSError | ValueError) -> Failure:
    """A path that the user named and that cannot be looked at."""
    why = reason(path, error)
    return _failure(path, _NOT_THERE if why == GONE else why)


def _failure(path: str, message: str, severity: Severity = "error") -> Failure:
    return Failure(path=settle_name(path), problem=Problem("discover", severity, message))
