"""What one look at the files under some paths sees, and where it cannot see."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import NamedTuple

from wirereader.build.inputs import candidates
from wirereader.formats.discover import Candidate, hides_files

Stamp = tuple[int, int, int]
"""Inode, size, and when it changed last, in nanoseconds."""


class Sight(NamedTuple):
    """The files by their stamps, in path order."""

    stamps: dict[Candidate, Stamp]
    hidden: frozenset[str]
    """Files and folders that could not be looked at, as shown: what is there nobody knows."""

    def is_hidden(self, shown: str) -> bool:
        """Whether a file may be there although it was not seen."""
        while shown not in self.hidden:
            above = os.path.dirname(shown)
            if not self.hidden or above == shown:
                return False
            shown = above
        return True


def look(paths: Sequence[str]) -> Sight:
    """Look at every file once."""
    stamps: dict[Candidate, Stamp] = {}
    hidden: set[str] = set()
    for found in candidates(paths):
        if not isinstance(found, Candidate):
            if hides_files(found):
                hidden.add(found.path.rstrip(os.sep) or os.sep)
            continue
        try:
            stat = os.stat(found.path)
        except (FileNotFoundError, NotADirectoryError, ValueError):
            continue  # gone again, or its name holds what none may
        except OSError:
            hidden.add(found.shown)
        else:
            changed_ns = max(stat.st_mtime_ns, stat.st_ctime_ns)
            stamps[found] = stat.st_ino, stat.st_size, changed_ns
    return Sight(stamps, frozenset(hidden))
