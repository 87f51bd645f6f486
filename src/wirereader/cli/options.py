"""`Options`: what a command was asked for, read and checked; made by `arguments`, used by all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Format = Literal["text", "jsonl", "csv", "md", "excel"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """One call of the program. What a command does not offer keeps its default."""

    command: str
    paths: tuple[str, ...] = ()
    """Files, folders, archives or `-`; none: the bundled stories."""
    format: Format = "text"
    where: str | None = None
    """A query that a story must answer to be looked at."""
    jobs: int | None = None
    """Parse processes; None: the cores, once there is work for them; 1: this process alone."""
    has_cache: bool = True
    encoding: str | None = None
    """The encoding of every plain file, whatever its bytes say; a name that Python knows."""
    has_attitudes: bool = False
    """Whether beliefs, wishes and the like count as quotes."""
    speaker: str | None = None
    """Part of a joined name or of a title."""
    kind: str | None = None
    """Kind of quote or of figure."""
    unit: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    query: str = ""
    queries: str | None = None
    """A JSON Lines file of queries; `-` is standard input."""
    limit: int = 20
    """Hits to print; 0 for all."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """Name to value of each setting that has an option and was given it."""
