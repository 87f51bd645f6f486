"""The signs that say without colour what colour says, each with an ASCII twin."""

from __future__ import annotations

from typing import NamedTuple


class Signs(NamedTuple):
    """Every sign the screen draws. All of `UNICODE` are in WGL4, which every terminal font has."""

    cursor: str
    """The list's cursor while the list is active; the current quote."""
    resting: str
    """The list's cursor while the text is active."""
    exact: str
    """A row with words in quotation marks."""
    reported: str
    """A row with words of a quote that stand in no marks."""
    unsure: str
    """First row of a quote whose speaker is not sure."""
    unread: str
    star: str
    failed: str
    quotes: str
    """Before a count of quotes."""
    figures: str
    """Before a count of figures."""
    dot: str
    """Between facts of a line."""
    cut: str
    """At the end of what did not fit."""
    vertical: str
    horizontal: str
    meet: str
    """Where the rule below the bar meets the one between the panes."""
    edge: str
    """Where a sheet's rule leaves the one between the panes."""
    none: str
    """Stands for a value that is not there."""


UNICODE = Signs("▌", "│", "│", "·", "?", "•", "*", "!", "“", "#", "·", "…", "│", "─", "┬", "├", "–")
ASCII = Signs(">", "|", "|", ":", "?", "*", "+", "!", '"', "#", "-", "...", "|", "-", "+", "+", "-")
