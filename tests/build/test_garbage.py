"""A process that only reads stories looks for garbage when much has come together."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from wirereader.build.garbage import NEW_OBJECTS, look_for_garbage_seldom


@pytest.fixture(autouse=True)
def _own_thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_only_the_first_threshold_is_raised() -> None:
    before = gc.get_threshold()
    look_for_garbage_seldom()
    assert gc.get_threshold() == (NEW_OBJECTS, *before[1:])


def test_garbage_in_circles_still_goes() -> None:
    class Circle:
        pass

    look_for_garbage_seldom()
    for _ in range(2 * NEW_OBJECTS):
        circle = Circle()
        circle.__dict__["self"] = circle
    assert sum(isinstance(each, Circle) for each in gc.get_objects()) <= NEW_OBJECTS
