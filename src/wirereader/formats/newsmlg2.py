"""NewsML-G2: news items and packages, alone or several in a message, round XHTML or NITF."""

from __future__ import annotations

from wirereader.formats.blocks import Block, blocks_of
from wirereader.formats.html_tree import parse_html
from wirereader.formats.loader import Items, Source
from wirereader.formats.nitf import body_blocks, byline_of, read_head
from wirereader.formats.record import Record, content_item
from wirereader.formats.record_values import identity_of, status_of, urgency_of
from wirereader.formats.stamps import iso_of
from wirereader.formats.tree import Node, first_line, line_of
from wirereader.formats.xml_tree import open_xml

_ITEMS = ("newsitem", "packageitem")
_NO_HEADINGS = ("h1", "header")
"""In the XHTML of an item these repeat headline and kicker."""


def items(source: Source) -> Items:
    """One item a newsItem; a package that holds a headline is one too, without text."""
    decoded, root = open_xml(source)
    nodes = [node for node in (root, *root.all(*_ITEMS)) if node.name in _ITEMS]
    number = 0
    for node in nodes:
        record = _record(node, number + 1)
        content = _content(node, record)
        if not content and not record.title and node.name == "packageitem":
            continue
        number += 1
        if content or record.title:
            yield content_item(source, decoded, record, content)
        else:
            message = f"item {number} has no headline and no text"
            yield source.failure(message, number=number)


def _record(node: Node, number: int) -> Record:
    meta = node.child("itemmeta") or Node("")
    content = node.child("contentmeta") or Node("")
    language = content.first("language")
    status = meta.child("pubstatus")
    provider = meta.child("provider")
    dateline = line_of(content.child("dateline"))
    return Record(
        format="newsml-g2",
        number=number,
        title=_headline(content) or line_of(meta.child("title")),
        slug=line_of(content.child("slugline")),
        byline=byline_of(content.child("by")) or _creator(content, provider),
        # Some houses put the time of sending there.
        dateline=dateline if dateline and dateline[0].isalpha() else None,
        place=_located(content),
        agency=_party(provider),
        date=iso_of(first_line(_dates(meta, content))),
        language=node.get("lang") or (language.get("tag") if language else None),
        urgency=urgency_of(line_of(content.child("urgency"))),
        embargo=iso_of(line_of(meta.child("embargoed"))),
        status=status_of(status.get("qcode") if status else None),
        version=node.get("version"),
        note=_note(meta),
        keywords=_keywords(content, node.get("lang")),
        identity=_identity(node),
    )


def _dates(meta: Node, content: Node) -> tuple[Node | None, ...]:
    """Where the date may stand: that of the version first, that of the content last."""
    return (
        meta.child("versioncreated"),
        meta.child("firstcreated"),
        content.child("contentmodified"),
        content.child("contentcreated"),
    )


def _party(node: Node | None) -> str | None:
    """The name of a party, else the code that its vocabulary knows it by."""
    if node is None:
        return None
    return node.line() or node.get("literal") or node.get("qcode").rpartition(":")[2] or None


def _creator(content: Node, provider: Node | None) -> str | None:
    """The people who made the content, by name; an agency there is no writer, nor is a login."""
    houses = {_folded(_party(node)) for node in (provider, content.child("infosource"))}
    names = [
        line_of(node.child("name"))
        for node in content.elements()
        if node.name == "creator" and not (provider and _is_same(node, provider))
    ]
    people = [name for name in names if name and " " in name and _folded(name) not in houses]
    return ", ".join(people) or None


def _is_same(party: Node, other: Node) -> bool:
    return bool(party.get("qcode")) and party.get("qcode") == other.get("qcode")


def _folded(name: str | None) -> str:
    return (name or "").casefold()


def _headline(content: Node) -> str | None:
    """The headline of the lowest rank; others are kickers and short forms."""
    ranked = sorted(
        (node for node in content.elements() if node.name == "headline"),
        key=lambda node: int(node.get("rank")) if node.get("rank").isdecimal() else 0,
    )
    return first_line(ranked)


def _located(content: Node) -> str | None:
    located = content.child("located")
    if located is None:
        return None
    return line_of(located.child("name")) or located.get("literal") or None


def _note(meta: Node) -> str | None:
    """The notes to editors that are for print, without page furniture and contacts."""
    kept = [
        node.line()
        for node in meta.elements()
        if node.name == "ednote"
        and not node.get("pubconstraint").endswith("nonpublic")
        and next(node.elements(), None) is None
        and not node.get("role").endswith(("closingline", "picture"))
    ]
    return " ".join(kept) or None


def _keywords(content: Node, language: str) -> list[str]:
    """Keywords, then the names of subjects in the item's own language."""
    words = [node.line() for node in content.elements() if node.name == "keyword"]
    for subject in content.elements():
        names = [node for node in subject.elements() if node.name == "name"]
        own = [name for name in names if name.get("lang")[:2] == language[:2]]
        name = next(iter((*own, *names)), None) if subject.name == "subject" else None
        if name is not None and len(name.line()) > 2:
            words.append(name.line())
    return words


def _identity(node: Node) -> str | None:
    guid = node.get("guid")
    return identity_of(guid) or (guid if guid.startswith("tag") else None)


def _content(node: Node, record: Record) -> list[Block] | str:
    """The copy of an item; of a picture or a film its caption."""
    content = node.child("contentset")
    if content is None:
        return []
    for inline in content.all("inlinexml", "inlinedata"):
        found = _inline(inline, record)
        if found:
            return found
    remote = content.child("remotecontent")
    caption = node.first("description") if remote is not None else None
    return blocks_of(caption) if caption is not None else []


def _inline(inline: Node, record: Record) -> list[Block] | str:
    nitf = inline.first("nitf")
    if nitf is not None:
        read_head(nitf, record)
        return body_blocks(nitf)
    html = inline.first("html")
    if html is not None:
        record.title = record.title or line_of(html.first("title"))
        return _html_blocks(html.first("body") or html)
    text = inline.text()
    return blocks_of(parse_html(text)) if "</" in text else text.strip("\n")


def _html_blocks(body: Node) -> list[Block]:
    """The paragraphs of an XHTML body without the heads that repeat the item's own."""
    for node in body.walk():
        node.children = [
            child
            for child in node.children
            if isinstance(child, str) or not (child.name in _NO_HEADINGS or _is_label(child))
        ]
        if "dateline" in node.get("class").split():
            node.children.append(" ")  # some set it apart by its style alone
    return blocks_of(body)


def _is_label(node: Node) -> bool:
    """Whether an element is a label or a note that is not the story's text, by its class."""
    classes = node.get("class").split()
    return any(
        name in ("genre", "kicker", "notepad", "byline", "dateline-only") for name in classes
    )
