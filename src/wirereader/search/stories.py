"""`Stories`: what search wants of a corpus. Stories are numbered from 0 and never change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from wirereader.search.names import Named
from wirereader.search.view import Shelved


class Stories(Shelved, Protocol):
    """A corpus."""

    def __len__(self) -> int: ...

    def path(self, n: int) -> str:
        """Where a story came from."""

    def has_words(self, n: int) -> bool:
        """Whether `take_words` would give the words of a story."""

    def take_words(self, n: int) -> tuple[bytes, range]:
        """The words of the stories from `n` on, as they were cut where those were parsed, and the
        rows of these stories in them. Given once: the text has the same words.
        """

    def speakers(self) -> Sequence[Named]:
        """Everybody who speaks."""

    def stories_of(self, name: str) -> Sequence[int]:
        """The stories that quote a speaker."""
