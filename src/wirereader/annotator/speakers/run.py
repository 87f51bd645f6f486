"""`Run`: the words of a run of capitals, and all that cutting it may depend on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.tags import LOWERS


class Run(NamedTuple):
    """A run apart from its article, so that equal runs are cut alike in all of them."""

    words: Sequence[str]
    lowers: Sequence[str]
    is_complement: bool
    """Whether a role noun and `of` stand before it: `Secretary of [State Jane Roe]`."""
    opens: bool
    """Whether it opens a sentence."""

    @classmethod
    def of(cls, words: Sequence[str], *, is_complement: bool = False, opens: bool = False) -> Run:
        """The run of these words, as they are written."""
        return cls(words, [LOWERS[word] for word in words], is_complement, opens)


def follows_role_of(lowers: Sequence[str], first: int) -> bool:
    """Whether a role noun and `of` stand right before the word at `first`."""
    return (
        first >= 2 and lowers[first - 1] == "of" and gazetteer.role(lowers[first - 2]) is not None
    )
