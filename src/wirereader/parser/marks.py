"""Wire marks: which sending of a story this is (`1st Ld-Writethru`, `UPDATE 2`, `CORRECTED`).

They stand behind a slug, before a headline, in a note to editors or on a line of their own. What
they leave of a slug is the same for every item of a chain.
"""

from __future__ import annotations

from collections.abc import Iterable

from wirereader.lexicons import table

_TRIM = "(),.:;[]*/"
_ORDINALS = ("st", "nd", "rd", "th")
_GRAVITY = ("killed", "withdrawn", "corrected", "refiled", "repeated", "embargoed", "urgent")
"""Of several statuses the one that matters most to a reader is told."""
_MAX_LINE = 60
_NOTE_WORDS = 8
"""Words of a note to editors among which its verb stands."""


def cut_marks(slug: str) -> tuple[str, str | None]:
    """The slug without the marks at its end, and those marks as they stand, or None."""
    parts = slug.split()
    end = len(parts)
    while end > 1:
        if _is_mark(parts[end - 1]) or (_is_count(parts[end - 1]) and _is_counted(parts, end)):
            end -= 1
        else:
            break
    marks = " ".join(parts[end:]).strip(" ,()")
    return " ".join(parts[:end]).rstrip(" ,("), marks or None


def is_mark_line(line: str) -> bool:
    """Whether the line holds marks and nothing else: `1ST LEAD`, `(CORRECTED)`, `REFILE`."""
    parts = line.split()
    if not parts or len(line) > _MAX_LINE or not any(_is_mark(part) for part in parts):
        return False
    return all(_is_mark(part) or _is_count(part) for part in parts)


def headline_marks(title: str) -> str | None:
    """The marks before a headline, up to the dash or colon that ends them: `UPDATE 2-Storm ...`."""
    head = title[:40]
    places = [place for place in (head.find("-"), head.find(":"), head.find("–")) if place > 0]
    if not places:
        return None
    label = head[: min(places)].strip(" ()*")
    first = label.split()[:1]
    if not first or not first[0].isupper() or not _is_mark(first[0]):
        return None
    return label


def status_of(sources: Iterable[str | None]) -> str | None:
    """The gravest status that the marks among the given words carry, or None."""
    marks = table("wire_marks")
    found = {
        marks[word][0]
        for source in sources
        if source
        for word in _pieces(source)
        if word in marks and marks[word][0]
    }
    return next((status for status in _GRAVITY if status in found), None)


def note_marks(note: str | None) -> str | None:
    """The words of a note to editors among which the mark stands: `Eds: CORRECTS spelling ...`."""
    return " ".join(note.split()[:_NOTE_WORDS]) if note else None


def _pieces(words_of: str) -> list[str]:
    return [part.strip(_TRIM) for part in words_of.lower().replace("-", " ").split()]


def _is_mark(part: str) -> bool:
    """Whether every piece of a word is a mark: `1stLd-Writethru`, `(CORRECTED)`."""
    marks = table("wire_marks")
    pieces = [piece for piece in part.lower().strip(_TRIM).split("-") if piece]
    return bool(pieces) and all(_bare(piece) in marks for piece in pieces)


def _bare(piece: str) -> str:
    """A piece without the ordinal that is glued to it: `1stld` is `ld`."""
    digits = len(piece) - len(piece.lstrip("0123456789"))
    rest = piece[digits:]
    if digits and rest.startswith(_ORDINALS):
        rest = rest[2:]
    return rest.strip(_TRIM)


def _is_count(part: str) -> bool:
    """Whether the word counts takes or leads: `1st`, `2`, `3rd`."""
    bare = part.lower().strip(_TRIM)
    digits = bare.rstrip("stndrh")
    ending = bare[len(digits) :]
    return digits.isdecimal() and (not ending or ending in _ORDINALS)


def _is_counted(parts: list[str], end: int) -> bool:
    """Whether the count at `end - 1` belongs to a mark before or, cut already, behind it."""
    is_behind = end < len(parts)
    return is_behind or (end > 1 and _is_mark(parts[end - 2]))
