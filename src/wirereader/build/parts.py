"""Parts of a file that holds very many stories: several processes work on it at the same time.

Each reads the file from its beginning and keeps it open from part to part; what it passes over is
loaded and nothing else, a tenth of the work. Where the file ends is known when a part comes back
that is not full.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from wirereader.formats.discover import Candidate
from wirereader.model.item import Failure, WireItem

PART_ITEMS = 1000
"""Items of a part: half a second of work on short stories, so the last ones end together."""


@dataclass(slots=True, eq=False)
class Rest:
    """Whether anything of a file is left to give out."""

    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Some items of a file in a row."""

    start: int
    """Items before it."""
    size: int
    rest: Rest
    """One for all parts of the file."""


class OpenFile:
    """The file of which a process has read the last part."""

    def __init__(self) -> None:
        self._of: tuple[Candidate, str | None] | None = None
        self._items: Iterator[WireItem | Failure] = iter(())
        self._at = 0

    def part(
        self, found: Candidate, encoding: str | None, start: int, size: int
    ) -> Iterator[WireItem | Failure]:
        """The items of a part, fewer where the file ends; parts are best asked for in order."""
        if self._of != (found, encoding) or self._at > start:
            from wirereader.build.stages import items  # not in a process that only gives out

            self._of, self._at = (found, encoding), 0
            self._items = items(found.path, shown=found.shown, encoding=encoding)
        for _ in islice(self._items, start - self._at):
            self._at += 1
        if self._at < start:
            return  # the file has ended before
        for item in islice(self._items, size):
            self._at += 1
            yield item
