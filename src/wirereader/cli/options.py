"""`Options`: what a command was asked for, read and checked; made by `arguments`, used by all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from wirereader.errors import WireReaderError

COMMANDS = {
    "read": "open the reader; - takes the text from a pipe and the keys from the terminal",
    "quotes": "who said what, in which exact words",
    "speakers": "who speaks, how often, how much of it is sure, under which titles",
    "figures": "the numbers, with value, unit and comparator",
    "people": "everybody named: name, titles, mentions, quotes",
    "search": "the stories that answer a query, best first",
    "export": "everything known of every story, one JSON object a line",
    "check": "a line a file: stories, quotes, figures, problems",
    "doctor": "what this terminal can do, how that is known, and the cures",
    "config": "every setting with its value, where that comes from, and what it does",
    "completion": "what makes bash, zsh or fish complete commands and options",
}
"""Every command and what it does, in the order of the help."""

READING = frozenset({"quotes", "speakers", "figures", "people", "search", "export", "check"})
"""The commands that read stories and print rows."""

SHELLS = ("bash", "zsh", "fish")
"""The shells that commands can be completed in."""

Format = Literal["text", "jsonl", "csv", "md", "excel"]


class UsageError(WireReaderError):
    """A command line that asks for something that there is not; its text is one line."""


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
    is_plain: bool = False
    """Whether to read line by line, without a screen."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """Name to value of each setting that has an option and was given it."""
    task: Literal["show", "init", "check"] = "show"
    """What is asked of the config."""
    may_overwrite: bool = False
    """Whether `init` may write over a file that is there."""
    is_json: bool = False
    shell: str = ""
    config: str | None = None
    """A config file to read instead of the user's."""
