"""The block reader: a tree of markup to paragraphs, for NITF, XHTML and HTML alike.

Each element that breaks the flow begins a paragraph; headings inside the body are subheads; tables
and preformatted text keep their rows. `compose` lays the paragraphs out as a story's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from typing import NamedTuple

from wirereader.formats.html_tree import parse_html
from wirereader.formats.tree import Node, elements
from wirereader.model.item import Layout, Paragraph, Role
from wirereader.text.settle import settle

_SKIPPED = elements("skip")
_BREAKING = elements("break")
_SUBHEADS = elements("subhead")
_LINES = elements("rows")
_ROWS = elements("row")
_CELLS = elements("cell")
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad"
"""A paragraph that holds nothing else holds nothing."""
_MIN_WRAPPED = 3
_TWICE_RE = re.compile(
    r"&(?:amp|apos|quot|nbsp|[lr][sd]quo|[mn]dash|hellip|euro|pound|#39|#34|#160|#8[0-9]{3}|#x27);"
)
"""References that no story is about: marks, blanks and signs. Never one to a control character."""
_PARTED_RE = re.compile(r"<(?:p|br|div|li|td|pre)\b", re.IGNORECASE)
_BROKEN_STOP_RE = re.compile(r"(?<=\S)[ \t]*\n\s*([.,;:!?])(?=\s|$)")


class Block(NamedTuple):
    """A paragraph before it has a place: settled words, one line a row."""

    text: str
    role: Role = "body"
    layout: Layout = "flow"


def blocks_of(node: Node) -> list[Block]:
    """The paragraphs below an element, in order; what is hidden or no copy is left out."""
    reader = _BlockReader()
    reader.read(node)
    reader.close()
    return reader.blocks


def markup_blocks(markup: str) -> list[Block]:
    """The paragraphs of HTML in a field. Without elements for them blank lines part them, as some
    editors store what they show so.
    """
    if _PARTED_RE.search(markup) is None and "\n\n" in (bare := markup.replace("\r", "")):
        markup = bare.replace("\n\n", "<p>")
    return blocks_of(parse_html(markup))


def plain_blocks(text: str) -> list[Block]:
    """One block a line of plain text that came with markup's other fields."""
    return [Block(line) for line in map(_single, settle(text).split("\n")) if line]


def compose(blocks: Iterable[Block]) -> tuple[str, tuple[Paragraph, ...]]:
    """The text of a story made of blocks, one a line, and where each stands in it."""
    pieces: list[str] = []
    paragraphs: list[Paragraph] = []
    at = 0
    for block in blocks:
        if not block.text:
            continue
        paragraphs.append(Paragraph(at, at + len(block.text), block.role, block.layout))
        pieces.append(block.text)
        at += len(block.text) + 1
    return "\n".join(pieces), tuple(paragraphs)


class _BlockReader:
    """Walks a tree and collects the words between breaks. Depth is bounded by the tree's."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._role: Role = "body"

    def read(self, node: Node) -> None:
        for child in node.children:
            if isinstance(child, str):
                self._pieces.append(child)
            elif child.name not in _SKIPPED and not is_hidden(child):
                self._element(child)

    def close(self) -> None:
        """End the paragraph that is being collected."""
        for piece in _unwrapped(settle(_unescaped("".join(self._pieces)))):
            text = _single(piece)
            if text.strip(_INVISIBLE):
                self.blocks.append(Block(text, self._role))
        self._pieces.clear()

    def _element(self, node: Node) -> None:
        if node.name == "br":
            self._break_line(node)
        elif node.name in _LINES:
            self.close()
            self._rows(node)
        elif node.name in _SUBHEADS:
            self.close()
            self._role = "subhead"
            self.read(node)
            self.close()
            self._role = "body"
        elif node.name in _BREAKING:
            self.close()
            self.read(node)
            self.close()
        else:
            self.read(node)

    def _break_line(self, node: Node) -> None:
        """Two line breaks in a row end a paragraph; a single one is a space."""
        del node
        if self._pieces and self._pieces[-1] == "\n":
            self.close()
        else:
            self._pieces.append("\n")

    def _rows(self, node: Node) -> None:
        if node.name == "pre":
            lines = [line.rstrip() for line in settle(node.text()).split("\n")]
        elif _is_layout(node):
            self.read(node)
            self.close()
            return
        else:
            lines = [
                "\t".join(_single(settle(c.text())) for c in _cells(r)) for r in _table_rows(node)
            ]
        text = "\n".join(line for line in lines if line.strip())
        if text.strip():
            self.blocks.append(Block(text, self._role, "lines"))


def _unescaped(words: str) -> str:
    """Words with the references that are left in them resolved: some houses escape them twice."""
    return _TWICE_RE.sub(lambda match: unescape(match.group()), words) if "&" in words else words


def _unwrapped(words: str) -> list[str]:
    """The paragraphs of hard-wrapped copy that an agency has put into one element whole.

    There a paragraph begins at an indent and goes on at the margin; where every line is indented,
    it is only the markup that is.
    """
    lines = [line for line in words.split("\n")[1:] if line.strip()]
    indented = sum(line.startswith("  ") for line in lines)
    if not indented or indented == len(lines) or len(lines) < _MIN_WRAPPED:
        return [words]
    pieces: list[str] = []
    for line in words.split("\n"):
        if line.startswith("  ") or not line.strip() or not pieces:
            pieces.append(line)
        else:
            pieces[-1] = f"{pieces[-1]}\n{line}"
    return pieces


def _table_rows(table: Node) -> list[Node]:
    return list(table.all(*_ROWS))


def _cells(row: Node) -> list[Node]:
    return [node for node in row.elements() if node.name in _CELLS]


def _is_layout(table: Node) -> bool:
    """Whether a table only places things on a page: it holds tables, blocks or one column."""
    if table.first("table", "p", "div", "ul", "h1", "h2", "h3") is not None:
        return True
    return all(len(_cells(row)) < 2 for row in _table_rows(table))


def is_hidden(node: Node) -> bool:
    """Whether a page says that the element is not to be seen."""
    attributes = node.attributes
    if not attributes:
        return False
    style = attributes.get("style", "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style or "hidden" in attributes


def _single(text: str) -> str:
    """The words with single spaces. A no-break space is white space here as elsewhere.

    A line break before a point or a comma is the markup's, where a program has laid it out.
    """
    if "\n" in text:
        text = _BROKEN_STOP_RE.sub(r"\1", text)
    return " ".join(text.split())
