"""What the desk says of a story: corrected, embargoed, killed. Its label, and how loud it is."""

from __future__ import annotations

from typing import Literal, NamedTuple

from wirereader.lexicons import table

_WITHDRAWN = {"killed": "KILL", "withdrawn": "WITHDRAWN", "hold": "HOLD", "canceled": "CANCELED"}
"""Statuses of a story that must not be used."""
_NOTED = {"corrected": "CORRECTED", "refiled": "REFILED", "embargoed": "EMBARGOED"}
"""Statuses that a reader must know of. The others (urgent, repeated) say how it was sent."""


class Notice(NamedTuple):
    """A label, and whether the story was taken back."""

    label: str
    is_kill: bool

    @property
    def flag_role(self) -> Literal["flag", "flag.kill"]:
        """The role of the label in the list."""
        return "flag.kill" if self.is_kill else "flag"

    @property
    def banner_kind(self) -> Literal["banner", "banner.kill"]:
        """The kind of the banner above the headline."""
        return "banner.kill" if self.is_kill else "banner"


def notice(status: str | None, embargo: str | None = None) -> Notice | None:
    """The notice of a status; an embargo without a status counts. None for a plain story."""
    known = (status or "").casefold()
    if known in _WITHDRAWN:
        return Notice(_WITHDRAWN[known], True)
    if known in _NOTED:
        return Notice(_NOTED[known], False)
    return Notice("EMBARGOED", False) if embargo else None


def label_length(title: str, status: str | None) -> int:
    """Characters of a headline's own label that says its status (`KILL-`, `CORRECTED:`), else 0."""
    word = title[: next((at for at, sign in enumerate(title) if not sign.isalpha()), len(title))]
    if not word.isupper():
        return 0
    entry = table("wire_marks").get(word.casefold())
    return len(word) if entry and entry[0] and entry[0] == (status or "").casefold() else 0
