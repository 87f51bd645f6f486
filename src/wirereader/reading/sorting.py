"""The orders of the list while no search ranks it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import overload

from wirereader.corpus.corpus import Corpus
from wirereader.corpus.list_columns import Values
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


class Order(Sequence[int]):
    """The corpus's numbers in some order, each of whose rows is found at once.

    The list asks for its cursor's row several times a key: of 100,000 stories a search through
    them took milliseconds each time.
    """

    def __init__(self, numbers: Sequence[int]) -> None:
        self._numbers = array("I", numbers)
        self._rows = array("I", bytes(4 * len(numbers)))
        for row, number in enumerate(self._numbers):
            self._rows[number] = row

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[int]: ...
    def __getitem__(self, at: int | slice) -> int | Sequence[int]:
        return self._numbers[at]

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and 0 <= number < len(self._rows)

    def index(self, number: int, start: int = 0, stop: int | None = None) -> int:
        """The row of a number. Raises ValueError where it is not between the two."""
        if number not in self or self._rows[number] not in range(len(self))[start:stop]:
            raise ValueError(f"{number} is not there")
        return self._rows[number]


def sorted_numbers(corpus: Corpus, session: Session) -> Sequence[int]:
    """The corpus's numbers in the session's order; equal ones as their paths go.

    What could not be read, and what lacks the thing that is sorted by, comes last.
    """
    by_path = corpus.in_path_order()
    if session.sort == "path":
        return Order(list(by_path)[::-1]) if session.is_reversed else by_path
    keys = _keys(corpus, session)
    falls = session.sort in ("newest", "quotes", "figures", "length")
    # Python's sort keeps equal entries in their order, also when it is reversed.
    present = sorted(
        (number for number in by_path if keys[number] is not None),
        key=keys.__getitem__,
        reverse=falls != session.is_reversed,
    )
    return Order([*present, *(number for number in by_path if keys[number] is None)])


def _keys(corpus: Corpus, session: Session) -> Values:
    """What each number is sorted by, None where it lacks it."""
    match session.sort:
        case "newest":
            return corpus.list_column("date")
        case "place" | "slug":
            values = corpus.list_column(session.sort)
            folded = {value: str(value).casefold() for value in set(values) if value}
            return [folded.get(value) for value in values]
        case "quotes" | "figures" | "length":
            return corpus.list_column(session.sort)
        case _:
            read = session.read_when_sorted
            keys = corpus.list_column("key")
            return [None if key is None else int(key in read) for key in keys]
