"""HTML to a tree: saved pages, the bodies of feeds and mail, markup inside agency formats.

Takes whatever there is, in one pass and in linear time: tags that are never closed, attributes
without quotes, comments without an end. Comments, scripts and styles are no words and are left out.
"""

from __future__ import annotations

import re
from html import unescape

from wirereader.formats.tree import MAX_DEPTH, Node, elements

_NAME_RE = re.compile(r"/?[A-Za-z][A-Za-z0-9:._-]*")
_ATTRIBUTE_RE = re.compile(
    r"""([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""", re.DOTALL
)
_VOID = elements("void")
_RAW = elements("raw")
_DATA_SCRIPT = "ld+json"
_TEXT_ONLY = frozenset({"title", "textarea"})
_CLOSES = {
    # An opening tag that ends an open element without its closing tag (HTML standard, 13.1.2.4);
    # whether it ends a paragraph too stands in the lexicon.
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
}
_CLOSES_PARAGRAPH = elements("closes-p")


def parse_html(text: str) -> Node:
    """The tree of an HTML text, its root a nameless element. Never raises."""
    builder = _TreeBuilder()
    at = 0
    missing: set[str] = set()
    while at < len(text):
        opening = text.find("<", at)
        if opening < 0:
            break
        builder.data(text[at:opening])
        at = _read_tag(text, opening, builder, missing)
    builder.data(text[at:])
    return builder.root


def _read_tag(text: str, at: int, builder: _TreeBuilder, missing: set[str]) -> int:
    """Read what begins with `<` at `at`; the place after it."""
    if text.startswith("<!--", at):
        return _after(text, "-->", at + 4, missing)
    if text.startswith("<![CDATA[", at):
        end = _after(text, "]]>", at + 9, missing)
        builder.raw(text[at + 9 : end - 3])
        return end
    if text.startswith(("<!", "<?"), at):
        return _after(text, ">", at + 2, missing)
    match = _NAME_RE.match(text, at + 1)
    if match is None:
        builder.data("<")
        return at + 1
    end = _tag_end(text, match.end(), missing)
    name = match.group().rpartition(":")[2].lower() if ":" in match.group() else match.group()
    name = name.lower()
    if match.group().startswith("/"):
        builder.end(name.lstrip("/"))
        return end
    inside = text[match.end() : end - 1]
    if name in _RAW and not inside.endswith("/"):
        return _read_raw(text, name, inside, end, builder, missing)
    builder.start(name, inside)
    if name in _TEXT_ONLY:
        closing = _find(text, f"</{name}", end, missing)
        closing = len(text) if closing < 0 else closing
        builder.data(text[end:closing])
        return closing
    return end


def _find(text: str, wanted: str, at: int, missing: set[str]) -> int:
    """`str.find` that searches in vain once only, so that a page of open comments is linear."""
    if wanted in missing:
        return -1
    found = text.find(wanted, at)
    if found < 0:
        found = text.find(wanted.upper(), at) if wanted.startswith("</") else -1
    if found < 0:
        missing.add(wanted)
    return found


def _after(text: str, wanted: str, at: int, missing: set[str]) -> int:
    found = _find(text, wanted, at, missing)
    return len(text) if found < 0 else found + len(wanted)


def _read_raw(
    text: str, name: str, inside: str, at: int, builder: _TreeBuilder, missing: set[str]
) -> int:
    """Pass over an element whose content is no markup; a script that is data is kept."""
    closing = _find(text, f"</{name}", at, missing)
    if closing < 0:
        return at
    if _DATA_SCRIPT in inside:
        builder.start(name, inside)
        builder.raw(text[at:closing])
        builder.end(name)
    return _after(text, ">", closing, missing)


def _tag_end(text: str, at: int, missing: set[str]) -> int:
    """The place after the `>` that ends a tag, quoted values passed over."""
    while True:
        end = text.find(">", at)
        if end < 0:
            return len(text)
        quote = _open_quote(text, at, end)
        if not quote:
            return end + 1
        closing = _find(text, quote, end, missing)
        if closing < 0:
            return end + 1
        at = closing + 1


def _open_quote(text: str, at: int, end: int) -> str:
    """The quotation mark of a value that is still open at `end`, or an empty string."""
    while True:
        single, double = text.find("'", at, end), text.find('"', at, end)
        if single < 0 and double < 0:
            return ""
        first = min(place for place in (single, double) if place >= 0)
        if text[first - 1] != "=" and not text[first - 1].isspace():
            at = first + 1  # a stray mark inside a value without quotes
            continue
        closing = text.find(text[first], first + 1, end)
        if closing < 0:
            return text[first]
        at = closing + 1


class _TreeBuilder:
    """Tags to a tree; closes what HTML closes by itself."""

    def __init__(self) -> None:
        self.root = Node("")
        self._open = [self.root]

    def data(self, data: str) -> None:
        if data:
            self.raw(unescape(data) if "&" in data else data)

    def raw(self, data: str) -> None:
        self._open[-1].children.append(data)

    def start(self, name: str, inside: str) -> None:
        if name in _CLOSES_PARAGRAPH and self._open[-1].name == "p":
            self._open.pop()
        closes = _CLOSES.get(name, ())
        while self._open[-1].name in closes:
            self._open.pop()
        node = Node(name, _attributes(inside))
        self._open[-1].children.append(node)
        is_closed = name in _VOID or inside.endswith("/")
        if not is_closed and len(self._open) < MAX_DEPTH:
            self._open.append(node)

    def end(self, name: str) -> None:
        # The stack is MAX_DEPTH high at most, so looking through it costs no more than a constant.
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].name == name:
                del self._open[place:]
                return


def _attributes(inside: str) -> dict[str, str]:
    found: dict[str, str] = {}
    if not inside or inside == "/":
        return found
    for match in _ATTRIBUTE_RE.finditer(inside):
        value = match.group(2) or match.group(3) or match.group(4) or ""
        name = match.group(1).rpartition(":")[2].lower()
        found.setdefault(name, unescape(value) if "&" in value else value)
    return found
