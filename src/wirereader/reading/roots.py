"""`Roots`: the paths that the reader was opened on, and the ids of stories below them.

On the screen an id begins with the path as it was typed; in the state file with the absolute one,
so that another way of naming a folder, and a folder that was moved, finds its stories.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

from wirereader.reading.refs import StoryRef
from wirereader.text.settle import settle_name

BUNDLED = "bundled"
"""Name of the sessions on the bundled stories."""


class Roots:
    """The paths of one run; none for the bundled stories."""

    def __init__(self, paths: Sequence[str]) -> None:
        absolute = [os.path.abspath(path) for path in paths]
        self.name = json.dumps(absolute) if paths else BUNDLED
        """The name under which the session of these paths is kept: the paths, absolute, as JSON."""
        self._paths = absolute
        self._shown = [settle_name(path).rstrip("/") for path in paths]
        self._kept = [settle_name(path).rstrip("/") for path in absolute]

    def inodes(self) -> str:
        """Device and inode of each path; empty where there is none, or one is not there."""
        try:
            found = [os.stat(path) for path in self._paths]
        except (OSError, ValueError):
            return ""
        return " ".join(f"{entry.st_dev}:{entry.st_ino}" for entry in found)

    def kept(self, ref: StoryRef) -> StoryRef:
        """The ref with its id as the state file has it."""
        return StoryRef(ref.key, _exchanged(ref.id, self._shown, self._kept))

    def shown(self, ref: StoryRef, name: str) -> StoryRef:
        """The ref with its id as this run shows it, kept under the name of the same paths, or of
        those where the folders lay before.
        """
        before = paths_of(name)
        if len(before) != len(self._shown):
            return ref
        roots = [settle_name(path).rstrip("/") for path in before]
        return StoryRef(ref.key, _exchanged(ref.id, roots, self._shown))


def paths_of(name: str) -> list[str]:
    """The paths that a session's name stands for; none of the bundled stories, or of no name."""
    if name == BUNDLED:
        return []
    try:
        value = json.loads(name)
    except ValueError:
        return []
    is_list = isinstance(value, list) and all(isinstance(path, str) for path in value)
    return value if is_list else []


def _exchanged(identity: str, old: Sequence[str], new: Sequence[str]) -> str:
    """The id with the path that it begins with exchanged for the one at the same place."""
    for before, after in zip(old, new, strict=True):
        if identity.startswith(before) and identity[len(before) : len(before) + 1] in "/!#":
            return after + identity[len(before) :]
    return identity
