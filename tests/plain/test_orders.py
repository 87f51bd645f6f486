"""From a typed line to an order."""

from __future__ import annotations

import pytest

from wirereader.plain.orders import Ask, Do, Help, On, Open, Order, Unknown, order_of
from wirereader.reading.actions import actions
from wirereader.reading.keys import KeyMap
from wirereader.reading.step import Press

KEYMAP = KeyMap.of(actions())


@pytest.mark.parametrize(
    ("line", "order"),
    [
        pytest.param("", On(), id="the empty line goes on"),
        pytest.param("  ", On(), id="blanks too"),
        pytest.param("3", Open(3), id="a number"),
        pytest.param("n", Do("next"), id="a key"),
        pytest.param(" n ", Do("next"), id="a key among blanks"),
        pytest.param("]q", Do("next-quote", Press(char="q")), id="two keys"),
        pytest.param("] q", Do("next-quote", Press(char="q")), id="two keys apart"),
        pytest.param("ma", Do("set-mark", Press(char="a")), id="a key and any letter"),
        pytest.param("12G", Do("bottom", Press(12)), id="a count"),
        pytest.param("ctrl+d", Do("half-down"), id="a key by its name"),
        pytest.param("next-quote", Do("next-quote"), id="the name of an action"),
        pytest.param("Next Quote", Do("next-quote"), id="its words"),
        pytest.param("more from this speaker", Do("same-speaker"), id="its label"),
        pytest.param("list", Do("to-list"), id="a name that people try"),
        pytest.param("exit", Do("quit"), id="another"),
        pytest.param("/two words", Ask("search", "two words"), id="search"),
        pytest.param("//two words", Ask("search", "/two words"), id="search all"),
        pytest.param("search bridge", Ask("search", "bridge"), id="search by its name"),
        pytest.param("@lari", Ask("find-speaker", "lari"), id="a speaker"),
        pytest.param("@", Ask("find-speaker", ""), id="who speaks"),
        pytest.param("speakers", Ask("find-speaker", ""), id="who speaks, in a word"),
        pytest.param(":zen", Ask("palette", "zen"), id="a command"),
        pytest.param("&fish", Ask("limit", "fish"), id="a limit"),
        pytest.param("&", Ask("limit", ""), id="no limit"),
        pytest.param("s notes.txt", Ask("save", "notes.txt"), id="save"),
        pytest.param("save notes.txt", Ask("save", "notes.txt"), id="save by its name"),
        pytest.param("|wc -w", Ask("pipe", "wc -w"), id="pipe"),
        pytest.param("?", Help(""), id="help"),
        pytest.param("f1", Help(""), id="help by its other key"),
        pytest.param("help", Help(""), id="help by its name"),
        pytest.param("help quote", Help("quote"), id="help on a word"),
        pytest.param("iraq", Unknown("iraq"), id="a word"),
        pytest.param("nn", Unknown("nn"), id="two keys that are no sequence"),
        pytest.param("quiet please", Unknown("quiet please"), id="a key and a word"),
        pytest.param("]z", Unknown("]z"), id="a sequence that is none"),
    ],
)
def test_what_a_line_asks_for(line: str, order: Order) -> None:
    assert order_of(line, KEYMAP, actions(), "text") == order


@pytest.mark.parametrize("action", actions(), ids=lambda action: action.id)
def test_every_action_of_the_panes_is_called_by_its_name(action: object) -> None:
    name = action.id  # type: ignore[attr-defined] # pytest's ids want an object
    assert not isinstance(order_of(name, KEYMAP, actions(), "text"), Unknown)
