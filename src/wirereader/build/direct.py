"""All stories of some paths in path order, made here and one by one: no processes, no cache.

It imports none of the machinery that these need.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirereader.build.inputs import candidates
from wirereader.build.stages import stories
from wirereader.model.item import Failure
from wirereader.model.story import Story


def in_this_process(paths: Sequence[str], encoding: str | None) -> Iterator[Story | Failure]:
    """The stories and failures of `paths` (none: the bundled stories), in path order."""
    for one in candidates(paths):
        if isinstance(one, Failure):
            yield one
        else:
            yield from stories(one.path, shown=one.shown, encoding=encoding)
