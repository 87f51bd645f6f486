"""The help's rows, made from the table of actions: groups of lines of keys and words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from wirereader.reading.action import Action, Context, Group

_SHOWN_KEYS = 2
"""Keys shown for one action; all of them are found by searching the help."""

_NAMES = {
    "space": "space",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "f1": "F1",
}


class HelpLine(NamedTuple):
    """Keys and what they do; two actions that belong together share a line."""

    keys: str
    words: str


class HelpGroup(NamedTuple):
    """A heading and its lines."""

    name: Group
    lines: tuple[HelpLine, ...]


def key_words(key: str) -> str:
    """A key as help shows it: `]q`, `Esc`, `ctrl+d`; the any-key of a sequence as `a`."""
    if len(key) > 1 and "," in key:
        first, second = key.split(",", 1)
        return f"{first}{'a' if second == '*' else second}"
    return _NAMES.get(key, key)


def help_groups(
    actions: Iterable[Action], context: Context, typed: str = ""
) -> tuple[HelpGroup, ...]:
    """The lines for one context, grouped, in the table's order; with `typed` only those that fit.

    A line fits when its keys or words hold what was typed, whatever the case.
    """
    table = {action.id: action for action in actions}
    twins = {action.twin for action in table.values() if action.twin}
    groups: dict[Group, list[HelpLine]] = {}
    wanted = typed.strip().casefold()
    for action in table.values():
        if context not in action.where or action.id in twins or not action.keys:
            continue
        line = _line(action, table.get(action.twin))
        every = " ".join(map(key_words, action.keys))
        if wanted in f"{every} {line.keys} {line.words}".casefold() or typed in action.keys:
            groups.setdefault(action.group, []).append(line)
    return tuple(HelpGroup(name, tuple(lines)) for name, lines in groups.items())


def _line(action: Action, twin: Action | None) -> HelpLine:
    if twin is not None:
        keys = f"{key_words(action.keys[0])}  {key_words(twin.keys[0])}"
        return HelpLine(keys, action.twin_label)
    return HelpLine("  ".join(map(key_words, action.keys[:_SHOWN_KEYS])), action.label)
