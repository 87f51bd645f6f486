"""Bar, rule and status line."""

from __future__ import annotations

import pytest

from wirereader.reading.status import Hint, Words
from wirereader.ui.theme.paint import Paint
from wirereader.ui.theme.signs import UNICODE
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.bar import BarScene, bar_line
from wirereader.ui.view.columns import Columns, columns
from wirereader.ui.view.rule import RuleScene, over_sheet, rule_line, under_sheet
from wirereader.ui.view.status import StatusScene, status_line

LOOK = Look(Paint(), UNICODE)
WIDE, NARROW = columns(80, 24), columns(40, 24)


@pytest.mark.parametrize(
    ("scene", "expected"),
    [
        pytest.param(BarScene("stories"), " / search all stories", id="a quiet hint"),
        pytest.param(BarScene("story"), " / search this story", id="of what would be searched"),
        pytest.param(
            BarScene("stories", True, "harbr", 5, "4 of 13 · fuzzy"),
            " / harbr                4 of 13 · fuzzy",
            id="typed, with the count",
        ),
        pytest.param(
            BarScene("speakers", True, note="5 of 9 speakers"),
            " @  part of a name or…  5 of 9 speakers",
            id="open and empty",
        ),
        pytest.param(
            BarScene("stories", True, "a very long question indeed, it is", 34, "nothing found"),
            " / estion indeed, it is   nothing found",
            id="the front goes where the caret needs room",
        ),
    ],
)
def test_the_bar(scene: BarScene, expected: str) -> None:
    assert bar_line(scene, 40, LOOK).text.rstrip() == expected


def test_the_caret_is_a_reverse_cell() -> None:
    segments = list(bar_line(BarScene("story", True, "abc", 1), 40, LOOK))
    assert [s.text for s in segments if s.style == LOOK.paint("input.cursor")] == ["b"]


@pytest.mark.parametrize(
    ("scene", "shape", "expected"),
    [
        pytest.param(
            RuleScene(("13 stories", "5 unread")),
            WIDE,
            "── 13 stories · 5 unread ─┬" + "─" * 53,
            id="the list's label",
        ),
        pytest.param(
            RuleScene(("8,430 stories", "8,210 unread")),
            WIDE,
            "── 8,430 stories ─────────┬" + "─" * 53,
            id="what does not fit is left out",
        ),
        pytest.param(
            RuleScene(("37 of 8,430",), narrowed="& loan"),
            WIDE,
            "── 37 of 8,430 · & loan ──┬" + "─" * 53,
            id="the limit",
        ),
        pytest.param(
            RuleScene(("37 of 8,430", "best first"), narrowed="& harbour loan after the surge"),
            WIDE,
            "── 37 of 8,430 · & harbo… ┬" + "─" * 53,
            id="a long limit is cut, the count is not",
        ),
        pytest.param(
            RuleScene(("13 stories",), headline="Harbour loan doubled", is_text_active=True),
            WIDE,
            "── 13 stories ────────────┬── Harbour loan doubled " + "─" * 29,
            id="the headline that scrolled away",
        ),
        pytest.param(
            RuleScene(
                ("13 stories",), headline="1/13 · Harbour loan doubled after the storm surge"
            ),
            NARROW,
            "─ 1/13 · Harbour loan doubled after t… ─",
            id="one pane",
        ),
        pytest.param(
            RuleScene(("Help", "list"), is_sheet=True),
            NARROW,
            "── Help · list " + "─" * 25,
            id="a sheet from edge to edge",
        ),
    ],
)
def test_the_rule(scene: RuleScene, shape: Columns, expected: str) -> None:
    assert rule_line(scene, shape, LOOK).text == expected


def test_the_active_pane_s_label_is_blue() -> None:
    for is_text, role in ((False, "accent"), (True, "dim")):
        strip = rule_line(RuleScene(("13 stories",), is_text_active=is_text), WIDE, LOOK)
        assert {s.text: s.style for s in strip}["13 stories"] == LOOK.paint(role)


def test_a_sheet_s_rules_meet_the_one_between_the_panes() -> None:
    assert under_sheet(WIDE, LOOK).text == "─" * 26 + "┬" + "─" * 53
    assert over_sheet("Figures · 13", WIDE, LOOK).text == "├── Figures · 13 " + "─" * 37


@pytest.mark.parametrize(
    ("scene", "width", "expected"),
    [
        pytest.param(
            StatusScene(
                (Words("Ali Larijani", "accent"), Words("quote 4 of 9 · direct", "plain")),
                percent="52%",
                hints=(Hint("?", "help"), Hint("/", "search")),
            ),
            80,
            " Ali Larijani  quote 4 of 9 · direct                     52%   ? help  / search",
            id="set, place, percent, keys",
        ),
        pytest.param(
            StatusScene(
                (
                    Words("Ali Larijani", "accent", "Larijani"),
                    Words("quote 4 of 9 · direct", "plain"),
                ),
                percent="71%",
                hints=(Hint("?", "help"),),
            ),
            40,
            " Larijani  4/9 direct      71%   ? help",
            id="shorter where it must be",
        ),
        pytest.param(
            StatusScene(
                (
                    Words("harbour loan doubled", "accent"),
                    Words("1 of 84 · hit 2 of 22", "plain"),
                ),
                percent="71%",
                hints=(Hint("?", "help"),),
            ),
            46,
            " harbour loan do…  1/84 hit 2/22 71%   ? help",
            id="a search gives way from its end",
        ),
        pytest.param(
            StatusScene(
                (
                    Words("Quotes", "accent"),
                    Words("quote 4 of 9 · direct", "plain"),
                    Words("the harbour board of Port Valda", "plain"),
                ),
                percent="71%",
                hints=(Hint("?", "help"),),
            ),
            60,
            " Quotes  quote 4 of 9 · direct  the harbour b… 71%   ? help",
            id="the last word gives way before the others are shortened",
        ),
        pytest.param(
            StatusScene((Words("3 of 13", "plain"),), message="mark a set", percent="top"),
            40,
            " mark a set                         top",
            id="a message stands instead",
        ),
        pytest.param(StatusScene(), 20, "", id="the first frame"),
    ],
)
def test_the_status_line(scene: StatusScene, width: int, expected: str) -> None:
    strip = status_line(scene, width, LOOK)
    assert strip.cell_length == width
    assert strip.text.rstrip() == expected
