"""What the actions do: from session to session, with no terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reading.stories import Reader
from wirereader.corpus.corpus import Corpus
from wirereader.corpus.rows import UNNAMED
from wirereader.reading.actions import actions, perform
from wirereader.reading.effects import Effect, Find, Perform, Quit, Reveal, Scroll, ScrollSheet
from wirereader.reading.moving import preview
from wirereader.reading.refs import HEADER, Place, Spot, StoryRef
from wirereader.reading.session import Session
from wirereader.reading.sets import NOWHERE, LiveSet, Member
from wirereader.reading.step import Press
from wirereader.search.hits import Slip

# ------------------------------------------------------------------ moving


def test_the_cursor_moves_and_the_story_waits_for_the_preview(reader: Reader) -> None:
    reader.do("down")
    assert (reader.row, reader.open) == (1, 0)
    reader.session = preview(reader.desk, reader.session)
    assert reader.open == 1
    assert reader.session.read == frozenset()


def test_the_cursor_stops_at_both_ends(reader: Reader) -> None:
    assert reader.do("up").row == 0
    assert reader.do("down", count=99).row == 3
    assert reader.do("top").row == 0
    assert reader.do("bottom").row == 3
    assert reader.do("bottom", count=2).row == 1


def test_pages_of_the_list_are_as_long_as_it_shows(reader: Reader) -> None:
    reader.desk.list_page = 3
    assert reader.do("page-down").row == 2
    assert reader.do("half-up").row == 1
    assert reader.do("page-up").row == 0


@pytest.mark.parametrize(
    ("action", "count", "effect"),
    [
        ("down", None, Scroll("line", 1)),
        ("up", 3, Scroll("line", -3)),
        ("half-down", None, Scroll("half", 1)),
        ("page-up", 2, Scroll("page", -2)),
        ("story-page-down", None, Scroll("page", 1)),
        ("top", None, Scroll("top")),
        ("bottom", None, Scroll("end")),
    ],
)
def test_in_the_text_the_same_keys_scroll(
    reader: Reader, action: str, count: int | None, effect: Effect
) -> None:
    reader.do("into").do(action, count=count)
    assert reader.effects == (effect,)


def test_a_count_goes_to_a_paragraph_of_the_body(reader: Reader) -> None:
    reader.do("into").do("bottom", count=2)
    story = reader.desk.story(reader.session.story)
    assert story is not None
    graf = story.paragraphs[reader.session.place.graf]
    assert story.text[graf.start : graf.end].startswith("Board chair")


def test_entering_a_story_reads_it_and_h_goes_back(reader: Reader) -> None:
    reader.do("down", "into")
    assert (reader.session.pane, reader.open) == ("text", 1)
    assert reader.desk.ref(1).key in reader.session.read
    assert reader.do("to-list").session.pane == "list"
    assert reader.do("other-pane", "other-pane").session.pane == "list"


def test_space_on_a_row_that_is_not_open_opens_it_and_then_pages(reader: Reader) -> None:
    reader.do("down", "story-page-down")
    assert (reader.open, reader.session.pane, reader.effects) == (1, "list", ())
    reader.do("story-page-down")
    assert reader.effects == (Scroll("page", 1),)


def test_the_next_story_opens_from_either_pane_and_the_ends_are_told(reader: Reader) -> None:
    assert reader.do("next-story").open == 1
    assert reader.do("into", "next-story").open == 2
    assert reader.session.pane == "text"
    assert reader.do("next-story", "next-story").said == "last story"
    assert reader.do("previous-story", count=3).open == 0
    assert reader.do("previous-story").said == "first story"


def test_a_story_is_found_again_where_it_was_left(reader: Reader) -> None:
    reader.do("into")
    reader.session = replace(reader.session, place=Place(3, 10))
    reader.do("next-story")
    assert reader.session.place == HEADER
    reader.do("previous-story")
    assert reader.session.place == Place(3, 10)


def test_without_a_set_n_goes_to_the_next_unread_story(reader: Reader) -> None:
    reader.do("into", "next-story", "to-list", "top")
    assert reader.do("next").open == 2
    assert reader.do("next").said == "no unread story after this one"
    assert reader.do("previous-unread").said == "no unread story before this one"
    reader.do("top", "read")
    assert reader.do("bottom", "previous-unread").open == 0


def test_one_pane_alone_shows_the_story_that_is_jumped_to(reader: Reader) -> None:
    reader.desk.has_two_panes = False
    reader.do("next-story")
    assert (reader.session.pane, reader.open) == ("text", 1)


# ------------------------------------------------------------------ sets


def test_a_speaker_is_found_by_part_of_the_name_and_walked_across_stories(
    reader: Reader,
) -> None:
    reader.do("find-speaker").type("tal").do("bar-accept")
    assert reader.session.pane == "text"
    assert reader.open == 0
    walked = [reader.words, *(reader.do("next").words for _ in range(2))]
    assert walked == [
        "the loan was needed",
        '"We are not buying a better harbour,"',
        '"There is no fleet left to talk about,"',
    ]
    assert reader.open == 1
    assert "that was the last" in reader.do("next").said
    assert reader.do("next").words == walked[0]
    assert "that was the first" in reader.do("previous").said
    assert reader.do("previous").words == walked[-1]


def test_a_speaker_nobody_knows_is_told_and_esc_puts_all_back(reader: Reader) -> None:
    before = reader.do("down").session
    reader.do("find-speaker").type("zzqx").do("bar-accept")
    assert reader.said == "no such speaker"
    assert reader.do("bar-cancel").session == before


def test_unnamed_sources_have_a_row_of_their_own(reader: Reader) -> None:
    reader.do("find-speaker").type("unnamed").do("bar-accept")
    assert reader.live.query == UNNAMED
    assert reader.words.startswith("The talks would go on")


def test_the_quotes_of_a_story_become_the_set(reader: Reader) -> None:
    reader.do("quotes")
    assert reader.live.kind == "quotes"
    assert reader.words == "the loan was needed"
    assert any(isinstance(effect, Reveal) for effect in reader.effects)


def test_a_story_without_quotes_says_so_and_keeps_the_set(reader: Reader) -> None:
    reader.do("quotes")
    live = reader.session.live
    reader.do("next-story", "next-story", "quotes")
    assert reader.said == "no quotes in this story"
    assert reader.session.live == live


def test_figures_open_their_list_and_its_cursor_walks_them(reader: Reader) -> None:
    reader.do("figures")
    assert reader.session.sheet is not None
    assert reader.session.sheet.kind == "figures"
    assert reader.words == "84 million dollars"
    reader.do("sheet-bottom")
    last = reader.words
    reader.do("sheet-accept")
    assert reader.sheet is None
    assert reader.session.pane == "text"
    assert reader.do("previous").words != last


def test_more_from_the_speaker_of_the_current_quote(reader: Reader) -> None:
    reader.do("quotes", "same-speaker")
    assert reader.live
    assert (reader.live.kind, reader.live.query) == ("speaker", "Ines Talvik")
    assert reader.words == "the loan was needed"


def test_brackets_go_to_the_next_thing_of_the_story(reader: Reader) -> None:
    reader.do("into", "next-quote")
    assert reader.words == "the loan was needed"
    assert reader.do("next-quote").words.startswith('"We are not')
    assert reader.do("previous-quote").words == "the loan was needed"
    assert reader.do("previous-quote").said == "no quote above"
    reader.do("next-figure")
    assert reader.live.kind == "figures"
    reader.do("next-paragraph", count=2)
    assert reader.session.place.graf == 1


# ------------------------------------------------------------------ finding


def test_slash_in_the_list_searches_all_stories_and_narrows(reader: Reader) -> None:
    reader.do("search").type("fleet")
    assert reader.effects == (Find("fleet"),)
    reader.find("fleet", 1)
    assert list(reader.desk.listing(reader.session)) == [1]
    assert (reader.open, reader.words) == (1, "fleet")
    assert reader.session.read == frozenset()
    reader.do("bar-accept")
    assert reader.session.bar is None
    assert reader.session.pane == "text"
    assert reader.session.searches == ("fleet",)
    assert list(reader.desk.listing(reader.session)) == [1]


def test_an_answer_to_an_older_query_is_dropped(reader: Reader) -> None:
    reader.do("search").type("fleet").type("fleets").find("fleet", 1)
    assert reader.session.results is None


def test_more_hits_come_with_more_stories_and_the_cursor_stays(reader: Reader) -> None:
    reader.do("search").type("talks").find("talks", 1).find("talks", 0, 1)
    assert list(reader.desk.listing(reader.session)) == [0, 1]
    assert (reader.open, reader.words) == (1, "talks")
    reader.do("bar-accept", "next")
    stood = reader.member
    reader.find("talks", 2, 0, 1)
    assert (reader.member, reader.row) == (stood, 2)
    reader.find("fleet", 1)
    assert list(reader.desk.listing(reader.session)) == [2, 0, 1]


def test_esc_in_the_bar_puts_everything_back(reader: Reader) -> None:
    before = reader.do("down").session
    reader.do("search").type("fleet").find("fleet", 1).do("bar-cancel")
    assert replace(reader.session, places=before.places) == before


def test_nothing_found_keeps_the_bar_open(reader: Reader) -> None:
    reader.do("search").type("zzqx").find("zzqx").do("bar-accept")
    assert reader.said == "nothing found"
    assert reader.session.bar is not None
    assert list(reader.desk.listing(reader.session)) == []


def test_up_and_down_walk_the_hits_while_the_bar_is_open(reader: Reader) -> None:
    reader.do("search").type("talks").find("talks", 1, 0).do("bar-down")
    assert (reader.row, reader.open) == (1, 0)
    assert reader.do("bar-up").open == 1


def test_n_walks_the_hits_across_stories_in_ranked_order(reader: Reader) -> None:
    reader.do("search").type("harbour").find("harbour", 0, 1).do("bar-accept")
    seen = [reader.open, *(reader.do("next").open for _ in range(3))]
    assert seen == [0, 0, 0, 1]
    assert reader.member.start == NOWHERE


def test_slash_in_the_text_searches_the_story_and_twice_all(reader: Reader) -> None:
    reader.do("into", "search").type("mortgage")
    assert reader.words == "mortgage"
    assert reader.session.results is None
    reader.do("bar-cancel", "search").type("/")
    assert reader.session.bar is not None
    assert (reader.session.bar.kind, reader.session.bar.text) == ("stories", "")


def test_an_empty_bar_recalls_earlier_searches(reader: Reader) -> None:
    for query in ("talks", "fleet"):
        reader.do("search").type(query).find(query, 1).do("bar-accept", "to-list", "escape")
    reader.do("search", "bar-up")
    assert reader.session.bar is not None
    assert reader.session.bar.text == "fleet"
    assert reader.effects == (Find("fleet"),)
    assert reader.do("bar-up").session.bar is not None
    assert reader.session.bar.text == "talks"
    assert reader.do("bar-down", "bar-down").session.bar is not None
    assert reader.session.bar.text == ""


def test_enter_on_an_empty_bar_closes_it(reader: Reader) -> None:
    before = reader.session
    assert reader.do("search", "bar-accept").session == before


# ------------------------------------------------------------------ places


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


# ------------------------------------------------------------------ leaving


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


def test_ctrl_c_says_how_to_quit(reader: Reader) -> None:
    assert reader.do("interrupt").said == "press q to quit"


# ------------------------------------------------------------------ view, sheets


def test_layers_are_switched_one_by_one_and_together(reader: Reader) -> None:
    assert reader.do("layer-figures").said == "figures off"
    assert "figures" not in reader.session.layers
    assert reader.do("layers").said == "highlights on"
    assert reader.do("layers").session.layers == frozenset()
    assert reader.do("marks").said == "marks off"


def test_zen_hides_the_list_and_h_brings_it_back(reader: Reader) -> None:
    reader.do("zen")
    assert (reader.session.is_zen, reader.session.pane) == (True, "text")
    reader.do("to-list")
    assert (reader.session.is_zen, reader.session.pane) == (False, "list")


def test_the_raw_text_is_a_view_of_the_same_story(reader: Reader) -> None:
    assert reader.do("raw").session.is_raw
    assert not reader.do("raw").session.is_raw


def test_the_palette_performs_what_is_typed(reader: Reader) -> None:
    before = reader.session
    reader.do("palette").type("story alone").do("bar-accept")
    assert reader.effects == (Perform("zen"),)
    assert reader.session == before
    reader.do("palette").type("zen").do("bar-accept")
    assert reader.effects == (Perform("zen"),)
    assert "no such command" in reader.do("palette").type("zzqx").do("bar-accept").said


def test_the_problems_list_leads_to_the_file(reader: Reader) -> None:
    reader.do("problems", "sheet-accept")
    assert reader.open == 3
    assert reader.session.read == frozenset()


def test_sheets_of_text_scroll(reader: Reader) -> None:
    reader.do("why")
    assert reader.do("sheet-down").effects == (ScrollSheet("line", 1),)
    assert reader.do("sheet-page-up").effects == (ScrollSheet("page", -1),)
    assert reader.do("sheet-bottom").effects == (ScrollSheet("end"),)
    assert reader.do("sheet-top").effects == (ScrollSheet("top"),)
    assert reader.do("why").session.sheet is None


# ------------------------------------------------------------------ at the edges


def test_nothing_is_open_and_nothing_breaks(reader: Reader) -> None:
    reader.session = Session()
    reader.desk.corpus = Corpus()
    names = [action.id for action in actions() if "bar" not in action.where]
    for name in names:
        session, _ = perform(reader.desk, Session(), name, Press(char="a"))
        assert session.story is None


def test_a_failed_file_has_no_quotes_to_go_to(reader: Reader) -> None:
    reader.do("bottom", "into", "next-quote")
    assert reader.effects == ()
    assert reader.do("same-speaker").said == "no quote here"
    assert reader.do("next-paragraph").session.place == HEADER
    assert reader.do("bottom", count=3).session.place == HEADER
    assert reader.do("figures").said == "no figures in this story"


def test_an_unnamed_source_has_no_more_to_say(reader: Reader) -> None:
    reader.do("next-story", "quotes", "next")
    assert reader.do("same-speaker").said == "the source is not named"


def test_brackets_go_on_from_the_top_of_the_pane(reader: Reader) -> None:
    reader.do("next-story", "into")
    reader.session = replace(reader.session, place=Place(3, 0))
    assert reader.do("next-quote").words.startswith("The talks would")
    reader.session = replace(reader.session, live=None)
    assert reader.do("previous-quote").words.startswith('"There is no fleet')
    reader.session = replace(reader.session, live=None, place=HEADER)
    assert reader.do("previous-quote").said == "no quote above"


def test_a_count_before_n_takes_that_many(reader: Reader) -> None:
    reader.do("quotes").do("next", count=2)
    assert reader.words.startswith('"This is a mortgage')
    reader.do("next", count=5)
    assert "that was the last" in reader.said


def test_a_set_whose_story_is_gone_begins_again(reader: Reader) -> None:
    gone = Member(StoryRef("gone", "gone#1"), 5, 9)
    live = LiveSet(kind="speaker", query="Ines Talvik", member=gone)
    reader.session = replace(reader.session, live=live)
    assert reader.do("next").words == "the loan was needed"
    empty = LiveSet(kind="quotes", story=gone.ref)
    reader.session = replace(reader.session, live=empty)
    assert reader.do("next").said == "the set is empty"


def test_a_mark_in_a_story_that_is_gone_is_told(reader: Reader) -> None:
    gone = Spot(StoryRef("gone", "gone#1"), HEADER)
    reader.session = replace(reader.session, marks={"a": gone})
    assert reader.do("go-to-mark", char="a").said == "that story is not here any more"


def test_a_slip_in_the_query_is_told_with_its_column(reader: Reader) -> None:
    reader.do("search").type('"talks').find('"talks', 1, slip=Slip("this mark is not closed", 0))
    assert reader.said == "column 1: this mark is not closed"
    assert reader.open == 1


def test_emptying_the_bar_puts_the_list_back(reader: Reader) -> None:
    reader.do("search").type("talks").find("talks", 1).type("")
    assert reader.session.results is None
    assert reader.open == 0
    assert reader.bar is not None


def test_what_is_not_in_this_story_is_shown_as_nothing(reader: Reader) -> None:
    reader.do("into", "search").type("zzqx")
    assert reader.live.member is None
    assert reader.do("bar-accept").said == "nothing found"


def test_down_in_a_bar_over_one_story_walks_its_hits(reader: Reader) -> None:
    reader.do("into", "search").type("harbour")
    first = reader.member.start
    assert reader.do("bar-down").member.start > first


def test_the_help_is_searched_in_its_own_bar(reader: Reader) -> None:
    reader.do("help", "search").type("unread").do("bar-accept")
    assert reader.bar is None
    assert reader.sheet is not None


def test_rows_of_the_finder_and_the_palette_are_moved_over(reader: Reader) -> None:
    reader.do("find-speaker", "bar-down")
    assert reader.sheet is not None
    assert reader.sheet.row == 1
    reader.do("bar-up").do("bar-accept")
    assert reader.live.query == "Ines Talvik"
    reader.do("palette").do("bar-down", count=3).do("bar-accept")
    assert [type(effect) for effect in reader.effects] == [Perform]


def test_the_rows_of_the_problems_are_paged(reader: Reader) -> None:
    reader.do("problems", "sheet-page-down", "sheet-up", "sheet-down", "sheet-top")
    assert reader.sheet is not None
    assert reader.sheet.row == 0
