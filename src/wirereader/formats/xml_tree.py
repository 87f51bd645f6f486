"""XML to a tree, with nothing fetched, nothing expanded and as little refused as can be.

Real agency files name DTDs that are not there, declare one charset and use another, hold `&nbsp;`
without declaring it and are cut off by a dropped line. Entities that a file declares itself are
refused when they could grow; what is damaged is read up to the damage.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import NamedTuple
from xml.parsers import expat

from wirereader.errors import FormatError
from wirereader.formats.decode import Decoded
from wirereader.formats.faults import in_words
from wirereader.formats.loader import Source
from wirereader.formats.tree import MAX_DEPTH, Node
from wirereader.model.problem import Problem

_DECLARED_RE = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_ENTITY_RE = re.compile(r"&([A-Za-z][A-Za-z0-9]{0,31});")
_DECLARED_ENTITY_RE = re.compile(r"<!ENTITY\s{1,9}([A-Za-z][A-Za-z0-9]{0,31})\s")
_CHAR_REF_RE = re.compile(r"&#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,8}));")
_BAD_CHAR_RE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BARE_RE = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z))|&(?![A-Za-z#][A-Za-z0-9]{0,31};)", re.DOTALL)
"""An ampersand that nobody has escaped; sections where none has to be are passed over."""
_OWN_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_MAX_ENTITY = 64
"""Code points that an entity declared in the file may stand for: a sign or a name, not a bomb."""


class XmlDocument(NamedTuple):
    """A tree and what was wrong on the way to it."""

    root: Node
    damage: str | None
    """Where and why reading stopped, or None for a whole document."""


def open_xml(source: Source) -> tuple[Decoded, Node]:
    """The tree of a file, and its decoding with what was wrong. Raises FormatError."""
    decoded = source.decode(declared_encoding(source.data))
    document = parse_xml(decoded.text)
    if document.damage is None:
        return decoded, document.root
    message = f"damaged XML, read up to {document.damage}"
    problem = Problem("load", "warning", message)
    return decoded._replace(problems=(*decoded.problems, problem)), document.root


def declared_encoding(head: bytes) -> str | None:
    """The charset that the XML declaration names, if any."""
    match = _DECLARED_RE.search(head[:400])
    return match.group(1).decode("ascii") if match else None


def parse_xml(text: str) -> XmlDocument:
    """The tree of an XML text. Raises FormatError where nothing of it can be read."""
    text = text.lstrip("\ufeff \t\r\n")  # blank lines above the declaration are common in feeds
    whole = _TreeBuilder()
    damage = whole.feed(text)
    if damage is None and not whole.has_skipped:
        return XmlDocument(whole.root(), None)
    mended = _TreeBuilder()
    second = mended.feed(_mend(text))
    if second is None:
        return XmlDocument(mended.root(), None)
    root = mended.root()
    if not root.children:
        raise FormatError(f"damaged XML: {second}")
    return XmlDocument(root, second)


def _mend(text: str) -> str:
    """HTML's entities as characters, unknown ones as written, what XML does not allow as signs."""
    declared = {*_OWN_ENTITIES, *_DECLARED_ENTITY_RE.findall(text)}

    def entity(match: re.Match[str]) -> str:
        name = match.group(1)
        return match.group() if name in declared else html5.get(f"{name};", f"&amp;{name};")

    text = _BARE_RE.sub(lambda match: match.group(1) or "&amp;", text)
    text = _ENTITY_RE.sub(entity, _CHAR_REF_RE.sub(_char_ref, text))
    return _BAD_CHAR_RE.sub("\u2426", text)


def _char_ref(match: re.Match[str]) -> str:
    code = int(match.group(1), 16) if match.group(1) else int(match.group(2))
    is_allowed = code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000
    if is_allowed and code not in (0xFFFE, 0xFFFF):
        return match.group()
    return chr(0x2400 + code) if code < 0x20 else "\u2426"


class _TreeBuilder:
    """Expat's events to a tree; the document itself is the parent of the root element."""

    def __init__(self) -> None:
        self._document = Node("")
        self._open = [self._document]
        self._too_deep = 0
        self.has_skipped = False
        """Whether an entity was left out: with a DTD that is not read, none is a fault."""
        # The text is decoded already, so its declaration of a charset is overruled.
        parser = expat.ParserCreate("utf-8")
        # Buffered, the words before a fault would be lost with it.
        parser.buffer_text = False
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.EntityDeclHandler = self._entity_declared
        parser.SkippedEntityHandler = self._skipped
        self._parser = parser

    def feed(self, text: str) -> str | None:
        """Read the whole text. The place and kind of the first fault, or None."""
        try:
            self._parser.Parse(text.encode("utf-8", "replace"), True)
        except expat.ExpatError as error:
            kind = expat.ErrorString(error.code) or "not well-formed"
            return f"line {error.lineno}, column {error.offset + 1}: {in_words(kind)}"
        return None

    def root(self) -> Node:
        """The root element, or an empty one where there is none."""
        return next(self._document.elements(), self._document)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) > MAX_DEPTH:
            self._too_deep += 1
            return
        prefix, _, local = name.rpartition(":")
        values = {_local(key): value for key, value in attributes.items()}
        node = Node(local.lower(), values, prefix=prefix.lower())
        self._open[-1].children.append(node)
        self._open.append(node)

    def _end(self, name: str) -> None:
        del name
        if self._too_deep:
            self._too_deep -= 1
        else:
            self._open.pop()

    def _data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def _skipped(self, name: str, is_parameter: bool) -> None:
        del name
        self.has_skipped = self.has_skipped or not is_parameter

    def _entity_declared(
        self,
        name: str,
        is_parameter: bool,
        value: str | None,
        *declaration: str | None,
    ) -> None:
        del name, declaration
        if value is not None and not is_parameter and ("&" in value or len(value) > _MAX_ENTITY):
            raise FormatError("entity declarations refused: they could grow without end, not read")


def _local(name: str) -> str:
    """`xhtml:P` and `P` are `p`."""
    return name.rpartition(":")[2].lower()
