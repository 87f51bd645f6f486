"""The help's rows: of the table of actions in groups, and of the query language's grammar."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from wirereader.reading.action import Action, Context, Group
from wirereader.reading.key_names import key_words
from wirereader.search.grammar import GRAMMAR

_SHOWN_KEYS = 2
"""Keys shown for one action; all of them are found by searching the help."""


class HelpLine(NamedTuple):
    """Keys and what they do; two actions that belong together share a line."""

    keys: str
    words: str


class HelpGroup(NamedTuple):
    """A heading and its lines."""

    name: Group
    lines: tuple[HelpLine, ...]


def help_groups(
    actions: Iterable[Action], context: Context, typed: str = ""
) -> tuple[HelpGroup, ...]:
    """The lines for one context, grouped, in the table's order; with `typed` only those that fit.

    The keys of sheets stand in the help of both panes, since no sheet has a help of its own. A line
    fits when its keys or words hold what was typed, whatever the case.
    """
    table = {action.id: action for action in actions}
    twins = {a.twin for a in table.values() if a.twin and a.keys and table[a.twin].keys}
    groups: dict[Group, list[HelpLine]] = {}
    wanted = typed.strip().casefold()
    for action in table.values():
        if action.id in twins or not action.keys:
            continue
        if context not in action.where and action.group != "Sheet":
            continue
        twin = table.get(action.twin) if action.twin in twins else None
        line = _line(action, twin)
        every = " ".join(map(key_words, action.keys))
        if wanted in f"{every} {line.keys} {line.words}".casefold() or typed in action.keys:
            groups.setdefault(action.group, []).append(line)
    return tuple(HelpGroup(name, tuple(lines)) for name, lines in groups.items())


def query_lines(typed: str = "") -> tuple[HelpLine, ...]:
    """What can be written in a query; with `typed` only the lines that hold it."""
    wanted = typed.strip().casefold()
    lines = (HelpLine(*form) for form in GRAMMAR)
    return tuple(line for line in lines if wanted in f"{line.keys} {line.words}".casefold())


def _line(action: Action, twin: Action | None) -> HelpLine:
    if twin is not None:
        keys = f"{key_words(action.keys[0])}  {key_words(twin.keys[0])}"
        return HelpLine(keys, action.twin_label)
    return HelpLine("  ".join(map(key_words, action.keys[:_SHOWN_KEYS])), action.label)
