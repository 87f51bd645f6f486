"""Joins what two extractors take for the copy of a page. Words come from our own reader alone.

The plain extractor's article stands unless the other one has found at least twice as much: then it
looked at the wrong element. What the other one calls no copy among its paragraphs (captions,
invitations to subscribe) stays in its place as boilerplate; paragraphs that it adds above and among
them join, such as a lead outside the article's element. What it adds behind the end is told and
left out: mostly that is the head of other stories.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from wirereader.formats.blocks import Block
from wirereader.formats.second_opinion import Opinion, letters

_OUTWEIGHS = 2
"""How many times as much copy shows that the plain extractor took the wrong element."""
_MIN_COVERED = 0.8
"""Share of the plain article that the other one must have too; else they read the page apart, and
the words of the plain one are whole."""
_MIN_LEAD = 80
"""Characters of a paragraph above the article that is a lead and no label."""


class Agreed(NamedTuple):
    """The blocks of an article."""

    blocks: list[Block]
    left_out: int = 0
    """Paragraphs behind its end that the second extractor took for copy."""


def agreed(plain: Sequence[Block], page: Sequence[Block], opinion: Opinion) -> Agreed:
    """The article of a page whose blocks are `page`; `plain` is what our own extractor found."""
    own = sum(len(letters(block.text)) for block in plain)
    chosen = [block for block in page if letters(block.text) in opinion.copy]
    size = sum(len(letters(block.text)) for block in chosen)
    if not plain or (size >= _OUTWEIGHS * own and size >= _MIN_COVERED * opinion.size):
        return Agreed(chosen)
    covered = sum(len(letters(b.text)) for b in plain if letters(b.text) in opinion.copy)
    if covered < _MIN_COVERED * own:
        return Agreed(list(plain))
    return _joined(plain, page, opinion)


def _joined(plain: Sequence[Block], page: Sequence[Block], opinion: Opinion) -> Agreed:
    """All that is plain, with what the other one adds above and among it."""
    places = _places(plain, page)
    others = opinion.copy.difference(letters(block.text) for block in plain)
    added = deque((at, b) for at, b in enumerate(page) if letters(b.text) in others)
    blocks: list[Block] = []
    is_begun = False
    for block, place in zip(plain, places, strict=True):
        while place is not None and added and added[0][0] < place:
            extra = added.popleft()[1]
            if is_begun or len(extra.text) >= _MIN_LEAD:
                blocks.append(extra)
        is_begun = is_begun or place is not None
        # One without a place has furniture among its words there: the other may have it or not.
        is_copy = place is None or letters(block.text) in opinion.copy
        blocks.append(block if is_copy else block._replace(role="boilerplate"))
    return Agreed(blocks, len(added))


def _places(plain: Sequence[Block], page: Sequence[Block]) -> list[int | None]:
    """Where each block of the article stands among those of the page; in order, so far as it is."""
    known: dict[str, list[int]] = {}
    for at, block in enumerate(page):
        known.setdefault(letters(block.text), []).append(at)
    places: list[int | None] = []
    ahead = 0
    for block in plain:
        there = known.get(letters(block.text), [])
        at = bisect_left(there, ahead)
        places.append(there[at] if at < len(there) else None)
        ahead = ahead if at == len(there) else there[at] + 1
    return places
