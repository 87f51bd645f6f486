"""`ReaderScreen`: keys in, session on, rows out. What a key means is decided in `reading`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from textual import events
from textual.app import ComposeResult
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.timer import Timer

from wirereader.reading import finding, moving
from wirereader.reading.actions import actions, perform
from wirereader.reading.desk import Desk
from wirereader.reading.effects import (
    Effect,
    Find,
    Perform,
    Quit,
    Redraw,
    Reload,
    Reveal,
    Say,
    Scroll,
    ScrollSheet,
    Suspend,
)
from wirereader.reading.help import key_words
from wirereader.reading.keys import KeyMap
from wirereader.reading.session import Session
from wirereader.reading.status import Progress
from wirereader.reading.step import Press, Step
from wirereader.search.hits import Found
from wirereader.ui.keys import Dispatcher, context_of
from wirereader.ui.screens.placing import ReaderLayout, regions
from wirereader.ui.screens.presenting import Moment, Presenter
from wirereader.ui.theme.terminal import Look
from wirereader.ui.typing import Typed, edited, inserted
from wirereader.ui.view.columns import columns

PREVIEW_AFTER_S = 0.15
"""How long the list's cursor rests before its story is shown: longer than between a held key's
presses."""


class ReaderScreen(Screen[None], inherit_bindings=False):
    """The one screen. Nothing on it has Textual's focus: every key comes here."""

    AUTO_FOCUS = ""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        look: Look,
        *,
        paths: tuple[str, ...] = (),
        has_preview: bool = True,
        find: Callable[[str], None] = lambda query: None,
        reload: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.session = session
        self.progress: Progress | None = None
        self.presenter = Presenter(desk, look, paths)
        self._message: Say | None = None
        self._typed = Typed()
        self._dispatcher = Dispatcher(KeyMap.of(actions()))
        self._has_preview = has_preview
        self._resting: Timer | None = None
        self._find = find
        self._reload = reload
        self._reader_layout = ReaderLayout(self._places)

    @property
    def layout(self) -> ReaderLayout:
        """The widgets' places to the cell; Textual's own layouts know shares only."""
        return self._reader_layout

    def compose(self) -> ComposeResult:
        """The widgets, with their first rows."""
        self._show(self.session, ())
        yield from self.presenter.widgets

    def _places(self, size: Size) -> Mapping[str, Region]:
        in_text = self.session.pane == "text"
        now = columns(size.width, size.height, is_zen=self.session.is_zen, in_text=in_text)
        return regions(now, self.presenter.sheet_region)

    def on_resize(self) -> None:
        """Lay the story out for the new size; the place stays."""
        if self.app.size != (self.presenter.columns.width, self.presenter.columns.height):
            self.take((self.session, ()))

    def on_key(self, event: events.Key) -> None:
        """Every key: an action of the table, or a letter for the open bar."""
        event.stop()
        event.prevent_default()
        self._message = None
        call = self._dispatcher.press(event, self.session)
        if call is not None:
            self.take(perform(self.desk, self.session, call.action.id, call.press))
        elif self.session.bar is not None:
            typed = edited(self._typed, event.key, event.character if event.is_printable else None)
            self._take_typed(typed or self._typed)
        else:
            self.take((self.session, ()))

    def on_paste(self, event: events.Paste) -> None:
        """Pasted words go into the open bar; anywhere else they are not keys."""
        event.stop()
        if self.session.bar is not None:
            self._take_typed(inserted(self._typed, event.text))

    def _take_typed(self, typed: Typed) -> None:
        self._typed = typed
        self.take(finding.typed(self.desk, self.session, typed.text))

    def take(self, step: Step) -> None:
        """Go on to a step's session, carry out its effects, show what has changed."""
        before = self.session
        session, effects = step
        bar = session.bar
        if bar is None or before.bar is None or bar.text != self._typed.text:
            self._typed = Typed(bar.text, len(bar.text)) if bar else Typed()
        if session.sheet is None or before.sheet is None or session.sheet.kind != before.sheet.kind:
            self.presenter.sheet.reset()
        was = self.presenter.columns, self.presenter.sheet_region
        self._show(session, effects)
        if was != (self.presenter.columns, self.presenter.sheet_region):
            # A child's request: only that makes Textual forget the old arrangement.
            self.presenter.sheet.refresh(repaint=False, layout=True)
        if self.session.cursor != before.cursor:
            self._rest()

    def _show(self, session: Session, effects: tuple[Effect, ...]) -> None:
        presenter = self.presenter
        self.session = session
        presenter.settle(session, self.app.size, is_loading=self.progress is not None)
        for effect in effects:
            self._carry_out(effect)
        self.session = replace(self.session, place=presenter.pane.place)
        self.app.cursor_position = presenter.cursor(self.session, self._typed.caret)
        presenter.paint(self.session, self._moment())

    def _moment(self) -> Moment:
        begun = self._dispatcher.begun
        followers = self._dispatcher.keymap.followers(begun, context_of(self.session))
        return Moment(
            message=self._message,
            begun=begun,
            followers=tuple((key_words(key), action.label) for key, action in followers),
            caret=self._typed.caret,
            progress=self.progress,
        )

    def _carry_out(self, effect: Effect) -> None:
        match effect:
            case Scroll():
                self.presenter.pane.scroll(effect)
            case ScrollSheet():
                self.presenter.sheet.scroll(effect)
            case Reveal():
                self.presenter.pane.reveal(effect.start, effect.end)
            case Say():
                self._message = effect
            case Find():
                self._find(effect.query)
            case Reload():
                self._reload()
            case Redraw():
                self.app.refresh(layout=True)
            case Suspend():
                self.app.action_suspend_process()
            case Quit():
                self.app.exit(0)
            case Perform():
                step = perform(self.desk, self.session, effect.action, Press())
                self.call_later(self.take, step)

    def grow(self, progress: Progress | None) -> None:
        """Stories have come; the first of them opens where none is open yet."""
        self.progress = progress
        session = self.session
        if session.story is None and len(self.desk.corpus):
            ref = self.desk.ref(self.desk.listing(session)[0])
            session = replace(session, story=ref, cursor=ref)
        self.presenter.refresh_story(session)
        self.take((session, ()))

    def answer(self, query: str, found: Found) -> None:
        """The search of all stories has its answer."""
        self.take(finding.found(self.desk, self.session, query, found))

    def reopen(self) -> None:
        """The corpus is another one: show the open story as it is there."""
        self.presenter.forget_story()
        self.take((self.session, ()))

    def _rest(self) -> None:
        """Show the story at the cursor once it has rested."""
        if self._resting is not None:
            self._resting.stop()
            self._resting = None
        if self._has_preview and self.session.cursor != self.session.story:
            self._resting = self.set_timer(PREVIEW_AFTER_S, self._preview)

    def _preview(self) -> None:
        if self.session.pane == "list" and self.session.bar is None:
            self.take((moving.preview(self.desk, self.session), ()))
