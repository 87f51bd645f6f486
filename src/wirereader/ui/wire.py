"""`Wire`: the files behind the reader: read, read again, stopped, followed."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from wirereader.corpus.corpus import Corpus
from wirereader.corpus.segment import Segment
from wirereader.reading.sources import Sources

if TYPE_CHECKING:
    from wirereader.reading.effects import Say
    from wirereader.reading.loading import Loader
    from wirereader.reading.piping import Piping
    from wirereader.reading.status import Progress
    from wirereader.ui.screens.reader import ReaderScreen


class Wire:
    """What runs beside the screen and grows its corpus."""

    def __init__(self, sources: Sources) -> None:
        self.loading: asyncio.Task[None] | None = None
        """Reads the files; None until the first frame stands."""
        self.reloading: asyncio.Task[None] | None = None
        """Reads the open story again, before everything else."""
        self.following: asyncio.Task[None] | None = None
        """Follows the files, while that is wanted."""
        self._sources = sources
        self._since_ns = 0
        self._is_stopped = False
        """Whether that was asked for before anything was read."""
        self._loader: Loader | None = None
        self._piping: Piping | None = None

    def load(self, screen: ReaderScreen) -> None:
        """Begin to read the files, unless they were not to be read before that began."""
        self._since_ns = time.time_ns()
        if self._is_stopped:
            self._end_reading(screen)
            return
        self._loader = None
        self.loading = asyncio.create_task(self._load(screen))

    def reload(self, screen: ReaderScreen) -> None:
        """Read everything again into a new corpus, the open story first.

        What was read stays on the screen until that story is there; asked again, it begins again.
        """
        for task in (self.loading, self.reloading):
            if task is not None:
                task.cancel()
        self.loading = None
        self._is_stopped = False
        self.reloading = asyncio.create_task(self._reload(screen))

    def stop(self, screen: ReaderScreen) -> Say | None:
        """Read no further, and say what was read; None where nothing is being read.

        What was read stays; of a pipe, what came through it is read yet.
        """
        from wirereader.reading.effects import Say
        from wirereader.reading.status import stopped

        progress = self._stopped()
        if progress is None:
            return None
        if progress.piped is None:
            screen.call_later(self._end_reading, screen)
        return Say(stopped(progress, screen.desk.key("reload")))

    def follow(self, screen: ReaderScreen) -> None:
        """Follow the files from now on; if they are followed, stop that."""
        from wirereader.reading.effects import Say
        from wirereader.reading.sources import PIPE
        from wirereader.reading.status import News

        if self.following is not None:
            self._unfollow(screen)
        elif PIPE in self._sources.paths:
            screen.control.say(Say("a pipe cannot be followed", "error"))
        else:
            screen.control.follow(News())
            self.following = asyncio.create_task(self._follow(screen))

    async def close(self) -> None:
        """End what runs, with its processes."""
        running = (self.loading, self.reloading, self.following)
        tasks = [task for task in running if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _stopped(self) -> Progress | None:
        """Stop whatever reads, and tell how far it has come."""
        from wirereader.reading.status import Progress

        if self._piping is not None:
            self._piping.stop()
            return Progress(0, None, self._piping.size)
        if self.loading is None and self.reloading is None:
            self._is_stopped = True
            return Progress(0, None)
        if self.reloading is not None and self.reloading.cancel():
            return Progress(0, None)
        if self.loading is None or (self._loader is not None and self._loader.is_done):
            return None
        is_stopped = self.loading.cancel()
        progress = Progress(0, None) if self._loader is None else self._loader.progress
        return progress if is_stopped else None

    def _end_reading(self, screen: ReaderScreen) -> None:
        screen.control.grow(None)
        screen.control.complete()

    def _unfollow(self, screen: ReaderScreen) -> None:
        if self.following is not None:
            self.following.cancel()
            self.following = None
        screen.control.follow(None)

    async def _reload(self, screen: ReaderScreen) -> None:
        from wirereader.reading.first_segment import encoded_apart
        from wirereader.reading.status import Progress

        while True:
            story = screen.session.story
            data = await encoded_apart(self._sources, story.id if story else None)
            if screen.session.story == story:
                break  # else somebody has gone on meanwhile, to a story that is the first now
        screen.desk.corpus = corpus_of(Segment(data) if data else None)
        # Before anybody asks whether a story is gone that has only not been read yet.
        screen.control.progress = Progress(0, None)
        screen.reopen()
        self.load(screen)
        if self.following is not None:
            self._unfollow(screen)
            self.follow(screen)

    async def _load(self, screen: ReaderScreen) -> None:
        from wirereader.reading.effects import Say
        from wirereader.reading.loading import Loader

        await self._pipe_in(screen)
        self._loader = Loader(self._sources, screen.desk.corpus, screen.control.grow)
        complaints = await self._loader.run()
        screen.control.complete()
        if complaints:
            more = f" (and {len(complaints) - 1:,} more)" if len(complaints) > 1 else ""
            screen.control.say(Say(f"while reading: {complaints[0]}{more}", "error"))

    async def _pipe_in(self, screen: ReaderScreen) -> None:
        """Wait for the rest of the pipe, if there is any."""
        sources = self._sources
        if sources.rest is None or sources.spool is None:
            return
        from wirereader.reading.piping import Piping
        from wirereader.reading.status import Progress

        def told(size: int) -> None:
            screen.control.grow(Progress(0, None, size))

        self._piping = Piping(sources.rest, sources.spool, told)
        await self._piping.run()
        self._piping = None
        self._sources = sources._replace(rest=None)
        screen.control.grow(Progress(0, None))

    async def _follow(self, screen: ReaderScreen) -> None:
        from wirereader.reading.effects import Say
        from wirereader.reading.following import Follower

        if self.loading is not None:
            await asyncio.wait([self.loading])
        corpus, told = screen.desk.corpus, screen.control.follow
        await Follower(self._sources, corpus, self._since_ns, told).run()
        self.following = None
        screen.control.follow(None)
        screen.control.say(Say("the files are not followed any more: their watcher ended", "error"))


def corpus_of(early: Segment | None) -> Corpus:
    """A corpus that holds the story of the first frame, if there is one."""
    corpus = Corpus()
    if early is not None:
        corpus.add_early(early)
    return corpus
