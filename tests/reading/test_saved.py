"""Searches that are kept and opened again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reading.stories import Reader
from wirereader.reading import saved
from wirereader.reading.effects import Find
from wirereader.reading.session import SavedSearch, Session, from_json, to_json
from wirereader.reading.step import Press


def searched(reader: Reader, query: str) -> Reader:
    return reader.do("search").type(query).find(query, 1).do("bar-accept", "to-list")


def words(reader: Reader) -> list[str]:
    return [("* " if row.is_kept else "") + row.words for row in saved.rows(reader.session)]


def test_kept_searches_stand_first_and_the_latest_on_top(reader: Reader) -> None:
    searched(reader, "talks").do("keep-search")
    assert reader.said == "/ talks is kept; '/ opens it again"
    searched(searched(reader, "loan"), "fleet").do("keep-search")
    assert words(reader) == ["* / fleet", "* / talks", "/ loan"]


def test_kept_once_more_it_is_not_kept_any_more(reader: Reader) -> None:
    searched(reader, "talks").do("keep-search", "keep-search")
    assert reader.said == "/ talks is not kept any more"
    assert words(reader) == ["/ talks"]


def test_a_speaker_and_a_limit_are_kept_too(reader: Reader) -> None:
    reader.do("limit").type("talks").select("talks", 0, 1).do("bar-accept", "keep-search")
    reader.do("find-speaker").type("talvik").do("bar-accept", "keep-search")
    assert words(reader) == ["* @ Ines Talvik", "* & talks", "/ talks"]


def test_without_a_search_there_is_nothing_to_keep(reader: Reader) -> None:
    assert reader.do("keep-search").said.startswith("no search to keep")


def test_a_search_is_opened_again(reader: Reader) -> None:
    searched(reader, "talks").do("keep-search", "escape", "searches", "sheet-accept")
    assert reader.sheet is None
    assert reader.effects == (Find("talks"),)
    reader.find("talks", 1, 0)
    assert (reader.listing, reader.open, reader.words) == ([1, 0], 1, "talks")


def test_a_limit_is_opened_again(reader: Reader) -> None:
    reader.session = replace(reader.session, saved=(SavedSearch("limit", "talks"),))
    reader.do("searches", "sheet-accept")
    assert reader.effects == (Find("talks", "limit"),)
    assert reader.select("talks", 1).listing == [1]


def test_a_speaker_is_opened_again(reader: Reader) -> None:
    reader.session = replace(reader.session, saved=(SavedSearch("speaker", "Ines Talvik"),))
    reader.do("searches", "sheet-accept")
    assert (reader.live.kind, reader.live.query) == ("speaker", "Ines Talvik")


def test_in_the_list_of_searches_a_row_is_kept_or_not(reader: Reader) -> None:
    searched(searched(reader, "talks"), "loan").do("searches", "sheet-down", "sheet-keep")
    assert words(reader) == ["* / talks", "/ loan"]
    reader.do("sheet-top", "sheet-keep")
    assert words(reader) == ["/ loan", "/ talks"]


def test_a_list_without_searches_goes_nowhere(reader: Reader) -> None:
    reader.do("searches", "sheet-keep", "sheet-down", "sheet-accept")
    assert reader.sheet is None
    assert reader.effects == ()
    assert saved.toggle(reader.desk, Session(), Press()) == (Session(), ())


def test_what_is_kept_outlives_the_program(reader: Reader) -> None:
    searched(reader, "talks").do("keep-search")
    assert from_json(to_json(reader.session)).saved == (SavedSearch("stories", "talks"),)


@pytest.mark.parametrize(
    "value",
    [None, "x", [None, 3], [{"kind": "odd", "query": "x"}], [{"kind": "limit", "query": 3}], [{}]],
)
def test_odd_values_are_no_searches(value: object) -> None:
    assert from_json({"saved": value}).saved == ()
