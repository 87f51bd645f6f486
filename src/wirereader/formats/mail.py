"""Mail: single messages (`.eml`) and mailboxes (`.mbox`); newsletters and copy sent by mail.

The readable part is the plain one unless it is a stub beside a richer HTML part. Headers are
decoded here; what an encoded word hides is settled like every other string.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr
from itertools import islice

from wirereader.formats.blocks import blocks_of
from wirereader.formats.decode import Decoded, decode
from wirereader.formats.html_tree import parse_html
from wirereader.formats.loader import Items, Source
from wirereader.formats.record import Record, block_item, plain_item
from wirereader.formats.record_values import parts_of
from wirereader.formats.stamps import iso_of
from wirereader.model.item import Failure, WireItem
from wirereader.text.settle import settle

_FROM_LINE_RE = re.compile(rb"^From \S.*$", re.MULTILINE)
_QUOTED_FROM_RE = re.compile(rb"^>(>*From )", re.MULTILINE)
"""A mailbox quotes a line that begins with "From " by one more ">"."""
_UNNAMED = "unknown-8bit"
"""What Python calls the charset of a header that is not encoded at all."""
_ATTACHED = "message/rfc822"
"""The type of a part that is a message itself; a whole message may be of it too."""
_MAX_PARTS = 500
_MAX_BOUNDARIES = 100
"""Multiparts of one message; Python's parser takes quadratic time in how deep they lie."""
_STUB_SHARE = 0.5
"""A plain part shorter than this share of the HTML part's words is a stub."""
_MIN_PLAIN = 200


def items(source: Source) -> Items:
    """One item a message, those attached to another one included.

    A message without text is a failure that keeps its subject.
    """
    number = 0
    for data in _messages(source.data):
        for message in _opened(data):
            number += 1
            if isinstance(message, str):
                yield source.failure(f"message {number} {message}", number=number)
            else:
                yield _item(source, number, message)


def _messages(data: bytes) -> Iterator[bytes]:
    """The messages of a mailbox without their `From ` lines; a single message as it is."""
    if not data.startswith(b"From "):
        yield data
        return
    starts = [
        match
        for match in _FROM_LINE_RE.finditer(data)
        if match.start() == 0 or data.endswith((b"\n\n", b"\r\n\r\n"), 0, match.start())
    ]
    ends = [match.start() for match in starts[1:]] + [len(data)]
    for match, end in zip(starts, ends, strict=True):
        yield _QUOTED_FROM_RE.sub(rb"\1", data[match.end() : end].lstrip(b"\r\n"))


def _opened(data: bytes) -> Iterator[Message | str]:
    """A message and those attached to it, as when it is forwarded; or what is wrong with it."""
    if data.count(b"boundary=") > _MAX_BOUNDARIES:
        yield "has too many parts"
        return
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(data)
    except (ValueError, RecursionError, HeaderParseError):
        yield "cannot be read"
        return
    if message.get_content_type() != _ATTACHED:
        yield message
    for part in islice(message.walk(), _MAX_PARTS):
        if part.get_content_type() == _ATTACHED:
            yield from _inner(part)


def _item(source: Source, number: int, message: Message) -> WireItem | Failure:
    record = Record(
        format="mail",
        number=number,
        title=_header(message, "subject"),
        byline=_sender(message),
        date=iso_of(_date(message)),
        identity=_header(message, "message-id"),
        language=_header(message, "content-language"),
        keywords=parts_of(_header(message, "keywords")),
    )
    plain, html = _bodies(source, message)
    if html is not None:
        blocks = blocks_of(parse_html(html.text))
        words = sum(len(block.text) for block in blocks)
        if plain is None or len(plain.text) < max(_MIN_PLAIN, _STUB_SHARE * words):
            return block_item(source, html, record, blocks)
    if plain is None or (not plain.text.strip() and not record.title):
        record.warn("a message without text")
        empty = Decoded("", "us-ascii")
        return block_item(source, empty, record, []) if record.title else _empty(source, number)
    return plain_item(source, plain, record, settle(plain.text).strip("\n"))


def _empty(source: Source, number: int) -> Failure:
    return source.failure(f"message {number} has no text", number=number)


def _bodies(source: Source, message: Message) -> tuple[Decoded | None, Decoded | None]:
    """The first plain and the first HTML part, attachments passed over."""
    found: dict[str, Decoded] = {}
    for part in _parts(message):
        kind = part.get_content_type()
        is_attached = str(part.get("content-disposition", "")).lower().startswith("attachment")
        if kind not in ("text/plain", "text/html") or kind in found or is_attached:
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            charset = part.get_content_charset()
            found[kind] = decode(payload, declared=charset, encoding=source.encoding)
    return found.get("text/plain"), found.get("text/html")


def _parts(message: Message) -> Iterator[Message]:
    """The parts of a message in order, however deep they lie."""
    waiting = [message]
    for _ in range(_MAX_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        if part.get_content_type() == _ATTACHED:
            continue  # a message of its own
        if part.is_multipart():
            waiting.extend(reversed(_inner(part)))
        else:
            yield part


def _inner(part: Message) -> list[Message]:
    """The messages inside a part; that of a text alone is not asked for, since the library decodes
    it by whatever charset it names.
    """
    payload = part.get_payload() if part.is_multipart() else None
    return [p for p in payload if isinstance(p, Message)] if isinstance(payload, list) else []


def _header(message: Message, name: str) -> str | None:
    """A header's words, its encoded ones decoded; None where there is no such header."""
    value = message.get(name)
    if value is None:
        return None
    raw = str(value)
    try:
        # Of a header with bytes in it `value` is an object that still has them.
        pieces = decode_header(value)
    except (HeaderParseError, ValueError):
        return raw
    words = [
        _decoded(piece, charset) if isinstance(piece, bytes) else piece for piece, charset in pieces
    ]
    return " ".join("".join(words).split())


def _decoded(piece: bytes, charset: str | None) -> str:
    """An encoded word, or a whole header in bytes of a charset that it does not name."""
    if charset == _UNNAMED:
        # The blank shows that a last byte of another charset is no character cut off.
        return decode(piece + b" ").text
    return decode(piece, declared=charset).text


def _sender(message: Message) -> str | None:
    """The name of the sender, the address where there is no name."""
    sender = _header(message, "from")
    if sender is None:
        return None
    name, address = parseaddr(sender)
    return name or address or None


def _date(message: Message) -> str | None:
    """The date header without the comment behind it."""
    value = _header(message, "date")
    return value.partition("(")[0].strip() if value else None
