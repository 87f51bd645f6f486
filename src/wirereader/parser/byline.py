"""Bylines: who wrote the story, and the line under it that says what the writer is."""

from __future__ import annotations

from wirereader.lexicons import table, words

_MAX_LENGTH = 120
_MAX_NAME_WORDS = 14
_MAX_ROLE_WORDS = 7
_TRIM = " =+^<.*_"
"""What wire headers put round a byline."""


def read_byline(line: str) -> str | None:
    """The writer's name where the line is a byline (`By Ann Field and Bo Marsh`), or None.

    A sentence that begins with such a word has small words or a full stop and is no byline.
    """
    if len(line) > _MAX_LENGTH:
        return None
    parts = line.strip(_TRIM).split()
    openers = table("byline_openers")
    for count in (2, 1):
        row = openers.get(" ".join(parts[:count]).lower())
        names = parts[count:]
        if row is None or not names or not parts[0][0].isupper():
            continue
        if row[0] == "writer" and _is_name_list(names) and not line.rstrip().endswith("."):
            return " ".join(names).strip(_TRIM)
    return None


def _is_name_list(names: list[str]) -> bool:
    """Whether the words are names: capitals, with small joining words between them at most."""
    if len(names) > _MAX_NAME_WORDS or not names[0][0].isalpha():
        return False
    small = [word for word in names if word[0].islower()]
    # "By dpa correspondents": a house that is written small, and what they are.
    is_desk = names[-1].lower() in words("byline_roles")
    return is_desk or (len(small) <= len(names) // 3 and names[0][0].isupper())


def is_writer_role(line: str) -> bool:
    """Whether the line under a byline says what the writer is: `Field Press Sports Writer`."""
    parts = line.strip(_TRIM).split()
    if not parts or len(parts) > _MAX_ROLE_WORDS or not parts[0][0].isupper():
        return False
    return parts[-1].lower() in words("byline_roles")
