"""The frame that ANPA 1312 and IPTC 7901 share: control codes round header, text and trailer.

SOH opens the header, STX the text, ETX ends it, EOT the message. Line noise before SOH and after
EOT is dropped; a message that is never closed is read to its end and marked.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

SOH, STX, ETX, EOT = "\x01", "\x02", "\x03", "\x04"
_NO_TEXT = str.maketrans("", "", "\x00\x05\x06\x0f\x11\x12\x13\x14\x16\x7f")
"""Codes for lines and printers (shifts, DC1 to DC4, SYN, DEL); the type set is nobody's words."""


class Message(NamedTuple):
    """One message between its codes. Header and text are not settled."""

    header: str
    text: str
    trailer: str
    """What stands between ETX and EOT: when the message was sent."""
    is_closed: bool


def messages_of(text: str) -> Iterator[Message]:
    """The messages of a file, in order."""
    start = text.find(SOH)
    while start >= 0:
        following = text.find(SOH, start + 1)
        end = following if following >= 0 else len(text)
        message = _message(text[start + 1 : end])
        if message is not None:
            yield message
        start = following


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
