"""`Work`: long work cut into slices, so that no key waits for it.

A piece of work is a generator that yields None after each slice of at most a few milliseconds and
returns its result; pieces are put together with `yield from`.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")
Work = Generator[None, None, T]

SLICE_S = 0.004
"""How long a slice of work may hold the event loop."""


def finish(work: Work[T]) -> T:
    """Do all of the work at once."""
    while True:
        try:
            next(work)
        except StopIteration as done:
            result: T = done.value
            return result
