"""Pairs quotation marks inside one paragraph.

Curly, straight, two apostrophes, two backticks, guillemets either way round, German low-high, and
single marks where they can only be marks. An apostrophe, a mark of feet or inches and a decade
(`'90s`) are no marks. A mark that is never closed runs to the end of its paragraph, since wire
copy opens a quotation anew in each paragraph and closes it once.

Every decision looks at one neighbour on either side and at counts made beforehand, so the time is
linear in the number of tokens whatever stands there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

DOUBLE = frozenset({'"', "''", "“", "”", "``", "«", "»", "„", "‟", "＂"})
SINGLE = frozenset({"'", "‘", "’", "‚", "‹", "›", "`"})
MARKS = DOUBLE | SINGLE

_OPENING = frozenset({"“", "``", "«", "„", "‟"})
_CLOSING = frozenset({"”", "»"})
_CLOSERS_OF = {
    "„": frozenset({"“", "”", '"', "‟"}),
    "»": frozenset({"«"}),
    "«": frozenset({"»"}),
}
_STOPS = frozenset({",", ".", "?", "!", "…", "..."})
_LEADS_IN = frozenset("([{—–-:;,/")


class Region(NamedTuple):
    """Tokens between two marks, marks included; half-open token indices."""

    first: int
    stop: int
    is_closed: bool
    """False: the closing mark is missing and the region ends with its paragraph."""


class Mark(NamedTuple):
    """One mark token and the white space around it."""

    at: int
    mark: str
    spaced_before: bool
    """White space, the paragraph's start or an opening bracket or dash stands before it."""
    spaced_after: bool
    """White space or the paragraph's end stands after it."""
    before: str
    """The token before it in the paragraph, or nothing."""
    after: str


def pair_marks(marks: Sequence[Mark], stop: int) -> list[Region]:
    """Pair the marks of one paragraph whose last token is `stop - 1`; sorted, disjoint."""
    balance = _closers_left(marks)
    partners = _single_partners(marks)
    regions: list[Region] = []
    opened: Mark | None = None
    depth = 0
    skip_to = -1
    for place, mark in enumerate(marks):
        if mark.at < skip_to:
            continue
        if opened is None:
            if mark.mark in SINGLE:
                end = partners[place]
                if end is not None:
                    regions.append(Region(mark.at, end + 1, True))
                    skip_to = end + 1
            elif _may_open(mark):
                opened, depth = mark, 0
        elif mark.mark in DOUBLE:
            if _opens_inside(opened, mark, balance[place]):
                depth += 1
            elif _closes(opened, mark):
                if depth:
                    depth -= 1
                else:
                    regions.append(Region(opened.at, mark.at + 1, True))
                    opened = None
    if opened is not None:
        regions.append(Region(opened.at, stop, False))
    return regions


def _closers_left(marks: Sequence[Mark]) -> list[int]:
    """For each mark: closing less opening curly marks behind it in the paragraph."""
    balance = [0] * len(marks)
    count = 0
    for place in range(len(marks) - 1, -1, -1):
        balance[place] = count
        if marks[place].mark in _CLOSING:
            count += 1
        elif marks[place].mark in _OPENING:
            count -= 1
    return balance


def _may_open(mark: Mark) -> bool:
    if mark.mark in ("”", "»"):
        # Reversed guillemets and a wrong curly mark open where only an opening mark can stand.
        return mark.spaced_before and not mark.spaced_after
    if mark.mark in ('"', "''", "＂"):
        is_measure = mark.before[-1:].isdigit() and not mark.spaced_before
        return not is_measure and not mark.spaced_after
    return True


def _opens_inside(opened: Mark, mark: Mark, closers_left: int) -> bool:
    """Whether a mark in an open region opens a quotation inside the quotation."""
    if mark.mark in _CLOSERS_OF.get(opened.mark, ()):
        return False
    if mark.mark in _OPENING:
        if not mark.spaced_before:
            return False
        if opened.mark in _OPENING:
            return closers_left >= 2
        return closers_left >= 1
    return False


def _closes(opened: Mark, mark: Mark) -> bool:
    if mark.mark in _CLOSERS_OF.get(opened.mark, ()):
        return True
    if mark.mark in _OPENING:
        # A curly opening mark right after a comma or full stop is a wrong closing one.
        return not mark.spaced_before and mark.before in _STOPS
    if mark.mark in ('"', "''", "＂"):
        if opened.mark in ("“", "«", "„"):
            return not mark.spaced_before or mark.spaced_after
        # Straight inside straight: a space before and a word after opens, it does not close.
        return not (mark.spaced_before and not mark.spaced_after)
    return True


def _single_partners(marks: Sequence[Mark]) -> list[int | None]:
    """For each single mark that opens a quotation: the token index of its closing mark."""
    partners: list[int | None] = [None] * len(marks)
    closing: int | None = None  # the nearest closing single mark behind, if usable
    doubles_behind = 0
    doubles_at_closing = 0
    for place in range(len(marks) - 1, -1, -1):
        mark = marks[place]
        if mark.mark in DOUBLE:
            doubles_behind += 1
        elif _closes_single(mark):
            # A genitive (`workers' rights`) gives way to a closing mark behind it.
            if closing is None or not _is_genitive(mark):
                closing, doubles_at_closing = mark.at, doubles_behind
        elif _opens_single(mark):
            if closing is not None and (doubles_behind - doubles_at_closing) % 2 == 0:
                partners[place] = closing
            closing = None
    return partners


def _opens_single(mark: Mark) -> bool:
    if not mark.spaced_before or mark.spaced_after or mark.mark in ("’", "›"):
        return False
    return not mark.after[:1].isdigit()


def _closes_single(mark: Mark) -> bool:
    if mark.mark in ("‘", "‹", "‚", "`") or mark.spaced_before:
        return False
    return not mark.after[:1].isalnum() or mark.spaced_after


def _is_genitive(mark: Mark) -> bool:
    return mark.before[-1:] == "s" and mark.spaced_after
