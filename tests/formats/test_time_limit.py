"""Code that takes too long is ended, and alarms of others go on."""

from __future__ import annotations

import signal
from threading import Thread

import pytest

from wirereader.formats.time_limit import TimeIsUp, time_limit


def endless() -> None:
    """Code of others, as it is."""
    while True:
        try:
            while True:
                pass
        except Exception:  # noqa: S110 - the test is that it catches nothing of ours
            pass


def test_what_takes_too_long_is_ended_even_if_it_catches_everything() -> None:
    with pytest.raises(TimeIsUp), time_limit(0.01):
        endless()


def test_what_is_done_in_time_is_let_alone() -> None:
    before = signal.getsignal(signal.SIGPROF)
    with time_limit(60):
        assert signal.getitimer(signal.ITIMER_PROF)[0] > 0
    assert signal.getsignal(signal.SIGPROF) is before


def test_an_alarm_of_somebody_else_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.setitimer(signal.ITIMER_PROF, 1000, 7)
    with time_limit(60):
        pass
    left, interval = signal.setitimer(signal.ITIMER_PROF, *before)
    assert (900 < left < 1001, interval) == (True, 7)


def test_in_another_thread_it_takes_its_time() -> None:
    done: list[bool] = []

    def work() -> None:
        with time_limit(0.0001):
            done.append(True)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
