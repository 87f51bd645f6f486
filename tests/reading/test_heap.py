"""Freed memory goes back to the system where the C library knows how."""

from __future__ import annotations

from types import SimpleNamespace

from wirereader.reading.heap import give_back, trim


def test_all_that_is_free_is_given_back() -> None:
    kept: list[int] = []
    trim(SimpleNamespace(malloc_trim=kept.append))
    assert kept == [0]


def test_a_library_that_does_not_know_how_is_left_alone() -> None:
    library = SimpleNamespace()
    trim(library)
    assert vars(library) == {}


async def test_this_process_goes_on_after_giving_back() -> None:
    held = [bytes(100_000) for _ in range(20)]
    del held[::2]
    await give_back()
    assert held == [bytes(100_000)] * 10
