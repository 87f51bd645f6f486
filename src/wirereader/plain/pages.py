"""How a story is read out: its header, then piece by piece, as many at once as make a page."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from wirereader.model.story import Story
from wirereader.reading.refs import HEADER, Place

PIECE = 2_000
"""Characters after which a long paragraph is cut, at a blank: two minutes of speech."""

PAGE = 1_000
"""Characters from which on a page ends with its paragraph: a screen of 80 columns."""


class Piece(NamedTuple):
    """A paragraph or a part of a long one; the header has graf -1 and no characters."""

    graf: int
    start: int = 0
    end: int = 0


class Pages:
    """The pieces of one story, and which comes next."""

    def __init__(self, story: Story, *, is_raw: bool = False) -> None:
        """`is_raw`: the text as it stands, all of it, without the header."""
        self.story = story
        self.is_raw = is_raw
        self.pieces = _raw_pieces(story) if is_raw else [Piece(-1), *_pieces(story)]
        self.next = 0
        """Index of the piece that is told next; their count at the end."""

    @property
    def is_over(self) -> bool:
        """Whether all has been told."""
        return self.next >= len(self.pieces)

    def go(self, place: Place) -> None:
        """Let the piece with this place come next."""
        at = (place.graf, self._start(place) + place.char)
        starts = [(piece.graf, piece.start) for piece in self.pieces]
        self.next = 0 if place == HEADER else max(0, bisect_right(starts, at) - 1)

    def place(self, index: int) -> Place:
        """Where a piece begins."""
        piece = self.pieces[min(index, len(self.pieces) - 1)]
        if piece.graf < 0:
            return HEADER
        return Place(piece.graf, piece.start - self.story.paragraphs[piece.graf].start)

    def onward(self, count: int | None = None) -> range:
        """The next `count` pieces, or a page of them, as indexes; they count as told."""
        begin, size = self.next, 0
        while not self.is_over and (size < PAGE if count is None else self.next - begin < count):
            piece = self.pieces[self.next]
            size += piece.end - piece.start
            self.next += 1
        return range(begin, self.next)

    def back(self, first: int, count: int | None = None) -> None:
        """Let what stands `count` pieces, or a page, before the piece `first` come next."""
        begin, size = first, 0
        while begin > 0 and (size < PAGE if count is None else first - begin < count):
            begin -= 1
            size += self.pieces[begin].end - self.pieces[begin].start
        self.next = begin

    def _start(self, place: Place) -> int:
        grafs = self.story.paragraphs
        return grafs[place.graf].start if 0 <= place.graf < len(grafs) else 0


def _pieces(story: Story) -> list[Piece]:
    """The paragraphs but for the title, which the header tells."""
    return [
        piece
        for number, graf in enumerate(story.paragraphs)
        if graf.role != "title"
        for piece in _cut(story.text, number, graf.start, graf.end)
    ]


def _raw_pieces(story: Story) -> list[Piece]:
    """The whole text: each paragraph with what stands between it and the next."""
    starts = [graf.start for graf in story.paragraphs]
    starts[:1] = [0]
    ends = [*starts[1:], len(story.text)]
    pairs = zip(starts, ends, strict=False)
    return [
        piece
        for number, (start, end) in enumerate(pairs)
        for piece in _cut(story.text, number, start, end)
    ] or [Piece(-1)]


def _cut(text: str, number: int, start: int, end: int) -> list[Piece]:
    pieces: list[Piece] = []
    while end - start > PIECE:
        blank = text.rfind(" ", start + 1, start + PIECE)
        at = blank if blank > 0 else start + PIECE
        pieces.append(Piece(number, start, at))
        start = at + 1 if blank > 0 else at
    pieces.append(Piece(number, start, end))
    return pieces
