"""`Segment`: some parsed stories in their flat form, read without making objects.

The one form of parsed stories in the pipe, in memory and in the cache. What lists and search need
is cut from the columns when asked for; `story` makes the objects of the model.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirereader.corpus.cells import ENCODING_GUESSED, IS_FAILURE, TABLES, StoryCells
from wirereader.corpus.columns import Columns
from wirereader.corpus.decode import StoryReader, Strings
from wirereader.corpus.list_columns import ListColumn, Values, list_column
from wirereader.corpus.rows import StoryRow
from wirereader.corpus.speech import SpeechColumns, SpokenIn
from wirereader.corpus.texts import Texts
from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure
from wirereader.model.item import READ, Failure
from wirereader.model.story import Story

STORY_LIMIT = 200
"""Stories a segment holds at most."""

TEXT_LIMIT = 1_000_000
"""Bytes of text after which a segment is closed; one long story may exceed it."""

_WIDTH = TABLES["stories"]
_AT = {name: at for at, name in enumerate(StoryCells._fields)}
_FLAGS, _NUMBER = _AT["flags"], _AT["number"]
_KEY, _PATH, _TITLE = _AT["key"], _AT["path"], _AT["title"]
_PLACE, _ITEM_PLACE, _DATE = _AT["place"], _AT["item_place"], _AT["date"]
_FIRST_PARAGRAPH = _AT["first_paragraph"]
_PARAGRAPH_WIDTH = TABLES["paragraphs"]
_OPENING = 200
"""Characters of an opening: more than the widest list shows."""


class Segment:
    """Rows of stories and failures over the bytes of one segment."""

    __slots__ = ("_cells", "_columns", "_texts", "words")

    def __init__(self, data: bytes | memoryview, words: bytes = b"") -> None:
        """Raises SegmentError for damaged bytes and for those of another layout."""
        self.words = words
        """What its texts gave when they were cut into words, for whoever takes it in; or nothing.

        No business of the segment's own; it travels with it.
        """
        self._columns = Columns(data)
        self._cells = self._columns.table("stories")
        ends, blocks = map(self._columns.table, ("text_ends", "text_blocks"))
        self._texts = Texts(self._columns.text, ends, blocks)

    def __len__(self) -> int:
        return self._columns.row_count

    @property
    def engine(self) -> bytes:
        """The digest of the code that parsed these stories."""
        return self._columns.engine

    @property
    def data(self) -> memoryview:
        """All bytes, as they go to the cache."""
        return self._columns.data

    def story(self, row: int) -> Story:
        """The story of a row that is not a failure."""
        return StoryReader(self._columns, row, self.text(row)).story()

    def quotes(self, row: int) -> tuple[Attribution, ...]:
        """The quotes of class speech alone, as `Story.quotes` has them."""
        read = StoryReader(self._columns, row, "").quotes()
        return tuple(quote for quote in read if quote.quote_class == "speech")

    def figures(self, row: int) -> tuple[Figure, ...]:
        """The figures alone, as `Story.figures` has them."""
        return StoryReader(self._columns, row, "").figures()

    def failure(self, row: int) -> Failure:
        """The failure of a row that is one."""
        return StoryReader(self._columns, row, self.text(row)).failure()

    def values(self) -> Iterator[Story | Failure]:
        """All rows as objects, one at a time."""
        strings = Strings(self._columns)
        for row in range(len(self)):
            reader = StoryReader(self._columns, row, self.text(row), strings)
            yield reader.failure() if self.is_failure(row) else reader.story()

    def is_failure(self, row: int) -> bool:
        """Whether the row is a file or item that could not be read."""
        return bool(self._cells[row * _WIDTH + _FLAGS] & IS_FAILURE)

    def text(self, row: int) -> str:
        """The row's text, decoded anew at every call; of a failure the raw part."""
        return str(self.utf8(row), "utf-8", "surrogatepass")

    def utf8(self, row: int) -> bytes:
        """The row's text as UTF-8."""
        return self._texts.utf8(row)

    def passages(self, row: int) -> list[tuple[int, int]]:
        """Spans of the row's body paragraphs and subheads: no title, no boilerplate."""
        at = row * _WIDTH + _FIRST_PARAGRAPH
        start, end = (
            first * _PARAGRAPH_WIDTH for first in self._cells[at : at + _WIDTH + 1 : _WIDTH]
        )
        cells = self._columns.table("paragraphs")[start:end].tolist()
        starts, ends, roles = (cells[at::_PARAGRAPH_WIDTH] for at in range(3))
        read = {role for role in set(roles) if self._columns.string(role) in READ}
        return [(s, e) for s, e, role in zip(starts, ends, roles, strict=True) if role in read]

    def opening(self, row: int) -> str:
        """The body's first words behind the dateline, in one line; empty without a body."""
        passages = self.passages(row)
        if not passages:
            return ""
        start, end = passages[0]
        behind = self._story_cells(row).dateline_end
        start = behind if start < behind <= end else start
        return " ".join(self.text(row)[start : min(end, start + _OPENING)].split())

    def key(self, row: int) -> str:
        """The story's key; empty for a failure."""
        return self._optional(row, _KEY) or ""

    def title(self, row: int) -> str | None:
        """The story's title."""
        return self._optional(row, _TITLE)

    def place(self, row: int) -> str | None:
        """The place of the dateline, else the declared one."""
        return self._optional(row, _PLACE) or self._optional(row, _ITEM_PLACE)

    def date(self, row: int) -> str | None:
        """ISO 8601, as much as is known."""
        return self._optional(row, _DATE)

    def path(self, row: int) -> str:
        """The path as shown."""
        return self._columns.string(self._cells[row * _WIDTH + _PATH])

    def id(self, row: int) -> str:
        """Path, `#`, number in the file; the path alone for a failure of the whole file."""
        number = self._cells[row * _WIDTH + _NUMBER]
        path = self.path(row)
        return f"{path}#{number - 1}" if number else path

    def rows_of_path(self, path: str) -> list[int]:
        """The rows of a path, in their order."""
        ref = self._columns.ref_of(path)
        if not ref:
            return []
        paths = self._cells[_PATH::_WIDTH].tolist()
        return [row for row in range(len(self)) if paths[row] == ref]

    def row(self, row: int, n: int) -> StoryRow:
        """What the list shows; `n` is the row's number in the corpus."""
        cells, after = self._story_cells(row), self._story_cells(row + 1)
        if cells.flags & IS_FAILURE:
            message = self.failure(row).problem.message
            return StoryRow(n=n, id=self.id(row), key="", path=self.path(row), failure=message)
        string = self._columns.optional_string
        urgency = string(cells.urgency)
        return StoryRow(
            n=n,
            id=self.id(row),
            key=self.key(row),
            path=self.path(row),
            title=string(cells.title),
            place=self.place(row),
            date=string(cells.date),
            agency=string(cells.agency) or string(cells.item_agency),
            language=string(cells.language),
            status=string(cells.status),
            version=string(cells.version),
            slug=string(cells.slug),
            chain=string(cells.chain),
            embargo=string(cells.embargo),
            urgency=None if urgency is None else int(urgency),
            quote_count=cells.speech_count,
            unsure_count=cells.unsure_count,
            figure_count=after.first_figure - cells.first_figure,
            people_count=after.first_person - cells.first_person,
            problem_count=after.first_article_problem
            - cells.first_article_problem
            + after.first_problem
            - cells.first_problem,
            size=self._texts.size(row),
            is_empty=after.first_paragraph - cells.first_paragraph == bool(cells.title_start),
            is_encoding_guessed=bool(cells.flags & ENCODING_GUESSED),
        )

    def list_column(self, name: ListColumn) -> Values:
        """What lists are sorted by, of all rows at once."""
        return list_column(self._columns, name)

    def spoken(self, row: int) -> SpokenIn:
        """Who speaks in a row. For many rows take `speech` once."""
        return self.speech().of(row)

    def speech(self) -> SpeechColumns:
        """Who speaks, row by row; reads the columns of the whole segment at once."""
        return SpeechColumns(self._columns)

    def _optional(self, row: int, column: int) -> str | None:
        return self._columns.optional_string(self._cells[row * _WIDTH + column])

    def _story_cells(self, row: int) -> StoryCells:
        return StoryCells._make(self._cells[row * _WIDTH : (row + 1) * _WIDTH])
