"""The Reuters Corpus, volume 1: one `<newsitem>` a file, of 1996 and 1997, with coded topics."""

from __future__ import annotations

from wirereader.formats.blocks import blocks_of
from wirereader.formats.loader import Items, Source
from wirereader.formats.record import Record, block_item
from wirereader.formats.stamps import iso_of
from wirereader.formats.tree import Node, line_of
from wirereader.formats.xml_tree import open_xml


def items(source: Source) -> Items:
    """One item a newsitem. Raises FormatError where the XML cannot be read."""
    decoded, root = open_xml(source)
    nodes = (root,) if root.name == "newsitem" else root.all("newsitem")
    for number, node in enumerate(nodes, 1):
        record = _record(node, number)
        text = node.child("text")
        blocks = blocks_of(text) if text is not None else []
        if blocks or record.title:
            yield block_item(source, decoded, record, blocks)
        else:
            message = f"item {number} has no headline and no text"
            yield source.failure(message, number=number)


def _record(node: Node, number: int) -> Record:
    told = {entry.get("element"): entry.get("value") for entry in node.all("dc")}
    codes = [code.get("code") for code in node.all("code")]
    item_id = node.get("itemid")
    return Record(
        format="rcv1",
        number=number,
        title=line_of(node.child("headline")) or line_of(node.child("title")),
        byline=line_of(node.child("byline")),
        dateline=line_of(node.child("dateline")),
        place=told.get("dc.creator.location") or None,
        agency=told.get("dc.source") or "Reuters",
        date=iso_of(node.get("date")) or iso_of(told.get("dc.date.published")),
        language=node.get("lang"),
        keywords=codes,
        identity=f"urn:reuters-rcv1:{item_id}" if item_id else None,
    )
