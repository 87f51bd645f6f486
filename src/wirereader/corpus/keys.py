"""Keys of a corpus to its numbers without holding the keys: a few bytes a story.

A table of all keys would take an eighth of the text of short stories. Here eight bytes a story say
which ones may be meant, and the segments which one is.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable

_BUCKETS = 1024
"""Parts of the table: 100 stories each among 100,000, of which one look-up reads one part."""
_TAG_BITS = 32
"""Bits of the hash that stand beside each number, so that hardly any other key is read."""
_NUMBER = (1 << _TAG_BITS) - 1
"""Mask of the number in a cell."""


class Keys:
    """Which story has a key first; what the keys are is asked of the corpus."""

    def __init__(self, key_of: Callable[[int], str]) -> None:
        """`key_of`: number to key."""
        self._key_of = key_of
        self._buckets: dict[int, array[int]] = {}
        """Part of the table to tags and numbers, each in one cell."""

    def find(self, key: str) -> int | None:
        """The number that was added first with a key; None where there is none."""
        bucket, tag = _place(key)
        for cell in self._buckets.get(bucket, ()):
            if cell >> _TAG_BITS == tag and self._key_of(n := cell & _NUMBER) == key:
                return n
        return None

    def add(self, key: str, n: int) -> int:
        """Let a number be found by its key, if none was before; which one is found."""
        first = self.find(key)
        if first is not None:
            return first
        bucket, tag = _place(key)
        self._buckets.setdefault(bucket, array("Q")).append(tag << _TAG_BITS | n)
        return n


def _place(key: str) -> tuple[int, int]:
    """The part of the table that a key belongs to, and its tag there."""
    mixed = hash(key)
    return mixed % _BUCKETS, mixed >> _TAG_BITS & _NUMBER
