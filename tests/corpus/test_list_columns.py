"""What the list is sorted by is the same, read of all rows at once or of one row."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.strategies import ROWS
from wirereader.corpus.corpus import Corpus
from wirereader.corpus.encode import encode
from wirereader.corpus.list_columns import ListColumn
from wirereader.corpus.rows import StoryRow
from wirereader.corpus.segment import Segment
from wirereader.model.item import Failure
from wirereader.model.story import Story


@given(st.lists(ROWS, max_size=3))
def test_a_column_has_what_each_row_has(segments: list[list[Story | Failure]]) -> None:
    corpus = Corpus()
    for segment in segments:
        corpus.add(Segment(encode(segment)))
    listed = [corpus.row(n) for n in range(len(corpus))]

    assert column(corpus, "date") == [row.date for row in listed]
    assert column(corpus, "place") == [row.place for row in listed]
    assert column(corpus, "slug") == [row.slug for row in listed]
    assert column(corpus, "key") == [of_story(row, row.key) for row in listed]
    assert column(corpus, "quotes") == [of_story(row, row.quote_count) for row in listed]
    assert column(corpus, "figures") == [of_story(row, row.figure_count) for row in listed]
    assert column(corpus, "length") == [of_story(row, row.size) for row in listed]


def column(corpus: Corpus, name: ListColumn) -> list[object]:
    """A column of all numbers, read a segment at a time."""
    values: list[object] = []
    while len(values) < len(corpus):
        values += corpus.column_from(name, len(values))
    return values


def of_story(row: StoryRow, value: object) -> object:
    return None if row.failure is not None else value
