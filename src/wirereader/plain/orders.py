"""From a typed line to an order: pure, one look-up after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wirereader.reading.action import Action, Context
from wirereader.reading.keys import Begun, Call, KeyMap
from wirereader.reading.step import Press


@dataclass(frozen=True, slots=True)
class On:
    """Go on reading: the empty line."""


@dataclass(frozen=True, slots=True)
class Open:
    """Open the story of that number in the list, counted from 1."""

    number: int


@dataclass(frozen=True, slots=True)
class Do:
    """Perform an action."""

    action: str
    press: Press = field(default_factory=Press)


@dataclass(frozen=True, slots=True)
class Ask:
    """Perform an action that asks for words, and give it these."""

    action: str
    words: str


@dataclass(frozen=True, slots=True)
class Help:
    """Tell the commands; with words only those that have them."""

    words: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """No command."""

    words: str


Order = On | Open | Do | Ask | Help | Unknown

_ASKING = {"/": "search", "@": "find-speaker", ":": "palette", "|": "pipe", "&": "limit"}
"""First characters behind which stands what to look for, or what to do with it."""

_NAMES = {"list": "to-list", "speakers": "find-speaker", "exit": "quit", "speaker": "find-speaker"}
"""Names that people try, beside those of the table."""

_WITH_WORDS = ("search", "find-speaker", "palette", "pipe", "save", "limit")
"""Actions that ask for words."""


def order_of(line: str, keymap: KeyMap, commands: Sequence[Action], pane: Context) -> Order:
    """What a line asks for, in the pane that is active."""
    words = line.strip()
    if not words:
        return On()
    if words.isascii() and words.isdigit():
        return Open(int(words[:9]))
    asked = _ASKING.get(words[0])
    if asked is not None:
        return Ask(asked, words[1:].strip())
    if words[0] == "?":
        return Help(words[1:].strip())
    return _by_key(words, keymap, pane) or _by_name(words, commands) or Unknown(words)


def _by_key(words: str, keymap: KeyMap, pane: Context) -> Order | None:
    """A key, a sequence of two (`]q`, `m a`) or a count with one (`12G`); one action a line."""
    if " " not in words and (action := keymap.single.get((pane, words))):
        return _done(action.id, Press())
    head, _, rest = words.partition(" ")
    single = keymap.single.get((pane, head)) if rest else None
    if single is not None and single.id in _WITH_WORDS:
        return Ask(single.id, rest.strip())
    begun: Begun | Call | None = Begun()
    for sign in words.replace(" ", ""):
        if not isinstance(begun, Begun):
            return None  # more behind it: a word
        begun = keymap.resolve(begun, sign, pane)
    return _done(begun.action.id, begun.press) if isinstance(begun, Call) else None


def _by_name(words: str, commands: Sequence[Action]) -> Order | None:
    """The name or the words of an action, whole; behind some the words that they ask for."""
    wanted = " ".join(words.casefold().split())
    head, _, rest = words.partition(" ")
    name = _NAMES.get(head.casefold(), head.casefold())
    if name == "help":
        return Help(rest.strip())
    if name in _WITH_WORDS:
        return Ask(name, rest.strip())
    for action in commands:
        if wanted in (action.id, action.id.replace("-", " "), action.label.casefold()):
            return _done(action.id, Press())
    return _done(name, Press()) if not rest and name in _NAMES.values() else None


def _done(action: str, press: Press) -> Order:
    if action == "help":
        return Help("")
    return Ask(action, "") if action in _WITH_WORDS else Do(action, press)
