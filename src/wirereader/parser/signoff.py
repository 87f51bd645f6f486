"""What closes a story and is no copy: initials, credits, end marks, notices."""

from __future__ import annotations

import re
from typing import NamedTuple

from wirereader.lexicons import table, words
from wirereader.model.item import Paragraph
from wirereader.parser.boilerplate import (
    is_contact,
    is_furniture,
    last_sentence_start,
    notice_start,
)

_INITIALS_RE = re.compile(r"(?:[A-Z]{2,3}(?:/[A-Z]{2,3}){0,3}|[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4})")
_WRITER_RE = re.compile(r"(?:--|–|—) ?([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4})(?: ?\(\(.*\)\))?")
_SIGNATURE = "--"
_MAX_SIGNATURE = 8
"""Paragraphs that a signature may have, each of its lines one."""
_PROSE_WORDS = 8
"""Words of a sentence; below a `--` such a one is copy, after a pause. With a blank behind it, as
RFC 3676 has it, that is a signature whatever stands below.
"""
_MAX_TAIL = 240
_MAX_INITIALS = 14
"""Code points between brackets: agency, desk, writer."""
_ENDS = '.!?”’")'


class SignOff(NamedTuple):
    """The paragraphs with their closing matter set apart, and the writer it names."""

    paragraphs: list[Paragraph]
    writer: str | None


def cut_signoffs(text: str, paragraphs: list[Paragraph]) -> SignOff:
    """Turn what closes the copy into boilerplate, splitting a paragraph it is glued to."""
    kept, tail = _cut_signature(text, paragraphs)
    writer: str | None = None
    while kept:
        last = kept[-1]
        if last.role != "body" or last.layout == "lines":
            break
        if is_closing(text, last):
            writer = writer or writer_of(text, last)
            tail.append(kept.pop()._replace(role="boilerplate"))
            continue
        cut = _glued_start(text, last)
        if cut < last.end:
            kept.pop()
            tail.append(Paragraph(cut, last.end, "boilerplate", "flow"))
            body_end = last.start + len(text[last.start : cut].rstrip())
            if body_end > last.start:
                kept.append(last._replace(end=body_end))
            continue
        break
    return SignOff(kept + tail[::-1], writer)


def _cut_signature(
    text: str, paragraphs: list[Paragraph]
) -> tuple[list[Paragraph], list[Paragraph]]:
    """The copy, and what stands below the `--` by which mail parts its signature, backwards."""
    for at in range(len(paragraphs) - 1, max(0, len(paragraphs) - _MAX_SIGNATURE), -1):
        first = text[paragraphs[at].start : paragraphs[at].end].partition("\n")[0]
        if first.rstrip() == _SIGNATURE:
            below = paragraphs[at:]
            is_sure = text.startswith(f"{_SIGNATURE} ", below[0].start)
            if not is_sure and any(_is_prose(text, paragraph) for paragraph in below):
                break
            return paragraphs[:at], [line._replace(role="boilerplate") for line in below[::-1]]
    return list(paragraphs), []


def _is_prose(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph is a sentence or more, and none of those that close copy."""
    line = text[paragraph.start : paragraph.end].rstrip()
    is_sentence = line[-1:] in _ENDS and len(line.split()) >= _PROSE_WORDS
    return is_sentence and not is_closing(text, paragraph)


def is_closing(text: str, paragraph: Paragraph) -> bool:
    """Whether the whole paragraph is closing matter."""
    if paragraph.end - paragraph.start > _MAX_TAIL:
        return False
    line = text[paragraph.start : paragraph.end]
    if line.lower().strip() in words("end_marks") or not any(char.isalnum() for char in line):
        return True
    if line.startswith("==") or _is_initials(line):
        return True
    if line.startswith(_SIGNATURE) and line.strip("- ").lower() in table("agencies"):
        return True
    if _WRITER_RE.fullmatch(line) or credit_start(line) == 0:
        return True
    return is_furniture(text, paragraph) or is_contact(text, paragraph)


def _is_initials(line: str) -> bool:
    """Whether the line is the initials of writer and desk: `AB/CD`, `(ab/cd)`, `al rmo`."""
    if line.startswith("(") and line.endswith(")"):
        bare = line[1:-1]
        is_pair = "/" in bare and len(bare) <= _MAX_INITIALS and " " not in bare
        return is_pair or (len(bare) <= 4 and bare.isalpha())
    return bool(_INITIALS_RE.fullmatch(line))


def writer_of(text: str, paragraph: Paragraph) -> str | None:
    """The writer that a closing line names: `--Jo Field ((555-0100))`."""
    match = _WRITER_RE.fullmatch(text, paragraph.start, paragraph.end)
    return match.group(1) if match else None


def _glued_start(text: str, paragraph: Paragraph) -> int:
    """Where closing matter on the paragraph's last line begins; its end without any."""
    notice = min(notice_start(text, paragraph), last_sentence_start(text, paragraph))
    if notice < paragraph.end:
        return notice
    begin = max(paragraph.start, paragraph.end - _MAX_TAIL)
    tail = text[begin : paragraph.end]
    credit = credit_start(tail)
    if credit is not None and credit > 0:
        return begin + credit
    before, _, last = tail.rpartition(" ")
    before = before.rstrip()
    is_end = _is_initials(last) or last.lower() in words("end_marks")
    if before[-1:] and before[-1] in _ENDS and is_end:
        return paragraph.end - len(last)
    return paragraph.end


def credit_start(tail: str) -> int | None:
    """Where a credit in brackets that ends `tail` begins: `(Reporting by ...)`, or None."""
    closed = tail.rstrip(" .")
    if not closed.endswith(")"):
        return None
    begin = closed.rfind("(")
    inner = closed[begin + 1 : -1].lower().split()
    openers = words("credit_openers")
    if begin >= 0 and any(" ".join(inner[:count]) in openers for count in (1, 2, 3)):
        return begin
    return None
