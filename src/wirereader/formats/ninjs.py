"""IPTC ninjs 1, 2 and 3: one news item as a JSON object.

Version 1 has `headline` and `body_xhtml`, version 2 `headlines` and `bodies` in lower case, version
3 the same in camel case. Of several bodies one is taken, the one with the most structure.
"""

from __future__ import annotations

from collections.abc import Mapping

from wirereader.formats.blocks import Block, blocks_of, plain_blocks
from wirereader.formats.decode import Decoded
from wirereader.formats.html_tree import parse_html
from wirereader.formats.loader import Source
from wirereader.formats.news_record import fields_of, record_of
from wirereader.formats.record import Record, block_item
from wirereader.formats.record_values import parts_of, text_of
from wirereader.model.item import WireItem

_SIGNS = (
    "bodies",
    "headlines",
    "descriptions",
    "body_xhtml",
    "body_text",
    "body_html",
    "body_nitf",
)
_OWN_SIGNS = ("uri", "guid", "versioncreated", "versionCreated", "pubstatus")
_BODY_RANKS = ("html5", "xhtml", "html", "nitf", "richhtml5", "ttnitf", "text")
"""What a body may be, the best first: plain markup before mixed, both before plain text."""


def is_ninjs(record: Mapping[str, object]) -> bool:
    """Whether a record is ninjs: one of its bodies or lists, beside an identity of its own."""
    return any(name in record for name in _SIGNS) and any(name in record for name in _OWN_SIGNS)


def item_of(
    source: Source, decoded: Decoded, record: Mapping[str, object], number: int
) -> WireItem:
    """The item of one ninjs object."""
    fields = fields_of(record)
    known = record_of(fields, number, "ninjs")
    known.title = _main(record.get("headlines")) or known.title
    known.slug = text_of(record.get("slugline")) or known.slug
    subjects = _names(record.get("subjects") or record.get("subject"))
    declared = _names(record.get("keywords")) or _names(fields.get("keywords"))
    known.keywords = list(dict.fromkeys((*subjects, *declared)))
    known.agency = text_of(record.get("source")) or text_of(record.get("copyrightholder"))
    located = text_of(record.get("located"))
    known.place = located.partition(",")[0] if located != known.byline else None
    blocks = _without_headline(_body(record), known)
    return block_item(source, decoded, known, blocks)


def _body(record: Mapping[str, object]) -> list[Block]:
    """The paragraphs of the best body there is; of the description where there is none."""
    for name in ("body_xhtml", "body_html5", "body_html", "body_nitf"):
        markup = text_of(record.get(name))
        if markup.strip():
            return _markup_blocks(markup)
    bodies = record.get("bodies")
    entries = (
        [entry for entry in bodies if isinstance(entry, Mapping)]
        if isinstance(bodies, list)
        else []
    )
    for entry in sorted(entries, key=_rank):
        value = text_of(entry.get("value"))
        if value.strip():
            return (
                _markup_blocks(value)
                if _rank(entry) < _BODY_RANKS.index("text")
                else plain_blocks(value)
            )
    for name in ("body_text", "description_text"):
        text = text_of(record.get(name))
        if text.strip():
            return plain_blocks(text)
    return plain_blocks(_main(record.get("descriptions")) or "")


def _rank(entry: Mapping[str, object]) -> int:
    """How good a body is, 0 the best."""
    content_type = text_of(entry.get("contenttype") or entry.get("contentType")).lower()
    role = text_of(entry.get("role")).lower()
    if role in _BODY_RANKS:
        return _BODY_RANKS.index(role)
    for name in ("nitf", "xhtml", "html"):
        if name in content_type:
            return _BODY_RANKS.index(name)
    return len(_BODY_RANKS) - 1


def _markup_blocks(markup: str) -> list[Block]:
    """The paragraphs of HTML, or of the body of a NITF document set into the JSON."""
    tree = parse_html(markup)
    return blocks_of(tree.first("body.content") or tree.first("body") or tree)


def _main(values: object) -> str | None:
    """The value of the entry whose role is main, or of the first that is no credit."""
    if not isinstance(values, list):
        return None
    entries = [entry for entry in values if isinstance(entry, Mapping)]
    main = [entry for entry in entries if entry.get("role") in ("main", None)]
    others = [entry for entry in entries if "credit" not in text_of(entry.get("role"))]
    return next((text_of(entry.get("value")) for entry in (*main, *others)), None)


def _names(values: object) -> list[str]:
    if isinstance(values, list):
        return [text_of(entry) for entry in values]
    return parts_of(values)


def _without_headline(blocks: list[Block], record: Record) -> list[Block]:
    """The body without the headline that some agencies repeat at its top."""
    title = " ".join((record.title or "").split())
    return [block for block in blocks if block.text != title] if title else blocks
