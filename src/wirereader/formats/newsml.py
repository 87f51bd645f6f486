"""NewsML 1: an envelope of NewsItems round NITF, HTML or plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirereader.formats.blocks import Block, blocks_of, plain_blocks
from wirereader.formats.html_tree import parse_html
from wirereader.formats.loader import Items, Source
from wirereader.formats.nitf import body_blocks, byline_of, read_head
from wirereader.formats.record import Record, content_item
from wirereader.formats.record_values import status_of, urgency_of
from wirereader.formats.stamps import iso_of
from wirereader.formats.tree import Node, first_line, line_of
from wirereader.formats.xml_tree import open_xml

_OTHER_TYPES = frozenset({"photo", "graphic", "image", "video", "audio", "animation"})
"""Media types that hold no copy. Text is called `Text`, `Article`, `ComplexData` or nothing."""
_NO_COPY = _OTHER_TYPES | {
    "caption", "contact", "headline", "logo", "picture", "preview", "stylesheet", "thumbnail",
    "title",
}  # fmt: skip
"""Roles of components that hold none."""
_LEADS = ("lead", "subheadline")
"""Roles of components whose words stand before those of the copy."""


def items(source: Source) -> Items:
    """One item a NewsItem. Raises FormatError where the XML cannot be read."""
    decoded, root = open_xml(source)
    for number, news_item in enumerate(root.all("newsitem"), 1):
        record = _record(news_item, number)
        content = _content(news_item, record)
        if content or record.title:
            yield content_item(source, decoded, record, content)
        else:
            message = f"item {number} has no headline and no text"
            yield source.failure(message, number=number)


def _record(news_item: Node, number: int) -> Record:
    lines = news_item.first("newslines") or news_item
    others = [line.first("byline") for line in news_item.all("newslines")]
    dateline = line_of(lines.first("dateline"))
    record = Record(
        format="newsml",
        number=number,
        title=line_of(lines.first("headline")),
        slug=line_of(lines.first("slugline")),
        byline=next(filter(None, map(byline_of, others)), None),
        # A date alone stands there in some houses.
        dateline=dateline if dateline and dateline[0].isalpha() else None,
        agency=_party(news_item, "provider"),
        date=_date(news_item),
        language=_formal(news_item, "language") or news_item.get("lang"),
        urgency=urgency_of(_formal(news_item, "urgency")),
        status=status_of(_formal(news_item, "status")),
        embargo=_embargo(news_item),
        note=_note(lines),
        version=line_of(news_item.first("revisionid")),
        keywords=list(_keywords(news_item, lines)),
        identity=line_of(news_item.first("publicidentifier")),
    )
    for location in news_item.all("location"):
        # Where a story was filed; elsewhere the place it is about is told the same way.
        if location.get("howpresent").lower() in ("origin", ""):
            record.place = record.place or _property(location, "City") or None
    return record


def _date(news_item: Node) -> str | None:
    """When this revision was made; the day of the item where that is not told."""
    names = ("thisrevisioncreated", "firstcreated", "dateid")
    return next(filter(None, (iso_of(line_of(news_item.first(name))) for name in names)), None)


def _embargo(news_item: Node) -> str | None:
    """When an item that is embargoed may be used."""
    change = news_item.first("statuswillchange")
    if change is None or _formal(news_item, "status").lower() != "embargoed":
        return None
    return iso_of(line_of(change.first("dateandtime")))


def _note(lines: Node) -> str | None:
    """The notes to editors among the lines of an item, those that may be published."""
    kept = []
    for node in lines.all("newsline"):
        kind = _formal(node, "newslinetype").lower()
        if "note" in kind and "public" not in kind:
            kept.append(line_of(node.first("newslinetext")))
    return " ".join(filter(None, kept)) or None


def _keywords(news_item: Node, lines: Node) -> Iterator[str]:
    for node in lines.all("keywordline", "subheadline"):
        line = node.line()
        # A sub-headline of a few capitals is a keyword line; a sentence is a deck.
        if node.name == "keywordline" or line.isupper():
            yield line
    for node in news_item.all("property"):
        # Houses name theirs: `BWIndustryKeywords`.
        if node.get("formalname").lower().endswith(("keyword", "keywords")):
            yield node.get("value")


def _content(news_item: Node, record: Record) -> list[Block] | str:
    """The first content that is text; a lead of its own stands before it."""
    parts: list[list[Block] | str] = []
    for component in _components(news_item):
        for entry in component.elements():
            content = _text_of(entry, record) if entry.name == "contentitem" else []
            if content:
                parts.append(content)
            if content and _role(component) not in _LEADS:
                return _joined(parts)
    return _joined(parts)


def _joined(parts: Sequence[list[Block] | str]) -> list[Block] | str:
    """Lead and copy in one: plain where both are."""
    plain = [part for part in parts if isinstance(part, str)]
    if plain and len(plain) == len(parts):
        return "\n".join(plain)
    return [b for part in parts for b in (plain_blocks(part) if isinstance(part, str) else part)]


def _components(node: Node) -> Iterator[Node]:
    """The components with copy, in order: those of pictures hold their captions as text too."""
    yield node
    for child in node.elements():
        if child.name == "newscomponent" and _role(child) not in _NO_COPY:
            yield from _components(child)


def _role(component: Node) -> str:
    role = component.child("role")
    return role.get("formalname").lower() if role is not None else ""


def _text_of(content: Node, record: Record) -> list[Block] | str:
    data = content.child("datacontent")
    if data is None or _formal(content, "mediatype").lower() in _OTHER_TYPES:
        return []
    nitf = data.first("nitf")
    if nitf is not None:
        read_head(nitf, record)  # what the envelope says stands; its story may say more
        return body_blocks(nitf)
    if next(data.elements(), None) is not None:
        return blocks_of(data)
    text = data.text()
    return blocks_of(parse_html(text)) if "</" in text or "/>" in text else text.strip("\n")


def _formal(node: Node, name: str) -> str:
    found = node.first(name)
    return (found.get("formalname") or found.line()) if found is not None else ""


def _party(news_item: Node, role: str) -> str | None:
    node = news_item.first(role)
    party = node.first("party") if node is not None else None
    return party.get("formalname") if party is not None else first_line([node])


def _property(node: Node, name: str) -> str | None:
    for entry in node.all("property"):
        if entry.get("formalname") == name:
            return entry.get("value")
    return None
