"""RSS 0.9 to 2.0, RDF and Atom: one story an entry, with its full text where the feed has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirereader.formats.blocks import Block, blocks_of, markup_blocks, plain_blocks
from wirereader.formats.html_tree import parse_html
from wirereader.formats.loader import Items, Source
from wirereader.formats.record import Record, block_item
from wirereader.formats.record_values import identity_of
from wirereader.formats.stamps import iso_of
from wirereader.formats.tree import Node, line_of
from wirereader.formats.xml_tree import open_xml

_Names = tuple[tuple[str, str], ...]
"""Elements by prefix and name, the best first; without a prefix, they have that of their entry."""

_TITLES: _Names = (("", "title"), ("dc", "title"))
_FULL_TEXTS: _Names = (
    ("", "content"),  # `media:content` is a picture, its words are a caption
    ("content", "encoded"),
    ("yandex", "full-text"),
    ("", "full-text"),
    ("", "fulltext"),
    ("", "fullitem"),
    ("", "body"),
    ("xhtml", "body"),
)
_SUMMARIES: _Names = (
    ("", "description"),
    ("", "summary"),
    ("excerpt", "encoded"),
    ("dc", "description"),
    ("itunes", "summary"),
)
_AUTHORS: _Names = (
    ("dc", "creator"),
    ("", "author"),
    ("atom", "author"),
    ("dc", "author"),
    ("itunes", "author"),
    ("", "creator"),
)
_DATES: _Names = (
    ("", "pubdate"),
    ("", "published"),
    ("", "issued"),
    ("dc", "date"),
    ("dcterms", "issued"),
    ("dcterms", "created"),
    ("", "created"),
    ("wp", "post_date"),
    ("", "updated"),
    ("atom", "updated"),
    ("", "modified"),
    ("dcterms", "modified"),
    ("", "date"),
)
_LISTS = ("keywords", "tags")
"""Elements of keywords parted by commas, whatever their prefix."""

_SHORTCODE_RE = re.compile(
    r"\[(caption|gallery|embed|audio|video|playlist)\b[^\]]{0,500}\](?:.{0,600}?\[/\1\])?",
    re.DOTALL,
)
"""What a blog's own program puts for a picture, its caption included."""
_EXCERPT = 40
"""Code points of a summary that are looked for in the full text."""


def items(source: Source) -> Items:
    """One item an entry. Raises FormatError where there is none."""
    decoded, root = open_xml(source)
    defaults = _defaults(root.child("channel") or root)
    logins = _logins(root)
    number = 0
    for entry in _entries(root):
        number += 1
        record = _record(entry, defaults, number)
        record.byline = logins.get(record.byline or "", record.byline)
        blocks = _blocks(entry)
        if blocks or record.title:
            yield block_item(source, decoded, record, blocks)
        else:
            yield source.failure(f"entry {number} is empty", number=number)
    if not number:
        yield source.failure("feed without articles")


def _logins(root: Node) -> dict[str, str]:
    """The names behind the logins by which a blog's export signs its entries."""
    return {
        login: name
        for node in root.all("author")
        if (login := line_of(node.child("author_login")))
        and (name := line_of(node.child("author_display_name")))
    }


def _entries(root: Node) -> Iterator[Node]:
    """The entries of a feed; empty ones inside others are a fault of some programs."""
    entries = list(root.all("item", "entry"))
    inner = {id(node) for entry in entries for node in entry.all("item", "entry")}
    return (entry for entry in entries if entry.children or id(entry) not in inner)


def _defaults(feed: Node) -> Record:
    """What the feed says once for all of its entries."""
    return Record(
        format="atom" if feed.name == "feed" else "rss",
        byline=_author(feed),
        language=line_of(feed.child("language")) or feed.get("lang") or feed.get("base-lang"),
    )


def _record(entry: Node, defaults: Record, number: int) -> Record:
    title = _find(entry, _TITLES)
    dates = (iso_of(line_of(node)) for node in (_find(entry, (key,)) for key in _DATES))
    return Record(
        format=defaults.format,
        number=number,
        title=_words(title) if title is not None else None,
        byline=_author(entry) or defaults.byline,
        date=next(filter(None, dates), None),
        language=line_of(entry.child("language")) or entry.get("lang") or defaults.language,
        agency=_publisher(entry),
        keywords=list(_keywords(entry)),
        identity=identity_of(line_of(entry.child("guid", "id"))) or identity_of(_link(entry)),
    )


def _all(entry: Node, wanted: _Names) -> list[Node]:
    """The children of the first prefix and name of which one is there and not empty."""
    for prefix, name in wanted:
        found = [
            node
            for node in entry.elements()
            if node.name == name
            and node.prefix == (prefix or entry.prefix)
            and (node.children or node.attributes)
        ]
        if found:
            return found
    return []


def _find(entry: Node, wanted: _Names) -> Node | None:
    return next(iter(_all(entry, wanted)), None)


def _blocks(entry: Node) -> list[Block]:
    """The full text, under the summary where that says something else; or the summary alone."""
    full = _find(entry, _FULL_TEXTS)
    short = _find(entry, _SUMMARIES)
    text = _content(full) if full is not None else []
    summary = _content(short) if short is not None else []
    whole = " ".join(block.text for block in text)
    if len(whole) < sum(len(block.text) for block in summary):
        return summary
    # Most summaries are the beginning of the text, cut anywhere.
    is_excerpt = not summary or summary[0].text[:_EXCERPT] in whole
    return text if is_excerpt else [*summary, *text]


def _content(node: Node) -> list[Block]:
    """The paragraphs of an element that holds markup, escaped markup or plain text."""
    if node.get("type") == "xhtml" or next(node.elements(), None) is not None:
        return blocks_of(node)
    text = node.text()
    if node.get("type") == "text" or not ("<" in text or "&" in text):
        return plain_blocks(text)
    return markup_blocks(_SHORTCODE_RE.sub("\n\n", text))


def _words(title: Node) -> str:
    """A title's words: many feeds escape HTML in it."""
    text = title.text()
    return parse_html(text).line() if "<" in text or "&" in text else title.line()


def _author(node: Node) -> str | None:
    """The writers of an entry or a feed, without their addresses."""
    names = dict.fromkeys(filter(None, map(_name, _all(node, _AUTHORS))))
    return ", ".join(names) or None


def _name(author: Node) -> str | None:
    if next(author.elements(), None) is not None:
        return line_of(author.child("name"))
    line = author.line()
    if "@" not in line:
        return line
    from email.utils import parseaddr

    # RSS 2.0: `desk@example.org (Ann Field)`; others write it as mail does.
    name, address = parseaddr(line)
    return name or address or line


def _publisher(entry: Node) -> str | None:
    """Where an entry comes from: in RSS the words of its source, in Atom the title of a feed."""
    source = _find(entry, (("", "source"), ("dc", "publisher")))
    if source is None:
        return None
    return line_of(source.child("title")) or (
        line_of(source) if next(source.elements(), None) is None else None
    )


def _keywords(entry: Node) -> Iterator[str]:
    for node in entry.elements():
        if node.name == "category" or (node.prefix, node.name) == ("dc", "subject"):
            yield node.line() or node.get("label") or node.get("term")
        elif node.name in _LISTS:
            yield from node.line().split(",")


def _link(entry: Node) -> str | None:
    link = entry.child("link")
    return (link.get("href") or line_of(link)) if link is not None else None
