"""Keys become actions: single keys, sequences, counts."""

from __future__ import annotations

import pytest

from wirereader.reading.action import Action, Context
from wirereader.reading.actions import _RUNS, actions
from wirereader.reading.keys import Begun, Call, KeyMap

KEYMAP = KeyMap.of(actions())


def called(keys: list[str], context: Context) -> tuple[str, int | None, str] | None:
    begun = Begun()
    for key in keys:
        result = KEYMAP.resolve(begun, key, context)
        if isinstance(result, Call):
            return result.action.id, result.press.count, result.press.char
        begun = result or Begun()
    return None


@pytest.mark.parametrize(
    ("keys", "context", "expected"),
    [
        pytest.param(["j"], "list", ("down", None, ""), id="a single key"),
        pytest.param(["3", "j"], "text", ("down", 3, ""), id="a count before it"),
        pytest.param(["1", "0", "G"], "text", ("bottom", 10, ""), id="a count of two digits"),
        pytest.param(["]", "q"], "text", ("next-quote", None, "q"), id="a sequence"),
        pytest.param(["2", "]", "q"], "text", ("next-quote", 2, "q"), id="a count and a sequence"),
        pytest.param(["m", "a"], "list", ("set-mark", None, "a"), id="a mark takes any letter"),
        pytest.param(["'", "'"], "text", ("go-to-mark", None, "'"), id="back by two quote marks"),
        pytest.param(["]", "y"], "text", None, id="a sequence that nobody knows"),
        pytest.param(["m", "!"], "text", None, id="a mark under a sign"),
        pytest.param(["0"], "text", None, id="a count does not begin with 0"),
        pytest.param(["5"], "bar", None, id="digits are typed into a bar"),
        pytest.param(["escape"], "bar", ("bar-cancel", None, ""), id="Esc in a bar"),
        pytest.param(["enter"], "list", ("into", None, ""), id="Enter in the list"),
        pytest.param(["enter"], "text", ("down-by-enter", None, ""), id="Enter in the text"),
        pytest.param(["~"], "list", None, id="an unbound key"),
    ],
)
def test_keys_call(
    keys: list[str], context: Context, expected: tuple[str, int | None, str] | None
) -> None:
    assert called(keys, context) == expected


def test_a_count_is_cut_to_six_digits() -> None:
    assert called([*"1234567890", "j"], "text") == ("down", 567890, "")


def test_no_two_actions_claim_one_key() -> None:
    assert KEYMAP.clashes == []


def test_a_clash_is_told_and_the_earlier_action_keeps_the_key() -> None:
    first, second = (
        Action(id=name, keys=("j",), label=name, group="Move", where=frozenset({"list"}))
        for name in ("one", "two")
    )
    keymap = KeyMap.of([first, second])
    assert keymap.clashes == ["j in list: two and one"]
    result = keymap.resolve(Begun(), "j", "list")
    assert isinstance(result, Call)
    assert result.action is first


def test_what_may_follow_a_begun_key_is_known() -> None:
    followers = KEYMAP.followers(Begun(first="]"), "text")
    assert [(key, action.id) for key, action in followers] == [
        ("q", "next-quote"),
        ("f", "next-figure"),
        ("p", "next-paragraph"),
    ]


def test_begun_is_true_only_while_something_waits() -> None:
    assert not Begun()
    assert Begun(count="1")
    assert Begun(first="]")


def test_every_row_of_the_table_does_something_and_nothing_is_left_over() -> None:
    assert [action.id for action in actions()] == list(dict.fromkeys(a.id for a in actions()))
    assert {action.id for action in actions()} == set(_RUNS)


def test_twins_exist() -> None:
    known = {action.id for action in actions()}
    assert {action.twin for action in actions() if action.twin} <= known


VT220 = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    "`~!@#$%^&*()-_=+[]{}\\|;:'\",.<>/?"
) | {"space", "enter", "escape", "tab", "up", "down", "left", "right", "pageup", "pagedown"}
VT220 |= {f"ctrl+{letter}" for letter in "abcdefgklnopqrtuvwxyz"}
