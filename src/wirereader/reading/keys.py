"""Keys to actions: single keys, sequences of two, and counts typed before them.

The terminal's events become key names elsewhere; here are only names, as `key_names` has them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from wirereader.reading.action import Action, Context
from wirereader.reading.key_names import ANY, is_letter, is_typed, parts
from wirereader.reading.step import Press


@dataclass(frozen=True, slots=True)
class Begun:
    """What was pressed and waits for more: a count, a first key of a sequence, or both."""

    count: str = ""
    first: str = ""

    def __bool__(self) -> bool:
        """Whether anything waits."""
        return bool(self.count or self.first)


class Call(NamedTuple):
    """An action and how it was called."""

    action: Action
    press: Press


@dataclass(slots=True)
class KeyMap:
    """The look-up from keys to actions, for every context."""

    single: dict[tuple[Context, str], Action] = field(default_factory=dict)
    double: dict[tuple[Context, str, str], Action] = field(default_factory=dict)
    first: set[tuple[Context, str]] = field(default_factory=set)
    clashes: list[str] = field(default_factory=list)
    """One sentence for each key that two actions claim in one context; the earlier keeps it."""

    @staticmethod
    def of(actions: Iterable[Action]) -> KeyMap:
        """The map of a table of actions."""
        keymap = KeyMap()
        for action in actions:
            for key in action.keys:
                for context in contexts_of(action, key):
                    keymap._add(context, key, action)
        return keymap

    def _add(self, context: Context, key: str, action: Action) -> None:
        first, second = parts(key)
        if second:
            taken = self.double.setdefault((context, first, second), action)
            self.first.add((context, first))
        else:
            taken = self.single.setdefault((context, first), action)
        if taken is not action:
            self.clashes.append(f"{key} in {context}: {action.id} and {taken.id}")

    def resolve(self, begun: Begun, key: str, context: Context) -> Call | Begun | None:
        """What `key` means after what has begun: an action, a longer beginning, or nothing.

        Digits are a count except where letters are typed. None drops what had begun.
        """
        if begun.first:
            return self._second(begun, key, context)
        if context != "bar" and key.isascii() and key.isdigit() and (begun.count or key != "0"):
            return Begun(count=(begun.count + key)[-6:])
        if action := self.single.get((context, key)):
            return Call(action, Press(_count(begun)))
        if (context, key) in self.first:
            return Begun(begun.count, key)
        return None

    def _second(self, begun: Begun, key: str, context: Context) -> Call | None:
        action = self.double.get((context, begun.first, key))
        if action is None and (len(key) == 1 and (key.isalnum() or key in "'\"")):
            action = self.double.get((context, begun.first, ANY))
        return None if action is None else Call(action, Press(_count(begun), key))

    def followers(self, begun: Begun, context: Context) -> list[tuple[str, Action]]:
        """The keys that may follow a begun one, with their actions, in the table's order."""
        return [
            (second, action)
            for (where, first, second), action in self.double.items()
            if where == context and first == begun.first
        ]


def contexts_of(action: Action, key: str) -> tuple[Context, ...]:
    """Where a key of an action counts: letters are typed into a bar, words into the palette."""
    if is_typed(key):
        return ()
    return tuple(where for where in sorted(action.where) if where != "bar" or not is_letter(key))


def collide(one: str, other: str) -> bool:
    """Whether two keys cannot both be heard: they are the same, or one begins the other."""
    (first, second), (third, fourth) = parts(one), parts(other)
    return first == third and (not second or not fourth or second == fourth)


def _count(begun: Begun) -> int | None:
    return int(begun.count) if begun.count else None
