"""What a pane says when it has nothing to show: one sentence, what was done, what to press."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual.strip import Strip

from wirereader.reading.facts import count
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import Columns
from wirereader.ui.view.line import Line
from wirereader.ui.view.run import Run
from wirereader.ui.view.safe import shown
from wirereader.ui.view.wrap import wrap


class Saying(NamedTuple):
    """A sentence and its role; an empty one is a blank row."""

    words: str = ""
    role: str = "text"


def nothing_found(query: str, stories: int, failures: int, among: str = "") -> list[Saying]:
    """The search has no hit; `among` is what the list is narrowed to."""
    those = f" with “{among}”" if among else ""
    where = f"{count(stories, 'story', 'stories')}{those}, titles, text and speakers"
    looked = f"Looked in {where}, exact and fuzzy."
    if among:
        looked += " The others are left out: & and Enter bring them back."
    elif failures:
        looked += f" {count(failures, 'file')} could not be read."
    return [
        Saying(f"Nothing found for “{query}”."),
        Saying(),
        Saying(looked, "dim"),
        Saying(),
        Saying("Backspace to widen, Esc to go back.", "dim"),
    ]


def failed(path: str, reason: str, raw: str = "w", again: str = "r") -> list[Saying]:
    """The file at the cursor could not be read; `raw` and `again` are the keys that may help."""
    return [
        Saying("This file could not be read."),
        Saying(),
        Saying(path, "dim"),
        Saying(reason, "error"),
        Saying(),
        Saying(f"{raw} shows the raw text, {again} reads it again.", "dim"),
    ]


def no_stories(paths: Iterable[str]) -> list[Saying]:
    """Nothing was found at the given paths."""
    return [
        Saying("No stories here."),
        Saying(),
        *(Saying(path, "dim") for path in paths),
        Saying(),
        Saying("Give a file, a folder or an archive: wirereader PATH", "dim"),
    ]


def loading() -> list[Saying]:
    """Nothing is read yet."""
    return [Saying("Reading …", "dim")]


def saying_strips(
    sayings: Sequence[Saying], columns: Columns, height: int, look: Look
) -> list[Strip]:
    """The sayings within the pane, from a third of its height down, wrapped to its measure."""
    width, start = columns.width - columns.pane, columns.text - columns.pane
    strips = [_row("", "text", start, width, columns, look) for _ in range(height // 3)]
    for saying in sayings:
        words = shown(saying.words)
        for left, right in wrap(Run(words), columns.measure):
            strips.append(_row(words[left:right], saying.role, start, width, columns, look))
    strips += [_row("", "text", start, width, columns, look) for _ in range(height - len(strips))]
    return strips[:height]


def _row(words: str, role: str, start: int, width: int, columns: Columns, look: Look) -> Strip:
    line = Line(width)
    if columns.has_rule:
        line.put(look.signs.vertical, look.paint("rule"))
    return line.to(start).put(words, look.paint(role)).strip()
