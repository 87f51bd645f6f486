"""Saved web pages: the article of a page, without what stands round it.

With the extra `html` a second extractor is asked which paragraphs these are; the words are ours.
"""

from __future__ import annotations

import re
from html import unescape

from wirereader.formats import second_opinion
from wirereader.formats.blocks import Block, blocks_of, plain_blocks
from wirereader.formats.html_tree import parse_html
from wirereader.formats.loader import Items, Source
from wirereader.formats.page_agreement import agreed
from wirereader.formats.page_body import article_of
from wirereader.formats.page_head import declared_text, read_page_head
from wirereader.formats.record import Record, block_item
from wirereader.formats.tree import Node

_CHARSET_RE = re.compile(rb"""charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
_TAG_RE = re.compile(r"</|<br\b", re.IGNORECASE)
_FULLER = 2
"""How many times as much a page must declare as it shows, for the declared to be its copy."""
_TOP = 3
"""Paragraphs at the top among which headline and byline may stand once more."""
_HEAD_SIZE = 4096
"""Bytes in which a page declares its charset (the HTML standard says 1,024; real pages do not)."""


def items(source: Source) -> Items:
    """The one item of a page; a failure that keeps the title where the page holds no copy."""
    match = _CHARSET_RE.search(source.data[:_HEAD_SIZE])
    decoded = source.decode(match.group(1).decode("ascii") if match else None)
    page = parse_html(decoded.text)
    record = Record(format="html")
    read_page_head(page, record)
    lead, blocks = article_of(page)
    if second_opinion.is_installed():
        blocks = _agreed(blocks, page, decoded.text, record)
    said = {block.text for block in blocks}
    blocks = [*(block for block in lead if block.text not in said), *blocks]
    blocks = _without_head(_or_declared(blocks, page), record)
    if not blocks:
        title = f" under “{record.title}”" if record.title else ""
        yield source.failure(f"no article text{title}")
        return
    yield block_item(source, decoded, record, blocks)


def _agreed(plain: list[Block], page: Node, markup: str, record: Record) -> list[Block]:
    """The blocks that both extractors make of it; what the page did not declare, filled in."""
    try:
        opinion = second_opinion.opinion(markup)
    except second_opinion.OpinionError as error:
        record.warn(f"{error}: read by the plain extractor")
        return plain
    if opinion is None:
        return plain
    record.title = record.title or opinion.title
    record.byline = record.byline or opinion.byline
    record.date = record.date or opinion.date
    record.agency = record.agency or opinion.agency
    blocks, left_out = agreed(plain, blocks_of(page.first("body") or page), opinion)
    if left_out:
        paragraphs = "paragraph" if left_out == 1 else "paragraphs"
        message = f"{left_out} {paragraphs} behind its end left out, copy to {second_opinion.NAME}"
        record.warn(message, "note")
    return blocks


def _or_declared(blocks: list[Block], page: Node) -> list[Block]:
    """The paragraphs that the page declares, where it shows little of them without its scripts."""
    declared = declared_text(page)
    if len(declared) < _FULLER * sum(len(block.text) for block in blocks):
        return blocks
    # Without tags its lines are its paragraphs, also where it has an ampersand or entities.
    is_markup = _TAG_RE.search(declared) is not None
    found = blocks_of(parse_html(declared)) if is_markup else plain_blocks(unescape(declared))
    return found or blocks


def _without_head(blocks: list[Block], record: Record) -> list[Block]:
    """The copy without headline and byline, where a page repeats them at its top."""
    head = {record.title, record.byline} - {None}
    top = [block for block in blocks[:_TOP] if block.text not in head]
    return top + blocks[_TOP:]
