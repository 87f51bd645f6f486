"""`Action`: one row of the table of everything that can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Context = Literal["list", "text", "sheet", "bar"]
"""Where the keys go: the active pane, an open sheet, or a bar in which letters are typed."""

Group = Literal["Move", "Find", "Quotes and figures", "View", "Places", "Program", "Sheet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What it is called, which keys call it, and where."""

    id: str
    """Stable name, for key settings and the palette: `next-story`."""
    keys: tuple[str, ...]
    """Each a key (`j`, `space`, `ctrl+d`) or a sequence of two joined by a comma (`],q`).

    `m,*` takes any letter or digit as its second key.
    """
    label: str
    """A few words, as help and palette show them."""
    group: Group
    where: frozenset[Context]
    twin: str = ""
    """The action that shares its line in the help, shown after it."""
    twin_label: str = ""
    """The words of that line."""
    is_command: bool = True
    """Whether the palette offers it."""
    starts_program: bool = False
    writes_file: bool = False
