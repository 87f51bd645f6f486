"""The mouse: off until it is asked for; then clicks and the wheel."""

from __future__ import annotations

import pytest
from textual.geometry import Offset

from tests.ui.harness import Reader, opened
from wirereader.reading.refs import HEADER


async def click(reader: Reader, x: int, y: int) -> None:
    await reader.pilot.click(offset=Offset(x, y))
    await reader.pilot.pause()


def turn(reader: Reader, x: int, y: int, direction: int) -> None:
    from wirereader.ui.screens.pointing import turn

    turn(reader.app.reader, x, y, direction)


async def test_m_switches_it_on_and_off(monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as reader:
        driver = reader.app._driver
        assert driver is not None
        written: list[str] = []
        monkeypatch.setattr(driver, "write", written.append)
        monkeypatch.setattr(driver, "_mouse", False)
        await reader.press("M")
        assert reader.status.startswith("mouse on")
        await reader.press("M")
        assert reader.status.startswith("mouse off: the terminal selects")
        modes = [data for data in written if "1000" in data]
        assert modes == ["\x1b[?1000h\x1b[?1006h", "\x1b[?1000l\x1b[?1006l"]
        assert not any("1003" in data for data in written)


async def test_a_click_chooses_a_story_and_another_one_opens_it() -> None:
    async with opened() as reader:
        await click(reader, 10, 5)
        assert reader.session.cursor is not None
        assert reader.session.cursor.id == "seeds/fish.txt#1"
        assert reader.is_in("list")
        await click(reader, 10, 5)
        assert reader.is_in("text")
        assert reader.session.story == reader.session.cursor


async def test_a_click_below_the_last_story_does_nothing() -> None:
    async with opened() as reader:
        before = reader.session
        await click(reader, 10, 30)
        assert reader.session == before


async def test_a_click_into_the_story_goes_there() -> None:
    async with opened() as reader:
        await click(reader, 80, 12)
        assert reader.is_in("text")


async def test_a_click_on_the_top_row_opens_the_search_and_one_on_a_hit_shows_it() -> None:
    async with opened() as reader:
        await click(reader, 10, 0)
        await reader.type("said")
        assert reader.session.results is not None
        assert len(reader.session.results.hits) > 1
        await click(reader, 10, 5)
        assert reader.app.reader.desk.row(reader.session) == 1
        await click(reader, 10, 5)
        assert reader.session.bar is None
        assert reader.is_in("text")


async def test_a_click_chooses_a_row_of_a_sheet_and_another_one_takes_it() -> None:
    async with opened() as reader:
        await reader.press("at")
        await click(reader, 10, 3)
        assert reader.session.sheet is not None
        assert reader.session.sheet.row == 1
        await click(reader, 10, 3)
        assert reader.session.live is not None
        assert reader.session.live.kind == "speaker"


async def test_behind_a_sheet_from_edge_to_edge_nothing_is_clicked() -> None:
    async with opened() as reader:
        await reader.press("colon")
        before = reader.session
        await click(reader, 10, 35)
        turn(reader, 10, 35, 1)
        assert reader.session == before


async def test_the_wheel_moves_what_is_under_it() -> None:
    async with opened(size=(120, 16)) as reader:
        for _ in range(2):
            turn(reader, 10, 5, 1)
        assert reader.session.cursor is not None
        assert reader.session.cursor.id == "seeds/long.txt#1"
        await reader.press("enter")
        turn(reader, 80, 8, 1)
        turn(reader, 80, 8, 1)
        assert reader.session.place != HEADER
        turn(reader, 10, 5, -1)
        assert reader.session.cursor.id == "seeds/fish.txt#1"
        assert reader.is_in("text")


async def test_the_wheel_scrolls_the_help() -> None:
    async with opened(size=(80, 24)) as reader:
        await reader.press("question_mark")
        turn(reader, 10, 10, 1)
        assert reader.app.reader.presenter.sheet.top == 3
        turn(reader, 10, 10, -1)
        assert reader.app.reader.presenter.sheet.top == 0
