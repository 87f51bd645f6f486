"""The help is made from the table of actions."""

from __future__ import annotations

from wirereader.reading.actions import actions
from wirereader.reading.bindings import bound_actions
from wirereader.reading.config.entries import KeyEntry
from wirereader.reading.help import help_groups


def test_groups_stand_in_the_tables_order() -> None:
    names = [group.name for group in help_groups(actions(), "text")]
    assert names == ["Move", "Find", "Quotes and figures", "View", "Places", "Program", "Sheet"]


def test_two_actions_that_belong_together_share_a_line() -> None:
    lines = [line for group in help_groups(actions(), "text") for line in group.lines]
    assert ("j  k", "line down, up") in lines
    assert "line up" not in [line.words for line in lines]


def test_the_help_of_a_pane_holds_that_panes_keys() -> None:
    lists = [line.words for group in help_groups(actions(), "list") for line in group.lines]
    texts = [line.words for group in help_groups(actions(), "text") for line in group.lines]
    assert "into the story, out again" in lists
    assert "into the story, out again" not in texts


def test_the_help_can_be_searched_by_words_and_by_keys() -> None:
    by_words = help_groups(actions(), "text", "UNREAD")
    assert [line.words for group in by_words for line in group.lines] == [
        "previous unread story",
        "sort by length, unread first",
    ]
    by_key = help_groups(actions(), "text", "],q")
    assert [line.keys for group in by_key for line in group.lines] == ["]q  [q"]


def test_the_help_shows_the_keys_in_force() -> None:
    entries = [KeyEntry("zen", ("X",), "c", 1), KeyEntry("up", (), "c", 2)]
    groups = help_groups(bound_actions("default", entries).actions, "text")
    lines = [line for group in groups for line in group.lines]
    assert ("X", "story alone") in lines
    assert ("j  down", "line down") in lines
