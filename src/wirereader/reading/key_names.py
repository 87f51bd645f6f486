"""How keys are written, by people and in the tables, and how they are called inside.

A printable key is its own character; others are `space`, `enter`, `pagedown`, `ctrl+d`, `f1`. A
sequence of two is joined by a comma. `:word` is no key: it is typed behind `:`, in the palette.
"""

from __future__ import annotations

ANY = "*"
"""Second key of a sequence that takes any letter or digit (and the quote mark itself)."""

NAMES = frozenset(f"f{number}" for number in range(1, 25)) | {
    *("space", "enter", "escape", "tab", "backspace", "delete", "insert", "home", "end"),
    *("pageup", "pagedown", "up", "down", "left", "right"),
}
"""Keys that are no characters, as the terminal's events have them."""

_ALIASES = {
    "esc": "escape",
    "return": "enter",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "del": "delete",
}
_MODIFIERS = {"ctrl": "ctrl", "control": "ctrl", "shift": "shift", "alt": "alt", "meta": "alt"}

_CTRL_SIGNS = {
    "\\": "backslash",
    "]": "right_square_bracket",
    "^": "circumflex_accent",
    "_": "underscore",
}
"""Signs that have names where a key is held with them."""

_SHOWN = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
}

SAME = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "escape", "ctrl+h": "backspace"}
"""What most terminals send for these: they are one key with it."""


def key_words(key: str) -> str:
    """A key as help shows it: `]q`, `Esc`, `ctrl+d`; the any-key of a sequence as `a`."""
    first, second = parts(key)
    if not second:
        return _SHOWN.get(first, first.upper() if first in NAMES and first[0] == "f" else first)
    gap = " " if len(first) > 1 or len(second) > 1 else ""
    return f"{key_words(first)}{gap}{'a' if second == ANY else key_words(second)}"


def parts(key: str) -> tuple[str, str]:
    """First and second key of a sequence; the second is empty of a single key."""
    if is_typed(key) or len(key) < 3:
        return key, ""
    first, _, second = (",", "", key[2:]) if key.startswith(",,") else key.partition(",")
    return first, second


def is_typed(key: str) -> bool:
    """Whether it is a word for the palette."""
    return len(key) > 1 and key[0] == ":" and key[1] != ","


def is_letter(key: str) -> bool:
    """Whether the key puts a character into a bar."""
    return len(key) == 1 or key == "space"


def read_key(words: str) -> str | None:
    """The key or sequence that somebody wrote; None for what is none.

    A sequence may be written `]q`, `] q` or `],q`.
    """
    if is_typed(words):
        return words if words[1:].strip() == words[1:] else None
    if single := _single(words):
        return single
    for parted in (words.split(), words.split(",") if words.count(",") == 1 else (), tuple(words)):
        if len(parted) == 2:
            first, second = map(_single, parted)
            return f"{first},{second}" if first and second else None
    return None


def _single(word: str) -> str | None:
    if len(word) == 1:
        return "space" if word == " " else word if word.isprintable() else None
    name = word.casefold()
    name = _ALIASES.get(name, name)
    if name in NAMES:
        return name
    *modifiers, last = word.split("+") if not word.endswith("++") else [*word[:-2].split("+"), "+"]
    if not modifiers or any(m.casefold() not in _MODIFIERS for m in modifiers):
        return None
    key = _single(last)
    if key is None:
        return None
    held = {_MODIFIERS[m.casefold()] for m in modifiers}
    if held == {"shift"} and len(key) == 1:
        return key.upper()
    if "alt" in held and key != key.lower():
        held.add("shift")
    if held & {"ctrl", "alt"}:
        key = _CTRL_SIGNS.get(key, key.lower())
    return "+".join([m for m in ("alt", "ctrl", "shift") if m in held] + [key])
