"""All stories of some paths in path order, made here and one by one: no processes, no cache.

It imports none of the machinery that these need.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirereader.build.inputs import candidates
from wirereader.build.stages import in_turns, items
from wirereader.model.item import Failure, WireItem
from wirereader.model.story import Story


def in_this_process(paths: Sequence[str], encoding: str | None) -> Iterator[Story | Failure]:
    """The stories and failures of `paths` (none: the bundled stories), in path order."""
    return (value for _, value in in_turns((None, item) for item in _items(paths, encoding)))


def _items(paths: Sequence[str], encoding: str | None) -> Iterator[WireItem | Failure]:
    for one in candidates(paths):
        if isinstance(one, Failure):
            yield one
        else:
            yield from items(one.path, shown=one.shown, encoding=encoding)
