"""The row under the bar: one rule, on it what the panes show; blue says which one has the keys."""

from __future__ import annotations

from typing import NamedTuple

from textual.strip import Strip

from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import Columns
from wirereader.ui.view.line import Line
from wirereader.ui.view.safe import cells, cut, shown

_LABEL = 3
"""Column of the list's label."""
_LEAST = 8
"""Cells that say something of what the list is narrowed to."""


class RuleScene(NamedTuple):
    """What stands on the rule."""

    label: tuple[str, ...] = ()
    """Of the list, or of a sheet over everything, in parts; the last ones go first for room."""
    narrowed: str = ""
    """What the list is narrowed to, behind its label; shortened for room, with the count whole."""
    headline: str = ""
    """Over the text, once the headline itself has scrolled away."""
    is_text_active: bool = False
    is_sheet: bool = False
    """A sheet from edge to edge hangs below."""


def rule_line(scene: RuleScene, columns: Columns, look: Look) -> Strip:
    """`── 13 stories · 5 unread ───┬── Headline ───`."""
    line = Line(columns.width)
    paint, sign = look.paint, look.signs.horizontal
    style = paint("rule")
    if scene.is_sheet:
        words = _fitting(scene.label, columns.width - 2 - _LABEL, look)
        _label(line, words, _LABEL, columns.width - 2, look, is_active=True)
        return line.fill(sign, columns.width, style).strip()
    if columns.side:
        edge = min(columns.side, columns.width - 1)
        words = _list_label(scene, edge - 1 - _LABEL, look)
        _label(line, words, _LABEL, edge - 1, look, is_active=not scene.is_text_active)
        line.fill(sign, columns.side, style)
        if columns.has_rule:
            line.put(look.signs.meet, style)
    if columns.pane < columns.width and scene.headline:
        right = min(columns.width - 2, columns.text + columns.measure)
        _label(line, scene.headline, columns.text, right, look, is_active=scene.is_text_active)
    return line.fill(sign, columns.width, style).strip()


def _list_label(scene: RuleScene, width: int, look: Look) -> str:
    """The parts of the label that leave room for what the list is narrowed to, and that."""
    if not scene.narrowed:
        return _fitting(scene.label, width, look)
    dot = f" {look.signs.dot} "
    kept = width - cells(dot) - min(_LEAST, cells(shown(scene.narrowed)))
    words = _fitting(scene.label, kept, look) + dot
    return words + cut(shown(scene.narrowed), width - cells(words), look.signs.cut)


def _fitting(parts: tuple[str, ...], width: int, look: Look) -> str:
    dot = f" {look.signs.dot} "
    while len(parts) > 1 and cells(dot.join(parts)) > width:
        parts = parts[:-1]
    return dot.join(parts)


def _label(line: Line, words: str, column: int, right: int, look: Look, *, is_active: bool) -> None:
    """Words on the rule from a column on, a blank on both sides, cut before `right`."""
    if not words:
        return
    style = look.paint("accent" if is_active else "dim")
    line.fill(look.signs.horizontal, column - 1, look.paint("rule")).to(column)
    line.put(cut(shown(words), right - column, look.signs.cut), style)
    if line.at < right + 1:
        line.to(line.at + 1)


def under_sheet(columns: Columns, look: Look) -> Strip:
    """The rule that ends a sheet hanging from the bar."""
    line, style = Line(columns.width), look.paint("rule")
    if columns.has_rule:
        line.fill(look.signs.horizontal, columns.side, style).put(look.signs.meet, style)
    return line.fill(look.signs.horizontal, columns.width, style).strip()


def over_sheet(label: str, columns: Columns, look: Look) -> Strip:
    """The rule above a sheet that stands under the text; it begins at the pane's first column.

    Without a label it parts the sheet's rows from its foot.
    """
    width = columns.width - columns.pane
    line, style = Line(width), look.paint("rule")
    if columns.has_rule:
        line.put(look.signs.edge, style)
    if not label:
        return line.fill(look.signs.horizontal, width, style).strip()
    column = columns.text - columns.pane
    line.fill(look.signs.horizontal, column - 1, style).to(column)
    line.put(
        cut(shown(label), max(1, width - column - cells(" ")), look.signs.cut), look.paint("accent")
    )
    return line.to(line.at + 1).fill(look.signs.horizontal, width, style).strip()
