"""The top row: what is typed into, or a quiet hint of it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from textual.strip import Strip

from wirereader.reading.session import BarKind
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.line import Line
from wirereader.ui.view.safe import cells, cut, shown

SIGNS: dict[BarKind, str] = {
    "stories": "/",
    "story": "/",
    "limit": "&",
    "quotes": "&",
    "speakers": "@",
    "palette": ":",
    "help": "/",
    "save": "s",
    "pipe": "|",
}

HINTS: dict[BarKind, str] = {
    "stories": "search all stories",
    "story": "search this story",
    "limit": "narrow the list to stories with …; Enter on nothing takes it off",
    "quotes": "narrow these quotes to those with …",
    "speakers": "part of a name or title",
    "palette": "part of a command",
    "help": "find a key",
    "save": "a file's name: .txt .md .jsonl .csv",
    "pipe": "a command that takes the words as its input",
}

_TEXT = 3
"""Column of the typed text."""


class BarScene(NamedTuple):
    """What the row shows."""

    kind: BarKind
    is_open: bool = False
    text: str = ""
    caret: int = 0
    """Characters before the caret."""
    note: str = ""
    """The count on the right."""
    tone: Literal["dim", "error"] = "dim"
    scope: str = ""
    """What would be searched, where it is not all there is."""


def bar_line(scene: BarScene, width: int, look: Look) -> Strip:
    """The sign at 1, the text at 3 with the caret as a reverse cell, the count on the right."""
    paint = look.paint
    line = Line(width).to(1).put(SIGNS[scene.kind], paint("accent")).to(_TEXT)
    note = cut(shown(scene.note), max(0, width // 2), look.signs.cut)
    room = width - _TEXT - (cells(note) + 3 if note else 1)
    if scene.is_open:
        before, at, after = _around_caret(shown(scene.text), scene.caret, room)
        line.put(before).put(at, paint("input.cursor")).put(after)
    if not scene.text:
        hint = scene.scope and f"search {shown(scene.scope)}"
        line.put(cut(hint or HINTS[scene.kind], room - 1), paint("dim"))
    if note:
        line.right(width - 1, note, paint(scene.tone))
    return line.strip()


def _around_caret(text: str, caret: int, room: int) -> tuple[str, str, str]:
    """The text before, under and after the caret; its front is left out until the caret fits."""
    before, at, after = text[:caret], text[caret : caret + 1] or " ", text[caret + 1 :]
    while before and cells(before) + cells(at) > room:
        before = before[1:]
    return before, at, cut(after, max(0, room - cells(before) - cells(at)), "")
