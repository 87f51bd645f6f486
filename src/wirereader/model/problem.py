"""`Problem`: doubt as data. What went wrong, where, and what was done instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["discover", "decode", "load", "parse", "annotate"]
Severity = Literal["note", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding about a file or a story."""

    stage: Stage
    severity: Severity
    """`note`: a guess; `warning`: something is amiss, the story stands; `error`: no story."""
    message: str
    """One clear clause, safe for a terminal: what is wrong and what was done instead."""
    start: int | None = None
    end: int | None = None
    """Where in the story's text, if anywhere."""
