"""The frame that ANPA 1312 and IPTC 7901 share: control codes round header, text and trailer.

SOH opens the header, STX the text, ETX ends it, EOT the message. Line noise before SOH and after
EOT is dropped; a message that is never closed is read to its end and marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

SOH, STX, ETX, EOT = "\x01", "\x02", "\x03", "\x04"
_NO_TEXT = str.maketrans("", "", "\x00\x05\x06\x0f\x11\x12\x13\x14\x16\x1d\x1e\x1f\x7f")
"""Codes for lines and printers (shifts, DC1 to DC4, SYN, separators, DEL): nobody's words."""

_BARE_HEADERS = (
    # IPTC 7901: `eca0003 3 i 380  dpa 0045`, a blank line, the slug.
    r"[A-Za-z]{2,4}\d{3,4} [1-9] [A-Za-z]{1,3} {1,3}\d{1,5}\b[^\r\n]{0,40}\r?\n"
    r"\s*\n[^\r\n]{1,80}\r?\n",
    # ANPA: `W2870asian`, then `r z BC-Valda--Port     11-13 1049`; fields follow.
    r"[A-Za-z]\d{4}[^\s^]{0,12}\r?\n[a-z] [a-z] \S[^\r\n]{0,60}\d\d-\d\d +\d{3,4} ?\r?\n"
    r"(?=\^)",
)
_BARE_TRAILER_RE = re.compile(
    # `091010 GMT Mar 31`, `AP-WF-11-13-13 1509GMT<`
    r"^\s*(?:\d{6} (?:[A-Z]{3} )?[A-Za-z]{3,4} \d\d"
    r"|[A-Z]{2,5}-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}[A-Z]{3}<?)\s*\Z",
    re.MULTILINE,
)
_MAX_TRAILER = 200
"""Code points at the end in which the trailer of a message without codes is looked for."""


class Message(NamedTuple):
    """One message between its codes. Header and text are not settled."""

    header: str
    text: str
    trailer: str
    """What stands between ETX and EOT: when the message was sent."""
    is_closed: bool


def messages_of(text: str) -> Iterator[Message]:
    """The messages of a file, in order; one that has lost its codes is told by its lines."""
    if SOH not in text:
        text = _with_codes(text)
    start = text.find(SOH)
    while start >= 0:
        following = text.find(SOH, start + 1)
        end = following if following >= 0 else len(text)
        message = _message(text[start + 1 : end])
        if message is not None:
            yield message
        start = following


def bare_format(head: str) -> str | None:
    """The format of a message without codes whose header is all there, by its first lines."""
    for name, pattern in zip(("iptc7901", "anpa"), _BARE_HEADERS, strict=True):
        if re.match(rf"\s*{pattern}", head):
            return name
    return None


def _with_codes(text: str) -> str:
    """A message without codes with those round its text put back."""
    header = next(filter(None, (re.match(rf"\s*{p}", text) for p in _BARE_HEADERS)), None)
    if header is None:
        return text
    trailer = _BARE_TRAILER_RE.search(text, max(header.end(), len(text) - _MAX_TRAILER))
    end = trailer.start() if trailer else len(text)
    closing = f"{ETX}{text[end:]}{EOT}" if trailer else ""
    return f"{SOH}{header.group()}{STX}{text[header.end() : end]}{closing}"


def _message(framed: str) -> Message | None:
    header, has_text, rest = framed.partition(STX)
    if not has_text:
        return None
    text, is_closed, trailer = rest.partition(ETX)
    if not is_closed:
        text = text.partition(EOT)[0]
    return Message(
        header=header,
        text=_plain(text),
        trailer=_plain(trailer.partition(EOT)[0]).strip(),
        is_closed=bool(is_closed),
    )


def _plain(text: str) -> str:
    """Text without the codes for the machine. A later STX or ETX is left for `settle` to show."""
    return text.translate(_NO_TEXT).replace("\r\r\n", "\n").replace("\r\n", "\n")
