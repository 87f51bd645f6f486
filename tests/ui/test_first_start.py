"""The first start names the keys that matter, until they are used."""

from __future__ import annotations

import pytest

from tests.ui.harness import opened

FIVE = "? help  Enter open  @ speaker  y copy  q quit"


@pytest.mark.parametrize("width", [80, 120])
async def test_the_first_start_names_five_keys(width: int) -> None:
    async with opened(size=(width, 24), is_first=True) as reader:
        await reader.press("k")
        assert reader.status.endswith(FIVE)
        assert reader.status.startswith("1 of 5")


async def test_a_narrow_terminal_names_the_one_that_names_the_others() -> None:
    async with opened(size=(60, 24), is_first=True) as reader:
        await reader.press("k")
        assert reader.status.endswith("? help")


async def test_a_message_has_the_room_of_the_keys() -> None:
    async with opened(size=(80, 24), is_first=True) as reader:
        await reader.press("X")
        assert reader.status.startswith("X is not bound; ? lists the keys")
        assert "speaker" not in reader.status


async def test_a_key_that_was_used_is_named_no_more() -> None:
    async with opened(is_first=True) as reader:
        await reader.press("enter", "question_mark", "q", "k")
        assert reader.status.endswith("@ speaker  y copy")


async def test_when_all_were_used_it_is_as_ever() -> None:
    async with opened(is_first=True) as reader:
        await reader.press("enter", "question_mark", "q", "at", "escape", "y", "k")
        assert reader.status.endswith("? help  / search  @ speaker")


async def test_later_starts_name_what_matters_now() -> None:
    async with opened() as reader:
        await reader.press("k")
        assert reader.status.endswith("? help  / search  @ speaker")
