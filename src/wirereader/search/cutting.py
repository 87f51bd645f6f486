"""The words of parsed stories as bytes: cut where the stories are parsed, taken in by the index.

Cutting texts into words is most of the work of an index. The parse processes do it beside the
parsing and the cache keeps it, so the process that serves the keys only renumbers what it gets.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wirereader.errors import SegmentError
from wirereader.model.item import READ, Failure
from wirereader.model.story import Story
from wirereader.search.vocabulary import BREAK, Vocabulary

_MAGIC = 0x31435257  # "WRC1" on a little-endian machine
_HEAD = struct.Struct("=III8I")  # magic, check sum, whether numbers are wide, bytes of each column
_CHECKED_FROM = 8
_LARGEST_NARROW = 0xFFFF
_VOCABULARY_LIMIT = 500_000
"""Words after which a cutter begins anew: a file of random letters must not fill the memory."""


class StoryWords(NamedTuple):
    """The words of one story, as numbers of a vocabulary."""

    tokens: list[int]
    """Title first; title and each paragraph closed by `BREAK`."""
    title_joined: list[int]
    """What tied words of the title give run together."""
    joined: list[int]
    """The same of the text."""
    initials: str
    """First letters of the title's words."""


def story_words(
    title: str | None, text: str, passages: Iterable[tuple[int, int]], vocabulary: Vocabulary
) -> StoryWords:
    """Cut one story; `passages` are the spans of `text` whose words count."""
    title_tokens, title_joined = vocabulary.read(title or "")
    joined: list[int] = []
    tokens = [*title_tokens, BREAK]
    for start, end in passages:
        apart, together = vocabulary.read(text[start:end])
        tokens += apart
        tokens.append(BREAK)
        joined += together
    # Single letters are what "U.S." left of an abbreviation; nobody types them.
    spelt = [vocabulary.words[number] for number in title_tokens]
    initials = "".join(word[0] for word in spelt if len(word) > 1 and word.isalpha())
    return StoryWords(tokens, title_joined, joined, initials)


class Cutter:
    """Cuts segment after segment; a word met before is not looked at again."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()

    def cut(self, rows: Sequence[Story | Failure]) -> bytes:
        """The words of the rows of one segment, with a numbering of their own."""
        if len(self._vocabulary) > _VOCABULARY_LIMIT:
            self._vocabulary = Vocabulary()
        numbers: dict[int, int] = {BREAK: BREAK}
        columns = [array("I") for _ in range(6)]
        initials: list[str] = []
        for row in rows:
            found = self._row(row)
            for at, run in enumerate(found[:3]):
                columns[2 * at].extend([numbers.setdefault(n, len(numbers)) for n in run])
                columns[2 * at + 1].append(len(run))
            initials.append(found.initials)
        spelt = self._vocabulary.words
        words = "\n".join(spelt[number] for number in list(numbers)[1:])
        return _packed(words, "\n".join(initials), columns, is_wide=len(numbers) > _LARGEST_NARROW)

    def _row(self, row: Story | Failure) -> StoryWords:
        if isinstance(row, Failure):
            return StoryWords([BREAK], [], [], "")
        passages = [(p.start, p.end) for p in row.paragraphs if p.role in READ]
        return story_words(row.title, row.text, passages, self._vocabulary)


class Cut(NamedTuple):
    """What `Cutter.cut` packed; numbers count in `words`, from 1."""

    words: list[str]
    initials: list[str]
    """A string for each row."""
    columns: list[memoryview[int]]
    """Numbers and how many each row has: tokens, joined in titles, joined in texts."""


def read_cut(data: bytes) -> Cut:
    """The columns of a cut. Raises SegmentError where it is damaged."""
    if len(data) < _HEAD.size:
        raise SegmentError("words cut short")
    magic, check, is_wide, *lengths = _HEAD.unpack_from(data)
    if (magic, check) != (_MAGIC, zlib.crc32(data[_CHECKED_FROM:])):
        raise SegmentError("damaged words")
    view = memoryview(data)
    at = _HEAD.size
    pieces = []
    for length in lengths:
        pieces.append(view[at : at + length])
        at += length
    words, initials = (str(piece, "utf-8", "surrogatepass").split("\n") for piece in pieces[:2])
    columns = [
        piece.cast("H") if place % 2 == 0 and not is_wide else piece.cast("I")
        for place, piece in enumerate(pieces[2:])
    ]
    return Cut(words if lengths[0] else [], initials, columns)


def _packed(words: str, initials: str, columns: list[array[int]], *, is_wide: bool) -> bytes:
    for at in () if is_wide else (0, 2, 4):
        columns[at] = array("H", columns[at])
    parts = [
        words.encode("utf-8", "surrogatepass"),
        initials.encode("utf-8", "surrogatepass"),
        *(column.tobytes() for column in columns),
    ]
    body = b"".join((struct.pack("=I8I", is_wide, *map(len, parts)), *parts))
    return struct.pack("=II", _MAGIC, zlib.crc32(body)) + body
