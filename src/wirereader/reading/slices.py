"""Long work in the event loop, cut into slices that no key has to wait for."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")

SLICE_S = 0.003
"""Seconds of work after which keys get their turn."""
_TURNS = 4
"""Rounds of the event loop between two slices: a key passes through so many before it is shown."""


async def in_slices(steps: Iterator[T]) -> T | None:
    """Take the steps to the end and return the last value; keys are served between slices."""
    value: T | None = None
    deadline = perf_counter() + SLICE_S
    for value in steps:  # noqa: B007 - the last one is the answer
        if perf_counter() > deadline:
            await breathe()
            deadline = perf_counter() + SLICE_S
    return value


async def breathe() -> None:
    """Let whatever waits in the event loop come through."""
    for _ in range(_TURNS):
        await asyncio.sleep(0)
