"""Slug lines and take marks that stand in the text above the story."""

from __future__ import annotations

import re

_SLUG_RE = re.compile(r"[A-Za-z][\w.'’&]*(?:[-/]{1,2}[\w.'’&()]+){1,12}/?")
_MAX_LENGTH = 70
_MAX_MARKS = 4


def read_slug(line: str) -> str | None:
    """The slug where the line is one: words joined by hyphens or slashes, then marks at most.

    `BC-Harbour-Loan, 1st Ld-Writethru`, `US-HARBOUR-LOAN (CORRECTED)`, `Valda/harbour/`.
    """
    parts = line.split()
    if not parts or len(line) > _MAX_LENGTH or len(parts) > 1 + _MAX_MARKS:
        return None
    word = parts[0].rstrip(",")
    match = _SLUG_RE.fullmatch(word)
    if match is None or not (word.isupper() or word[0].isupper()):
        return None
    # A hyphenated word alone opens many a headline: a slug has two joints, capitals, or a mark.
    joints = word.count("-") + word.count("/")
    has_marks = len(parts) > 1 and all(_is_mark(part) for part in parts[1:])
    if len(parts) > 1 and not has_marks:
        return None
    if joints >= 2 or word.isupper() or has_marks or word.endswith("/"):
        return word
    return None


def _is_mark(part: str) -> bool:
    """Whether the word is a take mark: `1stLd-Writethru`, `(TAKE`, `2)`, `Bjt`."""
    cleaned = part.strip("(),.:").lower()
    return cleaned[:1].isdigit() or cleaned in _MARKS or cleaned.startswith(_MARK_OPENERS)


_MARKS = frozenset({"ld", "bjt", "adv", "take", "add", "lead", "corrected", "of"})
_MARK_OPENERS = ("writethru", "ld-", "adv")
