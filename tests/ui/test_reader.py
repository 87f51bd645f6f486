"""The reader, key by key: what a person presses and then sees."""

from __future__ import annotations

import pytest

from tests.ui.harness import opened
from tests.ui.stories import story_of
from wirereader import annotate
from wirereader.ui.screens import reader as reader_module


class TestOpening:
    async def test_the_first_story_is_open_and_the_cursor_in_the_list(self) -> None:
        async with opened() as reader:
            assert reader.sees("▌• Harbour board borrows 84 mill")
            assert reader.sees("The harbour board will borrow 84 million crowns.")
            assert reader.sees("── 4 stories · 4 unread ")

    async def test_enter_goes_into_the_text_and_counts_as_read(self) -> None:
        async with opened() as reader:
            await reader.press("enter")
            assert reader.is_in("text")
            assert reader.sees("4 stories · 3 unread")
            assert reader.sees("│  Harbour board borrows 84 mill")
            await reader.press("escape")
            assert reader.is_in("list")

    async def test_capital_j_opens_the_next_story_from_either_pane(self) -> None:
        async with opened() as reader:
            await reader.press("J")
            assert reader.sees("“There is no fleet left to talk about,” Ines Talvik said.")
            await reader.press("enter", "K")
            assert reader.sees("The harbour board will borrow 84 million crowns.")

    async def test_a_rested_cursor_shows_its_story_and_leaves_it_unread(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(reader_module, "PREVIEW_AFTER_S", 0.001)
        async with opened() as reader:
            await reader.press("j")
            await reader.pilot.pause(0.05)
            assert reader.sees("“There is no fleet left to talk about,” Ines Talvik said.")
            assert reader.sees("4 stories · 4 unread")


class TestMoving:
    async def test_lines_pages_and_ends(self) -> None:
        async with opened() as reader:
            await reader.press("J", "J", "enter")
            assert reader.status.split("   ")[-2].strip() == "top"
            await reader.press("j")
            assert reader.session.place.graf == -1
            await reader.press("G")
            assert "end" in reader.status.split()
            await reader.press("g")
            assert "top" in reader.status.split()

    async def test_a_count_goes_to_a_paragraph(self) -> None:
        async with opened() as reader:
            await reader.press("J", "J", "enter", "1", "2", "G")
            assert reader.session.place.graf == 12

    async def test_the_headline_stands_on_the_rule_once_it_scrolled_away(self) -> None:
        async with opened() as reader:
            await reader.press("J", "J", "enter")
            assert not reader.rows()[1].endswith("A long story about nothing")
            await reader.press("space")
            assert "CORRECTED-A long story about nothing" in reader.rows()[1]

    async def test_resizing_keeps_the_place(self) -> None:
        async with opened() as reader:
            await reader.press("J", "J", "enter", "1", "2", "G")
            place = reader.session.place
            for size in ((60, 20), (200, 50), (80, 24)):
                await reader.pilot.resize_terminal(*size)
                await reader.pilot.pause()
                assert reader.session.place == place
                row = reader.app.reader.presenter.pane.strips[0].text
                assert "Nothing is said here" in row


class TestStates:
    async def test_no_stories(self) -> None:
        async with opened(entries=[]) as reader:
            await reader.press("j")
            assert reader.sees("No stories here.")

    async def test_a_killed_story_has_its_banner(self) -> None:
        async with opened() as reader:
            await reader.press("j", "j", "j", "j", "enter")
            assert reader.sees("  KILL")

    async def test_layers_and_zen(self) -> None:
        async with opened() as reader:
            await reader.press("x", "q")
            assert reader.status.startswith("quotes off")
            await reader.press("z")
            assert not reader.sees("4 stories")
            await reader.press("h")
            assert reader.sees("4 stories")

    async def test_beliefs_are_marked_and_explained_once_their_layer_is_on(self) -> None:
        story = annotate("Port Valda\n\nInes Talvik believes that the mole will hold.\n")
        async with opened(entries=[story]) as reader:
            assert not reader.sees("· Ines")
            await reader.press("x", "a")
            assert reader.status.startswith("beliefs and wishes on")
            assert reader.sees("· Ines")
            await reader.press("i")
            assert reader.sees("attitude: believed")
            await reader.press("q", "x", "a")
            assert not reader.sees("· Ines")

    async def test_the_order_of_the_list_stands_on_the_rule(self) -> None:
        async with opened() as reader:
            await reader.press("S", "q")
            assert reader.sees("unread of 4 · quotes")
            await reader.press("t")
            assert reader.rows()[3].startswith("▌* ")

    async def test_a_begun_key_says_what_may_follow(self) -> None:
        async with opened() as reader:
            await reader.press("]")
            assert reader.status.startswith("]  q quote  f figure")
            await reader.press("escape")
            assert reader.status.startswith("1 of 5")

    async def test_ctrl_c_says_how_to_quit_and_q_quits(self) -> None:
        async with opened() as reader:
            await reader.press("ctrl+c")
            assert reader.status.startswith("press q to quit")
            await reader.press("q")
            assert reader.app.return_value == 0

    async def test_r_asks_for_the_files_again(self) -> None:
        async with opened() as reader:
            await reader.press("r", "ctrl+l")
            assert reader.app.reloads == 1

    async def test_one_pane_shows_the_list_or_the_text(self) -> None:
        async with opened((40, 24)) as reader:
            assert reader.sees("▌• Harbour board borrows 84 million cr…")
            assert not reader.sees("The harbour board")
            await reader.press("enter")
            assert reader.rows()[1].startswith("─ 1/5 · Harbour board")
            assert reader.sees("  The harbour board will borrow 84")
            await reader.press("escape")
            assert reader.sees("▌  Harbour board borrows 84 million cr…")

    async def test_too_small_a_terminal_says_so(self) -> None:
        async with opened((30, 8)) as reader:
            await reader.press("j")
            assert reader.rows()[0].strip() == "needs 40x10"

    async def test_a_story_without_text_says_so(self) -> None:
        async with opened(entries=[story_of(title="Only a headline")]) as reader:
            assert reader.sees("This story has no text.")

    async def test_markup_in_a_story_is_only_words(self) -> None:
        nasty = "[bold]no[/bold] [/] [@click=app.exit]here[/] [L1N2X3]"
        async with opened(entries=[story_of(nasty, title=nasty, place=nasty)]) as reader:
            assert reader.sees("[bold]no[/bold] [/] [@click=app.exit]here[/] [L1N2X3]")

    async def test_the_hardware_cursor_rests_on_the_current_row(self) -> None:
        async with opened() as reader:
            await reader.press("j")
            assert reader.app.cursor_position == (0, 4)
            await reader.press("K", "enter", '"')
            y = reader.app.cursor_position.y
            assert "“We are not buying" in reader.rows()[y]
            await reader.press("/")
            assert reader.app.cursor_position == (3, 0)
