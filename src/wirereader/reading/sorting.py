"""The orders of the list while no search ranks it."""

from __future__ import annotations

from collections.abc import Sequence

from wirereader.corpus.corpus import Corpus
from wirereader.corpus.rows import StoryRow
from wirereader.reading.session import Session, Sort

NAMES: dict[Sort, str] = {
    "path": "path",
    "newest": "newest first",
    "place": "place",
    "slug": "slug",
    "quotes": "most quotes first",
    "figures": "most figures first",
    "length": "longest first",
    "unread": "unread first",
}
"""Each order in words."""


def sorted_numbers(corpus: Corpus, session: Session) -> Sequence[int]:
    """The corpus's numbers in the session's order; equal ones as their paths go.

    What could not be read, and what lacks the thing that is sorted by, comes last.
    """
    by_path = corpus.in_path_order()
    if session.sort == "path":
        return list(reversed(by_path)) if session.is_reversed else by_path
    keys = {number: _key(corpus.row(number), session) for number in by_path}
    found = {number: key for number, key in keys.items() if key is not None}
    falls = session.sort in ("newest", "quotes", "figures", "length")
    # Python's sort keeps equal entries in their order, also when it is reversed.
    present = sorted(found, key=found.__getitem__, reverse=falls != session.is_reversed)
    return [*present, *(number for number in by_path if number not in found)]


def _key(row: StoryRow, session: Session) -> tuple[str | int, ...] | None:
    """What a row is sorted by, None where it lacks it."""
    value: str | int | None
    match session.sort:
        case "newest":
            value = row.date
        case "place":
            value = row.place and row.place.casefold()
        case "slug":
            value = row.slug and row.slug.casefold()
        case "quotes":
            value = row.quote_count
        case "figures":
            value = row.figure_count
        case "length":
            value = row.size
        case _:
            value = int(row.key in session.read_when_sorted)
    return None if value is None or row.failure is not None else (value,)
