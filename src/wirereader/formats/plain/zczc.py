"""Messages in the telex frame `ZCZC` ... `NNNN`, one or more a file.

Between the frame's first line and the copy stand fields, one a line, each known by its first sign
(the layout of Australian and Asian agencies): `#` slug, `$` headline, `:` time, `@` desk, others
that say nothing to a reader; or lines of routing codes. Noise outside the frames is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirereader.formats.loader import Items, Source
from wirereader.formats.record import Record, plain_item
from wirereader.formats.stamps import iso_of
from wirereader.text.settle import settle

_FIELD_SIGNS = "%#$:*~@!^&"
_TYPESETTING_RE = re.compile(r"\s*[<=]!$")
_LABEL_RE = re.compile(r":[A-Z][A-Z0-9/ -]{2,40}:")
_STAMP_RE = re.compile(r"\d\d-[A-Z]{3}-\d\d(?:\d\d)? \d\d:\d\d")
_MAX_CODE = 4
_MAX_NUMBER = 8
"""Characters of a message's own number, which has digits in it."""
_SLUG, _HEADLINE, _TIME = "#", "$", ":"


def items(source: Source) -> Items:
    """One item a frame. A frame that is never closed goes to the next one, or to the end."""
    decoded = source.decode()
    for number, (lines, is_closed) in enumerate(_frames(settle(decoded.text)), 1):
        fields, copy = _fields(lines)
        body, sent = _without_stamp(copy)
        record = Record(
            format="zczc",
            number=number,
            title=_words(fields.get(_HEADLINE)),
            slug=_words(fields.get(_SLUG)) or _label(fields.get(_TIME)),
            date=sent,
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
        elif bare.endswith("NNNN") and lines is not None:
            yield [*lines, bare[:-4]], True
            lines = None
        elif lines is not None:
            lines.append(line)
    if lines is not None:
        yield lines, False


def _fields(lines: list[str]) -> tuple[dict[str, str], str]:
    """The fields at the top by their sign, the first of each, and the copy after them."""
    fields: dict[str, str] = {}
    at = 0
    while at < len(lines) and (
        not lines[at].strip() or _is_field(lines[at]) or (not fields and _is_routing(lines[at]))
    ):
        if lines[at].strip() and _is_field(lines[at]):
            fields.setdefault(lines[at][0], lines[at][1:].strip())
        at += 1
    return fields, "\n".join(map(_bare, lines[at:]))


def _bare(line: str) -> str:
    """A line without the signs for the typesetter at its ends: `<!`, `=!`, and `<` before these.

    Alone at the beginning it is copy: `<TMN.O>`.
    """
    match = _TYPESETTING_RE.search(line)
    return line[: match.start()].removeprefix("<") if match else line


def _words(value: str | None) -> str | None:
    """A field's value; a single letter there is a code."""
    return value if value and len(value) > 1 else None


def _label(value: str | None) -> str | None:
    """The slug that some agencies set between colons: `:STORM-TARNHOLM:`."""
    return value.removesuffix(":") if value and _LABEL_RE.fullmatch(f":{value}") else None


def _without_stamp(copy: str) -> tuple[str, str | None]:
    """The copy without a last line that only says when it was sent: `09-MAR-31 10:15`."""
    rest, _, last = copy.rstrip().rpartition("\n")
    return (rest, iso_of(last)) if _STAMP_RE.fullmatch(last.strip()) else (copy, None)


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
