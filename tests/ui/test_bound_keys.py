"""Keys on the screen: other hands' keys, keys that mean nothing, keys that wait for more."""

from __future__ import annotations

import pytest

from tests.ui.harness import opened
from wirereader.reading.config.entries import KeyEntry
from wirereader.reading.settings import Settings
from wirereader.ui.screens import control


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        pytest.param(["~"], "~ is not bound; ? lists the keys", id="a sign"),
        pytest.param(["f7"], "F7 is not bound; ? lists the keys", id="a key with a name"),
        pytest.param(["right_square_bracket", "y"], "]y is not bound; ?", id="two keys"),
        pytest.param(["alt+j"], "alt+j is not bound; ? lists the keys", id="a held letter"),
        pytest.param(["question_mark", "y"], "y is not bound here; ?", id="in a sheet"),
    ],
)
async def test_an_unbound_key_gets_one_line(keys: list[str], said: str) -> None:
    async with opened() as reader:
        await reader.press(*keys)
        assert reader.status.startswith(said)
        await reader.press("j")
        assert "is not bound" not in reader.status


async def test_what_is_pending_shows_and_esc_drops_it_at_once() -> None:
    async with opened() as reader:
        await reader.press("1", "2", "right_square_bracket")
        assert reader.status.startswith("12]  q quote")
        before = reader.session
        await reader.press("escape")
        assert reader.status.startswith("1 of 5")
        assert reader.session == before


async def test_what_is_pending_drops_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as reader:
        timers = []
        monkeypatch.setattr(
            reader.app.reader, "set_timer", lambda after, then: timers.append((after, then))
        )
        await reader.press("right_square_bracket")
        ((after, drop),) = timers
        assert after == control.BEGUN_S
        drop()
        assert reader.status.startswith("1 of 5")
        await reader.press("q")
        assert not reader.app.is_running


async def test_a_preset_changes_keys_help_and_hints() -> None:
    async with opened(settings=Settings(preset="less")) as reader:
        await reader.press("k")
        assert "h help  / search" in reader.status
        await reader.press("h")
        assert reader.sees("Help · list")
        assert reader.sees("h  H")
        await reader.press("q", "colon", "n", "enter")
        assert reader.session.story is not None
        assert reader.session.story.id == "seeds/fish.txt#1"


async def test_a_config_s_keys_are_in_the_palette_and_in_what_is_said() -> None:
    entries = (KeyEntry("next", ("X",), "c", 1), KeyEntry("quit", ("ctrl+x",), "c", 2))
    async with opened(settings=Settings(keys=entries)) as reader:
        await reader.press("colon")
        await reader.type("next in the set")
        assert any("next in the set" in row and row.endswith("X") for row in reader.rows())
        await reader.press("escape", "quotation_mark", "X", "X", "X")
        assert "that was the last; X again goes round" in reader.status


async def test_a_word_that_is_no_command_is_pointed_to_the_search() -> None:
    async with opened() as reader:
        await reader.press("colon")
        await reader.type("iraq")
        assert reader.sees("No such command; / iraq searches the stories for it.")
        await reader.press("enter")
        assert "no such command; / iraq searches" in reader.status
