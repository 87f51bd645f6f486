"""Paragraphs that are furniture, not copy, and notices glued to the copy's last line."""

from __future__ import annotations

from wirereader.lexicons import table, words
from wirereader.model.item import Paragraph

_MAX_FURNITURE = 200
"""Code points; a longer paragraph that begins like furniture is copy about it."""
_MAX_LABEL = 60
_MAX_OPENER_WORDS = 5
_MAX_NOTICE = 400
"""Code points at the end of a paragraph in which a glued notice of rights is looked for."""


def is_furniture(text: str, paragraph: Paragraph) -> bool:
    """Whether the paragraph is a line of the list of boilerplate, whole or by its beginning."""
    length = paragraph.end - paragraph.start
    if length > _MAX_FURNITURE:
        return False
    known = table("boilerplate")
    parts = text[paragraph.start : paragraph.end].lower().split()
    if length < _MAX_LABEL and " ".join(parts).rstrip(".…:") in known:
        return True
    row = known.get(" ".join(parts[:-1]))
    return (row is not None and row[0] == "label") or _begins_like_furniture(parts)


def is_contact(text: str, paragraph: Paragraph) -> bool:
    """Whether the paragraph opens a block of names and numbers to call."""
    end = min(paragraph.end, paragraph.start + _MAX_LABEL)
    opener, colon, _ = text[paragraph.start : end].lower().partition(":")
    row = table("boilerplate").get(" ".join(opener.split()))
    return row is not None and row[0] == "block" and (bool(colon) or end == paragraph.end)


def invitation_start(text: str, paragraph: Paragraph) -> int:
    """Where a last sentence that is furniture begins (`Sign up for ...`); else the end."""
    begin = max(paragraph.start, paragraph.end - _MAX_FURNITURE)
    tail = text[begin : paragraph.end]
    stop = tail.rstrip(" .!").rfind(". ")
    is_invitation = stop >= 0 and _begins_like_furniture(tail[stop + 2 :].lower().split())
    return begin + stop + 2 if is_invitation else paragraph.end


def _begins_like_furniture(parts: list[str]) -> bool:
    known = table("boilerplate")
    for count in range(1, min(_MAX_OPENER_WORDS, len(parts)) + 1):
        opener = " ".join(parts[:count])
        row = known.get(opener) or known.get(opener.rstrip(":"))
        if row is not None and row[0] == "start":
            return True
    return False


def notice_start(text: str, paragraph: Paragraph) -> int:
    """Where a notice of rights at the paragraph's end begins; the paragraph's end without one."""
    begin = max(paragraph.start, paragraph.end - _MAX_NOTICE)
    tail = text[begin : paragraph.end].lower()
    if len(tail) != paragraph.end - begin or not any(
        word in tail for word in words("licence_words")
    ):
        return paragraph.end
    starts = [at for opener in words("licence_openers") for at in _sentence_starts(tail, opener)]
    return begin + min(starts) if starts else paragraph.end


def _sentence_starts(tail: str, opener: str) -> list[int]:
    """Places of `opener` in `tail` that a sentence may begin at."""
    found: list[int] = []
    at = tail.find(opener)
    while at >= 0:
        before = tail[:at].rstrip()
        if not before or (tail[at - 1].isspace() and before[-1] != ","):
            found.append(at)
        at = tail.find(opener, at + 1)
    return found
