"""What a page's template calls its elements: copy, furniture, the lead; and when it is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from wirereader.formats.tree import Node
from wirereader.lexicons import table


class Measure(NamedTuple):
    """Code points of the words in an element, and of those in links."""

    length: int
    linked: int


def template_kinds(node: Node) -> set[str]:
    """What the words of class and id say an element is: `copy`, `furniture`, `lead`."""
    if not node.attributes:
        return set()
    known = table("page_words")
    names = f"{node.get('class')} {node.get('id')} {node.get('itemprop')}".lower()
    parts = names.replace("-", " ").replace("_", " ").split()
    return {known[word][0] for word in (*parts, *names.split()) if word in known}


def is_named_copy(node: Node) -> bool:
    """Whether an element is called the copy, and nothing else at the same time."""
    return node.name in ("article", "main") or template_kinds(node) == {"copy"}


def wrappers(body: Node, measures: Mapping[int, Measure]) -> frozenset[int]:
    """The ids of the elements with most of a page's words, down to the last one called the copy.

    What a template calls these is about the page (`layout-with-rail`, `advert-wrap`), so they are
    no furniture, whatever their names.
    """
    half = _own(measures[id(body)]) / 2
    trunk: list[int] = []
    copy_at = 1  # the body itself is none, whatever it is called
    node: Node | None = body
    while node is not None:
        trunk.append(id(node))
        if is_named_copy(node):
            copy_at = len(trunk)
        heavy = (c for c in node.elements() if id(c) in measures and _own(measures[id(c)]) > half)
        node = next(heavy, None)
    return frozenset(trunk[:copy_at])


def _own(measure: Measure) -> int:
    return measure.length - measure.linked
