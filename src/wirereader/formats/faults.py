"""Reasons in words for people: what a parser says of a fault, which names a file has instead."""

from __future__ import annotations

from collections.abc import Iterable

from wirereader.lexicons import table

_MAX_NAMES = 6
_MAX_NAME = 30
"""Names that a reason lists, and the characters of each."""


def in_words(message: str) -> str:
    """What a parser of JSON or XML says, in words; as it says it where there are none."""
    row = table("parser_faults").get(message.lower().rstrip(": "))
    return row[0] if row else message


def names_instead(kind: str, names: Iterable[object]) -> str:
    """` (columns: a, b, c)`: what there is where nothing that is known was found.

    Nothing where there is none, or where they are too long for names.
    """
    kept = [name for name in (str(entry).strip() for entry in names) if name]
    if not kept or max(map(len, kept)) > _MAX_NAME:
        return ""
    more = ", …" if len(kept) > _MAX_NAMES else ""
    return f" ({kind}: {', '.join(kept[:_MAX_NAMES])}{more})"
