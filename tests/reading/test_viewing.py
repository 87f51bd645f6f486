"""Marks and jumps, views and sheets, and the ways out."""

from __future__ import annotations

from dataclasses import replace

from tests.reading.stories import Reader
from wirereader.corpus.corpus import Corpus
from wirereader.reading.actions import actions, perform
from wirereader.reading.effects import Quit, Say, ScrollSheet, Stop
from wirereader.reading.refs import HEADER, Spot, StoryRef
from wirereader.reading.session import Session
from wirereader.reading.step import Press


def test_marks_and_the_way_back(reader: Reader) -> None:
    reader.do("into").do("set-mark", char="a")
    assert reader.said == "mark a set"
    reader.do("next-story").do("go-to-mark", char="a")
    assert reader.open == 0
    assert reader.do("back").open == 1
    assert reader.do("forward").open == 0
    assert reader.do("go-to-mark", char="z").said == "no mark z"
    assert reader.do("forward").said == "no later place"


def test_a_jump_remembers_where_it_came_from(reader: Reader) -> None:
    reader.do("next-story", "find-speaker").type("talvik").do("bar-accept")
    assert reader.open == 0
    reader.do("go-to-mark", char="'")
    assert reader.open == 1
    assert reader.do("back").said == "no earlier place"


def test_esc_takes_back_one_thing_a_press(reader: Reader) -> None:
    reader.do("search").type("talks").find("talks", 1).do("bar-accept", "help", "search")
    reader.do("bar-cancel")
    assert reader.session.sheet is not None
    reader.do("escape")
    assert reader.sheet is None
    assert reader.session.pane == "text"
    assert reader.do("escape").session.pane == "list"
    assert reader.session.results is not None
    reader.do("escape")
    assert reader.session.results is None
    assert reader.session.live is None
    assert reader.row == 1
    unchanged = reader.session
    assert reader.do("escape").session == unchanged


def test_q_closes_a_sheet_and_quits_from_either_pane(reader: Reader) -> None:
    reader.do("help", "close")
    assert (reader.session.sheet, reader.effects) == (None, ())
    assert reader.do("close").effects == (Quit(),)
    assert reader.do("into", "close").effects == (Quit(),)


def test_ctrl_c_stops_the_reading_of_files_or_says_how_to_quit(reader: Reader) -> None:
    assert reader.do("interrupt").effects == (Stop(Say("press q to quit")),)


def test_layers_are_switched_one_by_one_and_together(reader: Reader) -> None:
    assert reader.do("layer-figures").said == "figures off"
    assert "figures" not in reader.session.layers
    assert reader.do("layers").said == "highlights on"
    assert reader.do("layers").session.layers == frozenset()
    assert reader.do("marks").said == "marks off"


def test_beliefs_and_wishes_are_a_layer_of_their_own(reader: Reader) -> None:
    assert "attitudes" not in reader.session.layers
    assert reader.do("layer-attitudes").said == "beliefs and wishes on"
    assert reader.do("layers").session.layers == frozenset()
    assert "attitudes" not in reader.do("layers").session.layers


def test_zen_hides_the_list_and_h_brings_it_back(reader: Reader) -> None:
    reader.do("zen")
    assert (reader.session.is_zen, reader.session.pane) == (True, "text")
    reader.do("to-list")
    assert (reader.session.is_zen, reader.session.pane) == (False, "list")


def test_the_list_grows_to_the_whole_screen_and_shrinks_again(reader: Reader) -> None:
    assert reader.do("list-wider").session.list_size == "half"
    assert reader.do("list-wider").session.list_size == "whole"
    assert reader.do("list-wider").said == "the list is as wide as it gets"
    assert reader.do("list-narrower").session.list_size == "half"
    assert reader.do("list-narrower").session.list_size == "narrow"
    assert reader.do("list-narrower").said == "the list is as narrow as it gets"


def test_where_one_pane_fills_the_screen_there_is_nothing_to_widen(reader: Reader) -> None:
    reader.desk.has_two_panes = False
    assert "one pane" in reader.do("list-wider").said
    assert reader.session.list_size == "narrow"


def test_from_a_list_that_filled_the_screen_zen_brings_both_panes(reader: Reader) -> None:
    reader.session = replace(reader.session, list_size="whole")
    reader.do("into")
    assert (reader.session.list_size, reader.session.pane) == ("whole", "text")
    reader.do("zen")
    assert (reader.session.is_zen, reader.session.list_size) == (False, "narrow")


def test_the_raw_text_is_a_view_of_the_same_story(reader: Reader) -> None:
    assert reader.do("raw").session.is_raw
    assert not reader.do("raw").session.is_raw


def test_the_problems_list_leads_to_the_file(reader: Reader) -> None:
    reader.do("problems", "sheet-accept")
    assert reader.open == 3
    assert reader.session.read == set()


def test_sheets_of_text_scroll(reader: Reader) -> None:
    reader.do("why")
    assert reader.do("sheet-down").effects == (ScrollSheet("line", 1),)
    assert reader.do("sheet-page-up").effects == (ScrollSheet("page", -1),)
    assert reader.do("sheet-bottom").effects == (ScrollSheet("end"),)
    assert reader.do("sheet-top").effects == (ScrollSheet("top"),)
    assert reader.do("why").session.sheet is None


def test_nothing_is_open_and_nothing_breaks(reader: Reader) -> None:
    reader.session = Session()
    reader.desk.corpus = Corpus()
    names = [action.id for action in actions() if "bar" not in action.where]
    for name in names:
        session, _ = perform(reader.desk, Session(), name, Press(char="a"))
        assert session.story is None


def test_a_mark_in_a_story_that_is_gone_is_told(reader: Reader) -> None:
    gone = Spot(StoryRef("gone", "gone#1"), HEADER)
    reader.session = replace(reader.session, marks={"a": gone})
    assert reader.do("go-to-mark", char="a").said == "that story is not here any more"


def test_the_rows_of_the_problems_are_paged(reader: Reader) -> None:
    reader.do("problems", "sheet-page-down", "sheet-up", "sheet-down", "sheet-top")
    assert reader.sheet is not None
    assert reader.sheet.row == 0
