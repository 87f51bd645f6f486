"""`Page`: a story laid out for one width, wrapped where it is looked at.

Rows are found from where the reader is, up or down, block by block; nothing needs the number of all
rows, so a story of a megabyte opens as fast as a short one, and resizing wraps one screen. How far
the reader is, is told in characters.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirereader.corpus.rows import Standing
from wirereader.model.item import Paragraph
from wirereader.model.story import Story
from wirereader.reading.refs import HEADER, Place
from wirereader.ui.view.block import Block, raw_blocks, story_blocks
from wirereader.ui.view.run import Run
from wirereader.ui.view.wrap import Rows, wrap


class Top(NamedTuple):
    """A row of a page: its block, and its number in the block, a blank row before it included."""

    block: int = 0
    row: int = 0


class Row(NamedTuple):
    """One row on the screen."""

    block: int
    start: int
    end: int
    """Displayed characters of the block's run, half-open."""
    is_first: bool
    """Whether its paragraph, or piece of one, begins here."""
    is_blank: bool = False


class Page:
    """The blocks of a story, and where their rows break for `width` cells."""

    def __init__(
        self, text: str, blocks: Sequence[Block], paragraphs: Sequence[Paragraph], width: int
    ) -> None:
        self.text = text
        self.blocks = blocks
        self.width = width
        self._paragraphs = paragraphs
        self._wrapped: dict[int, tuple[Run, Rows]] = {}
        # The headline may stand below a slug in the text, so blocks are looked up by their start.
        shown = sorted((each.start, n) for n, each in enumerate(blocks) if each.end > each.start)
        self._starts = [start for start, _ in shown]
        self._shown = [number for _, number in shown]

    def run(self, block: int) -> Run:
        """The displayed words of a block."""
        return self._wrap(block)[0]

    def _wrap(self, block: int) -> tuple[Run, Rows]:
        wrapped = self._wrapped.get(block)
        if wrapped is None:
            run = self.blocks[block].run(self.text)
            wrapped = self._wrapped[block] = run, wrap(run, self.width)
        return wrapped

    def block_rows(self, block: int) -> list[Row]:
        """The rows of a block, with the blank one before it."""
        rows = [
            Row(block, start, end, not number)
            for number, (start, end) in enumerate(self._wrap(block)[1])
        ]
        return [Row(block, 0, 0, False, True), *rows] if self.blocks[block].has_gap else rows

    def _height(self, block: int) -> int:
        return len(self._wrap(block)[1]) + self.blocks[block].has_gap

    def rows(self, top: Top, height: int) -> list[Row]:
        """The rows from `top` down, at most `height`."""
        rows: list[Row] = []
        for row in self._rows_from(top):
            if len(rows) == height:
                break
            rows.append(row)
        return rows

    def _rows_from(self, top: Top) -> Iterator[Row]:
        yield from self.block_rows(top.block)[top.row :]
        for block in range(top.block + 1, len(self.blocks)):
            yield from self.block_rows(block)

    def moved(self, top: Top, by: int) -> Top:
        """The row `by` rows further down, or up where it is negative; it stops at both ends."""
        block, row = top.block, top.row + by
        while row < 0 and block > 0:
            block -= 1
            row += self._height(block)
        while (height := self._height(block)) <= row and block < len(self.blocks) - 1:
            row -= height
            block += 1
        return Top(block, min(max(row, 0), self._height(block) - 1))

    def scrolled(self, top: Top, by: int, height: int) -> Top:
        """The top row after scrolling by `by` rows; the last row never rises above the bottom."""
        moved = self.moved(top, by)
        return min(moved, max(self.last_top(height), Top())) if by > 0 else moved

    def last_top(self, height: int) -> Top:
        """The top row at which the last row stands at the bottom."""
        last = len(self.blocks) - 1
        return self.moved(Top(last, self._height(last) - 1), 1 - height)

    def at_place(self, place: Place) -> Top:
        """The row that shows a place; the nearest one where the page does not have it."""
        if place.graf < 0:
            return self._at_header(place.char)
        if not self._paragraphs:
            return Top()
        graf = self._paragraphs[min(place.graf, len(self._paragraphs) - 1)]
        if 0 < graf.end - graf.start <= place.char:
            below = self.block_at(graf.end - 1) + 1
            if below < len(self.blocks) and self.blocks[below].has_gap:
                return Top(below, 0)
        return self.at_offset(graf.start + place.char)

    def _at_header(self, char: int) -> Top:
        for number, block in enumerate(self.blocks):
            length = len(self.run(number).text) + 1
            if char < length or block.graf >= 0:
                return Top(number, self._row_of(number, char) if char else 0)
            char -= length
        return Top()

    def at_offset(self, offset: int) -> Top:
        """The row that shows a character of the text."""
        block = self.block_at(offset)
        return Top(block, self._row_of(block, self.run(block).displayed(offset)))

    def block_at(self, offset: int) -> int:
        """The block that shows a character of the text."""
        if not self._shown:
            return 0
        return self._shown[max(0, bisect_right(self._starts, offset) - 1)]

    def _row_of(self, block: int, char: int) -> int:
        starts = [start for start, _ in self._wrap(block)[1]]
        return max(0, bisect_right(starts, char) - 1) + self.blocks[block].has_gap

    def place(self, top: Top) -> Place:
        """The place at the beginning of a row; of a blank one, the end of the paragraph above."""
        block = self.blocks[top.block]
        above = self.blocks[top.block - 1].graf if top.block else -1
        row = self.block_rows(top.block)[top.row]
        if block.kind == "end":
            last = self._paragraphs[-1] if self._paragraphs else None
            return HEADER if last is None else Place(block.graf - 1, last.end - last.start)
        if row.is_blank and 0 <= above != block.graf:
            return Place(above, self._paragraphs[above].end - self._paragraphs[above].start)
        if block.graf >= 0 and not (row.is_blank and above < 0):
            start = self._paragraphs[block.graf].start
            return Place(block.graf, self.run(top.block).source(row.start) - start)
        if block.kind == "raw":
            return self._place_of(self.run(top.block).source(row.start))
        before = sum(len(self.run(number).text) + 1 for number in range(top.block))
        return Place(-1, before + row.start)

    def _place_of(self, offset: int) -> Place:
        starts = [paragraph.start for paragraph in self._paragraphs]
        graf = bisect_right(starts, offset) - 1
        return HEADER if graf < 0 else Place(graf, offset - starts[graf])

    def percent(self, top: Top, height: int) -> str:
        """`top`, `52%`, `end`, or `all` where everything is in sight."""
        at_top, at_end = top == Top(), top >= self.last_top(height)
        if at_top or at_end:
            return "all" if at_top and at_end else "top" if at_top else "end"
        rows = self.rows(top, height)
        last = rows[-1]
        block = self.blocks[last.block]
        if block.kind == "end":
            seen = len(self.text)
        elif block.start == block.end:
            seen = 0
        else:
            seen = self.run(last.block).source(last.end)
        return f"{min(99, max(1, seen * 100 // max(1, len(self.text))))}%"


def story_page(story: Story, width: int, standing: Standing | None = None) -> Page:
    """The story as it is read."""
    return Page(story.text, story_blocks(story, standing), story.paragraphs, width)


def raw_page(text: str, width: int, paragraphs: Sequence[Paragraph] = ()) -> Page:
    """A text as it stands in its file; paragraphs let places be kept."""
    return Page(text, raw_blocks(text), paragraphs, width)
