"""`Initials`: the first letters of the words of each headline, found by how they begin."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import numpy as np

from wirereader.search.arrays import Array, check_sums

SHORTEST_INITIALS = 4
"""Fewer letters are the initials of too many headlines."""


class Initials:
    """The initials of the stories of a corpus, one string each."""

    def __init__(self) -> None:
        self.heads: Array = np.zeros(0, np.uint32)
        """Check sum of each one's first letters."""
        self._strings: list[str] = []

    def __len__(self) -> int:
        return len(self._strings)

    def add(self, strings: Sequence[str]) -> None:
        """Those of the next stories."""
        self._strings += strings
        heads = check_sums(initials[:SHORTEST_INITIALS] for initials in strings)
        self.heads = np.concatenate((self.heads, heads))

    def beginning(self, typed: str, limit: int) -> Array:
        """The first stories, at most `limit`, whose initials begin with at least
        `SHORTEST_INITIALS` letters.
        """
        wanted = check_sums([typed[:SHORTEST_INITIALS]])
        likely = np.flatnonzero(self.heads == wanted).tolist()
        begun = (n for n in likely if self._strings[n].startswith(typed))
        return np.fromiter(islice(begun, limit), np.intp)
