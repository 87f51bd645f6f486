"""`Block`: what the reading pane is made of, one under the other: header lines and paragraphs."""

from __future__ import annotations

from typing import Literal, NamedTuple

from wirereader.corpus.rows import Standing
from wirereader.model.item import Layout, Paragraph
from wirereader.model.story import Story
from wirereader.ui.view.header import HeaderLine, header
from wirereader.ui.view.run import Run, flow_run, lines_run

BlockKind = Literal[
    "banner", "banner.kill", "headline", "meta", "body", "subhead", "boilerplate", "end", "raw"
]

PIECE = 16_384
"""Characters after which a long paragraph is cut, so that opening it wraps no more than is seen.
A row ends early there, one in two hundred."""


class Block(NamedTuple):
    """A header line, a paragraph, or a piece of a long one."""

    kind: BlockKind
    graf: int
    """Index of its paragraph in the story; -1 in the header."""
    start: int = 0
    end: int = 0
    """Its characters in the story's text; equal where it shows words of our own."""
    layout: Layout = "flow"
    words: str = ""
    """Our own words, where it shows such."""
    has_gap: bool = False
    """A blank row stands before it."""

    def run(self, text: str) -> Run:
        """Its displayed words."""
        if self.start == self.end:
            return Run(self.words)
        make = lines_run if self.layout == "lines" else flow_run
        return make(text, self.start, self.end)


def story_blocks(story: Story, standing: Standing | None = None) -> list[Block]:
    """The header, the paragraphs with a blank row between them, and the end mark."""
    blocks = [_header_block(line) for line in header(story, standing)]
    above: Paragraph | None = None
    for graf, paragraph in enumerate(story.paragraphs):
        if paragraph.role == "title":
            continue
        has_gap = above is None or not _belong_together(story.text, above, paragraph)
        above = paragraph
        pieces = _pieces(story.text, paragraph.start, paragraph.end, paragraph.layout)
        blocks.extend(
            Block(
                paragraph.role, graf, start, end, paragraph.layout, has_gap=has_gap and not number
            )
            for number, (start, end) in enumerate(pieces)
        )
    blocks.append(Block("end", len(story.paragraphs), words="end", has_gap=True))
    return blocks


def _belong_together(text: str, above: Paragraph, paragraph: Paragraph) -> bool:
    """Whether two lines of slugs, bylines or credits stand right below one another in the copy."""
    is_small = above.role == paragraph.role == "boilerplate"
    return is_small and text[above.end : paragraph.start].count("\n") == 1


def raw_blocks(text: str) -> list[Block]:
    """A text as it stands, line by line, in pieces."""
    return [
        Block("raw", -1, start, end, "lines") for start, end in _pieces(text, 0, len(text), "lines")
    ]


def _header_block(line: HeaderLine) -> Block:
    return Block(line.kind, -1, line.start, line.end, words=line.words, has_gap=line.has_gap)


def _pieces(text: str, start: int, end: int, layout: Layout) -> list[tuple[int, int]]:
    """The paragraph cut at line ends, or in prose at blanks, before each `PIECE` characters."""
    pieces: list[tuple[int, int]] = []
    while end - start > PIECE:
        limit = start + PIECE
        at = text.rfind("\n", start + 1, limit)
        if layout == "flow":
            at = max(at, text.rfind(" ", start + 1, limit))
        pieces.append((start, at if at > 0 else limit))
        start = at + 1 if at > 0 else limit
    pieces.append((start, end))
    return pieces
