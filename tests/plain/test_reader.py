"""What is told after a line, on three invented stories and a file that could not be read."""

from __future__ import annotations

import re

import pytest

from tests.plain.conftest import Conversation
from tests.reading.stories import FISH, HARBOUR, MARKET
from wirereader.plain.sheets import _numbered
from wirereader.reading.effects import Say

OWN = re.compile(r"[ -~]*")
"""ASCII without control characters."""


def test_first_the_stories_are_listed_and_counted(type_: Conversation) -> None:
    assert type_.greeting().split("\n") == [
        "1. Harbour board borrows 84 million dollars. 3 quotes, 3 figures. Unread.",
        "2. Fishing talks stall at Graumund. 2 quotes, 2 figures. Unread.",
        "3. Market report. Unread.",
        "4. d-empty.txt could not be read: empty file",
        "3 stories, 3 unread. help tells the commands, q leaves.",
    ]


def test_a_number_opens_a_story_and_reads_it_to_its_end(type_: Conversation) -> None:
    assert type_("2").split("\n") == [
        "Fishing talks stall at Graumund.",
        "b-fish.txt, 1 min.",
        "2 quotes, 2 figures, 1 person.",
        "GRAUMUND - Talks stalled on Tuesday.",
        '"There is no fleet left to talk about," Ines Talvik said.',
        "The talks would go on in 10 to 12 days, a senior official said.",
        "End of the story.",
    ]
    assert type_.reader.session.read == {"key of b-fish.txt"}


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param(("9",), "There is no story 9; there are 4.", id="a number too high"),
        pytest.param(("4", ""), "d-empty.txt could not be read", id="on in an unreadable file"),
        pytest.param(("/report",), "Market report", id="a hit in a headline alone"),
        pytest.param(("3", ":raw"), "NEW ARLEN", id="a command by part of its name"),
        pytest.param(("list",), "2. Fishing talks", id="the list, in the list"),
        pytest.param((":",), "Enter goes on.", id="all commands"),
        pytest.param(("4",), "d-empty.txt could not be read: empty file", id="an unreadable file"),
        pytest.param(("1", ""), "End of the story. J opens the next one.", id="on after the end"),
        pytest.param(("iraq",), "iraq is no command. /iraq searches", id="a word"),
        pytest.param(("3", '"'), "no quotes in this story", id="no quotes"),
        pytest.param(("3", "@nobody"), "no such speaker", id="no such speaker"),
        pytest.param(("/zebra",), "nothing found", id="nothing found anywhere"),
        pytest.param(("2", "/zebra"), "nothing found", id="nothing found in any story"),
        pytest.param(("2", "/loan"), "1 story has it: //loan", id="in another story only"),
        pytest.param(("/",), "Type what to look for", id="a search for nothing"),
        pytest.param(("s",), "Type a file's name", id="no name for a file"),
        pytest.param(("|",), "Type a command", id="no command for a pipe"),
        pytest.param((":qqq",), "no such command", id="no such command"),
        pytest.param(("2", "k"), "This is the beginning.", id="above the first paragraph"),
        pytest.param(("1", '"', "N"), "that was the first", id="before the first quote"),
        pytest.param(("P",), "1. Ines Talvik, chair, 0 mentions, 2 quotes.", id="people"),
        pytest.param(("!",), "1. d-empty.txt could not be read", id="files not readable"),
        pytest.param(("?raw",), "w  raw text", id="help on a word"),
        pytest.param(("F",), "following", id="files are followed"),
        pytest.param(("M",), "for the screen alone", id="there is no mouse"),
        pytest.param(("+",), "for the screen alone", id="there is no list beside the text"),
        pytest.param(("interrupt",), "press q to quit", id="nothing is being read"),
        pytest.param(("?zebra",), "No command has zebra.", id="help on no command"),
        pytest.param(("xq",), "quotes off", id="a layer"),
        pytest.param(("Sn",), "sorted by newest", id="an order"),
        pytest.param(("2", "+"), "Selected.", id="a selection"),
        pytest.param(("1", "t"), "Starred.", id="a star"),
        pytest.param(("1", "t", "t"), "No star.", id="no star"),
        pytest.param(("1", "U"), "Unread.", id="unread again"),
        pytest.param(("k",), "1. Harbour board", id="above the first row"),
        pytest.param(("j",), "2. Fishing talks", id="the next row"),
        pytest.param(("f",), "4. d-empty.txt", id="a page of the list"),
        pytest.param(("2", "ma", "1", "'a"), "Fishing talks stall", id="a mark"),
        pytest.param(("2", "]f", "]f", "i"), "day (unit)", id="why a figure is one"),
    ],
)
def test_what_is_told(type_: Conversation, lines: tuple[str, ...], told: str) -> None:
    assert told in type_(*lines)


def test_what_no_story_has_is_told_once(type_: Conversation) -> None:
    assert type_("2", "//zebra").count("nothing found") == 1


def test_a_quote_is_its_words_before_its_labels(type_: Conversation) -> None:
    assert type_("@talv").split("\n") == [
        "Ines Talvik, quote 1 of 3: the loan was needed",
        "Indirect quote.",
        "In: Harbour board borrows 84 million dollars",
        "Paragraph 2.",
    ]
    assert type_("n").split("\n") == [
        'Ines Talvik (unsure), quote 2 of 3: "We are not buying a better harbour,"',
        "Direct quote, unsure who said it.",
        "Paragraph 2.",
    ]
    assert "In: Fishing talks stall at Graumund" in type_("n")
    assert type_("n") == "that was the last; n again goes round"
    assert "quote 1 of 3" in type_("n")


def test_an_unnamed_source_stays_unnamed(type_: Conversation) -> None:
    told = type_("2", '"', "n")
    assert told.startswith("a senior official (not named), quote 2 of 2: The talks would go on")


def test_reading_goes_on_with_the_paragraph_of_the_quote(type_: Conversation) -> None:
    told = type_("@aske", "")
    assert told.startswith('Opposition member Per Aske said: "This is a mortgage')


def test_the_next_quote_is_the_one_behind_the_one_that_was_told(type_: Conversation) -> None:
    assert "quote 2 of 3" in type_("@talv", "]q")


def test_who_speaks_is_told_with_quotes_and_stories(type_: Conversation) -> None:
    first = type_("@").split("\n")[0]
    assert first == "1. Ines Talvik, chair, 3 quotes, 1 of them unsure, 2 stories."


def test_figures_are_told_with_their_values_and_then_walked(type_: Conversation) -> None:
    assert type_("1", "#").split("\n") == [
        "1. 84 million dollars, money, 84,000,000 USD.",
        "2. 84 million dollars, money, > 84,000,000 USD.",
        "3. 25 years, duration, 25 years.",
        "n goes through them.",
    ]
    assert type_("n").split("\n")[:2] == [
        "84 million dollars, money, > 84,000,000 USD, figure 2 of 3.",
        "PORT VALDA - The harbour board will borrow 84 million dollars over 25 years.",
    ]


def test_a_hit_is_told_in_its_sentence(type_: Conversation) -> None:
    assert type_("2", "/stalled").split("\n") == [
        "GRAUMUND - Talks stalled on Tuesday.",
        "Hit 1 of 1 in this story, for stalled",
        "In: Fishing talks stall at Graumund",
        "Paragraph 1.",
    ]


def test_a_search_of_all_stories_narrows_the_list_until_escape(type_: Conversation) -> None:
    told = type_("2", "//harbour")
    assert "In: Harbour board borrows 84 million dollars" in told
    assert "1 story found for harbour, best first; escape ends the search." in told
    assert type_("list").split("\n")[1].startswith("1. Harbour board")
    type_("escape")
    assert "4. d-empty.txt" in type_("redraw")


def test_a_limit_narrows_the_list_until_it_is_taken_off(type_: Conversation) -> None:
    assert type_("&barley").split("\n") == [
        "Limited to barley; & alone ends the limit.",
        "1. Market report. Unread.",
    ]
    assert "all stories again" in type_("&")
    assert "4. d-empty.txt" in type_("redraw")


def test_a_limit_of_the_last_run_is_looked_for_again(type_: Conversation) -> None:
    type_("&barley")
    type_.reader.search_again()
    assert len(type_("redraw").split("\n")) == 2


def test_long_stories_come_in_pages(type_: Conversation) -> None:
    told = type_("1", "g")
    assert told.startswith("Harbour board borrows 84 million dollars.")
    assert type_("k").split("\n")[0] == "This is the beginning."
    assert type_("G").split("\n")[-1] == "End of the story."
    assert type_("1G").startswith("PORT VALDA")
    assert type_("1G").startswith("PORT VALDA")


def test_raw_is_the_text_as_it_stands(type_: Conversation) -> None:
    assert type_("3", "w").split("\n")[:-1] == MARKET.rstrip("\n").split("\n")


def test_it_copies_what_the_screen_would_copy(type_: Conversation) -> None:
    assert type_("@aske", "y") == "copied: quote, words with citation"
    assert type_.asked[0].startswith('"This is a mortgage on every fish."\n')


@pytest.mark.parametrize(
    ("line", "asked"),
    [("s a.txt", "Save(name='a.txt'"), ("|wc", "Pipe(command='wc'"), ("v", "Edit(")],
)
def test_words_are_handed_out(type_: Conversation, line: str, asked: str) -> None:
    assert type_("2", line) == "handed out"
    assert type_.asked[0].startswith(asked)


def test_the_world_outside_is_asked(type_: Conversation) -> None:
    type_("r", "F", "ctrl+z", "q")
    assert type_.asked == ["reload", "follow", "suspend"]
    assert type_.reader.is_over


def test_labels_are_ascii_and_all_else_stands_in_the_copy(type_: Conversation) -> None:
    copy = HARBOUR + FISH + MARKET
    for line in ("list", "1", "@talv", "n", "i", "#", "n", "P", "?", "//talks", "!", "@", "Sn"):
        for told in type_(line).split("\n"):
            assert OWN.fullmatch(told) or all(sign in copy for sign in told if not sign.isascii())


def test_what_nobody_asked_for_is_told_too(type_: Conversation) -> None:
    type_.reader.say(Say("not saved: no room"))
    assert type_("iraq").startswith("iraq is no command")


def test_a_long_list_is_told_in_part(type_: Conversation) -> None:
    lines = _numbered((f"row {number}" for number in range(100)), 100, "n goes on")
    assert lines[-2:] == ["40. row 39", "And 60 more; n goes on."]
