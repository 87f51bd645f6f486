"""The bar: typed into, accepted, taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.corpus.stories import segment_of
from tests.reading.stories import STORIES, Reader
from wirereader.corpus.corpus import Corpus
from wirereader.reading.actions import actions
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Find, Perform, Reveal
from wirereader.reading.moving import preview
from wirereader.reading.session import Session, from_json, to_json
from wirereader.reading.sets import NOWHERE
from wirereader.search.hits import Slip


def test_slash_in_the_list_searches_all_stories_and_narrows(reader: Reader) -> None:
    reader.do("search").type("fleet")
    assert reader.effects == (Find("fleet"),)
    reader.find("fleet", 1)
    assert list(reader.desk.listing(reader.session)) == [1]
    assert (reader.open, reader.words) == (1, "fleet")
    assert reader.session.read == set()
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


@pytest.mark.parametrize(
    "actions",
    [
        pytest.param(("to-list", "down", "into"), id="enter on its row"),
        pytest.param(("next-story",), id="next story"),
        pytest.param(("to-list", "down", "story-page-down"), id="space on its row"),
    ],
)
def test_a_found_story_opens_at_its_hit_and_the_walk_goes_on_there(
    actions: tuple[str, ...], reader: Reader
) -> None:
    reader.do("search").type("talks").find("talks", 0, 1, 2).do("bar-accept", *actions)
    assert (reader.open, reader.member.ref, reader.words) == (1, reader.session.story, "talks")
    assert reader.effects == (Reveal(reader.member.start, reader.member.end),)
    first = reader.member.start
    reader.do("next")
    assert (reader.open, reader.words.casefold()) == (1, "talks")
    assert reader.member.start > first


def test_a_preview_of_a_found_story_is_at_its_hit_and_stays_unread(reader: Reader) -> None:
    reader.do("search").type("talks").find("talks", 0, 1).do("bar-accept", "to-list", "down")
    reader.session, reader.effects = preview(reader.desk, reader.session)
    assert (reader.open, reader.words) == (1, "talks")
    assert reader.desk.corpus.key(1) not in reader.session.read


def test_the_open_one_of_the_found_stories_stays_where_it_is(reader: Reader) -> None:
    reader.do("search").type("talks").find("talks", 1, 0).do("bar-accept", "next")
    stood = reader.member
    assert reader.do("to-list", "into").effects == ()
    assert reader.member == stood


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


def test_the_palette_performs_what_is_typed(reader: Reader) -> None:
    before = reader.session
    reader.do("palette").type("story alone").do("bar-accept")
    assert reader.effects == (Perform("zen"),)
    assert reader.session == before
    reader.do("palette").type("zen").do("bar-accept")
    assert reader.effects == (Perform("zen"),)
    assert "no such command" in reader.do("palette").type("zzqx").do("bar-accept").said


def test_a_slip_in_the_query_is_told_with_its_column(reader: Reader) -> None:
    reader.do("search").type('"talks').find('"talks', 1, slip=Slip("this mark is not closed", 0))
    assert reader.said == "column 1: this mark is not closed"
    assert reader.open == 1


def test_emptying_the_bar_puts_the_list_back(reader: Reader) -> None:
    reader.do("search").type("talks").find("talks", 1).type("")
    assert reader.session.results is None
    assert reader.open == 0
    assert reader.bar is not None


@pytest.mark.parametrize("begun", ['"', "by:", "(", "!"])
def test_what_only_begins_to_ask_leaves_the_list(begun: str, reader: Reader) -> None:
    reader.do("search").type(begun)
    assert not any(isinstance(effect, Find) for effect in reader.effects)
    assert (reader.session.results, len(reader.listing)) == (None, 4)
    assert reader.do("bar-accept").said == "no words to look for yet"
    assert reader.bar is not None
    assert not reader.bar.is_accepted


def test_a_slip_is_told_before_anything_is_asked(reader: Reader) -> None:
    assert "!" in reader.do("search").type("!").said


def test_what_is_not_in_this_story_is_shown_as_nothing(reader: Reader) -> None:
    reader.do("into", "search").type("zzqx")
    assert reader.live.member is None


def test_enter_on_what_is_not_in_this_story_asks_all(reader: Reader) -> None:
    reader.do("into", "search").type("fleet").do("bar-accept")
    assert reader.effects == (Find("fleet"),)
    reader.find("fleet", 1)
    assert list(reader.desk.listing(reader.session)) == [1]
    assert (reader.open, reader.words) == (1, "fleet")
    assert reader.do("bar-accept").session.pane == "text"


def test_esc_takes_a_search_that_went_on_in_all_stories_back(reader: Reader) -> None:
    before = reader.do("into").session
    reader.do("search").type("fleet").do("bar-accept").find("fleet", 1).do("bar-cancel")
    assert replace(reader.session, places=before.places) == before


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


def test_enter_before_the_answer_opens_at_the_hit_when_it_comes(reader: Reader) -> None:
    reader.do("search").type("fleet").do("bar-accept")
    assert reader.bar is not None
    reader.find("fleet", 1)
    assert reader.bar is None
    assert (reader.session.pane, reader.words) == ("text", "fleet")
    reader.do("to-list", "escape", "search").type("zzqx").do("bar-accept").find("zzqx")
    assert reader.said == "nothing found"
    assert reader.bar is not None


def test_letters_after_enter_are_typed_on(reader: Reader) -> None:
    reader.do("search").type("fleet").do("bar-accept").type("fleets").find("fleets", 1)
    assert reader.bar is not None


def test_equal_hits_stand_as_their_paths_go_whichever_story_was_opened_first() -> None:
    corpus = Corpus()
    corpus.add_story(STORIES[1])
    corpus.add(segment_of(*STORIES))
    reader = Reader(Desk(corpus, actions()), Session())
    reader.do("search").type("talks").find("talks", 0, 1, 2)
    assert [reader.desk.ref(n).id[0] for n in reader.desk.listing(reader.session)] == list("abc")


def test_the_search_of_the_last_run_narrows_again_and_the_set_since_stays(reader: Reader) -> None:
    reader.do("search").type("talks").find("talks", 1, 0).do("bar-accept", "next-quote")
    kept = from_json(to_json(reader.session))
    assert kept.live == reader.live
    reader.session = kept
    reader.find("talks", 1, 0)
    assert list(reader.desk.listing(reader.session)) == [1, 0]
    assert reader.session.live == kept.live
    assert reader.do("to-list", "escape").session.results is None
