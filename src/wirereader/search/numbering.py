"""`Numbering`: the words of an index and their numbers, without a dictionary.

A dictionary of a hundred thousand words takes 66 bytes a word beside the words, for its cells and
for the numbers as objects; here twelve say which word may be meant, and the words which one is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import eq

import numpy as np

from wirereader.search.arrays import Array


class Numbering:
    """All words met so far. A word's number never changes; 0 is `BREAK`, which is no word."""

    def __init__(self, hash_of: Callable[[str], int] = hash) -> None:
        """`hash_of`: a number of 64 bits with a sign; words that share one are told apart."""
        self.words = [""]
        """Number to word."""
        self._hash_of = hash_of
        self._hashes: Array = np.zeros(0, np.int64)
        """Ascending, each once."""
        self._numbers: Array = np.zeros(0, np.uint32)
        """The number of the first word with each."""
        self._views = self._hashes.data, self._numbers.data
        """Both for one word at a time, of which a search looks up hundreds: numpy is slow there."""
        self._later: dict[str, int] = {}
        """Words with the hash of an earlier one."""

    def __len__(self) -> int:
        return len(self.words)

    @property
    def nbytes(self) -> int:
        """Size of the arrays."""
        return self._hashes.nbytes + self._numbers.nbytes

    def number_of(self, word: str) -> int | None:
        """The number of a word, None where it was not met."""
        hashes, numbers = self._views
        wanted = self._hash_of(word)
        at = bisect_left(hashes, wanted)
        if at == len(hashes) or hashes[at] != wanted:
            return None
        number = numbers[at]
        return number if self.words[number] == word else self._later.get(word)

    def numbers_of(self, words: Sequence[str]) -> Array:
        """The numbers of words; those not met yet get the next ones, in their order."""
        hashes = np.fromiter(map(self._hash_of, words), np.int64, len(words))
        numbers = self._found(words, hashes)
        missing = np.flatnonzero(numbers == 0).tolist()
        if missing:
            numbers[missing] = self._add([words[at] for at in missing], hashes[missing])
        return numbers

    def _found(self, words: Sequence[str], hashes: Array) -> Array:
        """The numbers of words, 0 for those that were not met."""
        at, are_there = self._places(hashes)
        numbers = np.zeros(len(words), np.uint32)
        numbers[are_there] = self._numbers[at[are_there]]
        meant = map(self.words.__getitem__, numbers.tolist())
        are_meant = np.fromiter(map(eq, meant, words), bool, len(words))
        for place in np.flatnonzero(are_there & ~are_meant).tolist():
            numbers[place] = self._later.get(words[place], 0)
        return numbers

    def _add(self, words: Sequence[str], hashes: Array) -> list[int]:
        """Number words that were not met; one may come twice among them."""
        numbers: dict[str, int] = {}
        first_with: dict[int, int] = {}
        are_taken = self._places(hashes)[1].tolist()
        for word, its_hash, is_taken in zip(words, hashes.tolist(), are_taken, strict=True):
            if word in numbers:
                continue
            numbers[word] = number = len(self.words)
            self.words.append(word)
            if is_taken or first_with.setdefault(its_hash, number) != number:
                self._later[word] = number
        fresh = np.array(sorted(first_with), np.int64)
        at, _ = self._places(fresh)
        self._hashes = np.insert(self._hashes, at, fresh)
        self._numbers = np.insert(self._numbers, at, [first_with[h] for h in fresh.tolist()])
        self._views = self._hashes.data, self._numbers.data
        return [numbers[word] for word in words]

    def _places(self, hashes: Array) -> tuple[Array, Array]:
        """Where in the table hashes belong, and whether they are there."""
        at = np.searchsorted(self._hashes, hashes)
        are_there = at < len(self._hashes)
        are_there[are_there] = self._hashes[at[are_there]] == hashes[are_there]
        return at, are_there
