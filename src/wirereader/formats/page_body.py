"""Finds the copy in a web page: the element whose paragraphs weigh most, without its furniture.

Each paragraph lends its length to its parent and half of it to the grandparent, less what is links;
what the template calls an element counts a little. The heaviest element is the article.
"""

from __future__ import annotations

from wirereader.formats.blocks import Block, blocks_of, is_hidden
from wirereader.formats.tree import Node, elements
from wirereader.lexicons import table

_FURNITURE = elements("furniture")
_SKIPPED = elements("skip")
_PARAGRAPHS = ("p", "blockquote", "pre")
_MIN_PARAGRAPH = 25
"""Code points; shorter ones are labels and buttons."""
_MAX_LINK_SHARE = 0.5
_WORD_WEIGHT = 1.4
"""How much the template's word for an element counts."""
_BOXES = ("div", "table", "cite")
_MIN_PARAGRAPH_SHARE = 0.7
"""Share of an article's words in its own paragraphs from which boxes among them are not copy."""
_MAX_BOX_SHARE = 0.25
"""Share of the words that a box may have and still be none."""
_MIN_COPY = 140
"""Code points below which the heaviest element is no article, and the whole page is taken."""


def article_blocks(page: Node) -> list[Block]:
    """The paragraphs of a page's article, in order; of the whole page where none stands out."""
    body = page.first("body") or page
    best = _heaviest(body)
    if best is None:
        return blocks_of(_pruned(body))
    return _trimmed(blocks_of(_without_side_boxes(_pruned(best))))


def _heaviest(body: Node) -> Node | None:
    """The element with the most copy in it, or None where there is hardly any."""
    weights: dict[int, float] = {}
    nodes: dict[int, Node] = {}

    def lend(node: Node | None, weight: float) -> None:
        if node is not None:
            nodes[id(node)] = node
            weights[id(node)] = weights.get(id(node), 0.0) + weight

    waiting: list[tuple[Node, Node | None, Node | None]] = [(body, None, None)]
    while waiting:
        node, parent, grandparent = waiting.pop()
        if node is not body and (node.name in _SKIPPED or _is_furniture(node)):
            continue
        weight = _own_weight(node)
        if weight:
            lend(node if node.name not in _PARAGRAPHS else parent, weight)
            lend(parent if node.name not in _PARAGRAPHS else grandparent, weight / 2)
        waiting.extend((child, node, parent) for child in node.elements())
    if not weights:
        return None
    best = max(weights, key=lambda key: weights[key] * _template_weight(nodes[key]))
    return nodes[best] if weights[best] >= _MIN_COPY else None


def _own_weight(node: Node) -> float:
    """The code points of a paragraph, or of the text that stands in an element without one."""
    if node.name in _PARAGRAPHS:
        text = node.line()
        links = sum(len(link.line()) for link in node.all("a"))
        if len(text) < _MIN_PARAGRAPH or links > _MAX_LINK_SHARE * len(text):
            return 0
        return len(text) - links
    if node.name in ("div", "td", "section", "article"):
        # Copy whose paragraphs are parted by line breaks only.
        own = sum(len(child.strip()) for child in node.children if isinstance(child, str))
        return own if own >= 4 * _MIN_PARAGRAPH else 0
    return 0


def _template_weight(node: Node) -> float:
    kinds = _template_kinds(node)
    if node.name in ("article", "main") or "copy" in kinds:
        return _WORD_WEIGHT
    return 1.0


def _template_kinds(node: Node) -> set[str]:
    """What the words of class and id say an element is: `copy`, `furniture`."""
    known = table("page_words")
    names = f"{node.get('class')} {node.get('id')} {node.get('itemprop')}".lower()
    parts = names.replace("-", " ").replace("_", " ").split()
    return {known[word][0] for word in (*parts, *names.split()) if word in known}


def _is_furniture(node: Node) -> bool:
    if node.name in _FURNITURE or is_hidden(node):
        return True
    kinds = _template_kinds(node)
    return "furniture" in kinds and "copy" not in kinds


def _pruned(node: Node) -> Node:
    """A copy of the tree without furniture and without lists of links. Depth is bounded."""
    kept: list[Node | str] = []
    for child in node.children:
        if isinstance(child, str):
            kept.append(child)
        elif not _is_furniture(child) and not _is_link_list(child):
            kept.append(_pruned(child))
    return Node(node.name, node.attributes, kept, node.prefix)


def _without_side_boxes(article: Node) -> Node:
    """The article without boxes among its paragraphs, where the copy is paragraphs only.

    Summaries, pictures with captions and notices stand in `div` elements between them.
    """
    weights = {id(child): _copy_weight(child) for child in article.elements()}
    total = sum(weights.values())
    paragraphs = sum(weights[id(c)] for c in article.elements() if c.name in _PARAGRAPHS)
    if paragraphs < _MIN_PARAGRAPH_SHARE * total:
        return article
    kept = [
        child
        for child in article.children
        if isinstance(child, str)
        or child.name not in _BOXES
        or weights[id(child)] > _MAX_BOX_SHARE * total
    ]
    return Node(article.name, article.attributes, kept, article.prefix)


def _copy_weight(node: Node) -> int:
    return len(node.line())


def _is_link_list(node: Node) -> bool:
    """Whether a list or block is mostly links: related stories, tags, tools."""
    if node.name not in ("ul", "ol", "div", "table", "section"):
        return False
    length = len(node.line())
    links = sum(len(link.line()) for link in node.all("a"))
    return length > 0 and links > 0.7 * length


def _trimmed(blocks: list[Block]) -> list[Block]:
    """The blocks without headings that nothing follows."""
    end = len(blocks)
    while end and blocks[end - 1].role == "subhead":
        end -= 1
    return blocks[:end]
