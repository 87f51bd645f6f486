"""From the command line's paths to the files to read; without paths, the bundled stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wirereader.build.bundled import SHOWN_AS, seeds_folder
from wirereader.formats.discover import Candidate, walk
from wirereader.model.item import Failure
from wirereader.text.settle import settle_name

Input = Candidate | Failure
"""A file to read, or a path that could not be entered."""


def inputs(paths: Sequence[str]) -> Iterator[Input | None]:
    """What `paths` (files, folders) hold, in path order; None is a pause.

    The next value never takes more than a fraction of a millisecond, so that a caller with keys
    to serve may stop anywhere and go on later.
    """
    if paths:
        yield from walk(paths)
        return
    folder = str(seeds_folder())
    opened = len(settle_name(folder))
    for found in walk([folder]):
        if isinstance(found, Candidate):
            yield replace(found, shown=SHOWN_AS + found.shown[opened:])
        else:
            yield found and replace(found, path=SHOWN_AS + found.path[opened:])


def candidates(paths: Sequence[str]) -> Iterator[Input]:
    """`inputs` without pauses, for use where nothing else waits."""
    return (found for found in inputs(paths) if found is not None)
