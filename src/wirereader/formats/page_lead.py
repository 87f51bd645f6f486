"""The lead that a page sets above its copy: the first paragraph of its story, in its own place.

Many templates keep it outside the element of the copy, in the head of the article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirereader.formats.blocks import Block
from wirereader.formats.page_names import template_kinds
from wirereader.formats.tree import Node

_MIN_LEAD = 60
"""Code points of a lead; what is shorter is a label."""
_MAX_LEAD = 12
"""Its paragraphs, at most."""
_HEAD_HEIGHT = 3
"""Elements round the copy in which its lead is looked for where the page names no article."""


def lead_elements(body: Node, copy: Node) -> Iterator[Node]:
    """The elements that the page calls a lead, above the copy in its article; none within one."""
    inside: set[int] = set()
    for node in _before(_article_round(body, copy), copy):
        kinds = template_kinds(node)
        is_lead = "lead" in kinds and "furniture" not in kinds and id(node) not in inside
        if is_lead and not _is_linked(node):
            inside.update(map(id, node.walk()))
            yield node


def lead_blocks(blocks: Sequence[Block], copy: Node) -> list[Block]:
    """The paragraphs of a lead as those of a story, each once; without what the copy repeats.

    None where they are many: these are the leads of other stories.
    """
    kept = dict.fromkeys(block.text for block in blocks if len(block.text) >= _MIN_LEAD)
    if len(kept) > _MAX_LEAD:
        return []
    said = " ".join(copy.text().split())
    return [Block(text) for text in kept if text not in said]


def _article_round(body: Node, copy: Node) -> Node:
    """The nearest article that holds the copy, else what is a few elements above it."""
    above = {id(child): node for node in body.walk() for child in node.elements()}
    line: list[Node] = []
    node: Node | None = above.get(id(copy))
    while node is not None and node is not body:
        line.append(node)
        if node.name in ("article", "main"):
            return node
        node = above.get(id(node))
    return line[min(_HEAD_HEIGHT, len(line)) - 1] if line else copy


def _before(article: Node, copy: Node) -> list[Node]:
    """The elements of an article that stand before its copy and do not hold it."""
    before: list[Node] = []
    for node in article.walk():
        if node is copy:
            break
        before.append(node)
    return before


def _is_linked(node: Node) -> bool:
    """Whether the words are a link: the lead of another story."""
    linked = sum(len(link.line()) for link in node.all("a"))
    return 2 * linked > len(node.line())
