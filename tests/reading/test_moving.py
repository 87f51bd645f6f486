"""What moves: lines and pages, stories, panes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reading.stories import Reader
from wirereader.reading.effects import Effect, Scroll
from wirereader.reading.moving import preview
from wirereader.reading.refs import HEADER, Place


def test_the_cursor_moves_and_the_story_waits_for_the_preview(reader: Reader) -> None:
    reader.do("down")
    assert (reader.row, reader.open) == (1, 0)
    reader.session, _ = preview(reader.desk, reader.session)
    assert reader.open == 1
    assert reader.session.read == set()


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
    assert reader.do("next").said == "all stories are read"
    reader.do("top", "read")
    assert reader.do("bottom", "next").said == "no unread story after this one"
    assert reader.do("previous-unread").open == 0
    assert reader.do("read", "previous-unread").said == "no unread story before this one"


def test_one_pane_alone_shows_the_story_that_is_jumped_to(reader: Reader) -> None:
    reader.desk.has_two_panes = False
    reader.do("next-story")
    assert (reader.session.pane, reader.open) == ("text", 1)
