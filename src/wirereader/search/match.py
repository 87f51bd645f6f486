"""rapidfuzz, and the one module that imports it: how far words, names and titles are apart.

It is imported when a search first needs it, never for the first screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA


def slip_limit(length: int) -> int:
    """How many edits a word of so many letters may be away: none in three, two from six on."""
    if length < 4:
        return 0
    return 1 if length < 6 else 2


def edits(word: str, others: Sequence[str], limit: int) -> NDArray[Any]:
    """Edits from `word` to each other one, more than `limit` where they are more.

    Insertions, deletions, replacements and swaps of neighbours count one each (optimal string
    alignment).
    """
    if not others:
        return np.zeros(0, np.uint8)
    found: NDArray[Any] = process.cdist(
        [word], others, scorer=OSA.distance, score_cutoff=limit, dtype=np.uint8
    ).reshape(len(others))
    return found
