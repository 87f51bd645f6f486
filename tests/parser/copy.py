"""Invented copy as the parser gets it, and what it makes of it as lines that read."""

from __future__ import annotations

from wirereader.model.article import Article
from wirereader.model.item import WireItem
from wirereader.parser.parse import parse


def item_of(text: str, **declared: object) -> WireItem:
    """A plain item with whatever else its format declared."""
    fields: dict[str, object] = {
        "path": "a.txt",
        "sha256": "",
        "format": "plain",
        "encoding": "utf-8",
        "text": text,
        **declared,
    }
    return WireItem(**fields)  # type: ignore[arg-type]  # the tests' own keywords


def article_of(text: str, **declared: object) -> Article:
    """What the whole chain makes of a text."""
    return parse(item_of(text, **declared))


def roles(article: Article) -> list[str]:
    """`role: words` of every paragraph, its breaks as `|`; `#` marks those of layout `lines`."""
    return [
        f"{'#' if p.layout == 'lines' else ''}{p.role}: "
        + article.item.text[p.start : p.end].replace("\n", "|")
        for p in article.paragraphs
    ]


def words(article: Article, role: str) -> list[str]:
    """The words of the paragraphs with that role, breaks as `|`."""
    return [line.split(": ", 1)[1] for line in roles(article) if line.lstrip("#").startswith(role)]
