"""`ReaderScreen`: Textual's side of the one screen: its widgets, its size, its events."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Self

from textual import events
from textual.app import ComposeResult
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.timer import Timer

from wirereader.reading.desk import Desk
from wirereader.reading.session import Session
from wirereader.reading.settings import Settings
from wirereader.ui.screens.placing import ReaderLayout, regions
from wirereader.ui.screens.presenting import Presenter
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import columns_of

if TYPE_CHECKING:
    from wirereader.reading.effects import Copy, Edit, Pipe, Save, Say
    from wirereader.search.hits import Found
    from wirereader.ui.screens.control import Control

PREVIEW_AFTER_S = 0.15
"""How long the list's cursor rests before its story is shown: longer than between a held key's
presses."""


class ReaderScreen(Screen[None], inherit_bindings=False):
    """Nothing on it has Textual's focus: every key comes here and goes to `Control`.

    The first frame shows the story and what is known without the tables of actions and the search;
    those are imported when it stands, or when the first key comes.
    """

    AUTO_FOCUS = ""
    ALLOW_SELECT = False
    """Words are selected by keys, or by the terminal; never by Textual."""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        look: Look,
        settings: Settings = Settings(),  # noqa: B008 - a frozen value
        *,
        paths: tuple[str, ...] = (),
        is_loading: bool = False,
        is_first: bool = False,
        reload: Callable[[], None] = lambda: None,
        stop: Callable[[], Say | None] = lambda: None,
        follow: Callable[[], None] = lambda: None,
        keep: Callable[[Session, Session], None] = lambda before, after: None,
        copy: Callable[[Copy], None] = lambda what: None,
        hand_out: Callable[[Save | Pipe | Edit], None] = lambda what: None,
    ) -> None:
        """`reload` is asked to read the files again, `stop` to read no further, which says what was
        read if anything was being read; `keep` is told of every step of the session,
        `copy` what to copy, `hand_out` what goes to a file or a program.
        """
        super().__init__()
        self.desk = desk
        self.session = session
        self.settings = settings
        self.presenter = Presenter(desk, look, paths, settings.width)
        self.reload = reload
        self.stop = stop
        self.follow = follow
        self.keep = keep
        self.copy = copy
        self.hand_out = hand_out
        self.is_first = is_first
        """Whether somebody is here for the first time: the keys that matter are named."""
        self.is_loading = is_loading
        """Whether files are still to be read: an empty list says so."""
        self._resting: Timer | None = None
        self._stands = False
        self._reader_layout = ReaderLayout(self._places)

    @cached_property
    def control(self) -> Control:
        """What keys do."""
        from wirereader.ui.screens.control import Control

        return Control(self)

    @property
    def layout(self) -> ReaderLayout:
        """The widgets' places to the cell; Textual's own layouts know shares only."""
        return self._reader_layout

    def compose(self) -> ComposeResult:
        """The widgets, with the rows of the first frame."""
        self.presenter.settle(self.session, self.app.size, is_loading=self.is_loading)
        self.presenter.paint(self.session)
        yield from self.presenter.widgets

    def on_mount(self) -> None:
        """Complete the first frame once it stands; draw all again when the shell gives it back."""
        self.app.app_resume_signal.subscribe(self, lambda app: self.redraw())
        self.call_after_refresh(self._complete)

    def _complete(self) -> None:
        self._stands = True
        self.control.take((self.session, ()))

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Repaint everything. Textual asks for it right after the first frame too; then nothing is
        repainted, for what was just sent would be sent once more.
        """
        repaint = repaint and self._stands
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def _places(self, size: Size) -> Mapping[str, Region]:
        now = columns_of(self.session, size, self.settings.width)
        return regions(now, self.presenter.sheet_region)

    def arrange_again(self) -> None:
        """Put the widgets where they belong by now. Textual forgets what it arranged last only when
        a child asks for it.
        """
        self.presenter.sheet.refresh(repaint=False, layout=True)

    def on_resize(self) -> None:
        """Lay the story out for the new size; the place stays."""
        if self.app.size != (self.presenter.columns.width, self.presenter.columns.height):
            self.control.take((self.session, ()))

    def on_key(self, event: events.Key) -> None:
        """Every key."""
        event.stop()
        event.prevent_default()
        self.control.press(event)

    def on_paste(self, event: events.Paste) -> None:
        """Words pasted into the terminal."""
        event.stop()
        self.control.paste(event.text)

    def on_click(self, event: events.Click) -> None:
        """The mouse, while it is on."""
        from wirereader.ui.screens.pointing import click

        click(self, event.screen_x, event.screen_y)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel, while the mouse is on."""
        self._turn(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """As `on_mouse_scroll_down`."""
        self._turn(event, -1)

    def _turn(self, event: events.MouseEvent, direction: int) -> None:
        from wirereader.ui.screens.pointing import turn

        event.stop()
        turn(self, event.screen_x, event.screen_y, direction)

    async def painted(self) -> None:
        """Wait until the screen shows what was last asked of it."""
        frame = asyncio.Event()
        if self.call_after_refresh(frame.set):
            await frame.wait()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Meanwhile nothing is painted: what changes is shown in one frame."""
        with self.app.batch_update():
            yield
        self.check_idle()  # Textual looks for what is to be painted only after another message

    def looking(self) -> None:
        """Say that a search takes long."""
        from wirereader.ui.screens.control import LOOKING

        self.control.say(LOOKING)

    def looked_up(self, query: str, answer: Found) -> Iterator[None]:
        """What is about to be shown of a search's answer, looked up a story a step."""
        return self.presenter.looked_up(query, answer)

    def rest(self) -> None:
        """Show the story at the list's cursor once it has rested."""
        if self._resting is not None:
            self._resting.stop()
            self._resting = None
        if self.settings.has_preview and self.session.cursor != self.session.story:
            self._resting = self.set_timer(PREVIEW_AFTER_S, self.control.preview)

    def reopen(self) -> None:
        """The corpus is another one: show the open story as it is there."""
        self.presenter.forget_story()
        self.control.search_anew()

    def relook(self, look: Look) -> None:
        """Look otherwise: the terminal has told what it is like."""
        self.presenter.relook(look)
        if self._stands:
            self.control.take((self.session, ()))
        elif self.is_mounted:
            self.presenter.paint(self.session)

    def redraw(self) -> None:
        """Send every cell again: something else has written on the terminal."""
        self.app.refresh(layout=True)

    def quit(self) -> None:
        """End the reader."""
        self.app.exit(0)
