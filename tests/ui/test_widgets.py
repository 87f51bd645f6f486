"""The widgets: what of a change they repaint, and what they keep in sight."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from tests.ui.stories import WORDS, row_of, story_of
from wirereader.reading.effects import Scroll, ScrollSheet
from wirereader.reading.refs import HEADER, Place
from wirereader.ui.theme.paint import Paint
from wirereader.ui.theme.signs import UNICODE
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.list_row import ListRow
from wirereader.ui.view.page import Top, story_page
from wirereader.ui.widgets.pane import ReadingPane
from wirereader.ui.widgets.rows import Rows, changed_columns
from wirereader.ui.widgets.sheet import SheetRows
from wirereader.ui.widgets.sidebar import Sidebar

LOOK = Look(Paint(), UNICODE)
BOLD = Style(bold=True)


def strip(*parts: str) -> Strip:
    return Strip([Segment(part, BOLD) for part in parts])


@pytest.mark.parametrize(
    ("old", "new", "columns"),
    [
        pytest.param(strip("ab", "cd"), strip("ab", "cd"), [], id="equal rows"),
        pytest.param(strip("ab", "cd"), strip("xy", "cd"), [(0, 2)], id="the front differs"),
        pytest.param(strip("ab", "cd"), strip("ab", "xy"), [(2, 4)], id="the end differs"),
        pytest.param(strip("a", "b", "c"), strip("a", "x", "c"), [(1, 2)], id="the middle differs"),
        pytest.param(strip("ab"), strip("abc"), [(0, 3)], id="another width"),
        pytest.param(strip("漢", "b"), strip("漢", "x"), [(2, 3)], id="counted in cells"),
    ],
)
def test_only_changed_cells_are_sent(
    old: Strip, new: Strip, columns: list[tuple[int, int]]
) -> None:
    assert changed_columns(old, new) == columns


def test_a_row_that_changed_is_refreshed_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    refreshed: list[tuple[Region, ...]] = []
    widget = Rows(id="rows")
    monkeypatch.setattr(widget, "refresh", lambda *regions: refreshed.append(regions))
    widget.show([strip("ab"), strip("cd")])
    widget.show([strip("ab"), strip("xd")])
    widget.show([strip("ab"), strip("xd")])
    assert refreshed == [(), (Region(0, 1, 2, 1),)]


def listed(
    sidebar: Sidebar, listing: list[int], cursor: int | None, *, is_growing: bool = False
) -> list[str]:
    def make(number: int, is_cursor: bool) -> ListRow:
        return ListRow(row_of(n=number, title=f"Story {number}"), is_cursor=is_cursor)

    sidebar.show_list(listing, cursor, make, 36, 8, LOOK, is_growing=is_growing)
    return [strip.text.strip() for strip in sidebar.strips[::2]]


def test_the_list_scrolls_no_further_than_it_must(monkeypatch: pytest.MonkeyPatch) -> None:
    sidebar = Sidebar()
    monkeypatch.setattr(sidebar, "refresh", lambda *regions: None)
    stories = list(range(10))
    assert listed(sidebar, stories, 3)[-1].endswith("Story 3")
    assert listed(sidebar, stories, 4)[0].endswith("Story 1")
    assert listed(sidebar, stories, 2)[0].endswith("Story 1")
    assert listed(sidebar, stories, 0)[0].endswith("Story 0")
    assert listed(sidebar, [], None) == [""] * 4


def test_stories_that_come_above_the_cursor_do_not_move_its_row(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sidebar = Sidebar()
    monkeypatch.setattr(sidebar, "refresh", lambda *regions: None)
    listed(sidebar, [0], 0, is_growing=True)
    assert sidebar.cursor_line(0) == 0
    listed(sidebar, [1, 2, 3, 0, 4], 3, is_growing=True)
    assert sidebar.cursor_line(3) == 0
    assert listed(sidebar, [1, 2, 3, 0, 4, 5, 6, 7, 8], 4)[1].endswith("Story 4")


def test_a_list_that_is_complete_leaves_no_rows_blank_below_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sidebar = Sidebar()
    monkeypatch.setattr(sidebar, "refresh", lambda *regions: None)
    listed(sidebar, [0], 0, is_growing=True)
    assert listed(sidebar, [1, 2, 3, 4, 0], 4, is_growing=True)[1:] == [""] * 3
    assert listed(sidebar, [1, 2, 3, 4, 0], 4)[0].endswith("Story 2")
    assert sidebar.cursor_line(4) == 6


class TestPane:
    def pane(self, height: int = 6) -> ReadingPane:
        pane = ReadingPane()
        pane.resize(height)
        pane.open(story_page(story_of(*WORDS * 6), 30), HEADER)
        return pane

    @pytest.mark.parametrize(
        ("effect", "row"),
        [
            (Scroll("line"), 1),
            (Scroll("line", 3), 3),
            (Scroll("half"), 3),
            (Scroll("page"), 4),
            (Scroll("line", -1), 0),
            (Scroll("top"), 0),
        ],
    )
    def test_scrolling(self, effect: Scroll, row: int) -> None:
        pane = self.pane()
        assert pane.page is not None
        pane.scroll(effect)
        assert pane.top == pane.page.moved(Top(), row)

    def test_what_is_in_sight_does_not_move(self) -> None:
        pane = self.pane(20)
        pane.reveal(60, 70)
        assert pane.top == Top()

    def test_what_is_not_comes_with_some_rows_above(self) -> None:
        pane = self.pane(10)
        assert pane.page is not None
        offset = len(pane.page.text) // 2
        pane.reveal(offset, offset + 5)
        assert pane.row_of(offset) == 2

    def test_the_end_stays_at_the_bottom_when_the_pane_grows(self) -> None:
        pane = self.pane(6)
        assert pane.page is not None
        pane.scroll(Scroll("end"))
        pane.resize(12)
        assert pane.top == pane.page.last_top(12)

    def test_the_place_is_what_was_put_there(self) -> None:
        pane = self.pane()
        pane.go(Place(3, 7))
        assert pane.place == Place(3, 7)
        pane.resize(8)
        assert pane.place == Place(3, 7)

    def test_an_empty_pane_takes_everything(self) -> None:
        pane = ReadingPane()
        pane.scroll(Scroll("page"))
        pane.reveal(0, 5)
        assert pane.row_of(3) is None


def test_a_sheet_keeps_its_cursor_among_its_rows() -> None:
    sheet = SheetRows()
    assert sheet.window(20, 5, 0) == range(5)
    assert sheet.window(20, 5, 7) == range(3, 8)
    assert sheet.window(20, 5, 6) == range(3, 8)
    assert sheet.window(4, 5, 3) == range(4)


@pytest.mark.parametrize(
    ("moves", "top"),
    [
        ([ScrollSheet("line")], 1),
        ([ScrollSheet("page")], 4),
        ([ScrollSheet("end")], 15),
        ([ScrollSheet("end"), ScrollSheet("line", 3)], 15),
        ([ScrollSheet("end"), ScrollSheet("top")], 0),
        ([ScrollSheet("page", 2), ScrollSheet("line", -3)], 5),
    ],
)
def test_a_sheet_of_text_scrolls(moves: list[ScrollSheet], top: int) -> None:
    sheet = SheetRows()
    sheet.window(20, 5, None)
    for move in moves:
        sheet.scroll(move)
    assert sheet.window(20, 5, None).start == top
