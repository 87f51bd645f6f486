"""The one dispatcher: the terminal's key events become names, names become actions."""

from __future__ import annotations

from textual.events import Key

from wirereader.reading.action import Context
from wirereader.reading.key_names import key_words
from wirereader.reading.keys import Begun, Call, KeyMap
from wirereader.reading.session import Session


class Dispatcher:
    """Remembers what was begun (a count, the first key of two) between key presses."""

    def __init__(self, keymap: KeyMap) -> None:
        self.keymap = keymap
        self.begun = Begun()
        self.unbound = ""
        """The keys of the last press that mean nothing here, as help would show them."""

    def press(self, event: Key, session: Session) -> Call | None:
        """The action that a key completes; None while more must follow, or where it means nothing.

        Esc takes back what was begun and does nothing else; so does a key that cannot follow.
        """
        name = key_name(event)
        began, self.begun = self.begun, Begun()
        self.unbound = ""
        if began and name in ("escape", "ctrl+g"):
            return None
        meaning = self.keymap.resolve(began, name, context_of(session))
        if isinstance(meaning, Begun):
            self.begun = meaning
            return None
        if meaning is None:
            self.unbound = key_words(f"{began.first},{name}" if began.first else name)
        return meaning

    def drop(self) -> None:
        """Forget what was begun."""
        self.begun = Begun()


def key_name(event: Key) -> str:
    """A printable key is its own character; others keep Textual's name (`ctrl+d`, `alt+u`)."""
    if event.key.startswith("alt+"):
        return event.key
    if event.is_printable and event.character and event.character != " ":
        return event.character
    return event.key


def context_of(session: Session) -> Context:
    """Where the keys go, innermost first."""
    if session.bar is not None:
        return "bar"
    if session.sheet is not None:
        return "sheet"
    return session.pane
