"""XML of no standard: a story whose fields are elements with the usual names.

Small agencies and newsrooms send such files. What the names mean is the lexicon of record fields;
a file without a text of that kind is no news. Some set the documents of a standard into theirs.
"""

from __future__ import annotations

from wirereader.errors import FormatError
from wirereader.formats import nitf
from wirereader.formats.faults import names_instead
from wirereader.formats.loader import Items, Source
from wirereader.formats.news_record import fields_of, item_of
from wirereader.formats.tree import Node
from wirereader.formats.xml_tree import open_xml


def items(source: Source) -> Items:
    """One item for each element with fields of a story. Raises FormatError where there is none."""
    decoded, root = open_xml(source)
    if root.first("nitf") is not None:
        yield from nitf.document_items(source, decoded, root)
        return
    records = [fields for node in (root, *root.elements()) if (fields := _fields(node))]
    if not records:
        root_name = names_instead("its root", [root.name])
        raise FormatError(f"XML, but no news format known here{root_name}")
    for number, fields in enumerate(records, 1):
        yield item_of(source, decoded, fields, number, "xml")


def _fields(node: Node) -> dict[str, object]:
    """The fields among an element's children; none where no text is among them."""
    own = (child for child in node.elements() if not _is_record(child))
    fields = fields_of({child.name: child.text().strip() for child in own})
    return fields if "text" in fields or "markup" in fields else {}


def _is_record(node: Node) -> bool:
    """Whether an element is no field but holds some: `<news>` round `<headline>` and `<body>`."""
    return bool(fields_of({child.name: "x" for child in node.elements()}))
