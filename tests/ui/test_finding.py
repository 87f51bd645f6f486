"""Searching and the speaker finder, key by key."""

from __future__ import annotations

from tests.ui.harness import opened
from tests.ui.stories import Counted, story_of


class TestTheBar:
    async def test_typing_narrows_the_list_and_marks_the_hits(self) -> None:
        async with opened() as reader:
            await reader.press("/")
            await reader.type("fleet")
            await reader.pilot.pause(0.05)
            assert reader.sees(" / fleet")
            assert reader.sees("1 of 5 · exact")
            assert reader.sees("▌• Fishing talks stall at Graumund")
            await reader.press("enter")
            assert reader.is_in("text")
            assert "hit 1 of 1" in reader.status

    async def test_esc_puts_everything_back(self) -> None:
        async with opened() as reader:
            await reader.press("j", "k")  # the status line has been drawn by then
            before = reader.rows()
            await reader.search("/", words="fleet")
            await reader.press("escape")
            assert reader.rows() == before

    async def test_nothing_found_says_where_it_looked(self) -> None:
        async with opened() as reader:
            await reader.press("/")
            await reader.type("zzqqxx")
            await reader.pilot.pause(0.05)
            assert reader.sees("nothing found")
            assert reader.sees("Nothing found for “zzqqxx”.")
            assert reader.sees("file could not be read.")

    async def test_from_the_text_this_story_is_searched_and_two_slashes_widen(self) -> None:
        async with opened() as reader:
            await reader.press("enter", "/")
            assert reader.sees("search this story")
            await reader.type("board")
            assert reader.session.live is not None
            assert reader.session.live.story == reader.session.story
            await reader.press("escape", "/", "/")
            assert reader.sees("search all stories")

    async def test_what_is_not_in_this_story_is_one_key_away(self) -> None:
        async with opened() as reader:
            await reader.press("enter", "/")
            await reader.type("fleet")
            assert reader.sees("not in this story")
            assert "Enter all stories" in reader.status
            await reader.press("enter")
            assert reader.sees("/ fleet")
            assert reader.sees("1 of ")

    async def test_the_bar_is_edited_as_a_shell_s_line(self) -> None:
        async with opened() as reader:
            await reader.press("@")
            await reader.type("per tal")
            await reader.press("ctrl+a", "ctrl+d", "ctrl+e", "ctrl+w")
            assert reader.session.bar is not None
            assert reader.session.bar.text == "er "

    async def test_pasted_words_go_into_the_bar_and_nowhere_else(self) -> None:
        async with opened() as reader:
            reader.app.reader.control.paste("qqq")
            assert reader.session.bar is None
            await reader.press("@")
            reader.app.reader.control.paste("talv\nq")
            assert reader.session.bar is not None
            assert reader.session.bar.text == "talv"


class TestConditionsOnFigures:
    """`money>1bn` finds the stories, marks the figures that meet it, and walks them."""

    STORIES = (
        story_of(
            "The ferry cost 3 billion crowns; a boat costs 2 million crowns.",
            "A raft costs 4 billion crowns, a boat less.",
            figures=(
                Counted("3 billion crowns", value=3_000_000_000),
                Counted("2 million crowns", value=2_000_000),
                Counted("4 billion crowns", value=4_000_000_000),
            ),
            title="Boats",
        ),
        story_of(
            "Nobody paid 90 crowns for a raft.", title="Rafts", figures=(Counted("90 crowns"),)
        ),
    )

    async def test_the_figures_are_marked_and_walked(self) -> None:
        async with opened(entries=[*self.STORIES]) as reader:
            await reader.press("/")
            await reader.type("money>1bn")
            await reader.pilot.pause(0.05)
            assert reader.sees("1 of 2 · ")
            await reader.press("enter")
            assert reader.status.startswith("money>1bn  hit 1 of 2")
            await reader.press("n")
            assert reader.status.startswith("money>1bn  hit 2 of 2")

    async def test_the_list_shows_the_figure(self) -> None:
        async with opened(entries=[*self.STORIES]) as reader:
            await reader.press("/")
            await reader.type("money>3bn")
            await reader.pilot.pause(0.05)
            assert "…costs 4 billion crowns," in reader.rows()[3]


class TestTheSpeakerFinder:
    async def test_a_speaker_s_quotes_are_walked_across_stories(self) -> None:
        async with opened() as reader:
            await reader.press("@")
            await reader.type("talv")
            assert reader.sees("1 of 2 speakers")
            await reader.press("enter")
            assert reader.status.startswith("Ines Talvik  quote 1 of 2 · direct")
            await reader.press("n")
            assert reader.status.startswith("Ines Talvik  quote 2 of 2 · direct")
            assert reader.sees("▌ “There is no fleet left to talk about,”")
            await reader.press("n")
            assert reader.status.startswith("that was the last; n again goes round")
            await reader.press("n")
            assert "quote 1 of 2" in reader.status
