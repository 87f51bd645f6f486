"""A segment gives back what was encoded, its columns agree with its objects, damage is noticed."""

from __future__ import annotations

import dataclasses
import sys
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus import strategies
from tests.corpus.strategies import ROWS, STORIES
from wirereader.corpus.columns import LAYOUT
from wirereader.corpus.encode import encode
from wirereader.corpus.segment import Segment
from wirereader.errors import SegmentError
from wirereader.model.article import Article, Dateline
from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure
from wirereader.model.item import Failure, WireItem
from wirereader.model.person import Person
from wirereader.model.problem import Problem
from wirereader.model.story import Annotations, Story


@given(ROWS)
def test_every_story_and_failure_comes_back_as_it_was(rows: list[Story | Failure]) -> None:
    assert list(Segment(encode(rows)).values()) == rows


@settings(max_examples=25)
@given(st.lists(STORIES, min_size=1, max_size=3))
def test_columns_say_what_the_objects_say(stories: list[Story]) -> None:
    segment = Segment(encode(stories))
    for at, story in enumerate(stories):
        assert segment.text(at) == story.text
        assert bytes(segment.utf8(at)).decode("utf-8", "surrogatepass") == story.text
        assert (segment.id(at), segment.key(at)) == (story.id, story.key)
        assert (segment.path(at), segment.title(at)) == (story.path, story.title)
        spoken = segment.spoken(at)
        assert spoken.speakers == [quote.speaker for quote in story.quotes]
        assert spoken.unsure == [quote.is_unsure for quote in story.quotes]
        assert spoken.people == [
            (person.name, list(person.titles))
            for person in story.people
            if person.name in spoken.speakers
        ]
        assert at in segment.rows_of_path(story.path)


@settings(max_examples=25)
@given(STORIES)
def test_a_row_of_the_list_counts_what_the_story_holds(story: Story) -> None:
    row = Segment(encode([story])).row(0, 7)
    item, article = story.article.item, story.article
    dateline = article.dateline
    assert (row.n, row.id, row.key, row.title) == (7, story.id, story.key, story.title)
    assert row.place == ((dateline and dateline.place) or item.place)
    assert row.agency == ((dateline and dateline.agency) or item.agency)
    assert (row.urgency, row.embargo, row.status) == (item.urgency, item.embargo, article.status)
    assert row.quote_count == len(story.quotes)
    assert row.unsure_count == sum(quote.is_unsure for quote in story.quotes)
    assert (row.figure_count, row.people_count) == (len(story.figures), len(story.people))
    assert row.problem_count == len(story.problems)
    assert row.is_encoding_guessed == item.encoding_guessed
    assert row.failure is None


def test_a_failure_is_a_row_with_its_reason() -> None:
    problem = Problem("load", "error", "empty file")
    failure = Failure(path="wire/empty.txt", problem=problem, raw="")
    segment = Segment(encode([failure]))
    assert segment.is_failure(0)
    row = segment.row(0, 0)
    assert (row.id, row.key, row.failure) == ("wire/empty.txt", "", "empty file")


def test_a_path_that_is_part_of_another_has_no_rows() -> None:
    segment = Segment(encode([failure_of("a/bc")]))
    assert segment.rows_of_path("a/b") == []
    assert segment.rows_of_path("bc") == []
    assert segment.rows_of_path("a/bc") == [0]


def test_a_string_is_found_although_it_also_stands_inside_an_earlier_one() -> None:
    segment = Segment(encode([failure_of("wire/wire"), failure_of("wire")]))
    assert segment.rows_of_path("wire") == [1]


def test_the_engine_that_parsed_is_known() -> None:
    assert Segment(encode([], engine=bytes(range(16)))).engine == bytes(range(16))


def failure_of(path: str) -> Failure:
    return Failure(path=path, problem=Problem("load", "error", "broken"))


@given(st.data())
def test_a_changed_byte_is_noticed(data: st.DataObject) -> None:
    whole = encode([failure_of("wire/a.txt")])
    at = data.draw(st.integers(0, len(whole) - 1))
    changed = whole[:at] + bytes([whole[at] ^ data.draw(st.integers(1, 255))]) + whole[at + 1 :]
    with pytest.raises(SegmentError):
        Segment(changed)


@pytest.mark.parametrize("length", [0, 10, 60, -1], ids=["empty", "header cut", "columns", "tail"])
def test_a_cut_segment_is_noticed(length: int) -> None:
    with pytest.raises(SegmentError):
        Segment(encode([failure_of("wire/a.txt")])[:length])


def summed_up(data: bytes) -> bytes:
    """The bytes with the check sum that they ought to have."""
    return data[:12] + zlib.crc32(data[16:]).to_bytes(4, sys.byteorder) + data[16:]


def test_another_layout_is_not_read() -> None:
    whole = encode([failure_of("wire/a.txt")])
    other = whole[:4] + (LAYOUT + 1).to_bytes(4, sys.byteorder) + whole[8:]
    with pytest.raises(SegmentError, match="of layout"):
        Segment(other)


def test_columns_that_do_not_fill_the_segment_are_not_read() -> None:
    whole = bytearray(encode([failure_of("wire/a.txt")]))
    first_length = 36  # behind the header of five numbers and an engine
    whole[first_length : first_length + 4] = (4).to_bytes(4, sys.byteorder)
    assert len(Segment(summed_up(encode([])))) == 0
    with pytest.raises(SegmentError, match="other lengths"):
        Segment(summed_up(bytes(whole)))


@given(st.binary(max_size=400))
def test_foreign_bytes_are_never_a_segment(foreign: bytes) -> None:
    with pytest.raises(SegmentError):
        Segment(foreign)


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        *((strategies.ITEMS, WireItem), (strategies.DATELINES, Dateline)),
        *((strategies.ARTICLES, Article), (strategies.QUOTES, Attribution)),
        *((strategies.FIGURES, Figure), (strategies.PEOPLE, Person)),
        *((strategies.ANNOTATIONS, Annotations), (strategies.FAILURES, Failure)),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_no_field_of_the_model_is_left_out_of_these_properties(
    values: st.SearchStrategy[object], kind: type
) -> None:
    defaults = _defaults(kind)
    left_at_default = set(defaults)

    @settings(max_examples=80, database=None)
    @given(values)
    def look(value: object) -> None:
        for name, default in defaults.items():
            if getattr(value, name) != default:
                left_at_default.discard(name)

    look()
    assert left_at_default == set()


def _defaults(kind: type) -> dict[str, object]:
    """The fields of a class of the model that have a default, with it."""
    if not dataclasses.is_dataclass(kind):
        return dict(kind._field_defaults)  # type: ignore[attr-defined]  # a named tuple
    return {
        field.name: field.default
        for field in dataclasses.fields(kind)
        if field.default is not dataclasses.MISSING
    }
