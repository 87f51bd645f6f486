"""Narrowing the list with `&`, key by key, and asking for what was read and starred."""

from __future__ import annotations

import pytest

from tests.ui.harness import opened
from wirereader.reading.effects import Find
from wirereader.search.hits import Answer
from wirereader.ui import searching


class TestTheLimit:
    async def test_the_list_narrows_and_says_to_what(self) -> None:
        async with opened() as reader:
            assert not reader.sees("& talks")
            await reader.search("&", words="talks")
            assert reader.sees(" & talks")
            assert reader.sees("1 of 4")
            await reader.press("enter")
            assert reader.sees("1 of 4 · & talks")
            assert reader.sees("search 1 story with talks")
            assert not reader.sees("Mayor resigns")

    async def test_a_search_looks_only_at_what_is_left(self) -> None:
        async with opened() as reader:
            await reader.search("&", words="talks")
            await reader.search("enter", "/", words="fleet")
            assert reader.sees("1 of 1 · exact")
            await reader.press("ctrl+u")
            await reader.search(words="mayor")
            assert reader.sees("Looked in 1 story with “talks”")

    async def test_esc_in_the_list_brings_all_stories_back(self) -> None:
        async with opened() as reader:
            await reader.search("&", words="talks")
            await reader.press("enter", "escape")
            assert reader.sees("Mayor resigns")
            assert "all stories again" in reader.status

    async def test_nothing_found_says_where_it_looked(self) -> None:
        async with opened() as reader:
            await reader.search("&", words="zzqqxx")
            assert reader.sees("nothing found")
            assert reader.sees("Nothing found for “zzqqxx”.")

    async def test_a_near_word_narrows_where_there_is_no_better(self) -> None:
        async with opened() as reader:
            await reader.search("&", words="tallks")
            assert reader.sees("1 of 4 · near")


class TestReadingStates:
    @pytest.mark.parametrize("key", ["/", "&"])
    async def test_starred_stories_are_found(self, key: str) -> None:
        async with opened() as reader:
            await reader.press("j", "t", "g")
            await reader.search(key, words="is:starred")
            assert reader.sees("1 of ")
            assert reader.sees("Fishing talks stall")
            assert not reader.sees("Mayor resigns")

    async def test_a_story_that_was_read_is_not_unread(self) -> None:
        async with opened() as reader:
            await reader.press("enter", "h")
            await reader.search("/", words="is:unread ")
            assert reader.sees("3 of 5")


class TestStoriesThatCome:
    async def test_a_search_is_answered_from_what_has_been_read_and_then_again(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(searching, "_BATCH", 1)
        async with opened() as reader:
            looked_at: list[int] = []
            control = reader.app.reader.control
            show = control.searcher._answered

            def note(what: Find, answer: Answer) -> None:
                looked_at.append(answer.searched)
                show(what, answer)

            control.searcher._answered = note
            await reader.search("/", words="the")
            assert looked_at[0] < looked_at[-1] == 5

    async def test_many_stories_are_indexed_before_anybody_searches(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(searching, "AHEAD_FROM", 5)
        async with opened() as reader:
            searcher = reader.app.reader.control.searcher
            reader.app.reader.control.complete()
            await searcher.idle()
            assert searcher._index is not None
            assert len(searcher._index) == 5

    async def test_another_corpus_is_searched_anew(self) -> None:
        async with opened() as reader:
            await reader.search("/", words="fleet")
            before = reader.app.reader.control.searcher
            reader.app.reader.reopen()
            await reader.search("ctrl+u", words="mayor")
            assert reader.app.reader.control.searcher is not before
            assert reader.sees("1 of 5 · exact")


class TestASpeakersQuotes:
    async def test_they_are_narrowed_by_words(self) -> None:
        async with opened() as reader:
            await reader.press("@")
            await reader.type("talvik")
            await reader.press("enter")
            assert reader.sees("quote 1 of ")
            await reader.search("&", words="fle")
            assert reader.sees(" & fle")
            assert reader.sees("1 of 2 quotes")
            await reader.press("enter")
            assert "& fle  quote 1 of 1" in reader.status
            await reader.press("&", "enter")
            assert "all quotes again" in reader.status

    async def test_nothing_found_says_so(self) -> None:
        async with opened() as reader:
            await reader.press("@")
            await reader.type("talvik")
            await reader.search("enter", "&", words="zzqq")
            assert reader.sees("nothing found")


class TestSearchesThatAreKept:
    async def test_one_is_opened_again_from_its_list(self) -> None:
        async with opened() as reader:
            await reader.press("apostrophe", "/")
            assert reader.sees("Nothing was searched for yet.")
            await reader.press("escape")
            await reader.search("/", words="fleet")
            await reader.press("enter", "m", "/")
            assert "/ fleet is kept" in reader.status
            await reader.press("h", "escape", "apostrophe", "/")
            assert reader.sees("── Searches ──")
            assert reader.sees("▌* / fleet")
            await reader.search("enter", words="")
            assert reader.sees("1 of 5 · best first")
