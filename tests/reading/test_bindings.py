"""The keys in force: presets, and what config files say over them."""

from __future__ import annotations

import pytest

from tests.reading.test_keys import VT220
from wirereader.reading.action import Action, Context
from wirereader.reading.actions import actions
from wirereader.reading.bindings import Bindings, bound_actions, presets
from wirereader.reading.config.entries import KeyEntry
from wirereader.reading.key_names import is_typed, parts
from wirereader.reading.keys import Begun, Call, KeyMap
from wirereader.reading.settings import settings_table

LESS = {
    "j": "down",
    "e": "down",
    "down": "down",
    "k": "up",
    "y": "up",
    "space": "story-page-down",
    "f": "page-down",
    "pagedown": "page-down",
    "ctrl+f": "page-down",
    "ctrl+v": "page-down",
    "b": "story-page-up",
    "ctrl+b": "page-up",
    "d": "half-down",
    "ctrl+d": "half-down",
    "u": "half-up",
    "ctrl+u": "half-up",
    "g": "top",
    "<": "top",
    "home": "top",
    "G": "bottom",
    ">": "bottom",
    "end": "bottom",
    "/": "search",
    "?": "search",
    "n": "next",
    "N": "previous",
    "alt+u": "marks",
    "h": "help",
    "H": "help",
    "q": "close",
    "Q": "quit",
    ":": "palette",
    ":n": "next-story",
    ":p": "previous-story",
    ":q": "quit",
    "m,a": "set-mark",
    "',a": "go-to-mark",
    "','": "go-to-mark",
    "s": "save",
    "|": "pipe",
    "v": "edit",
    "r": "reload",
    "R": "reload",
    "ctrl+l": "redraw",
    "&": "limit",
}
VIM = {
    "j": "down",
    "k": "up",
    "ctrl+f": "page-down",
    "ctrl+b": "page-up",
    "ctrl+d": "half-down",
    "ctrl+u": "half-up",
    "ctrl+e": "down",
    "ctrl+y": "up",
    "g,g": "top",
    "G": "bottom",
    "/": "search",
    "?": "search",
    "n": "next",
    "N": "previous",
    ":noh": "marks",
    ":h": "help",
    "f1": "help",
    ":q": "quit",
    "Z,Z": "quit",
    ":": "palette",
    ":n": "next-story",
    ":p": "previous-story",
    "m,a": "set-mark",
    "',a": "go-to-mark",
    "','": "go-to-mark",
    "ctrl+o": "back",
    ":w": "save",
    ":!": "pipe",
    "y": "copy",
    "ctrl+l": "redraw",
    "ctrl+w,w": "other-pane",
}
"""What hands that know less and vim expect, as far as the reader has it."""


def meant(bindings: Bindings, keys: str, context: Context = "text") -> str | None:
    """The action that keys call; words of the palette by their name."""
    if is_typed(keys):
        return next((row.id for row in bindings.actions if keys in row.keys), None)
    keymap, begun = KeyMap.of(bindings.actions), Begun()
    for key in filter(None, parts(keys)):
        meaning = keymap.resolve(begun, key, context)
        if isinstance(meaning, Call):
            return meaning.action.id
        begun = meaning or Begun()
    return None


@pytest.mark.parametrize(
    ("preset", "keys", "action"),
    [
        *(pytest.param("less", key, action, id=f"less {key}") for key, action in LESS.items()),
        *(pytest.param("vim", key, action, id=f"vim {key}") for key, action in VIM.items()),
    ],
)
def test_a_preset_has_the_keys_that_hands_know(preset: str, keys: str, action: str) -> None:
    assert meant(bound_actions(preset), keys) == action


def test_the_setting_knows_every_preset() -> None:
    assert set(settings_table()["preset"].choices) == set(presets())


@pytest.mark.parametrize("preset", presets())
def test_no_preset_gives_one_key_to_two_actions(preset: str) -> None:
    assert KeyMap.of(bound_actions(preset).actions).clashes == []


@pytest.mark.parametrize("preset", presets())
def test_a_preset_names_only_actions_that_there_are(preset: str) -> None:
    assert presets()[preset].keys() <= {action.id for action in actions()}


@pytest.mark.parametrize("preset", presets())
@pytest.mark.parametrize("name", [action.id for action in actions()])
def test_a_vt220_reaches_every_action(preset: str, name: str) -> None:
    bindings = bound_actions(preset)
    action = next(row for row in bindings.actions if row.id == name)
    assert any(is_on_vt220(key) and reaches(bindings, action, key) for key in action.keys)


def is_on_vt220(key: str) -> bool:
    if is_typed(key):
        return key.isascii()
    return all(part in VT220 or part == "*" for part in parts(key) if part)


def reaches(bindings: Bindings, action: Action, key: str) -> bool:
    """Whether the key calls the action wherever it counts."""
    if is_typed(key):
        return meant(bindings, ":") == "palette"
    return all(
        meant(bindings, key.replace(",*", ",a"), where) == action.id for where in action.where
    )


def entries(file: str, /, **keys: list[str]) -> list[KeyEntry]:
    """Lines of a `[keys]` table."""
    return [
        KeyEntry(name.replace("_", "-"), tuple(value), file, line)
        for line, (name, value) in enumerate(keys.items(), 1)
    ]


def test_an_action_has_the_keys_that_a_config_gives_it_and_no_others() -> None:
    bindings = bound_actions("default", entries("c", zen=["X", "ctrl+y"]))
    assert bindings.faults == ()
    assert [meant(bindings, key) for key in ("X", "ctrl+y", "z")] == ["zen", "zen", None]


def test_no_keys_unbind_an_action() -> None:
    bindings = bound_actions("default", entries("c", zen=[]))
    assert bindings.faults == ()
    assert meant(bindings, "z") is None


def test_a_key_goes_over_to_whoever_gave_its_action_another() -> None:
    bindings = bound_actions("default", entries("c", zen=["t"], star=["T"]))
    assert bindings.faults == ()
    assert [meant(bindings, key) for key in ("t", "T")] == ["zen", "star"]


def test_what_a_config_takes_from_an_action_is_told_and_its_other_keys_stay() -> None:
    bindings = bound_actions("default", entries("c", zen=["f"]))
    assert [fault.words() for fault in bindings.faults] == [
        'c:1 zen: f was bound to page-down too; write page-down = ["PgDn", "ctrl+f"] to have it so'
    ]
    assert [meant(bindings, key) for key in ("f", "pagedown")] == ["zen", "page-down"]


def test_the_cure_that_is_told_works() -> None:
    bindings = bound_actions("default", entries("c", zen=["f"], page_down=["PgDn", "ctrl+f"]))
    assert bindings.faults == ()


def test_the_user_s_file_stands_over_the_system_s() -> None:
    both = [*entries("system", zen=["X"], raw=["W"]), *entries("user", zen=["Z"], star=["W"])]
    bindings = bound_actions("default", both)
    assert [meant(bindings, key) for key in ("X", "Z", "W")] == [None, "zen", "star"]
    assert [fault.words() for fault in bindings.faults] == [
        "user:2 star: W was bound to raw too; give one of them another key"
    ]


def test_keys_that_count_in_different_places_do_not_clash() -> None:
    bindings = bound_actions("default", entries("c", sheet_down=["J"]))
    assert bindings.faults == ()
    assert meant(bindings, "J", "sheet") == "sheet-down"
    assert meant(bindings, "J", "list") == "next-story"


def test_a_letter_is_never_taken_from_what_is_typed_into_a_bar() -> None:
    bindings = bound_actions("default", entries("c", bar_accept=["X", "ctrl+y"]))
    assert meant(bindings, "X", "bar") is None
    assert meant(bindings, "ctrl+y", "bar") == "bar-accept"


def test_a_mark_takes_a_letter_whatever_its_key() -> None:
    bindings = bound_actions("default", entries("c", set_mark=["M"]))
    assert meant(bindings, "M,q") == "set-mark"


def test_nobody_is_locked_in() -> None:
    bindings = bound_actions("default", entries("c", close=[], quit=[]))
    assert meant(bindings, "ctrl+q") == "quit"
    assert [fault.words() for fault in bindings.faults] == [
        "c:2 quit: nothing would quit, so ctrl+q does"
    ]


def test_a_word_of_the_palette_can_be_given_to_an_action() -> None:
    assert meant(bound_actions("default", entries("c", zen=[":solo"])), ":solo") == "zen"
