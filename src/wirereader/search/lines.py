"""`Lines`: many short strings as one text, in which one pass finds a piece in all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from wirereader.search.shard import Array


@dataclass(slots=True, eq=False)
class Lines:
    """Strings without line breaks, each between two line breaks."""

    text: str
    starts: Array
    """Where the line break before each string stands."""
    _last: tuple[str, list[int]] | None = field(default=None, init=False)
    """The piece that was looked for last, and all places where it stands."""

    @classmethod
    def of(cls, strings: Sequence[str]) -> Lines:
        """Lay the strings out."""
        lengths = np.fromiter(map(len, strings), np.uint32, len(strings))
        starts = np.cumsum(lengths + 1, dtype=np.uint32) - lengths - 1
        return cls("".join(("\n", "\n".join(strings), "\n")), starts)

    @classmethod
    def joined(cls, parts: Sequence[Lines]) -> Lines:
        """The strings of all parts, of which each has some, one part after the other."""
        texts = [part.text[:-1] for part in parts]  # the line break between two is one
        starts, begin = [], 0
        for part, text in zip(parts, texts, strict=True):
            starts.append(part.starts + np.uint32(begin))
            begin += len(text)
        return cls("".join((*texts, "\n")), np.concatenate(starts))

    def followed_by(self, strings: Sequence[str]) -> Lines:
        """These strings, then others."""
        if not strings:
            return self
        more = Lines.of(strings)
        return Lines.joined((self, more)) if len(self) else more

    def __len__(self) -> int:
        return len(self.starts)

    def holding(self, piece: str, limit: int) -> Array:
        """Numbers of the strings in which a piece stands, at most `limit`, in their order.

        A line break at the start or end of the piece ties it to that end of a string.
        """
        if self._last is not None and piece.startswith(self._last[0]):
            # A letter was added: it stands only where the letters before it did.
            found = [at for at in self._last[1] if self.text.startswith(piece, at)][:limit]
        else:
            found = self._places(piece, limit)
        self._last = (piece, found) if len(found) < limit else None
        places = np.array(found, np.uint32)
        return np.unique(np.searchsorted(self.starts, places, side="right") - 1)

    def _places(self, piece: str, limit: int) -> list[int]:
        found: list[int] = []
        at = self.text.find(piece)
        while at >= 0 and len(found) < limit:
            found.append(at)
            at = self.text.find(piece, at + 1)
        return found
