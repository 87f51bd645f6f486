"""RSS 0.9 to 2.0, RDF and Atom: one story an entry, with its full text where the feed has it."""

from __future__ import annotations

from wirereader.formats.blocks import Block, blocks_of, plain_blocks
from wirereader.formats.html_tree import parse_html
from wirereader.formats.loader import Items, Source
from wirereader.formats.news_record import identity_of
from wirereader.formats.record import Record, block_item
from wirereader.formats.stamps import iso_of
from wirereader.formats.tree import Node, line_of
from wirereader.formats.xml_tree import open_xml

_FULL_TEXTS = (("", "content"), ("content", "encoded"), ("yandex", "full-text"), ("", "fulltext"))
_SUMMARIES = (("", "description"), ("", "summary"), ("excerpt", "encoded"), ("itunes", "summary"))
_AUTHORS = (("dc", "creator"), ("", "author"), ("itunes", "author"), ("", "creator"))
_DATES = (
    ("", "pubdate"),
    ("", "published"),
    ("dc", "date"),
    ("wp", "post_date"),
    ("", "updated"),
    ("atom", "updated"),
)
"""Elements by prefix and name, the best first. `media:content` is a picture's caption."""

_EXCERPT = 40
"""Code points of a summary that are looked for in the full text."""


def items(source: Source) -> Items:
    """One item an entry. Raises FormatError where there is none."""
    decoded, root = open_xml(source)
    defaults = _defaults(root.child("channel") or root)
    number = 0
    for entry in root.all("item", "entry"):
        number += 1
        record = _record(entry, defaults, number)
        blocks = _blocks(entry)
        if blocks or record.title:
            yield block_item(source, decoded, record, blocks)
        else:
            yield source.failure(f"entry {number} is empty", number=number)
    if not number:
        yield source.failure("feed without articles")


def _defaults(feed: Node) -> Record:
    """What the feed says once for all of its entries."""
    return Record(
        format="atom" if feed.name == "feed" else "rss",
        byline=_author(feed),
        language=line_of(feed.child("language")) or feed.get("lang") or feed.get("base-lang"),
    )


def _record(entry: Node, defaults: Record, number: int) -> Record:
    title = _find(entry, (("", "title"),))
    dates = (iso_of(line_of(node)) for node in (_find(entry, (key,)) for key in _DATES))
    return Record(
        format=defaults.format,
        number=number,
        title=_words(title) if title is not None else None,
        byline=_author(entry) or defaults.byline,
        date=next(filter(None, dates), None),
        language=line_of(entry.child("language")) or entry.get("lang") or defaults.language,
        agency=line_of(_find(entry, (("", "source"), ("dc", "publisher")))),
        keywords=[_category(node) for node in entry.elements() if node.name == "category"],
        identity=identity_of(line_of(entry.child("guid", "id")) or _link(entry)),
    )


def _find(entry: Node, wanted: tuple[tuple[str, str], ...]) -> Node | None:
    """The first child of the first prefix and name that there is and that is not empty."""
    for prefix, name in wanted:
        for node in entry.elements():
            if node.name == name and node.prefix == prefix and (node.children or node.attributes):
                return node
    return None


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
    return blocks_of(parse_html(text))


def _words(title: Node) -> str:
    """A title's words: many feeds escape HTML in it."""
    text = title.text()
    return parse_html(text).line() if "<" in text or "&" in text else title.line()


def _author(node: Node) -> str | None:
    found = _find(node, _AUTHORS)
    if found is None:
        return None
    name = line_of(found.child("name")) if next(found.elements(), None) is not None else None
    line = name or (line_of(found) if next(found.elements(), None) is None else None)
    if line and line.endswith(")") and "@" in line:
        # RSS 2.0: `desk@example.org (Ann Field)`.
        line = line[line.rfind("(") + 1 : -1]
    return line


def _category(node: Node) -> str:
    return node.line() or node.get("label") or node.get("term")


def _link(entry: Node) -> str | None:
    link = entry.child("link")
    return (link.get("href") or line_of(link)) if link is not None else None
