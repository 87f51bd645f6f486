"""The orders of the list while no search ranks it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from wirereader.corpus.corpus import Corpus
from wirereader.corpus.list_columns import Values
from wirereader.reading.keyset import Keys
from wirereader.reading.session import Session, Sort
from wirereader.reading.sorted_order import SortedOrder

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

AT_ONCE = 200
"""Stories that get their place as soon as the list is asked for: some milliseconds. So do all"""
FEW = 2_000
"""of so many."""


class Backwards(Sequence[int]):
    """An order read from its end, not copied."""

    def __init__(self, order: Sequence[int]) -> None:
        self._order = order

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[int]: ...
    def __getitem__(self, at: int | slice) -> int | Sequence[int]:
        if isinstance(at, slice):
            return [self[row] for row in range(*at.indices(len(self)))]
        return self._order[-1 - range(len(self))[at]]

    def __iter__(self) -> Iterator[int]:
        return reversed(self._order)

    def __contains__(self, number: object) -> bool:
        return number in self._order

    def index(self, number: int, start: int = 0, stop: int | None = None) -> int:
        """The row of a number. Raises ValueError where it is not between the two."""
        row = len(self) - 1 - self._order.index(number)
        if row not in range(len(self))[start:stop]:
            raise ValueError(f"{number} is not there")
        return row


class Sorting:
    """The orders of one list. That asked for last is kept; others are made when asked for."""

    def __init__(self, *, is_later: bool = False) -> None:
        """`is_later`: where many stories have no place yet, somebody takes the steps of `work`, and
        until then these stand at the end.
        """
        self._is_later = is_later
        self._by: tuple[object, ...] = ()
        self._order: SortedOrder | None = None

    def order(self, corpus: Corpus, session: Session) -> Sequence[int]:
        """The corpus's numbers in the session's order; equal ones as their paths go.

        What could not be read, and what lacks the thing that is sorted by, comes last.
        """
        if session.sort == "path":
            self._by, self._order = ("path", session.is_reversed), None
            by_path = corpus.in_path_order()
            return Backwards(by_path) if session.is_reversed else by_path
        order = self._kept(corpus, session)
        if not self._is_later or order.behind <= AT_ONCE or len(order) <= FEW:
            order.catch_up()
        return order

    @property
    def moment(self) -> tuple[object, ...]:
        """Changes with the order that was asked for last, and as numbers are put into it."""
        return *self._by, self._order.behind if self._order is not None else 0

    def work(self, corpus: Corpus, session: Session) -> Iterator[None] | None:
        """Steps that give more stories their place; None where all have one."""
        if session.sort == "path" or not (order := self._kept(corpus, session)).behind:
            return None
        return order.catching_up()

    def _kept(self, corpus: Corpus, session: Session) -> SortedOrder:
        by: tuple[object, ...] = (corpus, session.sort, session.is_reversed)
        if session.sort == "unread":
            by = (*by, session.read_when_sorted)
        if self._order is None or self._by != by:
            self._by, self._order = by, _order_of(corpus, session)
        return self._order


def _order_of(corpus: Corpus, session: Session) -> SortedOrder:
    """The order by the session's column, of which no number has its place yet."""
    falls = (session.sort in ("newest", "quotes", "figures", "length")) != session.is_reversed
    match session.sort:
        case "newest":
            return SortedOrder(corpus, "date", falls=falls)
        case "place" | "slug":
            return SortedOrder(corpus, session.sort, falls=falls, prepared=_folded)
        case "quotes" | "figures" | "length":
            return SortedOrder(corpus, session.sort, falls=falls)
        case _:
            read = session.read_when_sorted
            return SortedOrder(corpus, "key", falls=falls, prepared=lambda keys: _known(keys, read))


def _folded(values: Values) -> Values:
    folded = {value: str(value).casefold() for value in set(values) if value}
    return [folded.get(value) for value in values]


def _known(keys: Values, read: Keys) -> Values:
    """1 for what was read, 0 for what was not."""
    return [None if key is None else int(key in read) for key in keys]
