"""Who speaks in the stories of a segment, read from its columns without making quotes."""

from __future__ import annotations

from typing import NamedTuple

from wirereader.corpus.cells import SPEECH, TABLES, UNSURE, PersonCells, QuoteCells, StoryCells
from wirereader.corpus.columns import Columns

_SPEAKER = QuoteCells._fields.index("speaker")
_FIRST_TITLE = PersonCells._fields.index("first_title")
_FIRST_QUOTE = StoryCells._fields.index("first_quote")
_FIRST_PERSON = StoryCells._fields.index("first_person")


class SpokenIn(NamedTuple):
    """The speakers of one story."""

    speakers: list[str | None]
    """Of its quotes of class speech, in the order of `Story.quotes`; None where unnamed."""
    unsure: list[bool]
    """Whether each of those quotes is unsure."""
    people: list[tuple[str, list[str]]]
    """Those of the speakers that are people, with their titles."""


class SpeechColumns:
    """The cells of all quotes and people of a segment, read once for many stories."""

    def __init__(self, columns: Columns) -> None:
        self._string = columns.cold_string
        self._strings: dict[int, str | None] = {0: None}
        self._flags = _column(columns, "quotes", 0)
        self._speakers = _column(columns, "quotes", _SPEAKER)
        self._quotes = _column(columns, "stories", _FIRST_QUOTE)
        self._names = _column(columns, "people", 0)
        self._titles_from = _column(columns, "people", _FIRST_TITLE)
        self._titles = _column(columns, "titles", 0)
        self._people = _column(columns, "stories", _FIRST_PERSON)

    def of(self, row: int) -> SpokenIn:
        """The speakers of one row."""
        quotes = range(self._quotes[row], self._quotes[row + 1])
        spoken = [quote for quote in quotes if self._flags[quote] & SPEECH]
        refs = [self._speakers[quote] for quote in spoken]
        if not spoken:
            return SpokenIn([], [], [])
        distinct = set(refs)
        people = [
            (self._text(self._names[person]) or "", self._titles_of(person))
            for person in range(self._people[row], self._people[row + 1])
            if self._names[person] in distinct
        ]
        unsure = [bool(self._flags[quote] & UNSURE) for quote in spoken]
        return SpokenIn([self._text(ref) for ref in refs], unsure, people)

    def _titles_of(self, person: int) -> list[str]:
        refs = self._titles[self._titles_from[person] : self._titles_from[person + 1]]
        return [self._text(ref) or "" for ref in refs]

    def _text(self, ref: int) -> str | None:
        try:
            return self._strings[ref]
        except KeyError:
            self._strings[ref] = text = self._string(ref)
            return text


def _column(columns: Columns, table: str, cell: int) -> list[int]:
    return columns.table(table)[cell :: TABLES[table]].tolist()
