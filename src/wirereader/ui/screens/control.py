"""`Control`: keys and answers in, a new session out, shown. `reading` decides what they mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import events
from textual.timer import Timer

from wirereader.reading import asking, finding, leaving, limiting, moving, sheets
from wirereader.reading.actions import perform
from wirereader.reading.bindings import bound_actions
from wirereader.reading.effects import (
    Copy,
    Edit,
    Effect,
    Find,
    Follow,
    Perform,
    Pipe,
    Quit,
    Redraw,
    Reload,
    Reveal,
    Save,
    Say,
    Scroll,
    ScrollSheet,
    Stop,
    Suspend,
    ToggleMouse,
)
from wirereader.reading.key_names import key_words
from wirereader.reading.keys import KeyMap
from wirereader.reading.searches import answered
from wirereader.reading.session import Session
from wirereader.reading.standing import settled
from wirereader.reading.status import FIRST_KEYS, News, Progress
from wirereader.reading.step import Press, Step
from wirereader.search.hits import Answer
from wirereader.ui.editing import Typed, edited, inserted
from wirereader.ui.keys import Dispatcher, context_of
from wirereader.ui.list_sorter import ListSorter
from wirereader.ui.mouse import toggle_mouse
from wirereader.ui.screens.status import Moment
from wirereader.ui.searching import Searcher

if TYPE_CHECKING:
    from wirereader.corpus.corpus import Corpus
    from wirereader.ui.screens.reader import ReaderScreen


BEGUN_S = 2.0
"""How long a count or the first key of two waits for more."""


LOOKING = Say("still looking")
"""Said until the search has its answer."""

_TAKE_BACK = ("escape", "ctrl+g", "ctrl+c", "ctrl+z")
"""Keys that do not wait for the answer of a search."""


class Control:
    """Holds what lasts a key: the bar's caret, what was begun, the message of the last action."""

    def __init__(self, screen: ReaderScreen) -> None:
        self.progress = Progress(0, None) if screen.is_loading else None
        self.news: News | None = None
        """What came since the files are followed; None while they are not."""
        self._screen = screen
        self._typed = Typed()
        self._ahead: list[events.Key] = []
        """Keys pressed after an Enter that still waits for its answer."""
        self._message: Say | None = None
        self._untried = frozenset(FIRST_KEYS) if screen.is_first else frozenset()
        bindings = bound_actions(screen.settings.preset, screen.settings.keys)
        self.faults = bindings.faults
        """What was wrong with the keys of the config files."""
        self._dispatcher = Dispatcher(KeyMap.of(bindings.actions))
        self._dropping: Timer | None = None
        self._outside: dict[type[Effect], Callable[[], object]] = {
            Redraw: screen.redraw,
            ToggleMouse: lambda: self._tell(toggle_mouse(screen.app)),
            Follow: lambda: screen.call_later(screen.follow),
            Suspend: screen.app.action_suspend_process,
            Quit: screen.quit,
        }
        screen.desk.commands = bindings.actions
        self.searcher = self._new_searcher()
        self.sorter = ListSorter(screen)

    @property
    def session(self) -> Session:
        """The reader at this moment."""
        return self._screen.session

    @property
    def corpus(self) -> Corpus:
        """The stories read so far; another one after a reload."""
        return self._screen.desk.corpus

    @property
    def is_complete(self) -> bool:
        """Whether no story is to come."""
        return self.progress is None

    def press(self, event: events.Key) -> None:
        """A key: an action of the table, or a letter for the open bar."""
        session = self._screen.session
        is_waiting = session.bar is not None and session.bar.is_accepted
        if is_waiting and event.key not in _TAKE_BACK:
            self._ahead.append(event)
            return
        if is_waiting:
            self._ahead.clear()
        self._message = None
        call = self._dispatcher.press(event, session)
        self._drop_later()
        if call is not None:
            self._untried -= {call.action.id}
            self.take(perform(self._screen.desk, session, call.action.id, call.press))
        elif session.bar is not None:
            character = event.character if event.is_printable else None
            self._type(edited(self._typed, event.key, character) or self._typed)
        else:
            unbound = self._dispatcher.unbound
            effects = (leaving.unbound(self._screen.desk, session, unbound),) if unbound else ()
            self.take((session, effects))

    def _drop_later(self) -> None:
        """See to it that what was begun does not wait for ever."""
        if self._dropping is not None:
            self._dropping.stop()
            self._dropping = None
        if self._dispatcher.begun:
            self._dropping = self._screen.set_timer(BEGUN_S, self.drop)

    def drop(self) -> None:
        """What was begun has waited long enough."""
        self._dispatcher.drop()
        self.take((self._screen.session, ()))

    def hush(self) -> None:
        """Take the last message away, as a key does."""
        self._message = None

    def paste(self, words: str) -> None:
        """Pasted words go into the open bar; anywhere else they are not keys."""
        if self._screen.session.bar is not None:
            self._type(inserted(self._typed, words))

    def _type(self, typed: Typed) -> None:
        self._typed = typed
        self.take(finding.typed(self._screen.desk, self._screen.session, typed.text))

    def _new_searcher(self) -> Searcher:
        return Searcher(self._screen.desk, self._screen, self._answer)

    def search_anew(self) -> None:
        """The corpus is another one: what was found in the old one is to be searched for again."""
        self.searcher.stop()
        self.searcher = self._new_searcher()
        session = limiting.forgotten(self._screen.session)
        self.take((sheets.without_emptied(self._screen.desk, session), ()))

    def _answer(self, what: Find, found: Answer) -> None:
        """A search has its answer."""
        desk, session = self._screen.desk, self._screen.session
        if self._message is LOOKING:
            self._message = None
        self.take(answered(desk, session, what, found))
        ahead, self._ahead = self._ahead, []
        for event in ahead:
            self.press(event)

    def preview(self) -> None:
        """The list's cursor has rested: show its story."""
        session = self._screen.session
        if session.pane == "list" and session.bar is None:
            self.take(moving.preview(self._screen.desk, session))

    def grow(self, progress: Progress | None) -> None:
        """Stories have come; the first of them opens where none is open yet."""
        self.progress = progress
        self._go_on(is_complete=False)

    def _go_on(self, *, is_complete: bool) -> None:
        desk, session = self._screen.desk, self._screen.session
        session, effects = settled(desk, session, is_loading=self.progress is not None)
        self._screen.presenter.refresh_story(session)
        self.take((session, effects))
        self.searcher.grown(is_complete=is_complete)
        for what in finding.all_awaited(session):
            if not self.searcher.is_asked(what):
                self.searcher.find(what)

    def complete(self) -> None:
        """All stories have come, and their speakers are joined."""
        self.searcher.grown(is_complete=True)

    def follow(self, news: News | None) -> None:
        """What came of the files that are followed; None where they are followed no more."""
        self.news = news
        self._go_on(is_complete=self.progress is None)

    def say(self, message: Say) -> None:
        """Show a message until the next key, behind an error that stands there already."""
        standing = self._message
        if standing is not None and standing.tone == "error" and standing.text != message.text:
            message = Say(f"{standing.text}; {message.text}", "error")
        self.take((self._screen.session, (message,)))

    def _tell(self, words: str) -> None:
        self._message = Say(words)

    def take(self, step: Step) -> None:
        """Go on to a step's session, carry out its effects, show what has changed."""
        before = self._screen.session
        session, effects = step
        bar = session.bar
        if bar is None or before.bar is None or bar.text != self._typed.text:
            self._typed = Typed(bar.text, len(bar.text)) if bar else Typed()
        if session.sheet is None or before.sheet is None or session.sheet.kind != before.sheet.kind:
            self._screen.presenter.sheet.reset()
        self._show(session, effects)
        if self._screen.session.cursor != before.cursor:
            self._screen.rest()

    def _show(self, session: Session, effects: tuple[Effect, ...]) -> None:
        screen, presenter = self._screen, self._screen.presenter
        before = screen.session
        was = presenter.columns, presenter.sheet_region
        was_high = presenter.pane.height
        presenter.settle(session, screen.app.size, is_loading=self.progress is not None)
        if presenter.pane.height < was_high:
            # A sheet opened under the text: what it is about must stay in sight.
            effects = (*asking.reveal(session), *effects)
        for effect in effects:
            self._carry_out(effect)
        screen.session = session = replace(session, place=presenter.pane.place)
        screen.app.cursor_position = presenter.cursor(session, self._typed.caret)
        presenter.paint(session, self._moment(session), caret=self._typed.caret)
        self.sorter.look()
        screen.keep(before, session)
        if was != (presenter.columns, presenter.sheet_region):
            screen.arrange_again()

    def _moment(self, session: Session) -> Moment:
        begun = self._dispatcher.begun
        followers = self._dispatcher.keymap.followers(begun, context_of(session))
        return Moment(
            message=self._message,
            begun=begun,
            followers=tuple((key_words(key), action.label) for key, action in followers),
            progress=self.progress,
            news=self.news,
            untried=self._untried,
        )

    def perform(self, action: str, times: int = 1) -> None:
        """Carry out an action that no key called: the palette's, or one that was pointed at."""
        self.take(perform(self._screen.desk, self._screen.session, action, Press(times)))

    def _carry_out(self, effect: Effect) -> None:
        presenter = self._screen.presenter
        match effect:
            case Scroll():
                presenter.pane.scroll(effect)
            case ScrollSheet():
                presenter.sheet.scroll(effect)
            case Reveal():
                presenter.pane.reveal(effect.start, effect.end)
            case Say():
                self._message = effect
            case Copy():
                self._screen.copy(effect)
            case Save() | Pipe() | Edit():
                self._screen.call_later(self._screen.hand_out, effect)
            case Find():
                self.searcher.find(effect)
            case Reload():
                self._screen.reload()
            case Stop():
                self._message = self._screen.stop() or effect.otherwise
            case Perform():
                # When this step's session is in place: the palette has then closed.
                self._screen.call_later(self.perform, effect.action)
            case _:
                self._outside[type(effect)]()
