"""Slug lines that stand in the text above the story."""

from __future__ import annotations

import re

from wirereader.parser.marks import cut_marks

_CYCLE_RE = re.compile(r"(?:BC|AM|PM)-\S")
_SLUG_RE = re.compile(r"[A-Za-z][\w.'’&<>]*(?:[-/]{1,2}[\w.'’&()<>]+){0,12}/?")
_MAX_LENGTH = 70


def read_slug(line: str) -> str | None:
    """The slug line, marks included, where the line is one; else None.

    `BC-Cable Car, 1st Ld-Writethru`, `US-HARBOUR-LOAN (CORRECTED)`, `Valda/harbour/`. A hyphenated
    word alone opens many a headline, so without a cycle (`BC-`) or a mark a slug is a single word
    with two joints, all capitals, or a slash at its end.
    """
    joined = " ".join(line.split())
    if not joined or len(joined) > _MAX_LENGTH:
        return None
    if _CYCLE_RE.match(joined):
        return joined
    word, marks = cut_marks(joined)
    if " " in word or _SLUG_RE.fullmatch(word) is None:
        return None
    joints = word.count("-") + word.count("/")
    if joints == 0 or word.islower():
        return None
    return joined if marks or joints >= 2 or word.isupper() or word.endswith("/") else None
