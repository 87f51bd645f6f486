"""`Keys`: an immutable set of story keys from which one with a few more or less is made at once.

A reader of years has read a hundred thousand stories; a frozen set of them takes tens of
milliseconds to copy, to compare, or to tell what changed. Here all versions of one set share a log
of what came and went, and each is a length of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Set


class _Log:
    """Every coming and going in order, and where in it each key came and went."""

    __slots__ = ("at", "turns")

    def __init__(self, keys: Iterable[str]) -> None:
        self.turns: list[str] = []
        self.at: dict[str, list[int]] = {}
        self.append(dict.fromkeys(keys))

    def append(self, keys: Iterable[str]) -> None:
        for key in keys:
            self.at.setdefault(key, []).append(len(self.turns))
            self.turns.append(key)


class Keys(Set[str]):
    """Keys of stories; equal to any set of the same strings."""

    __slots__ = ("_length", "_log", "_size")

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self._log = _Log(keys)
        self._length = self._size = len(self._log.turns)

    def __contains__(self, key: object) -> bool:
        turns = self._log.at.get(key)  # type: ignore[call-overload] # no other object is in it
        return turns is not None and bisect_left(turns, self._length) % 2 == 1

    def __iter__(self) -> Iterator[str]:
        return (key for key in self._log.at if key in self)

    def __len__(self) -> int:
        return self._size

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Keys) and self._log is other._log and self._length == other._length:
            return True
        return super().__eq__(other)

    __hash__ = None  # type: ignore[assignment] # as a set's

    def __repr__(self) -> str:
        return f"Keys({sorted(self)})"

    def plus(self, keys: Iterable[str]) -> Keys:
        """These keys too; the same object where all are in it."""
        return self._turned([key for key in dict.fromkeys(keys) if key not in self], 1)

    def minus(self, keys: Iterable[str]) -> Keys:
        """Without these keys; the same object where none is in it."""
        return self._turned([key for key in dict.fromkeys(keys) if key in self], -1)

    def differing(self, other: Keys) -> set[str]:
        """The keys that are in exactly one of the two."""
        if self._log is not other._log:
            return set(self) ^ set(other)
        start, end = sorted((self._length, other._length))
        return {key for key in self._log.turns[start:end] if (key in self) != (key in other)}

    def _turned(self, keys: list[str], by: int) -> Keys:
        if not keys:
            return self
        turned = Keys.__new__(Keys)
        is_newest = self._length == len(self._log.turns)
        turned._log = self._log if is_newest else _Log(self)
        turned._log.append(keys)
        turned._length = len(turned._log.turns)
        turned._size = self._size + by * len(keys)
        return turned
