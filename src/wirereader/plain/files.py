"""`Files`: the files behind the plain reader: read, read again, followed.

Whatever comes of them is told between two orders: nothing is written while somebody listens.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence

from wirereader.corpus.corpus import Corpus
from wirereader.plain.reader import PlainReader
from wirereader.reading.desk import Desk
from wirereader.reading.facts import count
from wirereader.reading.following import Follower
from wirereader.reading.loading import Loader
from wirereader.reading.sources import PIPE, Sources
from wirereader.reading.status import News, Progress, news_words


class Files:
    """Grows the corpus of a desk while orders are taken."""

    def __init__(self, sources: Sources, desk: Desk, tell: Callable[[str], None]) -> None:
        """`tell` is given every line."""
        self._sources = sources
        self._desk = desk
        self._tell = tell
        self._loading: asyncio.Task[Sequence[str]] | None = None
        self._following: asyncio.Task[None] | None = None
        self._is_again = False
        """Whether everything is being read anew, which is still to be told."""
        self._since_ns = 0
        self._progress: Progress | None = None
        self._news = ""
        """What was told last of the files that are followed."""
        self._newest: News | None = None

    def read(self, wanted: str | None) -> None:
        """Begin to read; the story of the id `wanted`, else the first, is there at once."""
        story = self._sources.first_story(wanted)
        if story is not None:
            self._desk.corpus.add_story(story)
        self._since_ns = time.time_ns()
        loader = Loader(self._sources, self._desk.corpus, self._grown)
        self._loading = asyncio.create_task(loader.run())

    def read_again(self, wanted: str | None) -> None:
        """Begin to read everything anew, into another corpus; go on following it."""
        if self._loading is not None:
            self._loading.cancel()
        self._desk.corpus = Corpus()
        self._is_again = True
        self.read(wanted)
        if self._following is not None:
            self._following.cancel()
            self._follow()

    def follow(self) -> str:
        """Follow the files from now on; if they are followed, stop that. What to say to it."""
        if self._following is not None:
            self._following.cancel()
            self._following = None
            return "the files are not followed any more"
        if PIPE in self._sources.paths:
            return "a pipe cannot be followed"
        self._follow()
        return "following the files; what comes is told before the next prompt"

    async def awaited(self, patience_s: float | None) -> None:
        """Wait until all files are read; so long at most."""
        if self._loading is not None:
            await asyncio.wait([self._loading], timeout=patience_s)

    async def tell(self, reader: PlainReader, patience_s: float | None) -> None:
        """What is to be told of the files since it was told last."""
        if self._is_again:
            self._is_again = False
            await self.awaited(patience_s)
            reader.search_again()
            stories = count(self._desk.corpus.story_count, "story", "stories")
            self._tell(f"Read again: {stories}.")
        self._tell_progress(reader)
        self._tell_news(reader)

    async def close(self) -> None:
        """End what runs, with its processes."""
        tasks = [task for task in (self._loading, self._following) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _grown(self, progress: Progress | None) -> None:
        self._progress = progress

    def _follow(self) -> None:
        self._newest, self._news = None, news_words(News(), frozenset())
        self._following = asyncio.create_task(self._follow_what_is_read())

    async def _follow_what_is_read(self) -> None:
        await self.awaited(None)
        await Follower(self._sources, self._desk.corpus, self._since_ns, self._came).run()

    def _came(self, news: News) -> None:
        self._newest = news

    def _tell_progress(self, reader: PlainReader) -> None:
        """How far reading has come where it was not done; once, that it is, and what went wrong."""
        loading = self._loading
        if loading is None:
            return
        if loading.done():
            self._loading = None
            reader.all_read()
            for complaint in loading.result()[:1]:
                self._tell(f"While reading: {complaint}")
        elif self._progress is not None:
            total = "" if self._progress.total is None else f" of {self._progress.total:,}"
            self._tell(f"Still reading: {self._progress.read:,}{total}.")

    def _tell_news(self, reader: PlainReader) -> None:
        """What has come since it was told last; once, that nothing comes any more."""
        if self._following is not None and self._following.done():
            self._following = None
            self._tell("The files are not followed any more: their watcher ended.")
        if self._newest is None:
            return
        words = news_words(self._newest, reader.session.read)
        self._newest = None
        if words != self._news:
            self._news = words
            self._tell(f"{words}.".replace(" · ", ", ").capitalize())
