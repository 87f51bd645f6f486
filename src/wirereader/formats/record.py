"""From what a format declares to a WireItem: the one door through which records pass.

Every string is settled here, so a loader may hand over whatever its last unescaping gave.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wirereader.formats.blocks import Block, compose
from wirereader.formats.decode import Decoded
from wirereader.formats.loader import Source
from wirereader.lexicons import table
from wirereader.model.item import Paragraph, WireItem
from wirereader.model.problem import Problem, Severity
from wirereader.text.settle import settle, settle_line


@dataclass(slots=True, kw_only=True)
class Record:
    """What a format says of one story, not settled yet. Dates are ISO 8601 already."""

    format: str
    number: int = 1
    title: str | None = None
    slug: str | None = None
    byline: str | None = None
    dateline: str | None = None
    place: str | None = None
    agency: str | None = None
    date: str | None = None
    language: str | None = None
    urgency: int | None = None
    embargo: str | None = None
    status: str | None = None
    version: str | None = None
    note: str | None = None
    keywords: Sequence[str] = ()
    identity: str | None = None
    problems: Sequence[Problem] = ()

    def warn(self, message: str, severity: Severity = "warning") -> None:
        """Add a problem: something is amiss, the story stands."""
        self.problems = (*self.problems, Problem("load", severity, settle_line(message)))


def plain_item(source: Source, decoded: Decoded, record: Record, body: str) -> WireItem:
    """An item whose body is plain text, kept as it stands under its title."""
    text = settle(body).rstrip()
    title = _line(record.title)
    if title and not text.lstrip().startswith(title):
        text = f"{title}\n{text}" if text.strip() else title
    return _item(source, decoded, record, text, ())


def block_item(
    source: Source, decoded: Decoded, record: Record, blocks: Sequence[Block]
) -> WireItem:
    """An item made of paragraphs, its title above them unless they begin with it."""
    title = _line(record.title)
    kept = list(blocks)
    if title and kept and kept[0].text == title:
        kept = kept[1:]
    text, paragraphs = compose([Block(title, "title"), *kept] if title else kept)
    return _item(source, decoded, record, text, paragraphs)


def content_item(
    source: Source, decoded: Decoded, record: Record, content: Sequence[Block] | str
) -> WireItem:
    """An item of what an envelope holds: paragraphs of markup, or plain copy as it stands."""
    if isinstance(content, str):
        return plain_item(source, decoded, record, content)
    return block_item(source, decoded, record, content)


def framed_item(
    source: Source,
    decoded: Decoded,
    record: Record,
    text: str,
    paragraphs: Sequence[Paragraph],
) -> WireItem:
    """An item that is what stood between a message's text codes; `text` is settled already."""
    return _item(source, decoded, record, text, tuple(paragraphs))


def _item(
    source: Source,
    decoded: Decoded,
    record: Record,
    text: str,
    blocks: tuple[Paragraph, ...],
) -> WireItem:
    return WireItem(
        path=source.path,
        number=record.number,
        sha256=source.sha256,
        format=record.format,
        encoding=decoded.encoding,
        encoding_guessed=decoded.is_guessed,
        text=text,
        blocks=blocks,
        title=_line(record.title),
        slug=_line(record.slug),
        byline=_byline(record.byline),
        dateline=_line(record.dateline),
        place=_line(record.place),
        agency=_line(record.agency),
        date=record.date,
        language=_line(record.language),
        urgency=record.urgency,
        embargo=record.embargo,
        status=_line(record.status),
        version=_line(record.version),
        note=_line(record.note),
        keywords=_keywords(record.keywords),
        identity=_line(record.identity),
        problems=(*decoded.problems, *record.problems),
    )


def _line(value: str | None) -> str | None:
    return (settle_line(value) or None) if value else None


def _byline(value: str | None) -> str | None:
    """The writer's name without the word before it."""
    line = _line(value)
    opener, _, names = (line or "").partition(" ")
    row = table("byline_openers").get(opener.lower())
    # "Von" alone before one more word is a name.
    is_opener = row is not None and row[0] == "writer" and (" " in names or opener.lower() == "by")
    return names if is_opener and names else line


def _keywords(values: Sequence[str]) -> tuple[str, ...]:
    """The keywords once each, in order."""
    return tuple(dict.fromkeys(line for value in values if (line := settle_line(value))))
