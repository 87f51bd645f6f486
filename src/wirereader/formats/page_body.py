"""Finds the copy in a web page: the element whose paragraphs weigh most, without its furniture.

Each paragraph lends its length to its parent and half of it to the grandparent, less what is links;
what the template calls an element counts a little. The heaviest element is the article. Everything
is measured once, from the leaves up, so that a page is read in linear time however it is nested.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wirereader.formats.blocks import Block, blocks_of, is_hidden
from wirereader.formats.page_columns import around
from wirereader.formats.page_lead import lead_blocks, lead_elements
from wirereader.formats.page_names import Measure, template_kinds, wrappers
from wirereader.formats.tree import Node, elements

_FURNITURE = elements("furniture")
_SKIPPED = elements("skip")
_PARAGRAPHS = ("p", "blockquote", "pre")
_LISTS = ("ul", "ol", "div", "table", "section")
_BOXES = ("div", "table", "cite")
_BARE = ("div", "td", "section", "article")
"""Elements that may hold copy whose paragraphs are parted by line breaks only."""
_MIN_PARAGRAPH = 25
"""Code points; shorter ones are labels and buttons."""
_MIN_BARE = 100
_MAX_PARAGRAPH_LINKS = 0.5
_MAX_LIST_LINKS = 0.7
"""Share of linked words from which a paragraph, and a list, is navigation."""
_WORD_WEIGHT = 1.4
"""How much the template's word for an element counts."""
_MIN_PARAGRAPH_SHARE = 0.7
"""Share of an article's words in its own paragraphs from which boxes among them are not copy."""
_MAX_BOX_SHARE = 0.25
"""Share of the words that a box may have and still be none."""
_MIN_COPY = 140
"""Code points of copy below which an element is no article, and the whole page is taken."""


class Article(NamedTuple):
    """The paragraphs of an article, in order."""

    lead: list[Block]
    """Those that the page sets above the copy."""
    copy: list[Block]


def article_of(page: Node) -> Article:
    """The article of a page; the whole page where none stands out."""
    body = page.first("body") or page
    measures: dict[int, Measure] = {}
    _measure(body, measures)
    trunk = wrappers(body, measures)
    visible = _visible(body, trunk)
    copy = _copy_in(visible, measures)
    heaviest = _heaviest(visible, measures)
    best = around(body, heaviest, copy) if heaviest is not None else None
    if best is None or copy[id(best)] < _MIN_COPY:
        return Article([], blocks_of(_pruned(body, measures, trunk)))
    article = _without_side_boxes(best, measures)
    blocks = _trimmed(blocks_of(_pruned(article, measures, trunk)))
    leads = [_pruned(node, measures, trunk) for node in lead_elements(body, best)]
    return Article(lead_blocks(blocks_of(Node("", children=[*leads])), best), blocks)


def _measure(node: Node, measures: dict[int, Measure]) -> Measure:
    """Measure an element and all below it. Depth is bounded by the tree's."""
    length = linked = 0
    if node.name not in _SKIPPED and node.name not in _FURNITURE:
        for child in node.children:
            if isinstance(child, str):
                length += len(child.strip())
            else:
                inner = _measure(child, measures)
                length += inner.length
                linked += inner.linked
    measure = Measure(length, length if node.name == "a" else linked)
    measures[id(node)] = measure
    return measure


class _Placed(NamedTuple):
    """An element and what is above it."""

    node: Node
    parent: Node | None
    grandparent: Node | None


def _visible(body: Node, trunk: frozenset[int]) -> list[_Placed]:
    """The elements that are no furniture and in none, in document order."""
    found: list[_Placed] = []
    waiting = [_Placed(body, None, None)]
    while waiting:
        placed = waiting.pop()
        node = placed.node
        if id(node) in trunk or not (node.name in _SKIPPED or _is_furniture(node)):
            found.append(placed)
            waiting.extend(_Placed(child, node, placed.parent) for child in node.elements())
    return found


def _copy_in(visible: Sequence[_Placed], measures: dict[int, Measure]) -> dict[int, int]:
    """Characters of the paragraphs in each element; an article is none of what holds it."""
    copy = {id(placed.node): _own_weight(placed.node, measures) for placed in visible}
    for node, parent, _ in reversed(visible):
        if parent is not None and node.name != "article":
            copy[id(parent)] += copy[id(node)]
    return copy


def _heaviest(visible: Sequence[_Placed], measures: dict[int, Measure]) -> Node | None:
    """The element whose paragraphs weigh most, or None where there are none."""
    weights: dict[int, float] = {}
    nodes: dict[int, Node] = {}

    def lend(node: Node | None, weight: float) -> None:
        if node is not None:
            nodes[id(node)] = node
            weights[id(node)] = weights.get(id(node), 0.0) + weight

    for node, parent, grandparent in visible:
        weight = _own_weight(node, measures)
        if weight:
            is_paragraph = node.name in _PARAGRAPHS
            lend(parent if is_paragraph else node, weight)
            lend(grandparent if is_paragraph else parent, weight / 2)
    if not weights:
        return None
    return nodes[max(weights, key=lambda key: weights[key] * _template_weight(nodes[key]))]


def _own_weight(node: Node, measures: dict[int, Measure]) -> int:
    """The code points of a paragraph, or of the text that stands in an element without one."""
    if node.name in _PARAGRAPHS:
        length, linked = measures.get(id(node), Measure(0, 0))
        if length < _MIN_PARAGRAPH or linked > _MAX_PARAGRAPH_LINKS * length:
            return 0
        return length - linked
    if node.name in _BARE:
        own = sum(len(child.strip()) for child in node.children if isinstance(child, str))
        return own if own >= _MIN_BARE else 0
    return 0


def _template_weight(node: Node) -> float:
    is_named = node.name in ("article", "main") or "copy" in template_kinds(node)
    return _WORD_WEIGHT if is_named else 1.0


def _is_furniture(node: Node) -> bool:
    if node.name in _FURNITURE or is_hidden(node):
        return True
    kinds = template_kinds(node)
    return "furniture" in kinds and "copy" not in kinds


def _pruned(node: Node, measures: dict[int, Measure], trunk: frozenset[int]) -> Node:
    """A copy of the tree without furniture and without lists of links. Depth is bounded."""
    kept: list[Node | str] = []
    for child in node.children:
        if isinstance(child, str):
            kept.append(child)
        elif id(child) in trunk or not (_is_furniture(child) or _is_link_list(child, measures)):
            kept.append(_pruned(child, measures, trunk))
    return Node(node.name, node.attributes, kept, node.prefix)


def _is_link_list(node: Node, measures: dict[int, Measure]) -> bool:
    """Whether a list or block is mostly links: related stories, tags, tools."""
    length, linked = measures.get(id(node), Measure(0, 0))
    return node.name in _LISTS and length > 0 and linked > _MAX_LIST_LINKS * length


def _without_side_boxes(article: Node, measures: dict[int, Measure]) -> Node:
    """The article without boxes among its paragraphs, where the copy is paragraphs only.

    Summaries, pictures with captions and notices stand in `div` elements between them.
    """
    lengths = {id(child): measures[id(child)].length for child in article.elements()}
    total = sum(lengths.values())
    paragraphs = sum(lengths[id(c)] for c in article.elements() if c.name in _PARAGRAPHS)
    if paragraphs < _MIN_PARAGRAPH_SHARE * total:
        return article
    kept = [
        child
        for child in article.children
        if isinstance(child, str)
        or child.name not in _BOXES
        or lengths[id(child)] > _MAX_BOX_SHARE * total
    ]
    return Node(article.name, article.attributes, kept, article.prefix)


def _trimmed(blocks: list[Block]) -> list[Block]:
    """The blocks without headings that nothing follows."""
    end = len(blocks)
    while end and blocks[end - 1].role == "subhead":
        end -= 1
    return blocks[:end]
