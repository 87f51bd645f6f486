"""Copy that a page sets in several elements: columns round advertisements, a box a paragraph.

The element that weighs most is then one of them. What is above it holds the others too, if its
copy is much more and they look like the first, or if the page calls it the article.
"""

from __future__ import annotations

from collections.abc import Mapping

from wirereader.formats.page_names import template_kinds
from wirereader.formats.tree import Node

_GROWTH = 1.5
"""How many times as much copy an element must hold as the one below it."""


def around(body: Node, best: Node, copy: Mapping[int, int]) -> Node:
    """The element with all of the copy of which `best` holds a part; mostly `best` itself.

    `copy` has the characters of the paragraphs in each element, by its id; 0 for furniture.
    """
    line = _line_to(body, best)
    named = max((at for at, node in enumerate(line) if _is_article(node)), default=-1)
    chosen = best
    for at, node in enumerate(line):
        if copy.get(id(node), 0) < _GROWTH * copy.get(id(chosen), 0):
            continue
        below = line[at - 1] if at else best
        if at <= named or _has_twin(node, below, copy):
            chosen = node
    return chosen


def _line_to(body: Node, node: Node) -> list[Node]:
    """The elements above `node`, the nearest first, the body left out."""
    above = {id(child): parent for parent in body.walk() for child in parent.elements()}
    line: list[Node] = []
    parent = above.get(id(node))
    while parent is not None and parent is not body:
        line.append(parent)
        parent = above.get(id(parent))
    return line


def _is_article(node: Node) -> bool:
    return node.name == "article" or template_kinds(node) == {"copy"}


def _has_twin(parent: Node, node: Node, copy: Mapping[int, int]) -> bool:
    """Whether a neighbour of `node` looks like it and holds copy too; several articles are none."""
    if node.name == "article":
        return False
    return any(
        child is not node
        and (child.name, child.get("class")) == (node.name, node.get("class"))
        and copy.get(id(child), 0) > 0
        for child in parent.elements()
    )
