"""The reader screen on a few invented stories, without a terminal and without other processes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.app import App
from textual.pilot import Pilot

from tests.ui.stories import Counted, Quoted, harbour, story_of
from wirereader.corpus.corpus import Corpus
from wirereader.corpus.encode import encode
from wirereader.corpus.segment import Segment
from wirereader.model.item import Failure
from wirereader.model.problem import Problem
from wirereader.model.story import Story
from wirereader.reading.desk import Desk
from wirereader.reading.session import Pane, Session
from wirereader.reading.settings import Settings
from wirereader.ui.screens.reader import ReaderScreen
from wirereader.ui.theme.paint import Paint
from wirereader.ui.theme.palette import Ground
from wirereader.ui.theme.signs import UNICODE
from wirereader.ui.theme.terminal import Look

BROKEN = Failure(
    path="seeds/broken.xml",
    problem=Problem("load", "error", "line 14: not well-formed (mismatched tag)"),
    raw="<story><title>Boats\x1b[31m</story>",
)


def stories() -> list[Story | Failure]:
    """Four stories and a file that could not be read."""
    return [
        harbour(),
        story_of(
            "“There is no fleet left to talk about,” Ines Talvik said.",
            "Per Aske said that the talks would go on in 12 days.",
            title="Fishing talks stall at Graumund",
            quotes=(
                Quoted("“There is no fleet left to talk about,”", "Ines Talvik", "Ines Talvik"),
                Quoted("that the talks would go on", "Per Aske", "Per Aske", "indirect"),
            ),
            figures=(Counted("12 days", "duration", 12),),
            people={"Ines Talvik": ("Ines Talvik",), "Per Aske": ("Per Aske",)},
            path="seeds/fish.txt",
            place="Graumund",
        ),
        story_of(
            *["Nothing is said here, and it takes a long while to say it."] * 30,
            title="CORRECTED-A long story about nothing",
            status="corrected",
            note="Corrects the length",
            path="seeds/long.txt",
            place="Elstow",
        ),
        BROKEN,
        story_of(
            "Wheat rose.", title="Mayor resigns", status="killed", path="seeds/x.txt", place="Karsk"
        ),
    ]


class TestApp(App[int], inherit_bindings=False):
    """Hosts the reader screen as the reader's own app does."""

    __test__ = False
    ENABLE_COMMAND_PALETTE = False
    CSS = "* { background: ansi_default; color: ansi_default; } Screen { overflow: hidden; }"

    def __init__(
        self,
        entries: list[Story | Failure],
        ground: Ground = "dark",
        settings: Settings = Settings(),  # noqa: B008 - a frozen value
        *,
        is_first: bool = False,
    ) -> None:
        super().__init__(ansi_color=True)
        corpus = Corpus()
        if entries:
            corpus.add(Segment(encode(entries)))
        ref = Desk(corpus, ()).ref(0) if entries else None
        self.reloads = 0
        self.reader = ReaderScreen(
            Desk(corpus, ()),
            Session(story=ref, cursor=ref),
            Look(Paint(ground), UNICODE),
            settings,
            paths=("seeds",),
            is_first=is_first,
            reload=self._count_reload,
        )

    def get_default_screen(self) -> ReaderScreen:
        return self.reader

    def _count_reload(self) -> None:
        self.reloads += 1


class Reader:
    """A person at the keyboard: presses keys and reads what stands on the screen."""

    def __init__(self, app: TestApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self.app.reader.session

    async def press(self, *keys: str) -> None:
        """Press keys one after the other; a word of several letters is a key's name."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, words: str) -> None:
        """Press the keys of some letters."""
        await self.press(*("space" if sign == " " else sign for sign in words))

    async def search(self, *keys: str, words: str) -> None:
        """Press keys, type into the bar that they open, and wait for the answer."""
        await self.press(*keys)
        await self.type(words)
        await self.app.reader.control.searcher.idle()
        await self.pilot.pause()

    def rows(self) -> list[str]:
        """The screen, row by row, without blanks at the ends."""
        width, height = self.app.size
        cells = [[" "] * width for _ in range(height)]
        screen = self.app.reader
        for widget in screen.presenter.widgets:
            if widget not in screen._compositor.visible_widgets:
                continue
            region = widget.region
            for y in range(region.height):
                at = region.x
                for segment in widget.render_line(y):
                    for sign in segment.text:
                        cells[region.y + y][at] = sign
                        at += 1
        return ["".join(row).rstrip() for row in cells]

    @property
    def status(self) -> str:
        """The status line."""
        return self.rows()[-1].strip()

    def is_in(self, pane: Pane) -> bool:
        """Whether a pane has the keys."""
        return self.session.pane == pane

    def sees(self, words: str) -> bool:
        """Whether the words stand in one row of the screen."""
        return any(words in row for row in self.rows())


@asynccontextmanager
async def opened(
    size: tuple[int, int] = (120, 36),
    entries: list[Story | Failure] | None = None,
    settings: Settings = Settings(),  # noqa: B008 - a frozen value
    *,
    is_first: bool = False,
) -> AsyncIterator[Reader]:
    """The reader at a size, on the stories above or on others."""
    app = TestApp(stories() if entries is None else entries, settings=settings, is_first=is_first)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Reader(app, pilot)
