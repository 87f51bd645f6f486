"""The live set: asked for, walked, gone."""

from __future__ import annotations

from dataclasses import replace

from tests.reading.stories import Reader
from wirereader.corpus.rows import UNNAMED
from wirereader.reading.effects import Reveal
from wirereader.reading.refs import HEADER, Place, StoryRef
from wirereader.reading.sets import LiveSet, Member


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


def test_a_failed_file_has_no_quotes_to_go_to(reader: Reader) -> None:
    reader.do("bottom", "into", "next-quote")
    assert reader.effects == ()
    assert reader.do("same-speaker").said == "no quote here"
    assert reader.do("next-paragraph").session.place == HEADER
    assert reader.do("bottom", count=3).session.place == HEADER
    assert reader.do("figures").said == "no figures in this story"


def test_a_story_without_figures_opens_no_list_of_another_ones(reader: Reader) -> None:
    live = reader.do("figures", "escape").session.live
    reader.do("next-story", "next-story", "figures")
    assert reader.said == "no figures in this story"
    assert (reader.session.sheet, reader.session.live) == (None, live)


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
