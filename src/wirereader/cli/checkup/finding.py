"""`Finding`: one thing that `wirereader doctor` says; `Surroundings`: what it says it from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from wirereader.reading.config.settling import Settled
from wirereader.reading.terminal.answers import Answers

State = Literal["fine", "note", "fault"]
"""A note is worth knowing and harms nobody; a fault is worth mending."""


class Finding(NamedTuple):
    """What is so, how that is known, and what to do about it."""

    topic: str
    state: State
    says: str
    known_by: str
    cure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """All that the findings follow from; tests make their own."""

    environ: Mapping[str, str]
    settled: Settled
    is_terminal: bool = True
    """Whether anything of the program is connected to a terminal."""
    answers: Answers | None = None
    """What the terminal answered; None where it was not asked."""
    tmux: Mapping[str, str] | None = None
    """tmux's version and options; None outside of it, and where it does not say."""
    which: Callable[[str], str | None] = lambda name: None
    """Where a program lies."""

    @property
    def term(self) -> str:
        """TERM."""
        return self.environ.get("TERM", "")


def named(environ: Mapping[str, str], *names: str) -> str:
    """The first of these variables that is set, as `NAME=value`; else that none is."""
    for name in names:
        if value := environ.get(name):
            return f"{name}={value}"
    return f"{' and '.join(names)} not set"
