"""What ANPA 1312 and IPTC 7901 share beyond the frame: one item a message, what is odd marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wirereader.formats.loader import Items, Source
from wirereader.formats.record import Record, framed_item
from wirereader.formats.wire_frame import Message, messages_of
from wirereader.model.item import Paragraph
from wirereader.text.settle import settle

ReadMessage = Callable[[Message, str, Record], Sequence[Paragraph]]
"""Notes in the record what header and trailer declare; returns the settled text's paragraphs."""


def message_items(source: Source, name: str, read: ReadMessage) -> Items:
    """The items of a file of messages in the format `name`, each message read by `read`."""
    decoded = source.decode()
    number = 0
    for number, message in enumerate(messages_of(decoded.text), 1):
        record = Record(format=name, number=number)
        text = settle(message.text)
        paragraphs = read(message, text, record)
        if not message.is_closed:
            record.warn("message not closed")
        if paragraphs:
            yield framed_item(source, decoded, record, text, paragraphs)
        else:
            yield source.failure(f"message {number} is empty", number=number)
    if not number:
        yield source.failure("no message between the codes")
