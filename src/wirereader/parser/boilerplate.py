"""Paragraphs that are furniture, not copy, and notices glued to the copy's last line."""

from __future__ import annotations

from functools import cache

from wirereader.lexicons import table, words
from wirereader.model.item import Paragraph

_MAX_FURNITURE = 200
"""Code points; a longer paragraph that begins like furniture is copy about it."""
_MAX_LABEL = 60
_LABEL_ENDS = ".…:"
_STOPS = (". ", ".” ", '." ', "? ", "! ", ".) ", ".\u00a0")
_SENTENCE_ENDS = '.!?”’")'
_MAX_OPENER_WORDS = 5
_MAX_NOTICE = 400
"""Code points at the end of a paragraph in which a glued notice of rights is looked for."""


def is_furniture(text: str, paragraph: Paragraph) -> bool:
    """Whether the paragraph is a line of the list of boilerplate, whole or by its beginning."""
    length = paragraph.end - paragraph.start
    if length > _MAX_FURNITURE:
        return False
    beginning = text[paragraph.start : paragraph.end].split(None, 1)
    if not beginning or beginning[0].lower().rstrip(_LABEL_ENDS) not in _all_first_words():
        return False  # so are nearly all paragraphs of copy
    known = table("boilerplate")
    parts = text[paragraph.start : paragraph.end].lower().split()
    if length < _MAX_LABEL and " ".join(parts).rstrip(_LABEL_ENDS) in known:
        return True
    row = known.get(" ".join(parts[:-1]))
    return (row is not None and row[0] == "label") or _begins_like_furniture(parts)


def is_contact(text: str, paragraph: Paragraph) -> bool:
    """Whether the paragraph opens a block of names and numbers to call."""
    end = min(paragraph.end, paragraph.start + _MAX_LABEL)
    if end < paragraph.end and text.find(":", paragraph.start, end) < 0:
        return False
    opener, colon, _ = text[paragraph.start : end].lower().partition(":")
    row = table("boilerplate").get(" ".join(opener.split()))
    return row is not None and row[0] == "block" and (bool(colon) or end == paragraph.end)


def last_sentence_start(text: str, paragraph: Paragraph) -> int:
    """Where a last sentence that is furniture begins: `Sign up for ...`, `AB/CD Photo: ...`.

    The paragraph's end where it is copy.
    """
    begin = max(paragraph.start, paragraph.end - _MAX_FURNITURE)
    tail = text[begin : paragraph.end]
    body = tail.rstrip(" .!")
    stop = max((body.rfind(end) + len(end) for end in _STOPS if end in body), default=0)
    stop += len(tail[stop:]) - len(tail[stop:].lstrip())
    parts = tail[stop : stop + _MAX_LABEL].lower().split()
    if stop and parts and "/" in parts[0] and tail[stop].isupper():
        parts = parts[1:]  # the writer's initials stand before a caption
    return begin + stop if stop and _begins_like_furniture(parts) else paragraph.end


def _begins_like_furniture(parts: list[str]) -> bool:
    # Nearly every paragraph of copy is let go by its first word.
    if not parts or parts[0].rstrip(":") not in _first_words():
        return False
    known = table("boilerplate")
    for count in range(1, min(_MAX_OPENER_WORDS, len(parts)) + 1):
        opener = " ".join(parts[:count])
        row = known.get(opener) or known.get(opener.rstrip(":"))
        if row is not None and row[0] == "start":
            return True
    return False


@cache
def _all_first_words() -> frozenset[str]:
    """First words of all rows, without what may end a label."""
    return frozenset(row.split()[0].rstrip(_LABEL_ENDS) for row in table("boilerplate"))


@cache
def _first_words() -> frozenset[str]:
    """First words of the openers of furniture, without a colon."""
    rows = table("boilerplate").items()
    return frozenset(opener.split()[0].rstrip(":") for opener, row in rows if row[0] == "start")


def notice_start(text: str, paragraph: Paragraph) -> int:
    """Where a notice of rights at the paragraph's end begins; the paragraph's end without one."""
    begin = max(paragraph.start, paragraph.end - _MAX_NOTICE)
    tail = text[begin : paragraph.end]
    folded = tail.lower()
    if len(folded) != len(tail) or not any(word in folded for word in words("licence_words")):
        return paragraph.end
    starts = [
        at
        for opener in words("licence_openers")
        for at in _places(folded, opener)
        if _begins_sentence(tail, at, is_phrase=" " in opener)
    ]
    return begin + min(starts) if starts else paragraph.end


def _places(folded: str, opener: str) -> list[int]:
    found: list[int] = []
    at = folded.find(opener)
    while at >= 0:
        found.append(at)
        at = folded.find(opener, at + 1)
    return found


def _begins_sentence(tail: str, at: int, *, is_phrase: bool) -> bool:
    """Whether the notice can begin there: a capital behind an end, a gap or a line.

    A phrase (`All content by`) is enough by itself: scrapers glue it to captions without an end.
    """
    if tail[at].islower():
        return False
    before = tail[:at].rstrip()
    gap = tail[len(before) : at]
    if not before or before[-1] in _SENTENCE_ENDS or len(gap) > 1:
        return True
    return is_phrase and bool(gap) and before[-1] != ","
