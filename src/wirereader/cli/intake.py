"""`Intake`: the stories that a command's paths hold, in path order, and what could not be read.

Streams: one story at a time is held. A file or item that gave no story is said on stderr when it
comes, and remembered for the exit code.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from wirereader.build.direct import in_this_process
from wirereader.build.garbage import look_for_garbage_seldom
from wirereader.build.stages import stories
from wirereader.cli.console import Console
from wirereader.cli.findings import Finding, finding_of, findings_in
from wirereader.cli.options import Options
from wirereader.cli.terminal import PIPE, read_pipe
from wirereader.cli.where import story_filter
from wirereader.model.item import Failure
from wirereader.model.story import Story

if TYPE_CHECKING:
    from wirereader.build.cache import Cache
    from wirereader.corpus.corpus import Corpus
    from wirereader.corpus.segment import Segment


class Intake:
    """One pass over the input of one command."""

    def __init__(self, options: Options, console: Console) -> None:
        """Raises UsageError for a `--where` that cannot be read."""
        self._options = options
        self._console = console
        self._is_wanted = story_filter(options.where)
        self._cache = _cache() if options.has_cache else None
        self.has_failed = False
        """Whether a file or item gave no story so far."""

    @property
    def code(self) -> int:
        """The exit code that the input alone asks for."""
        return 1 if self.has_failed else 0

    def stories(self) -> Iterator[Story]:
        """Those that answer `--where`; failures are said as they come."""
        for found in self.everything():
            if isinstance(found, Failure):
                self._console.say(failure_line(found))
            else:
                yield found

    def corpus(self) -> Corpus:
        """All stories that answer `--where`, for what has to be joined or ranked; says failures.

        Failures may be rows of it too.
        """
        from wirereader.corpus.corpus import Corpus

        corpus = Corpus()
        for segment in self._segments():
            corpus.add(segment)
            for row in filter(segment.is_failure, range(len(segment))):
                self._remember(segment.failure(row))
                self._console.say(failure_line(segment.failure(row)))
            self._console.progress(f"reading, {len(corpus):,} stories so far", are_rows_last=True)
        self._console.clear()
        return corpus

    def findings(self) -> Iterator[Finding | Failure]:
        """What `everything` gives, of stories only what is to be counted."""
        if self._is_wanted is not None or PIPE in self._options.paths or self._is_direct():
            for found in self.everything():
                yield found if isinstance(found, Failure) else finding_of(found)
            return
        look_for_garbage_seldom()
        count = 0
        for segment in self._segments():
            for finding in findings_in(segment):
                if isinstance(finding, Failure):
                    self._remember(finding)
                yield finding
            count += len(segment)
            self._console.progress(f"reading, {count:,} stories so far")

    def _segments(self) -> Iterator[Segment]:
        """As the parse processes give them, where no story has to be left out."""
        from wirereader.build.stream import segments
        from wirereader.corpus.encode import encode
        from wirereader.corpus.segment import Segment

        paths = self._options.paths
        if self._is_wanted is None and PIPE not in paths:
            return segments(
                paths,
                jobs=self._options.jobs,
                encoding=self._options.encoding,
                cache=self._cache,
                complain=self._console.say,
            )
        return (Segment(encode(batch)) for batch in _batches(self.stories()))

    def everything(self) -> Iterator[Story | Failure]:
        """Stories that answer `--where` and all failures; the failures are not said.

        From here on the process looks for garbage seldom: it is a command's, and ends with it.
        """
        look_for_garbage_seldom()
        count = 0
        for found in self._stream():
            if isinstance(found, Failure):
                self._remember(found)
                yield found
                continue
            count += 1
            self._console.progress(f"reading, {count:,} stories so far")
            if self._is_wanted is None or self._is_wanted(found):
                yield found

    def _remember(self, failure: Failure) -> None:
        # A link that is not followed, by rule, is worth a word and no failure.
        self.has_failed |= failure.problem.severity == "error"

    def _stream(self) -> Iterator[Story | Failure]:
        """What the paths hold; the pipe is read in its place among them."""
        if PIPE not in self._options.paths:
            yield from self._files(self._options.paths)
            return
        for is_pipe, paths in groupby(self._options.paths, key=PIPE.__eq__):
            if not is_pipe:
                yield from self._files(tuple(paths))
            else:
                yield from stories(PIPE, encoding=self._options.encoding, data=read_pipe())

    def _is_direct(self) -> bool:
        """Whether the stories come as objects, made here one by one."""
        return self._options.jobs == 1 and self._cache is None

    def _files(self, paths: Sequence[str]) -> Iterator[Story | Failure]:
        if self._is_direct():
            return in_this_process(paths, self._options.encoding)
        from wirereader.build.stream import stream  # 40 ms with segments, which go unused here

        return stream(
            paths,
            jobs=self._options.jobs,
            encoding=self._options.encoding,
            cache=self._cache,
            complain=self._console.say,
        )


def _cache() -> Cache:
    from wirereader.build.cache import Cache, cache_folder
    from wirereader.build.engine import engine_digest

    return Cache(cache_folder(), engine_digest())


def _batches(stories: Iterator[Story]) -> Iterator[list[Story]]:
    """As many stories as a segment takes."""
    from wirereader.corpus.segment import STORY_LIMIT, TEXT_LIMIT

    batch: list[Story] = []
    size = 0
    for story in stories:
        batch.append(story)
        size += len(story.text)
        if len(batch) == STORY_LIMIT or size > TEXT_LIMIT:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def failure_line(failure: Failure) -> str:
    """Where, and why, in one line."""
    where = failure.path if failure.number is None else f"{failure.path}#{failure.number}"
    return f"{where}: {failure.problem.message}"
