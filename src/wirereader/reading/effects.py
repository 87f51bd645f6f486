"""What an action asks of the screen beyond the new session: plain values.

A session whose story or place differs from the one before is itself the order to show that place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "error", "success"]


@dataclass(frozen=True, slots=True)
class Scroll:
    """Move the reading pane by its own rows."""

    unit: Literal["line", "half", "page", "top", "end"]
    count: int = 1
    """Negative is upwards; `top` and `end` ignore it."""


@dataclass(frozen=True, slots=True)
class ScrollSheet:
    """Move an open sheet without a cursor by its own rows."""

    unit: Literal["line", "page", "top", "end"]
    count: int = 1


@dataclass(frozen=True, slots=True)
class Reveal:
    """Bring a span of the open story into sight, with some lines above it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Say:
    """Show a message in the status line until the next key."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Copy:
    """Bring a text to the clipboard, by whatever way there is, and keep it in a file."""

    text: str
    what: str
    """What it is, in a few words, for the status line."""


@dataclass(frozen=True, slots=True)
class Save:
    """Write a new file; never over one that is there."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Pipe:
    """Run a command on the terminal with a text as its input."""

    command: str
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Open a copy of a text in the user's editor or pager."""

    text: str


@dataclass(frozen=True, slots=True)
class Find:
    """Search the stories for a query; an earlier search of the kind is dropped."""

    query: str
    kind: Literal["stories", "limit", "quotes"] = "stories"
    """What for: to rank stories, to narrow the list, to narrow a speaker's quotes."""


@dataclass(frozen=True, slots=True)
class Reload:
    """Read the file of the open story again."""


@dataclass(frozen=True, slots=True)
class Follow:
    """Take in what becomes of the files from now on; asked again, stop that."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop reading the files, where they are being read; else `otherwise` is to be said."""

    otherwise: Say


@dataclass(frozen=True, slots=True)
class Redraw:
    """Paint the whole screen anew."""


@dataclass(frozen=True, slots=True)
class ToggleMouse:
    """Take clicks and the wheel, or leave them to the terminal again."""


@dataclass(frozen=True, slots=True)
class Suspend:
    """Hand the terminal back to the shell, as ctrl+z does."""


@dataclass(frozen=True, slots=True)
class Quit:
    """End the reader."""


@dataclass(frozen=True, slots=True)
class Perform:
    """Carry out another action of the table, by its id."""

    action: str


Effect = (
    Scroll
    | ScrollSheet
    | Reveal
    | Say
    | Copy
    | Save
    | Pipe
    | Edit
    | Find
    | Reload
    | Follow
    | Stop
    | Redraw
    | ToggleMouse
    | Suspend
    | Quit
    | Perform
)
