"""Freed memory goes back to the system where the C library knows how."""

from __future__ import annotations

import gc
import threading
from types import SimpleNamespace

import pytest

from wirereader.reading import heap
from wirereader.reading.heap import give_back, trim


def test_all_that_is_free_is_given_back() -> None:
    kept: list[int] = []
    trim(SimpleNamespace(malloc_trim=kept.append))
    assert kept == [0]


def test_a_library_that_does_not_know_how_is_left_alone() -> None:
    library = SimpleNamespace()
    trim(library)
    assert vars(library) == {}


async def test_what_lives_is_passed_over_and_the_rest_given_back_in_a_thread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    threads: list[threading.Thread] = []
    monkeypatch.setattr(heap, "trim", lambda: threads.append(threading.current_thread()))
    gc.unfreeze()

    await give_back()

    frozen = gc.get_freeze_count()
    gc.unfreeze()
    assert frozen > 0
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()
