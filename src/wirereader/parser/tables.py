"""Tables in plain copy: rows whose cells are parted by gaps, tabs or leaders.

A table becomes one `lines` paragraph, so that no rule joins its rows and the screen keeps its
columns.
"""

from __future__ import annotations

import re

from wirereader.text.lines import Line

MIN_ROWS = 3
MAX_ROW_WIDTH = 132
"""A line printer's width; a longer line with gaps is prose with loose spacing."""

_GAP_RE = re.compile(r"\S(?: {3,}|[ ]?\t[ ]?| ?\.{4,} ?)\S")
_NUMBER_GAP_RE = re.compile(r"\S {2}[-+$€£¥(]?\d")
_RULE_CHARS = frozenset("-=_+| .")


def table_end(text: str, lines: list[Line], at: int) -> int:
    """The index after the last row of the table that begins at line `at`; `at` if none does.

    `lines` are those between two blank ones: no table goes beyond them.
    """
    if len(lines) - at < MIN_ROWS:
        return at
    end = at
    row_count = 0
    while end < len(lines):
        row = text[lines[end].start : lines[end].end]
        if _is_row(row):
            row_count += 1
        elif not (row_count and _is_rule(row)):
            break
        end += 1
    return end if row_count >= MIN_ROWS else at


def _is_row(row: str) -> bool:
    if len(row) > MAX_ROW_WIDTH:
        return False
    return _GAP_RE.search(row) is not None or _NUMBER_GAP_RE.search(row) is not None


def _is_rule(row: str) -> bool:
    """Whether the row only draws a line."""
    return len(row) >= 3 and _RULE_CHARS.issuperset(row)
