"""The story of the first paint: found, loaded and annotated before anything else is done.

That is the story of the last sitting where one is wanted and still there, else the first one. The
rest, this story once more, comes in segments.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from time import perf_counter

from wirereader.build.bundled import SHOWN_AS, seeds_folder
from wirereader.build.inputs import inputs
from wirereader.build.stages import story_at
from wirereader.formats.discover import Candidate, first
from wirereader.model.story import Story

LISTING_S = 0.02
"""Seconds that listing may take before the first paint."""

TEXT_FIRST = 256_000
"""Characters from which a story is shown before it is annotated: annotating takes longer than
anybody looks at an empty screen."""

NEAR = 200
"""Number up to which the story of the last sitting is looked for in its file."""


def first_story(
    paths: Sequence[str], *, wanted: str | None = None, encoding: str | None = None
) -> Story | None:
    """The story to open the reader on `paths` (none: the bundled stories) with.

    `wanted` is an id. None where no story is found in the time there is: the first segment will
    tell. A story of `TEXT_FIRST` characters or more comes without annotations.
    """
    deadline = perf_counter() + LISTING_S
    if wanted is not None and (story := _wanted(paths, wanted, encoding)) is not None:
        return story
    tried: set[str] = set()
    for candidate in _candidates(paths, deadline):
        if candidate.path not in tried:
            tried.add(candidate.path)
            story = _story(candidate, 1, encoding)
            if story is not None:
                return story
    return None


def _candidates(paths: Sequence[str], deadline: float) -> Iterator[Candidate]:
    """The smallest name that a glance finds; then, where that gave no story, what listing finds."""
    for path in paths or [str(seeds_folder())]:
        found = first(path, deadline - perf_counter())
        if found is not None:
            yield found if paths else _bundled(found)
            break
    for listed in inputs(paths):
        if isinstance(listed, Candidate):
            yield listed
        if perf_counter() > deadline:
            return


def _wanted(paths: Sequence[str], identity: str, encoding: str | None) -> Story | None:
    """The story of an id, None where its file is not under the paths or no such story in it."""
    shown, _, number = identity.rpartition("#")
    if not number.isdecimal() or int(number) > NEAR:
        return None
    path = shown
    if not paths:
        path = os.path.join(seeds_folder(), os.path.relpath(shown, SHOWN_AS))
    elif not any(path == root or path.startswith(f"{root.rstrip('/')}/") for root in paths):
        return None
    return _story(Candidate(path, shown), int(number), encoding) if os.path.isfile(path) else None


def _bundled(found: Candidate) -> Candidate:
    return Candidate(found.path, f"{SHOWN_AS}/{os.path.relpath(found.path, seeds_folder())}")


def _story(candidate: Candidate, number: int, encoding: str | None) -> Story | None:
    return story_at(
        candidate.path,
        number,
        shown=candidate.shown,
        encoding=encoding,
        annotate_below=TEXT_FIRST,
    )
