"""`Initials`: the first letters of the words of each headline, found by how they begin."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice

import numpy as np

from wirereader.search.arrays import Array, check_sums

SHORTEST_INITIALS = 4
"""Fewer letters are the initials of too many headlines."""


class Initials:
    """The initials of the stories of a corpus, one string each."""

    def __init__(self) -> None:
        self.heads: Array = np.zeros(0, np.uint32)
        """Check sum of each one's first letters."""
        self._blocks: list[str] = []
        """The strings as they came, one a line: as strings they take six times the memory."""
        self._firsts = array("I")
        """Block to the number of its first string."""

    def __len__(self) -> int:
        return len(self.heads)

    def add(self, strings: Sequence[str]) -> None:
        """Those of the next stories."""
        self._firsts.append(len(self.heads))
        self._blocks.append("\n".join(strings))
        heads = check_sums(initials[:SHORTEST_INITIALS] for initials in strings)
        self.heads = np.concatenate((self.heads, heads))

    def beginning(self, typed: str, limit: int) -> Array:
        """The first stories, at most `limit`, whose initials begin with at least
        `SHORTEST_INITIALS` letters.
        """
        wanted = check_sums([typed[:SHORTEST_INITIALS]])
        likely = np.flatnonzero(self.heads == wanted).tolist()
        return np.fromiter(islice(self._begun(typed, likely), limit), np.intp)

    def _begun(self, typed: str, likely: Iterable[int]) -> Iterator[int]:
        """The stories of some, ascending, whose initials begin so."""
        for at, numbers in groupby(likely, lambda n: bisect_right(self._firsts, n) - 1):
            strings, first = self._blocks[at].split("\n"), self._firsts[at]
            yield from (n for n in numbers if strings[n - first].startswith(typed))
