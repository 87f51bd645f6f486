"""IPTC 7901, the format of European and other wires: header, headline lines, copy, time of sending.

The headline lines end with ` =`: marks (`REFILE`, `1ST LEAD`) and kickers before the headline,
byline and notes on pictures after it. A line that begins with `# ` opens the desk's notebook, which
is not for publication.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wirereader.formats.loader import Items, Source
from wirereader.formats.record import Record
from wirereader.formats.record_values import urgency_of
from wirereader.formats.stamps import join
from wirereader.formats.wire_frame import Message
from wirereader.formats.wire_messages import message_items
from wirereader.lexicons import table
from wirereader.model.item import Paragraph, Role
from wirereader.text.lines import Line, lines_of
from wirereader.text.settle import settle_line

_SENT_RE = re.compile(
    r"(\d\d)(\d\d)(\d\d)\s*([A-Z]{3,4})?\s+([^\W\d_]{3,9})\.?\s+(\d\d(?:\d\d)?)", re.IGNORECASE
)
_NOTEBOOK = "# "
_HEADLINE_END = "="
_MAX_HEADLINE_LINES = 8
_MAX_UNMARKED = 3
"""Lines of a headline that no sign closes."""
_MAX_INITIALS = 4


def items(source: Source) -> Items:
    """One item a message; what is odd is marked."""
    yield from message_items(source, "iptc7901", _read)


def _read(message: Message, text: str, record: Record) -> Sequence[Paragraph]:
    _read_header(message.header, record)
    record.date = _sent(message.trailer)
    return _paragraphs(text, record)


def _read_header(header: str, record: Record) -> None:
    """`eca062 4 i 211 dpa 061`, a blank line, then the slug."""
    lines = [line.strip() for line in header.replace("\r", "\n").split("\n") if line.strip()]
    if lines:
        parts = lines[0].split()
        record.urgency = urgency_of(parts[1]) if len(parts) > 1 else None
    record.slug = " ".join(lines[1:]) or None


def _sent(trailer: str) -> str | None:
    """`131137 GMT Nov 13`: day, hour, minute, zone, month, year."""
    match = _SENT_RE.search(trailer)
    row = table("dateline_months").get(match.group(5).lower()) if match else None
    if match is None or row is None:
        return None
    day, hour, minute = match.group(1, 2, 3)
    year = int(match.group(6))
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    return join(year, int(row[0]), int(day), f"{hour}:{minute}:00", match.group(4))


def _paragraphs(text: str, record: Record) -> list[Paragraph]:
    lines = lines_of(text)
    head = _headline_lines(text, lines)
    found = _headline(text, lines[:head], record)
    is_notebook = False
    for line in lines[head:]:
        is_notebook = is_notebook or text.startswith(_NOTEBOOK, line.start)
        is_note = is_notebook or (line is lines[-1] and _is_signature(text, line))
        role: Role = "boilerplate" if is_note else "body"
        last = found[-1] if found else None
        if last is not None and last.role == role and not line.blank_before and not line.indent:
            found[-1] = last._replace(end=line.end)
        else:
            found.append(Paragraph(line.start, line.end, role, "flow"))
    return found


def _headline_lines(text: str, lines: list[Line]) -> int:
    """How many lines the headline has: up to the one that ends with `=`; else those above the first
    blank line, where these are few and no copy; else the first.
    """
    for index, line in enumerate(lines[:_MAX_HEADLINE_LINES]):
        if text[line.start : line.end].endswith(_HEADLINE_END):
            return index + 1
    for index, line in enumerate(lines[1 : _MAX_UNMARKED + 1], 1):
        if line.blank_before:
            return 1 if _is_copy(text, lines[:index]) else index
    return min(1, len(lines))


def _is_copy(text: str, lines: list[Line]) -> bool:
    """Whether the lines are one text that goes on from line to line, or ends as a sentence does."""
    goes_on = any(text[line.start].islower() for line in lines[1:])
    return goes_on or text[: lines[-1].end].endswith(".")


def _is_signature(text: str, line: Line) -> bool:
    """Whether a last line is the desk and its writers: `dpa al rmo hct`."""
    first, *rest = text[line.start : line.end].split()
    is_short = all(len(word) <= _MAX_INITIALS and word.isalnum() for word in rest)
    return bool(rest) and is_short and first.islower() and first in table("agencies")


def _headline(text: str, lines: list[Line], record: Record) -> list[Paragraph]:
    """The headline lines: the longest that is no byline and no note is the headline.

    Where the header has no slug, the first of several is one.
    """
    spans = [Paragraph(line.start, _end(text, line), "boilerplate", "flow") for line in lines]
    said = [settle_line(text[span.start : span.end]) for span in spans]
    bylines = [index for index, line in enumerate(said) if line.lower().startswith("by ")]
    others = [index for index in range(len(said)) if index not in bylines]
    if record.slug is None and len(others) > 1 and not said[others[0]].endswith(_HEADLINE_END):
        record.slug = said[others.pop(0)]
    titles = [index for index in others if not _is_note(said[index])] or others
    if bylines:
        record.byline = said[bylines[0]]
    if not titles:
        return spans
    chosen = max(titles, key=lambda index: (len(said[index]), -index))
    record.title = said[chosen]
    spans[chosen] = spans[chosen]._replace(role="title")
    marks = table("wire_marks")
    marked = [line for line in said[:chosen] if line.lower().split()[-1] in marks]
    record.version = " ".join(marked) or None
    return spans


def _is_note(line: str) -> bool:
    """Whether a headline line is a note in brackets: `(Photo)`."""
    return line.startswith("(") and line.endswith(")")


def _end(text: str, line: Line) -> int:
    """The end of the words on a headline line, its ` =` left out."""
    return line.start + len(text[line.start : line.end].rstrip(" ="))
