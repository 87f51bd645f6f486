"""Ends code of others that takes too long, from inside the same process."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TimeIsUp(BaseException):
    """The time is up. No `Exception`: code that catches those must not catch this."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TimeIsUp in the block once the process has worked so long.

    Time of the processor, so that a busy machine changes nothing; who only waits has no limit.
    Python sets alarms in the main thread alone, where the program reads its files; in another one
    (of a program that uses us as a library) the block takes its time. An alarm that somebody else
    has set is put back with what is left of it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    began = time.process_time()
    handler = signal.signal(signal.SIGPROF, _time_is_up)
    left, interval = signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, handler)
        if left:
            # At least a moment: 0 would switch it off.
            signal.setitimer(
                signal.ITIMER_PROF, max(left - (time.process_time() - began), 0.001), interval
            )


def _time_is_up(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise TimeIsUp
