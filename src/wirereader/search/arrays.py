"""Small things about numpy arrays that several modules of search need.

numpy is imported with this module, so nothing that the first screen needs may import it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def ranges(begins: Array, counts: Array) -> Array:
    """`begin, begin + 1, ...` for each begin, `count` numbers each, in one array."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    shifts: Array = np.repeat(begins - ends + counts, counts)
    return shifts + np.arange(total)


def distinct(numbers: Array) -> Array:
    """The numbers, each once, ascending.

    np.unique would import numpy.ma for it, at its first call: a megabyte, and a key waits.
    """
    ordered = np.sort(numbers)
    is_new = np.ones(len(ordered), bool)
    is_new[1:] = ordered[1:] != ordered[:-1]
    found: Array = ordered[is_new]
    return found


def narrow(numbers: Array, largest: int) -> Array:
    """The numbers in 16 bits, or in 32 where `largest` does not fit."""
    return numbers.astype(np.uint16 if largest <= 0xFFFF else np.uint32)


def check_sums(words: Iterable[str]) -> Array:
    """A number for each word; equal words have equal ones, others hardly ever."""
    return np.array([crc32(word.encode("utf-8", "surrogatepass")) for word in words], np.uint32)
