"""The one tree that XML and HTML are read into, and how loaders look things up in it.

Names are local and lower case, so that a namespace prefix or a shouting tag changes nothing. A tree
is never deeper than MAX_DEPTH: what is nested further loses its element and keeps its words, so
recursion over a tree is safe.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from wirereader.lexicons import table

MAX_DEPTH = 150
"""Elements on top of each other. Real pages reach 40, agency formats 15."""


@dataclass(slots=True, eq=False)
class Node:
    """An element. Children are elements and the text between them, in order."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)
    prefix: str = ""
    """The prefix of the name in XML: `media` of `media:content`."""

    def get(self, attribute: str) -> str:
        """The attribute's value without white space around it, or an empty string."""
        return self.attributes.get(attribute, "").strip()

    def elements(self) -> Iterator[Node]:
        """The children that are elements."""
        return (child for child in self.children if isinstance(child, Node))

    def walk(self) -> Iterator[Node]:
        """The element and all below it, in document order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(c for c in reversed(node.children) if isinstance(c, Node))

    def all(self, *names: str) -> Iterator[Node]:
        """The elements below this one that have one of the names, in document order."""
        return (node for node in self.walk() if node.name in names and node is not self)

    def first(self, *names: str) -> Node | None:
        """The first element of `all(names)`."""
        return next(self.all(*names), None)

    def child(self, *names: str) -> Node | None:
        """The first child with one of the names."""
        return next((node for node in self.elements() if node.name in names), None)

    def text(self) -> str:
        """All the words in it, in order, as they stand."""
        pieces: list[str] = []
        waiting: list[Node | str] = [self]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                pieces.append(item)
            else:
                waiting.extend(reversed(item.children))
        return "".join(pieces)

    def line(self) -> str:
        """Its words on one line, white space single."""
        return " ".join(self.text().split())

    def spaced_line(self) -> str:
        """`line` with a space between elements, for those that never share a word."""
        pieces = [c if isinstance(c, str) else c.spaced_line() for c in self.children]
        return " ".join(" ".join(pieces).split()).replace(" ,", ",").replace(" ;", ";")


def line_of(node: Node | None) -> str | None:
    """The words of an element on one line; None where it is missing or empty."""
    return (node.line() or None) if node is not None else None


def first_line(nodes: Iterable[Node | None]) -> str | None:
    """The words of the first of the elements that has any."""
    return next(filter(None, map(line_of, nodes)), None)


def elements(meaning: str) -> frozenset[str]:
    """The names of the elements that have a meaning: `skip`, `break`, `row`, ... (see lexicon)."""
    return frozenset(
        name
        for name, (meanings,) in table("markup_elements").items()
        if meaning in meanings.split()
    )
