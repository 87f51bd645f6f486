"""Saved web pages: the article of a page, without what stands round it."""

from __future__ import annotations

import re

from wirereader.formats.blocks import Block
from wirereader.formats.html_tree import parse_html
from wirereader.formats.loader import Items, Source
from wirereader.formats.page_body import article_blocks
from wirereader.formats.page_head import read_page_head
from wirereader.formats.record import Record, block_item

_CHARSET_RE = re.compile(rb"""charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
_HEAD_SIZE = 4096
"""Bytes in which a page declares its charset (the HTML standard says 1,024; real pages do not)."""


def items(source: Source) -> Items:
    """The one item of a page; a failure that keeps the title where the page holds no copy."""
    match = _CHARSET_RE.search(source.data[:_HEAD_SIZE])
    decoded = source.decode(match.group(1).decode("ascii") if match else None)
    page = parse_html(decoded.text)
    record = Record(format="html")
    read_page_head(page, record)
    blocks = _without_title(article_blocks(page), record)
    if not blocks:
        title = f" under “{record.title}”" if record.title else ""
        yield source.failure(f"no article text{title}")
        return
    yield block_item(source, decoded, record, blocks)


def _without_title(blocks: list[Block], record: Record) -> list[Block]:
    """The copy without the headline that a page repeats at its top."""
    for index, block in enumerate(blocks[:3]):
        if record.title and block.text == record.title:
            return blocks[:index] + blocks[index + 1 :]
    return blocks
