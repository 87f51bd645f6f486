"""Wrapping: where the rows of a run begin and end, for a width in cells."""

from __future__ import annotations

from itertools import pairwise

from rich.cells import get_character_cell_size, split_graphemes

from wirereader.ui.view.run import Run

Rows = tuple[tuple[int, int], ...]
"""Displayed characters of each row, half-open; the blank at which a row broke belongs to none."""


def wrap(run: Run, width: int) -> Rows:
    """The rows of a run, broken at blanks; a word longer than a row is broken where it must be.

    Linear in the run's length, whatever it holds. An empty run has one empty row.
    """
    edges = (0, *run.breaks, len(run.text))
    rows: list[tuple[int, int]] = []
    narrow = _is_narrow(run.text)
    for start, end in pairwise(edges):
        wrap_piece = _wrap_narrow if narrow else _wrap_wide
        rows.extend(wrap_piece(run.text, start, end, width))
    return tuple(rows)


def _is_narrow(text: str) -> bool:
    """Whether every character takes one cell, so that cells can be counted as characters."""
    return text.isascii() or all(get_character_cell_size(sign) == 1 for sign in set(text))


def _wrap_narrow(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    at = start
    while end - at > width:
        blank = text.rfind(" ", at + 1, at + width + 1)
        if blank < 0:
            rows.append((at, at + width))
            at += width
        else:
            rows.append((at, _before_blanks(text, at, blank)))
            at = _past_blanks(text, blank, end)
    if at < end or not rows:
        rows.append((at, end))
    return rows


def _wrap_wide(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """As `_wrap_narrow`, by what the eye takes for one character; a wide one may end a row."""
    rows: list[tuple[int, int]] = []
    row_start, used = start, 0
    row_end, next_start, next_used = -1, -1, 0  # where the row could break, seen so far
    is_skipping = False
    for left, right, size in split_graphemes(text[start:end])[0]:
        left, right = left + start, right + start
        is_blank = text[left:right] == " "
        if is_skipping and is_blank:
            row_start = right
            continue
        is_skipping = False
        if used + size > width and left > row_start:
            if is_blank:
                is_run = row_end > row_start and next_start == left
                rows.append((row_start, row_end if is_run else left))
                row_start, used, row_end, is_skipping = right, 0, -1, True
                continue
            if row_end > row_start:
                rows.append((row_start, row_end))
                row_start, used = next_start, used - next_used
            else:
                rows.append((row_start, left))
                row_start, used = left, 0
            row_end = -1
        used += size
        if is_blank and left > row_start:
            row_end = left if row_end < 0 or next_start < left else row_end
            next_start, next_used = right, used
        elif size == 2:
            row_end, next_start, next_used = right, right, used
    if row_start < end or not rows:
        rows.append((row_start, end))
    return rows


def _past_blanks(text: str, at: int, end: int) -> int:
    while at < end and text[at] == " ":
        at += 1
    return at


def _before_blanks(text: str, start: int, at: int) -> int:
    while at > start + 1 and text[at - 1] == " ":
        at -= 1
    return at
