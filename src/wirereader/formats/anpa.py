"""ANPA 1312, the format of North American wires since the seventies.

Header: service and number, then priority, category, slug, day and word count. Text: lines between
`^` and `<` are slug, headline, notes and byline; lines that begin with an indent are the copy. `_`
is a dash, two backticks and two apostrophes are quotation marks; all of it stays as it was sent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wirereader.formats.loader import Items, Source
from wirereader.formats.record import Record
from wirereader.formats.stamps import join
from wirereader.formats.wire_frame import Message
from wirereader.formats.wire_messages import message_items
from wirereader.lexicons import table, words
from wirereader.model.item import Paragraph, Role
from wirereader.text.lines import Line, lines_of
from wirereader.text.settle import settle_line

_HEADER_RE = re.compile(r"\n\s*([a-z])\s+([a-z])\W+(\S.*?)\s+(\d\d)-(\d\d)\s+\d{3,4}\s*$")
_SENT_RE = re.compile(r"(\d\d)-(\d\d)-(\d\d)\s+(\d\d)(\d\d)\s?([A-Z]{3})?")
_TIME_FIRST_RE = re.compile(r"(\d\d):(\d\d)-(\d\d)-(\d\d)-(\d\d)")
_PRIORITIES = {"f": 1, "b": 1, "u": 2, "r": 4, "d": 5, "a": 5, "n": 5, "s": 6, "w": 6}
"""Flash, bulletin, urgent, rush, day, advance ... of ANPA 1312 as IPTC urgencies."""
_FIELD, _FIELD_END = "^", "<"
_FIELD_ENDS = "<=+"
"""What closes a field: end of line, centred, and the headline's own sign of some houses."""
_TRIM = " <=+^"
_COPY_TRIM = " <=^"
"""Those at the end of copy, where a plus is a word's own: `A+`."""
_CELL_END_RE = re.compile(r";(?! )")
"""In prose a semicolon has a blank behind it."""
_MIN_CELLS = 2
_MAX_SUBHEAD = 50


def items(source: Source) -> Items:
    """One item a message; what is odd is marked."""
    yield from message_items(source, "anpa", _read)


def _read(message: Message, text: str, record: Record) -> Sequence[Paragraph]:
    _read_header(message.header, record)
    _read_trailer(message.trailer, record)
    return _paragraphs(text, record)


def _read_header(header: str, record: Record) -> None:
    match = _HEADER_RE.search(header.replace("\r", "").rstrip())
    if match is not None:
        record.urgency = _PRIORITIES.get(match.group(1).lower())
        record.slug = match.group(3)


def _read_trailer(trailer: str, record: Record) -> None:
    """When the message was sent: `AP-WF-02-20-16 0337GMT`, `KWS-21:37-09-12-18`."""
    match = _SENT_RE.search(trailer)
    if match is not None:
        month, day, year, hour, minute = map(int, match.groups()[:5])
        time = f"{hour:02}:{minute:02}:00"
        record.date = join(_year(year), month, day, time, match.group(6))
        return
    match = _TIME_FIRST_RE.search(trailer)
    if match is not None:
        hour, minute, day, month, year = map(int, match.groups())
        record.date = join(_year(year), month, day, f"{hour:02}:{minute:02}:00")


def _year(two_digits: int) -> int:
    return two_digits + (1900 if two_digits >= 70 else 2000)  # the format is of the seventies


def _paragraphs(text: str, record: Record) -> list[Paragraph]:
    """Fields and copy as paragraphs, in order."""
    fields: list[Paragraph] = []
    copy: list[Paragraph] = []
    is_open = False
    for line in lines_of(text):
        is_field = text.startswith(_FIELD, line.start)
        if _is_row(text, line):
            _add_row(text, line, copy)
        elif is_open and not is_field and not line.indent and text[line.end - 1] == _FIELD_END:
            fields[-1] = fields[-1]._replace(end=_end(text, line))
        elif is_field or (not line.indent and not copy):
            fields += _fields_on(text, line)
        elif _is_mark(text, line):
            copy.append(Paragraph(line.start, line.end, "boilerplate", "flow"))
        elif line.indent or not copy or (fields and fields[-1].start > copy[-1].end):
            copy.append(Paragraph(line.start, _end(text, line), _role(text, line), "flow"))
        else:
            copy[-1] = copy[-1]._replace(end=_end(text, line))
        is_open = is_field and text[line.end - 1] not in _FIELD_ENDS
    return sorted(_told_apart(text, fields, record, copy) + copy)


def _end(text: str, line: Line) -> int:
    """The end of the words on a line, its typesetting signs left out."""
    return line.start + (len(text[line.start : line.end].rstrip(_COPY_TRIM)) or line.width)


def _is_row(text: str, line: Line) -> bool:
    """Whether a line is a row of a table, as those of sports and markets: `Valda;23;13;.639`."""
    cells = _CELL_END_RE.findall(text[line.start : line.end])
    return not line.indent and len(cells) >= _MIN_CELLS


def _add_row(text: str, line: Line, copy: list[Paragraph]) -> None:
    start = line.start + text.startswith(_FIELD, line.start)
    last = copy[-1] if copy else None
    if (
        last is not None
        and last.layout == "lines"
        and not text[last.end : line.start].strip(f"{_TRIM}\n")
    ):
        copy[-1] = last._replace(end=_end(text, line))
    else:
        copy.append(Paragraph(start, _end(text, line), "body", "lines"))


def _fields_on(text: str, line: Line) -> list[Paragraph]:
    """The fields of one line, without the signs round them; there may be several."""
    found: list[Paragraph] = []
    at = line.start
    for piece in text[line.start : line.end].split(_FIELD):
        bare = piece.strip(_TRIM)
        if bare:
            start = at + piece.index(bare)
            found.append(Paragraph(start, start + len(bare), "boilerplate", "flow"))
        at += len(piece) + 1
    return found


def _told_apart(
    text: str, fields: list[Paragraph], record: Record, copy: list[Paragraph]
) -> list[Paragraph]:
    """The fields with the headline told; where there is no copy, those after it are the copy.

    Among the copy, and anywhere in a table, they are headings.
    """
    told: list[Paragraph] = []
    has_title = is_take = False
    for number, field in enumerate(fields):
        line = settle_line(text[field.start : field.end])
        role: Role = "boilerplate"
        if _is_selector(line) or (number <= 1 and _is_slug(line, record.slug)):
            record.slug = record.slug or line
            is_take = is_take or _is_take(line)
        elif _reads_byline(line, told, record) or _reads_note(line, record):
            pass
        elif not has_title:
            # A further take has no headline there but the words that it picks up.
            record.title, has_title = None if is_take else line, True
            role = "boilerplate" if is_take else "title"
        elif not copy:
            role = "body"
        elif field.start > copy[0].start or copy[0].layout == "lines":
            role = "subhead"
        told.append(field._replace(role=role))
    return told


def _is_take(slug: str) -> bool:
    """Whether a slug says that the message goes on where another one ends: `1st Add`."""
    return any(part.split()[-1:] == ["add"] for part in slug.lower().split(","))


def _is_selector(line: str) -> bool:
    """`*9006`, the code of a service."""
    return line[0] == "*" and line[1:].isdecimal()


def _is_slug(line: str, slug: str | None) -> bool:
    """Whether a field repeats the slug of the header, which is cut there to its first letters."""
    if slug is None:
        return False
    mine, known = (_letters(name.lower()) for name in (line, slug))
    return mine.startswith(known[:8])


def _letters(name: str) -> str:
    return "".join(char for char in name if char.isalnum())


def _reads_byline(line: str, told: list[Paragraph], record: Record) -> bool:
    """Take the byline, and the line under it that says what the writer is."""
    if line.lower().startswith("by ") and record.byline is None:
        record.byline = line
        return True
    return record.byline is not None and line.split()[-1].lower() in words("byline_roles")


def _reads_note(line: str, record: Record) -> bool:
    """Take a note to editors; a line about pictures is furniture."""
    opener = line.lower().split()[0]
    if opener in words("editor_note_openers"):
        record.note = f"{record.note} {line}" if record.note else line
        return True
    return len(line.split()) > 1 and line.lower().split()[1] in ("photo", "photos", "graphic")


def _is_mark(text: str, line: Line) -> bool:
    """Whether a line closes the copy: `==Kyodo`, `-30-`."""
    bare = text[line.start : line.end].lower()
    return bare.startswith("==") or bare in words("end_marks")


def _role(text: str, line: Line) -> Role:
    """Capitals alone on an indented line are a heading inside the copy."""
    bare = text[line.start : line.end]
    is_heading = bare.isupper() and line.width <= _MAX_SUBHEAD and not bare.endswith((".", ")"))
    return "subhead" if is_heading and bare.lower() not in table("wire_marks") else "body"
