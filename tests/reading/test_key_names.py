"""How keys are written by people, and called inside."""

from __future__ import annotations

import pytest

from wirereader.reading.actions import actions
from wirereader.reading.bindings import presets
from wirereader.reading.key_names import is_typed, key_words, read_key

TABLES = sorted(
    {key for action in actions() for key in action.keys}
    | {key for preset in presets().values() for keys in preset.values() for key in keys}
)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        pytest.param("j", "j", id="a letter"),
        pytest.param(" ", "space", id="a blank"),
        pytest.param(",", ",", id="a comma"),
        pytest.param("PgDn", "pagedown", id="a name as help shows it"),
        pytest.param("Ctrl+D", "ctrl+d", id="a held key"),
        pytest.param("ctrl+\\", "ctrl+backslash", id="a sign that has a name"),
        pytest.param("shift+g", "G", id="a capital"),
        pytest.param("shift+tab", "shift+tab", id="shift with a name"),
        pytest.param("alt+U", "alt+shift+u", id="a held capital"),
        pytest.param("ctrl++", "ctrl++", id="a held plus"),
        pytest.param("]q", "],q", id="two keys"),
        pytest.param("] q", "],q", id="two keys with a blank"),
        pytest.param("],q", "],q", id="two keys with a comma"),
        pytest.param("ctrl+w w", "ctrl+w,w", id="two keys, one of them held"),
        pytest.param(", a", ",,a", id="two keys, one of them a comma"),
        pytest.param(":n", ":n", id="a word of the palette"),
        pytest.param("up", "up", id="two letters that are a name"),
        pytest.param("pagdown", None, id="a name that there is not"),
        pytest.param("hyper+x", None, id="a key that nobody can hold"),
        pytest.param("ctrl+nope", None, id="nothing held"),
        pytest.param("a b c", None, id="three keys"),
        pytest.param("\x07", None, id="a control character"),
        pytest.param(": n", None, id="a word with a blank"),
    ],
)
def test_what_somebody_wrote_is_a_key(words: str, key: str | None) -> None:
    assert read_key(words) == key


@pytest.mark.parametrize("key", TABLES)
def test_the_tables_write_keys_as_they_are_called(key: str) -> None:
    assert read_key(key) == key


@pytest.mark.parametrize("key", [k for k in TABLES if not k.endswith(",*") and not is_typed(k)])
def test_a_key_can_be_written_as_help_shows_it(key: str) -> None:
    assert read_key(key_words(key)) == key


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("],q", "]q"),
        ("m,*", "ma"),
        ("escape", "Esc"),
        (",", ","),
        (",,a", ",a"),
        ("ctrl+d", "ctrl+d"),
        ("ctrl+w,w", "ctrl+w w"),
        ("f1", "F1"),
        (":n", ":n"),
    ],
)
def test_keys_are_shown_as_people_write_them(key: str, words: str) -> None:
    assert key_words(key) == words
