"""NITF, the IPTC's News Industry Text Format, also where it is set into NewsML."""

from __future__ import annotations

import re

from wirereader.formats.blocks import Block, blocks_of
from wirereader.formats.decode import Decoded
from wirereader.formats.html_tree import parse_html
from wirereader.formats.loader import Items, Source
from wirereader.formats.record import Record, block_item
from wirereader.formats.record_values import status_of, urgency_of
from wirereader.formats.stamps import iso_of
from wirereader.formats.tree import Node, first_line, line_of
from wirereader.formats.xml_tree import open_xml

_ID_RE = re.compile(r"[\d-]+|.*[0-9a-f]{8}-[0-9a-f]{4}-.*", re.IGNORECASE)
"""A daily unique key that is a number or a UUID; else it is the slug."""


def items(source: Source) -> Items:
    """One item a NITF document. Raises FormatError where the XML cannot be read."""
    decoded, root = open_xml(source)
    yield from document_items(source, decoded, root)


def document_items(source: Source, decoded: Decoded, root: Node) -> Items:
    """The item of a NITF element, or those of the several that another one holds."""
    for number, nitf in enumerate((root,) if root.name == "nitf" else root.all("nitf"), 1):
        record = Record(format="nitf", number=number)
        read_head(nitf, record)
        blocks = body_blocks(nitf)
        if blocks or record.title:
            yield block_item(source, decoded, record, blocks)
        else:
            yield source.failure("NITF without a headline and a text", number=number)


def read_head(nitf: Node, record: Record) -> None:
    """Fill `record` from the heads of a NITF element; what is there already stays."""
    head = nitf.first("body.head")
    record.title = record.title or first_line(
        (nitf.first("hl1"), head.first("headline") if head else None, nitf.first("title"))
    )
    record.byline = record.byline or byline_of(head.first("byline") if head else None)
    dateline = head.first("dateline") if head else None
    if record.dateline is None and dateline is not None:
        _read_dateline(dateline, record)
    note = head.first("note") if head else None
    _read_docdata(nitf, record)
    record.note = record.note or line_of(note)
    record.language = record.language or nitf.get("baselang") or nitf.get("lang")


def _read_dateline(dateline: Node, record: Record) -> None:
    """The dateline where it names a place; several houses leave only the day in it."""
    place = first_line((dateline.first("city"), dateline.first("location")))
    own = "".join(child for child in dateline.children if isinstance(child, str)).split()
    if place or own:
        record.dateline = dateline.spaced_line()
        record.place = place


def _read_docdata(nitf: Node, record: Record) -> None:
    """Identity, dates, urgency, status, keywords: attributes of elements in the head."""

    def value(element: str, attribute: str) -> str:
        node = nitf.first(element)
        return node.get(attribute) if node is not None else ""

    record.urgency = record.urgency or urgency_of(value("urgency", "ed-urg"))
    record.status = record.status or status_of(value("docdata", "management-status"))
    release = iso_of(value("date.release", "norm"))
    stamps = (
        iso_of(value("date.issue", "norm")),
        iso_of(value("pubdata", "date.publication")),
        iso_of(value("story.date", "norm")),
        release,
    )
    record.date = record.date or next(filter(None, stamps), None)
    if value("docdata", "management-status") == "embargoed":
        record.embargo = record.embargo or release
    record.note = record.note or value("ed-msg", "info")
    key = value("du-key", "key")
    record.slug = record.slug or (None if _ID_RE.fullmatch(key) else key)
    record.version = record.version or value("du-key", "version")
    record.agency = record.agency or _agency(nitf, value("doc.copyright", "holder"))
    provider, own = value("doc-id", "regsrc"), value("doc-id", "id-string")
    if own and provider and record.identity is None:
        record.identity = f"urn:nitf:{provider}:{own}"
    if not record.keywords:
        record.keywords = [node.get("key") for node in nitf.all("keyword")]


def _agency(nitf: Node, holder: str) -> str | None:
    sources = nitf.first("doc-id"), nitf.first("distributor"), nitf.first("from-src")
    doc_id, distributor, origin = sources
    named = doc_id.get("regsrc") if doc_id else ""
    return named or line_of(distributor) or (origin.get("src-name") if origin else "") or holder


def byline_of(node: Node | None) -> str | None:
    """The writer of a byline element, a space kept before the title set into it."""
    return (node.spaced_line() or None) if node is not None else None


def body_blocks(nitf: Node) -> list[Block]:
    """The paragraphs of the body's content; of the body or the abstract where there is none."""
    body = nitf.first("body")
    content = body.child("body.content") if body is not None else None
    for node in (content, body, nitf.first("abstract")):
        blocks = blocks_of(node) if node is not None else []
        if blocks:
            return [block for whole in blocks for block in _without_escaped_markup(whole)]
    return []


def _without_escaped_markup(block: Block) -> list[Block]:
    """A paragraph that holds escaped HTML (an embed, a script) gives the words of that HTML."""
    if "</" not in block.text:
        return [block]
    inner = blocks_of(parse_html(block.text))
    return [piece._replace(role=block.role) for piece in inner]
