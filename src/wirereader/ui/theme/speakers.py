"""A steady colour for each speaker: the same name has the same colour in every story it can."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from wirereader.ui.theme.palette import SPEAKER_COLOURS


def home_slot(name: str) -> int:
    """The slot that a name would have if it were alone; equal in every process."""
    return zlib.crc32(name.casefold().encode("utf-8", "replace")) % SPEAKER_COLOURS


def slots(names: Iterable[str]) -> dict[str, int | None]:
    """A slot for each speaker of one story, in the order in which they are met.

    A name whose home slot is taken has the next free one; past the last colour there is None, and
    the name is only bold.
    """
    taken: set[int] = set()
    found: dict[str, int | None] = {}
    for name in names:
        if name in found:
            continue
        home = home_slot(name)
        free = (
            slot
            for slot in ((home + step) % SPEAKER_COLOURS for step in range(SPEAKER_COLOURS))
            if slot not in taken
        )
        slot = next(free, None)
        if slot is not None:
            taken.add(slot)
        found[name] = slot
    return found
