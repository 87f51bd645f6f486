"""How often a process that reads stories and does nothing else looks for garbage."""

from __future__ import annotations

import gc

NEW_OBJECTS = 50_000
"""Objects made and not let go since the last look. Python asks at 700, which a story exceeds many
times over: it is made of tuples and lists, hardly any in a circle, that go by themselves."""


def look_for_garbage_seldom() -> None:
    """Let the collector of this process wait for `NEW_OBJECTS`; a few megabytes at most.

    With the collector off a folder was read in 3 to 4 % less time; at this setting the gain was
    of the size of the noise between runs.
    """
    gc.set_threshold(NEW_OBJECTS, *gc.get_threshold()[1:])
