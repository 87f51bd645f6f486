"""`&`: the list narrowed to the stories that a query lets through."""

from __future__ import annotations

from dataclasses import replace

from tests.reading.stories import Reader
from wirereader.reading import limiting
from wirereader.reading.effects import Find
from wirereader.reading.finding import all_awaited
from wirereader.reading.session import from_json, to_json
from wirereader.search.hits import Selected, Slip


def limited(reader: Reader, *numbers: int) -> Reader:
    return reader.do("limit").type("talks").select("talks", *numbers).do("bar-accept")


def test_the_list_narrows_while_one_types_and_stays_so(reader: Reader) -> None:
    reader.do("limit").type("talks")
    assert reader.effects == (Find("talks", "limit"),)
    reader.select("talks", 1, 2)
    assert (reader.listing, reader.row) == ([1, 2], 0)
    reader.do("bar-accept")
    assert reader.bar is None
    assert (reader.listing, reader.session.pane) == ([1, 2], "list")
    assert reader.session.searches == ("talks",)


def test_the_story_at_the_cursor_is_shown_and_stays_unread(reader: Reader) -> None:
    limited(reader.do("into"), 1, 2)
    assert (reader.row, reader.open, reader.session.pane) == (0, 1, "list")
    assert reader.desk.ref(1).key not in reader.session.read


def test_nothing_is_ranked_and_sorting_goes_on(reader: Reader) -> None:
    limited(reader, 2, 0)
    assert reader.listing == [0, 2]
    assert reader.do("sort-reversed").listing == [2, 0]


def test_the_cursor_stays_where_its_story_stays(reader: Reader) -> None:
    reader.do("down", "limit").type("talks").select("talks", 0, 1)
    assert (reader.row, reader.do("bar-accept").row) == (1, 1)


def test_up_and_down_move_in_what_is_left(reader: Reader) -> None:
    reader.do("limit").type("talks").select("talks", 0, 2).do("bar-down")
    assert reader.session.cursor == reader.desk.ref(2)


def test_esc_in_the_bar_leaves_the_list_as_it_was(reader: Reader) -> None:
    before = reader.session
    reader.do("limit").type("talks").select("talks", 1).do("bar-cancel")
    assert reader.session == before

    limited(reader, 1, 2)
    before = reader.session
    reader.do("limit").type("x").select("x").do("bar-cancel")
    assert reader.session == before


def test_enter_on_an_empty_bar_takes_it_off(reader: Reader) -> None:
    limited(reader, 1).do("limit", "bar-accept")
    assert reader.session.limit is None
    assert reader.said == "all stories again"
    assert len(reader.listing) == len(reader.desk.corpus)
    assert reader.row == 1
    reader.do("limit", "bar-accept")
    assert reader.said == ""


def test_esc_in_the_list_takes_the_set_first_and_then_the_limit(reader: Reader) -> None:
    limited(reader, 0, 1).do("quotes", "to-list", "escape")
    assert reader.session.live is None
    assert reader.listing == [0, 1]
    assert reader.do("escape").session.limit is None


def test_emptied_again_the_bar_shows_what_was_before(reader: Reader) -> None:
    limited(reader, 0, 1).do("limit").type("x").select("x", 1)
    assert reader.type("").listing == [0, 1]


def test_nothing_found_keeps_the_bar_open(reader: Reader) -> None:
    reader.do("limit").type("zz").do("bar-accept")
    assert reader.said == "still looking"
    reader.select("zz").do("bar-accept")
    assert reader.said == "nothing found"
    assert reader.bar is not None
    assert reader.listing == []


def test_an_answer_to_an_older_query_is_dropped(reader: Reader) -> None:
    reader.do("limit").type("ta").type("tal").select("ta", 1)
    assert reader.session.limit is None


def test_a_slip_is_told_with_its_column(reader: Reader) -> None:
    reader.do("limit").type("kind:odd")
    answer = Selected(frozenset({0}), False, 1, (Slip("kind: wants one of", 5),))
    _, effects = limiting.found(reader.desk, reader.session, "kind:odd", answer)
    assert [getattr(effect, "text", "") for effect in effects] == ["column 6: kind: wants one of"]


def test_a_search_in_the_list_is_done_again_within_what_is_left(reader: Reader) -> None:
    reader.do("search").type("fleet").find("fleet", 1).do("bar-accept")
    reader.do("limit").type("talks").select("talks", 0, 1).do("bar-accept")
    assert reader.effects == (Find("fleet"),)
    reader.find("fleet", 1).select("talks", 1)
    assert reader.effects == (Find("fleet"),)
    reader.do("limit", "bar-accept")
    assert Find("fleet") in reader.effects


def test_it_is_asked_again_as_stories_come_and_before_the_search(reader: Reader) -> None:
    assert all_awaited(reader.session) == []
    limited(reader, 0, 1)
    assert all_awaited(reader.session) == [Find("talks", "limit")]
    reader.do("search").type("fleet")
    assert all_awaited(reader.session) == [Find("talks", "limit"), Find("fleet")]
    assert reader.select("talks", 0, 1, 2).find("fleet", 1).do("bar-cancel").listing == [0, 1]


def test_it_outlives_the_program_and_is_then_looked_for(reader: Reader) -> None:
    limited(reader, 1)
    reader.session = replace(reader.session, limit=from_json(to_json(reader.session)).limit)
    assert len(reader.listing) == len(reader.desk.corpus)
    assert all_awaited(reader.session) == [Find("talks", "limit")]
    assert reader.select("talks", 1).listing == [1]


def test_in_another_corpus_it_is_looked_for_again(reader: Reader) -> None:
    limited(reader, 1).do("search").type("fleet").find("fleet", 1).do("bar-accept")
    reader.session = limiting.forgotten(reader.session)
    assert len(reader.listing) == len(reader.desk.corpus)
    assert all_awaited(reader.session) == [Find("talks", "limit"), Find("fleet")]
