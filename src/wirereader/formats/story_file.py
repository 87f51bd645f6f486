"""`.story`, the layout of the CNN and Daily Mail data sets: copy, then `@highlight` blocks.

There is no headline in the format; the first highlight serves. Daily Mail pages bring their
furniture along: `By`, the name and `PUBLISHED:` with its stamp spread over many lines.
"""

from __future__ import annotations

import re

from wirereader.formats.loader import Items, Source
from wirereader.formats.record import Record, plain_item
from wirereader.formats.stamps import iso_of
from wirereader.text.settle import settle

_HIGHLIGHT = "@highlight"
_PUBLISHED = "PUBLISHED:"
_UPDATED = "UPDATED:"
_LAST_UPDATED = "Last updated at "
_FOLLOW, _GAP = "Follow @@", 3
"""An invitation under the byline, a few blank lines below."""
_TOKENS_RE = re.compile(
    r"By \. ([^.|]{2,80}?) \. (?:(?:and|,) \. ([^.|]{2,80}?) \. )?"
    r"(?:PUBLISHED: \. ([^.|]{8,40}) \. )?(?:\| \. )?(?:UPDATED: \. [^.|]{8,40} \. )?"
)
_TOP_LINES = 40
"""Lines in which the furniture stands, blank ones counted."""


def items(source: Source) -> Items:
    """One item: the copy before the highlights."""
    decoded = source.decode()
    body, *highlights = settle(decoded.text).split(_HIGHLIGHT)
    record = Record(format="story")
    if highlights:
        record.title = " ".join(highlights[0].split())
    lines = body.split("\n")
    start = _read_furniture(lines, record)
    copy = "\n".join(lines[start:])
    if not copy.strip() and not record.title:
        yield source.failure("no text")
        return
    yield plain_item(source, decoded, record, copy)


def without_furniture(text: str, record: Record) -> str:
    """The copy of a data set of the same pages in which sentences are parted by ` . `: `By . Ann
    Field . PUBLISHED: . 10:15 EST, 9 March 2031 . The port is shut .`; byline and date are taken.
    """
    match = _TOKENS_RE.match(text)
    if match is None:
        return text
    record.byline = record.byline or " and ".join(filter(None, match.group(1, 2)))
    record.date = record.date or iso_of(match.group(3))
    return text[match.end() :]


def _read_furniture(lines: list[str], record: Record) -> int:
    """Take byline and date from the top; the line at which the copy begins."""
    filled = [index for index, line in enumerate(lines[:_TOP_LINES]) if line.strip()]
    words = [lines[index].strip() for index in filled]
    start = 0
    if words[:1] == ["By"] and len(words) > 1:
        names = [words[1]]
        for joint, name in zip(words[2::2], words[3::2], strict=False):
            if joint != "and":
                break
            names.append(name)
        record.byline = " and ".join(names)
        start = filled[len(names) * 2 - 1] + 1
    elif words and words[0].startswith(_LAST_UPDATED):
        record.date = iso_of(words[0].removeprefix(_LAST_UPDATED))
        start = filled[0] + 1
    for place, word in enumerate(words[:-1]):
        if word == _PUBLISHED:
            record.date = iso_of(words[place + 1])
            start = filled[place + 1] + 1
        elif word == _UPDATED or (word == "|" and start == filled[place]):
            start = filled[place + 1] + 1
        elif word.startswith(_FOLLOW) and filled[place] <= start + _GAP:
            start = filled[place] + 1
    return start
