"""`Memo`: a dictionary that works out what it has not got, and forgets all when it is full."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

LIMIT = 50_000
"""Entries after which a memo starts anew: an endless stream of odd words must not fill memory."""

_LONGEST = 60
"""Characters of a word that is kept; what is longer seldom comes again."""

V = TypeVar("V")


class Memo(dict[str, V], Generic[V]):
    """Word to what a pure function makes of it, kept for the life of the process.

    A look-up of a known word costs what it costs in any dictionary, and `memo.__getitem__` can be
    mapped over a list without a call of Python code: that is why it is used where a rule looks at
    every word of a text. Results never depend on what was asked before.
    """

    def __init__(self, work_out: Callable[[str], V]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> V:
        value = self._work_out(word)
        if len(word) > _LONGEST:
            return value
        if len(self) >= LIMIT:
            self.clear()
        self[word] = value
        return value


def memoised(work_out: Callable[[str], V]) -> Callable[[str], V]:
    """The function as the look-up of a `Memo`: for pure functions of a word, asked often."""
    return Memo(work_out).__getitem__


def forget(look_up: Callable[[str], object]) -> None:
    """Empty the memo behind a function that `memoised` gave: what is asked again is worked out."""
    memo = getattr(look_up, "__self__", None)
    if isinstance(memo, Memo):
        memo.clear()
