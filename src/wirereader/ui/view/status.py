"""The bottom row: where the reader is, and the keys that matter now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from textual.strip import Strip

from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.line import Line
from wirereader.ui.view.safe import cells, cut, shown

if TYPE_CHECKING:
    from wirereader.reading.status import Hint, Words

_ROLES = {"accent": "accent", "plain": "text", "dim": "dim", "error": "error", "success": "success"}


_LEAST = 8
"""Cells of cut words that say more than nothing."""


class StatusScene(NamedTuple):
    """What the row shows."""

    words: Sequence[Words] = ()
    message: str = ""
    """Stands instead of the words until the next key."""
    tone: Literal["plain", "error", "success"] = "plain"
    percent: str = ""
    hints: Sequence[Hint] = ()


def status_line(scene: StatusScene, width: int, look: Look) -> Strip:
    """The left side from column 1, the right side up to the last column but one."""
    right = _right_words(scene)
    right_width = sum(cells(text) for text, _ in right)
    room = width - right_width - 3
    line = Line(width).to(1)
    for text, role in _left_words(scene, room, look):
        line.put(text, look.paint(role))
    line.to(width - 1 - right_width)
    for text, role in right:
        line.put(text, look.paint(role))
    return line.strip()


def _left_words(scene: StatusScene, room: int, look: Look) -> list[tuple[str, str]]:
    if scene.message:
        return [(cut(shown(scene.message), room, look.signs.cut), _ROLES[scene.tone])]
    dot = look.signs.dot
    words = [(shown(word.text).replace("·", dot), _ROLES[word.tone]) for word in scene.words]
    if _width(words) > room and not _fits_cut(words, room):
        words = _shortened(scene.words, words, room, look)
    left: list[tuple[str, str]] = []
    for number, (text, role) in enumerate(words):
        gap = "  " if number else ""
        text = cut(gap + text, max(0, room), look.signs.cut)
        left.append((text, role))
        room -= cells(text)
    return left


def _width(words: Sequence[tuple[str, str]]) -> int:
    return sum(cells(text) for text, _ in words) + 2 * max(0, len(words) - 1)


def _fits_cut(words: Sequence[tuple[str, str]], room: int) -> bool:
    """Whether the last of several words is all that has to give way, and still says something."""
    *whole, (last, _) = words
    least = min(_LEAST, cells(last))
    return len(whole) > 1 and _width(whole) + 2 + least <= room


def _shortened(
    whole: Sequence[Words], words: Sequence[tuple[str, str]], room: int, look: Look
) -> list[tuple[str, str]]:
    """All words shorter; the first, what the set is of, gives way to where in it the reader is."""
    shorter = [
        (shown(word.short) or _shorter(text), role)
        for word, (text, role) in zip(whole, words, strict=True)
    ]
    (first, role), *rest = shorter
    spare = room - _width(rest) - 2 if rest else room
    return [(cut(first, max(_LEAST, spare), look.signs.cut), role), *rest]


def _shorter(text: str) -> str:
    """`4/9 direct` for `quote 4 of 9 · direct`."""
    for noun in ("quote ", "hit "):
        text = text.removeprefix(noun)
    return text.replace(" of ", "/").replace(" · ", " ")


def _right_words(scene: StatusScene) -> list[tuple[str, str]]:
    words: list[tuple[str, str]] = [(scene.percent, "text")] if scene.percent else []
    for number, hint in enumerate(scene.hints):
        gap = "  " if number else "   " if scene.percent else ""
        words += [(gap, "text"), (hint.key, "accent"), (f" {hint.words}", "dim")]
    return words
