"""`PlainReader`: a line in, a new session, and in lines what has changed by it.

What an order means is decided by the actions of `reading`, as on the screen. The place of the
session is the first paragraph told last, so the screen opens where this reader ended.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wirereader.corpus.corpus import Corpus
from wirereader.plain.orders import Ask, Do, Help, On, Open, Unknown, order_of
from wirereader.plain.sheets import help_lines, speaker_lines
from wirereader.plain.telling import Asked, Teller
from wirereader.reading import finding, limiting, sheets
from wirereader.reading.actions import perform
from wirereader.reading.desk import Desk
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
from wirereader.reading.facts import count
from wirereader.reading.keys import KeyMap
from wirereader.reading.searches import answered
from wirereader.reading.session import Results, Session
from wirereader.reading.standing import settled
from wirereader.reading.step import Press, Step
from wirereader.search.hits import Answer

_ECHO = 40
"""Characters of an unknown command that the hint repeats."""

_OTHERS = 6
"""Speakers that are named who have what was typed, the one that was taken included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What the reader asks of the world."""

    search: Callable[[Find, Session], Answer | None]
    copy: Callable[[Copy], Say]
    hand_out: Callable[[Save | Pipe | Edit], Say]
    reload: Callable[[], None]
    follow: Callable[[], Say]
    suspend: Callable[[], None]
    keep: Callable[[Session, Session], None] = lambda before, after: None
    """Told of every step from one session to the next."""


class PlainReader:
    """The reader without a screen."""

    def __init__(
        self, desk: Desk, session: Session, tell: Callable[[str], None], outside: Outside
    ) -> None:
        """`tell` is given every line; the keys are those of the desk's commands."""
        desk.has_two_panes = False
        self.desk = desk
        self.is_over = False
        """Whether the reader was left."""
        self.is_complete = False
        """Whether no story is to come."""
        self._session = session
        self._tell = tell
        self._outside = outside
        self._teller = Teller(desk)
        self._keymap = KeyMap.of(desk.commands)
        self._asked = Asked()

    @property
    def session(self) -> Session:
        """The reader at this moment."""
        return self._session

    @property
    def corpus(self) -> Corpus:
        """The stories read so far."""
        return self.desk.corpus

    def say(self, message: Say) -> None:
        """Tell something that no order asked for."""
        self._tell(message.text)

    def greet(self) -> None:
        """The open story from where it was left, or the list; last how many stories there are."""
        stories = count(self.desk.corpus.story_count, "story", "stories")
        unread = self.desk.unread_count(self._session)
        if self._session.pane == "text":
            self._put(*self._teller.read(self._session))
        else:
            self._put(self._session, self._teller.listing(self._session))
        self._tell(f"{stories}, {unread:,} unread. help tells the commands, q leaves.")

    def read_line(self, line: str) -> None:
        """Do what a typed line asks for, and tell what came of it."""
        order = order_of(line, self._keymap, self.desk.commands, self._session.pane)
        match order:
            case On():
                self._go_on()
            case Open(number):
                self._open(number)
            case Do(action, press):
                self._do((action, press))
            case Ask(action, words):
                self._ask(action, words)
            case Help(words):
                self._tell_all(help_lines(self.desk, self._session.pane, words))
            case Unknown(words):
                shown = words[:_ECHO]
                self._tell(f"{shown} is no command. /{shown} searches for it; help tells commands.")

    def take(self, step: Step) -> None:
        """Go on to a step's session and carry out its effects."""
        before = self._session
        self._session, effects = step
        for effect in effects:
            self._carry_out(effect)
        self._outside.keep(before, self._session)

    def search_again(self) -> None:
        """The corpus is another one, or what was searched for came from the last run."""
        self.take((limiting.forgotten(self._session), ()))
        for what in finding.all_awaited(self._session):
            self._search(what)

    def all_read(self) -> None:
        """No story is to come: where the open one is gone, the next to it opens."""
        self.is_complete = True
        self._asked = Asked()
        self.take(settled(self.desk, self._session, is_loading=False))
        self._tell_all([f"{said.text}." for said in self._asked.said])

    def _do(self, *calls: tuple[str, Press]) -> None:
        """Perform actions one after the other, and tell the change that all of them made."""
        # Whoever asks for the list wants to hear it, also in the list.
        is_listing = [action for action, _ in calls] == ["to-list"]
        before, self._asked = self._session, Asked(is_repeated=is_listing)
        for action, press in calls:
            if action in _SIZES:
                self._asked.said.append(_SCREEN_ALONE)
            else:
                self.take(perform(self.desk, self._session, action, press))
        self._tell_change(before)

    def _go_on(self) -> None:
        if self._session.pane == "list":
            self._do(("into", Press()))
        else:
            self._put(*self._teller.onward(self._session))

    def _open(self, number: int) -> None:
        stories = len(self.desk.listing(self._session))
        if not 1 <= number <= stories:
            self._tell(f"There is no story {number}; there are {stories:,}.")
        elif stories == 1:
            self._do(("top", Press()), ("into", Press()))
        else:
            self._do(("to-list", Press()), ("top", Press(number)), ("into", Press()))

    def _ask(self, action: str, words: str) -> None:
        """Let the action open its bar, type the words into it, press Enter."""
        if not words and action != "limit":  # an empty limit takes it off
            self._tell_all(self._without_words(action))
            return
        before, self._asked = self._session, Asked()
        self.take(perform(self.desk, self._session, action, Press()))
        if action == "search" and words.startswith("/"):
            words = words[1:].strip()
            self.take(finding.typed(self.desk, self._session, "/"))
        self.take(finding.typed(self.desk, self._session, words))
        others = self._others() if action == "find-speaker" else []
        asked = self._session.bar
        self.take(perform(self.desk, self._session, "bar-accept", Press()))
        if self._session.bar is not None:
            is_here = asked is not None and asked.kind == "story"
            if is_here and self._session.results is not None:
                self._asked.said.append(_elsewhere(self._session.results))
            self.take(perform(self.desk, self._session, "bar-cancel", Press()))
        self._tell_change(before)
        self._tell_all(others)

    def _without_words(self, action: str) -> list[str]:
        if action == "find-speaker":
            return speaker_lines(self.desk)
        if action == "palette":
            return help_lines(self.desk, self._session.pane, "")
        return [_MISSING[action]]

    def _search(self, what: Find) -> None:
        found = self._outside.search(what, self._session)
        if found is not None:
            self.take(answered(self.desk, self._session, what, found))

    def _others(self) -> list[str]:
        """Who else has what was typed in a name or a title."""
        rows = sheets.speaker_rows(self.desk, self._session)
        names = [sheets.speaker_row(rows, at).row.name for at in range(1, min(_OTHERS, len(rows)))]
        return [f"Also found: {'; '.join(names)}."] if names else []

    def _tell_change(self, before: Session) -> None:
        if not self.is_over:
            self._put(*self._teller.changed(before, self._session, self._asked))

    def _put(self, session: Session, lines: list[str]) -> None:
        before, self._session = self._session, session
        self._outside.keep(before, session)
        self._tell_all(lines)

    def _tell_all(self, lines: list[str]) -> None:
        for line in lines:
            self._tell(line)

    def _carry_out(self, effect: Effect) -> None:
        asked = self._asked
        match effect:
            case Say():
                asked.said.append(effect)
            case Scroll():
                asked.scroll = effect
            case Reveal():
                asked.is_revealed = True
            case ScrollSheet():
                pass  # a sheet is told whole and closed again
            case Find():
                self._search(effect)
            case Perform(action):
                self.take(perform(self.desk, self._session, action, Press()))
            case Copy():
                asked.said.append(self._outside.copy(effect))
            case Save() | Pipe() | Edit():
                asked.said.append(self._outside.hand_out(effect))
            case Redraw():
                asked.is_repeated = True
            case Reload():
                self._outside.reload()
            case Suspend():
                self._outside.suspend()
            case Stop():
                asked.said.append(effect.otherwise)
            case Follow():
                asked.said.append(self._outside.follow())
            case ToggleMouse():
                asked.said.append(_SCREEN_ALONE)
            case Quit():
                self.is_over = True


def _elsewhere(results: Results) -> Say:
    """What is said of words that the open story has not; going elsewhere is left to who reads."""
    if not results.hits:
        return Say("nothing found", "error")
    others = count(results.found, "story has", "stories have")
    return Say(f"not in this story; {others} it: //{results.query}", "error")


_SIZES = frozenset({"list-wider", "list-narrower"})
"""Actions on how much of the screen something takes."""
_SCREEN_ALONE = Say("That is for the screen alone: start without --plain.", "error")
_MISSING = {
    "search": "Type what to look for behind the stroke: /words",
    "save": "Type a file's name behind it: s words.txt",
    "pipe": "Type a command behind it: |wc",
}
"""What to type, for actions that ask for words and got none."""
