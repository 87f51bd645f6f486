"""`Groups`: numbers in groups, as flat arrays; a list a group takes ten times the memory."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import accumulate

from wirereader.search.work import Work

_STEP = 2_000
"""Members put in their place in one step: well under a millisecond."""


class Groups:
    """Numbers in groups, one group after the other."""

    def __init__(self) -> None:
        self.members = array("I")
        self.bounds = array("I", [0])
        """Where each group begins in `members`, and the end of the last."""

    def of(self, group: int) -> Sequence[int]:
        """The members of a group, in the order in which they came."""
        return self.members[self.bounds[group] : self.bounds[group + 1]]


class Grouping:
    """Members with their groups, as they come."""

    def __init__(self) -> None:
        self.groups = array("I")
        self.members = array("I")

    def add(self, group: int, member: int) -> None:
        """One more member of a group."""
        self.groups.append(group)
        self.members.append(member)

    def grouped(self, count: int) -> Work[Groups]:
        """The members of `count` groups, each group's together."""
        sizes = array("I", bytes(4 * count))
        for at, group in enumerate(self.groups):
            sizes[group] += 1
            if at % _STEP == 0:
                yield
        found = Groups()
        found.bounds = array("I", [0, *accumulate(sizes)])
        found.members = array("I", bytes(4 * len(self.members)))
        free = found.bounds[:]
        for at, (group, member) in enumerate(zip(self.groups, self.members, strict=True)):
            found.members[free[group]] = member
            free[group] += 1
            if at % _STEP == 0:
                yield
        return found
