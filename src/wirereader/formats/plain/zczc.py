"""Messages in the telex frame `ZCZC` ... `NNNN`, one or more a file.

Between the frame's first line and the copy stand fields, one a line, each known by its first sign
(the layout of Australian and Asian agencies): `#` slug, `$` headline, `:` time, `@` desk, others
that say nothing to a reader. Noise outside the frames is dropped.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirereader.formats.loader import Items, Source
from wirereader.formats.record import Record, plain_item
from wirereader.text.settle import settle

_FIELD_SIGNS = "%#$:*~@!^&"
_MAX_CODE = 4
_MAX_NUMBER = 8
"""Characters of a message's own number, which has digits in it."""
_SLUG, _HEADLINE = "#", "$"


def items(source: Source) -> Items:
    """One item a frame. A frame that is never closed goes to the next one, or to the end."""
    decoded = source.decode()
    for number, (lines, is_closed) in enumerate(_frames(settle(decoded.text)), 1):
        fields, body = _fields(lines)
        record = Record(
            format="zczc",
            number=number,
            title=_words(fields.get(_HEADLINE)),
            slug=_words(fields.get(_SLUG)),
        )
        if not is_closed:
            record.warn("message not closed")
        if not body.strip() and not record.title:
            yield source.failure(f"message {number} is empty", number=number)
            continue
        yield plain_item(source, decoded, record, body)


def _frames(text: str) -> Iterator[tuple[list[str], bool]]:
    """The lines of each frame without its first and last, and whether it was closed."""
    lines: list[str] | None = None
    for line in text.split("\n"):
        bare = line.strip()
        if bare.startswith("ZCZC"):
            if lines is not None:
                yield lines, False
            lines = []
        elif bare == "NNNN" and lines is not None:
            yield lines, True
            lines = None
        elif lines is not None:
            lines.append(line)
    if lines is not None:
        yield lines, False


def _fields(lines: list[str]) -> tuple[dict[str, str], str]:
    """The fields at the top by their sign, the first of each, and the copy after them."""
    fields: dict[str, str] = {}
    at = 0
    while at < len(lines) and (not lines[at].strip() or _is_field(lines[at])):
        if lines[at].strip():
            fields.setdefault(lines[at][0], lines[at][1:].strip())
        at += 1
    if not fields and at < len(lines) and _is_routing(lines[at]):
        at += 1
    return fields, "\n".join(lines[at:])


def _words(value: str | None) -> str | None:
    """A field's value; a single letter there is a code."""
    return value if value and len(value) > 1 else None


def _is_routing(line: str) -> bool:
    """Whether a first line only says where the message goes, and its number: `AB12 4 TDR`."""
    parts = line.split()
    if parts and len(parts[0]) <= _MAX_NUMBER and any(map(str.isdecimal, parts[0])):
        parts[0] = parts[0][:_MAX_CODE]
    is_code = [len(part) <= _MAX_CODE and (part.isupper() or part.isdecimal()) for part in parts]
    return all(is_code) and any(map(str.isupper, parts))


def _is_field(line: str) -> bool:
    """Whether the sign stands right before the field's words: `* ` is a bullet of the copy."""
    return line[0] in _FIELD_SIGNS and not line[1:2].isspace()
