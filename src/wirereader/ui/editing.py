"""Editing the one line of a bar: what a key makes of its text and caret."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Typed(NamedTuple):
    """A bar's text, and how many of its characters stand before the caret."""

    text: str = ""
    caret: int = 0

    @property
    def before(self) -> str:
        """What stands before the caret."""
        return self.text[: self.caret]

    @property
    def after(self) -> str:
        """What stands after it."""
        return self.text[self.caret :]


def edited(typed: Typed, key: str, character: str | None) -> Typed | None:
    """What a key makes of the line, or None where it is no editing key.

    The keys are readline's: Backspace, Delete, arrows, Home and End, ctrl+a, e, b, f, d, u, w.
    """
    if character is not None and character.isprintable():
        return inserted(typed, character)
    edit = _EDITS.get(key)
    return None if edit is None else edit(typed)


def inserted(typed: Typed, words: str) -> Typed:
    """Words put in at the caret; of pasted ones the first line."""
    line = " ".join(words.strip("\r\n").split("\n", 1)[0].split("\t"))
    kept = "".join(sign for sign in line if sign.isprintable())
    return Typed(typed.before + kept + typed.after, typed.caret + len(kept))


def _word_start(typed: Typed) -> int:
    return len(typed.before.rstrip().rpartition(" ")[0] + " ") if " " in typed.before.strip() else 0


def _without_word(typed: Typed) -> Typed:
    start = min(_word_start(typed), typed.caret)
    return Typed(typed.text[:start] + typed.after, start)


def _at(typed: Typed, caret: int) -> Typed:
    return Typed(typed.text, min(max(caret, 0), len(typed.text)))


_EDITS: dict[str, Callable[[Typed], Typed]] = {
    "backspace": lambda typed: Typed(typed.before[:-1] + typed.after, max(0, typed.caret - 1)),
    "delete": lambda typed: Typed(typed.before + typed.after[1:], typed.caret),
    "ctrl+d": lambda typed: Typed(typed.before + typed.after[1:], typed.caret),
    "ctrl+u": lambda typed: Typed(typed.after, 0),
    "ctrl+w": _without_word,
    "left": lambda typed: _at(typed, typed.caret - 1),
    "ctrl+b": lambda typed: _at(typed, typed.caret - 1),
    "right": lambda typed: _at(typed, typed.caret + 1),
    "ctrl+f": lambda typed: _at(typed, typed.caret + 1),
    "home": lambda typed: _at(typed, 0),
    "ctrl+a": lambda typed: _at(typed, 0),
    "end": lambda typed: _at(typed, len(typed.text)),
    "ctrl+e": lambda typed: _at(typed, len(typed.text)),
}
