"""The panel that says why something is highlighted."""

from __future__ import annotations

from collections.abc import Sequence

from textual.strip import Strip

from wirereader.reading.why import Reason
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import Columns
from wirereader.ui.view.line import Line
from wirereader.ui.view.run import Run
from wirereader.ui.view.safe import shown
from wirereader.ui.view.wrap import wrap

_WORDS = 12
"""Cells of the names before the words."""


def why_strips(reasons: Sequence[Reason], columns: Columns, look: Look) -> list[Strip]:
    """The reasons, each name dim before its words, within the pane's columns."""
    return [strip for reason in reasons for strip in _reason(reason, columns, look)]


def _reason(reason: Reason, columns: Columns, look: Look) -> list[Strip]:
    words = shown(" ".join(reason.words.split()))
    start = columns.text - columns.pane
    width = columns.width - columns.pane
    room = max(10, min(columns.measure, width - start - 1) - _WORDS)
    strips = []
    for number, (left, right) in enumerate(wrap(Run(words), room)):
        line = Line(width)
        if columns.has_rule:
            line.put(look.signs.vertical, look.paint("rule"))
        line.to(start)
        if not number:
            line.put(reason.name, look.paint("dim"))
        strips.append(line.to(start + _WORDS).put(words[left:right]).strip())
    return strips
