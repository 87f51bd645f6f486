"""What every loader gets and gives: `Source` in, `WireItem` and `Failure` out.

A loader is a module with one function `items`; `load.py` holds the table of them and imports each
on first use. Inside, a loader raises FormatError where its format is broken for good; what it
yielded before stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wirereader.formats.decode import Decoded, decode
from wirereader.model.item import Failure, WireItem
from wirereader.model.problem import Problem
from wirereader.text.member import MARK
from wirereader.text.settle import settle, settle_line

RAW_SIZE = 4000
"""Bytes of a failed file that are kept for the raw view."""

_PACKINGS = ("gz", "bz2", "xz")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The bytes of one file or unpacked member, and what is known of them from outside."""

    path: str
    """As shown and exported; settled."""
    data: bytes
    sha256: str
    encoding: str | None = None
    """The charset that the user demands; one that `decode.is_known` knows."""
    is_shortened: bool = False
    """Whether the file goes on beyond `data`."""
    depth: int = 0
    """Archives round these bytes."""

    @property
    def name(self) -> str:
        """The last part of the path, without the suffix of a packing."""
        name = self.path.rsplit(MARK, 1)[-1].rsplit("/", 1)[-1]
        stem, _, suffix = name.rpartition(".")
        return stem if suffix.lower() in _PACKINGS and self.depth else name

    @property
    def suffix(self) -> str:
        """`.txt`, `.xml`, ... in lower case, or an empty string; a hint, never a proof."""
        _, dot, suffix = self.name.rpartition(".")
        return f".{suffix.lower()}" if dot and len(suffix) <= 8 else ""

    def decode(self, declared: str | None = None) -> Decoded:
        """The text of the bytes, not settled yet; `declared` is what the format says of itself."""
        return decode(self.data, declared=declared, encoding=self.encoding)

    def failure(self, message: str, *, number: int | None = None) -> Failure:
        """The entry for this file, or for its item `number`, that gave no story."""
        raw = settle(decode(self.data[:RAW_SIZE], encoding=self.encoding).text)
        problem = Problem("load", "error", settle_line(message))
        return Failure(path=self.path, number=number, problem=problem, raw=raw)


Items = Iterator[WireItem | Failure]
Loader = Callable[[Source], Items]
"""Yields the items of a source in file order; may raise FormatError."""
