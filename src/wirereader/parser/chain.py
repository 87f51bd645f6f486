"""The chain a story belongs to: the same name for its takes, leads and corrections."""

from __future__ import annotations

from wirereader.parser.dateline import agency_of
from wirereader.parser.marks import cut_marks

_CYCLES = ("bc-", "am-", "pm-")
"""For both, morning or afternoon papers: when a story may be printed, not what it is about."""
_DAY_LENGTH = len("2025-11-25")


def chain_of(slug: str | None, agency: str | None, date: str | None) -> str | None:
    """The chain's name; None without a slug. An unknown agency or day is left empty.

    `date` is ISO 8601, partial or not; its day is taken as written, in the stated zone.
    """
    root = root_of(slug) if slug else ""
    if not root:
        return None
    day = date[:_DAY_LENGTH] if date and date[:4].isdecimal() and len(date) >= _DAY_LENGTH else ""
    name = (agency_of(agency) or agency) if agency else ""
    return f"{name}|{root}|{day}"


def root_of(slug: str) -> str:
    """The slug casefolded, without its cycle and its marks."""
    kept, _ = cut_marks(slug)
    root = kept.casefold().strip(" /-,")
    if root.startswith(_CYCLES):
        root = root[3:].lstrip("-")
    return " ".join(root.split())
