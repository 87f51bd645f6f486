"""The numbers of a corpus in path order, worked out place by place: nothing is stored a story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload


class PathOrder(Sequence[int]):
    """All numbers below `length`; number 0 stands at `place`, the others in their own order."""

    __slots__ = ("_length", "_place")

    def __init__(self, length: int, place: int) -> None:
        self._length = length
        self._place = place

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> list[int]: ...
    def __getitem__(self, at: int | slice) -> int | list[int]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(self._length))]
        row = range(self._length)[at]
        if row == self._place:
            return 0
        return row + 1 if row < self._place else row

    def __iter__(self) -> Iterator[int]:
        yield from range(1, self._place + 1)
        yield from range(min(self._length, 1))
        yield from range(self._place + 1, self._length)

    def __contains__(self, number: object) -> bool:
        return number in range(self._length)

    def index(self, number: int, start: int = 0, stop: int | None = None) -> int:
        """The place of a number, at once. Raises ValueError where it is not between the two."""
        if number not in self:
            raise ValueError(f"{number} is not in the corpus")
        row = number - 1 if 0 < number <= self._place else number or self._place
        if row not in range(self._length)[start:stop]:
            raise ValueError(f"{number} stands elsewhere")
        return row
