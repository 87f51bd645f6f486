"""The reader's sheets, key by key: what opens, moves in them, and closes."""

from __future__ import annotations

from tests.ui.harness import opened


class TestSheets:
    async def test_the_figures_of_a_story_stand_under_the_text(self) -> None:
        async with opened() as reader:
            await reader.press("#")
            assert reader.sees("├── Figures · 1 ")
            assert reader.sees("84 million c…  money")
            assert reader.status.startswith("Figures  1 of 1 · money · 84")
            await reader.press("escape")
            assert not reader.sees("Figures · 1")

    async def test_figures_are_sorted_and_narrowed_to_a_kind(self) -> None:
        async with opened() as reader:
            await reader.press("#", "s", "o")
            assert reader.sees("├── Figures · money · 1 of 1 · by value ")
            assert reader.status.endswith("s by place  o one kind  Enter go")

    async def test_the_people_of_a_story_stand_under_the_text(self) -> None:
        async with opened() as reader:
            await reader.press("P")
            assert reader.sees("├── People · 2 ")
            assert reader.sees("▌ Ines Talvik")
            await reader.press("j", "enter")
            assert reader.status.startswith("Per Aske  quote 1 of 3")

    async def test_the_help_covers_the_panes_and_finds_keys(self) -> None:
        async with opened() as reader:
            await reader.press("?")
            assert reader.sees("Help · list")
            assert reader.sees("page the story down, up")
            assert not reader.sees("PORT VALDA")
            await reader.press("/")
            await reader.type("mark")
            assert reader.sees("set, go to a mark")
            assert not reader.sees("line down, up")
            await reader.press("escape", "q")
            assert reader.sees("PORT VALDA")

    async def test_a_long_help_scrolls(self) -> None:
        async with opened((80, 24)) as reader:
            await reader.press("?")
            first = reader.rows()[3]
            await reader.press("j", "G", "k", "space")
            assert reader.rows()[3] != first
            await reader.press("g")
            assert reader.rows()[3] == first

    async def test_why_a_quote_is_marked(self) -> None:
        async with opened() as reader:
            await reader.press("enter", '"', "i")
            assert reader.sees("── Why ")
            assert reader.sees("speaker     Ines Talvik")

    async def test_the_palette_carries_out_what_is_chosen(self) -> None:
        async with opened() as reader:
            await reader.press(":")
            assert reader.sees("Commands")
            await reader.type("story alone")
            await reader.press("enter")
            await reader.pilot.pause()
            assert reader.session.is_zen

    async def test_the_palette_has_closed_when_its_command_is_done(self) -> None:
        async with opened() as reader:
            await reader.press("colon")
            await reader.type("alone")
            await reader.press("enter")
            assert reader.session.bar is None
            assert reader.session.sheet is None
            assert reader.session.is_zen

    async def test_files_that_could_not_be_read(self) -> None:
        async with opened() as reader:
            await reader.press("!")
            assert reader.sees("Problems · 1")
            assert reader.sees("seeds/broken.xml  line 14: not well-formed")
            await reader.press("enter")
            assert reader.sees("This file could not be read.")
            await reader.press("w")
            assert reader.sees("<story><title>Boats␛[31m</story>")

    async def test_sheets_keep_their_cursor_in_sight(self) -> None:
        async with opened((80, 24)) as reader:
            await reader.press(":", *["down"] * 25)
            assert sum(row.startswith("▌") for row in reader.rows()[2:20]) == 1
