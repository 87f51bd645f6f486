"""`Sources`: what the reader was opened on, and the story that it opens with."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wirereader.build.inputs import Input
    from wirereader.model.story import Story

PIPE = "-"
"""The path that stands for the text from the pipe."""

PIPE_LIMIT = 500_000_000
"""Bytes taken from a pipe: as many as of a file that holds many stories."""


class Piped(NamedTuple):
    """What a pipe gave so far."""

    data: bytes
    rest: int | None = None
    """Descriptor on which it goes on; None where it has ended."""


class Sources(NamedTuple):
    """Paths, with the text from the pipe in a file of its own."""

    paths: tuple[str, ...] = ()
    """Empty for the bundled stories."""
    encoding: str | None = None
    spool: str | None = None
    """File that holds the text from the pipe, where `PIPE` is among the paths."""
    rest: int | None = None
    """Descriptor on which the pipe's text goes on; None where all of it is in the spool."""
    has_cache: bool = False
    """Whether parsed stories are kept in the user's cache folder, and found there."""

    @property
    def is_one_file(self) -> bool:
        """Whether there is nothing to choose from: the pipe, or a file that is not a folder."""
        if len(self.paths) != 1:
            return False
        return self.spool is not None or os.path.isfile(self.paths[0])

    def inputs(self) -> Iterator[Input | None]:
        """The files in path order, the pipe in its place; None is a pause."""
        from wirereader.build.inputs import inputs

        if self.spool is None:
            yield from inputs(self.paths)
            return
        for path in self.paths:
            if path == PIPE:
                yield from map(_as_pipe, inputs([self.spool]))
            else:
                yield from inputs([path])

    def first_story(self, wanted: str | None = None) -> Story | None:
        """The story to open with: that of the id `wanted` if it is there, else the first."""
        from wirereader.build.first import TEXT_FIRST, first_story
        from wirereader.build.stages import story_at

        if self.rest is not None:
            return None  # nobody knows yet where the first story ends
        if self.spool is not None and PIPE in self.paths:
            return story_at(
                self.spool, 1, shown=PIPE, encoding=self.encoding, annotate_below=TEXT_FIRST
            )
        return first_story(self.paths, wanted=wanted, encoding=self.encoding)


@contextmanager
def opened(
    paths: Sequence[str], piped: Piped | None, *, encoding: str | None, has_cache: bool
) -> Iterator[Sources]:
    """The sources of these paths; `piped` is what came for `PIPE`, None where it is not among them.

    Of a pipe nothing is kept.
    """
    if piped is None:
        yield Sources(tuple(paths), encoding, has_cache=has_cache)
        return
    from tempfile import NamedTemporaryFile

    with NamedTemporaryFile(prefix="wirereader-") as spool:
        spool.write(piped.data)
        spool.flush()
        yield Sources(tuple(paths), encoding, spool.name, piped.rest)


def _as_pipe(found: Input | None) -> Input | None:
    from dataclasses import replace

    from wirereader.model.item import Failure

    return found if found is None or isinstance(found, Failure) else replace(found, shown=PIPE)
