"""Any size, and back again: what stands at the top stays there; below 40x10 one line."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.terminal import Terminal
from tests.ui.harness import Reader, TestApp
from tests.ui.stories import story_of
from wirereader.model.story import Story
from wirereader.ui.screens.placing import regions

SIZES = ((80, 24), (40, 24), (20, 5), (200, 50), (120, 36))
"""From 120x36, and back to it."""

ARABIC = "قال الناطق إن العبّارة تأخرت ثلاث ساعات عن موعدها في الميناء القديم يوم الثلاثاء. "
WIDE = "フェリーは三時間遅れて港に着いたと船長は述べた。"
COMBINING = "La\u0301 na ve\u0301c\u030ceru de\u0301t\u0301sky\u0301 sbor. "
TABLE = "\n".join(f"Pier {number}\t{number * 7} crates\tdue {number}:00" for number in range(40))


def long(words: str) -> Story:
    return story_of(*(f"{number}. {words * 12}" for number in range(30)))


STORIES = {
    "prose": long("The ferry was late and nobody on the quay said anything about it. "),
    "right to left": long(ARABIC),
    "wide": long(WIDE),
    "combining": long(COMBINING),
    "a table": story_of(*(["Crates by pier."] * 20), (TABLE, "body", "lines")),
}


@pytest.mark.parametrize("name", STORIES)
async def test_the_same_character_stays_at_the_top(name: str) -> None:
    app = TestApp([STORIES[name], STORIES["prose"]])
    async with app.run_test(size=(120, 36)) as pilot:
        reader = Reader(app, pilot)
        await reader.press("enter", "f", "f", "j")
        place = reader.session.place
        assert place.graf > 0
        before = [strip.text for strip in app.reader.presenter.pane.strips]
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert reader.session.place == place
            presenter = app.reader.presenter
            places = regions(presenter.columns, None)
            for widget in presenter.widgets:
                if widget.id in places:
                    widths = {strip.cell_length for strip in widget.strips}
                    assert widths == {places[widget.id].width}
        assert [strip.text for strip in app.reader.presenter.pane.strips] == before


def test_below_forty_columns_or_ten_rows_it_says_what_it_needs(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    terminal.await_words("18 stories")
    terminal.resize(20, 5)
    terminal.await_words("needs 40x10")
    terminal.resize(40, 10)
    terminal.await_words("18 stories")
    terminal.press("q")
    assert terminal.exit_code() == 0


def test_a_terminal_that_goes_away_ends_it(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    terminal.await_words("18 stories")
    assert terminal.hang_up() == 0


def test_after_the_shell_and_after_ctrl_l_everything_is_drawn_again(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    terminal.await_words("18 stories")
    terminal.press("\x1a")
    terminal.await_stop()
    assert terminal.written.rstrip().endswith(b"\x1b[?1004l")  # the terminal was given back
    drawn = len(terminal.written)
    terminal.kill(signal.SIGCONT)
    terminal.await_that(lambda _: b"18 stories" in terminal.written[drawn:], "all of it")
    again = len(terminal.written)
    terminal.press("\x0c")
    terminal.await_that(lambda _: b"18 stories" in terminal.written[again:], "all of it again")
    terminal.press("q")
    assert terminal.exit_code() == 0


HEADLINE = "Ferry service to the outer islands resumes after nine days of storms"


async def test_a_list_that_fills_the_screen_shows_headlines_whole() -> None:
    app = TestApp([story_of("The ferry ran.", title=HEADLINE), STORIES["prose"]])
    async with app.run_test(size=(80, 24)) as pilot:
        reader = Reader(app, pilot)
        assert HEADLINE not in app.reader.presenter.sidebar.strips[0].text
        await reader.press("+", "+")
        assert HEADLINE in app.reader.presenter.sidebar.strips[0].text
        await reader.press("enter")
        assert app.reader.presenter.columns.side == 0
        await reader.press("escape")
        assert app.reader.presenter.columns.side == 80
        await reader.press("-", "-")
        assert app.reader.presenter.columns.side == 26
