"""The keys in force: the table's, a preset's over them, the config files' over both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from wirereader.reading.action import Action
from wirereader.reading.actions import actions
from wirereader.reading.config.entries import KeyEntry
from wirereader.reading.config.fault import Fault
from wirereader.reading.key_names import ANY, NAMES, SAME, key_words, parts, read_key
from wirereader.reading.keys import collide, contexts_of

_NEVER_WITHOUT = ("quit", "ctrl+q")
"""The action that must have a key, and the one it keeps."""


class Bindings(NamedTuple):
    """The table of actions with the keys in force, in its order, and what was wrong with them."""

    actions: tuple[Action, ...]
    faults: tuple[Fault, ...] = ()


@cache
def presets() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Preset to action to its keys; `default` changes nothing."""
    found: dict[str, dict[str, tuple[str, ...]]] = {"default": {}}
    for line in (Path(__file__).parent / "presets.tsv").read_text("utf-8").split("\n"):
        if line and not line.startswith("#"):
            preset, action, keys = line.split("\t")
            found.setdefault(preset, {})[action] = tuple(keys.split())
    return found


def bound_actions(preset: str = "default", entries: Sequence[KeyEntry] = ()) -> Bindings:
    """The table with the keys of a preset, and over them those of the config files.

    Of two actions that claim one key where both count, the one in a config file keeps it, of two in
    config files the later file's, in one file the earlier; the other loses it, and both are named.
    """
    over = presets()[preset]
    table = {row.id: replace(row, keys=over.get(row.id, row.keys)) for row in actions()}
    if not entries:
        return Bindings(tuple(table.values()))
    faults: list[Fault] = []
    chosen: dict[str, KeyEntry] = {}
    for entry in entries:
        action = table.get(entry.action)
        if action is None:
            faults.append(_fault(entry, "no such action", given=entry.action, known=tuple(table)))
            continue
        table[action.id] = replace(action, keys=tuple(_keys(action, entry, faults)))
        # A later file's entry takes the place of an earlier one's in the order too.
        chosen.pop(action.id, None)
        chosen[action.id] = entry
    _part(table, chosen, faults)
    _keep_a_way_out(table, chosen, faults)
    return Bindings(tuple(table.values()), tuple(faults))


def _keys(action: Action, entry: KeyEntry, faults: list[Fault]) -> Iterable[str]:
    """What the entry's keys are; the wrong ones become faults."""
    takes_any = any(parts(key)[1] == ANY for key in action.keys)
    for words in entry.keys:
        key = read_key(words)
        if key is None:
            last = words.rpartition("+")[2]
            known = tuple(sorted(NAMES)) if len(last) > 1 else ()
            cure = "write one as j, ctrl+d, pagedown, ]q"
            faults.append(_fault(entry, f"{words!r} is no key", given=last, known=known, cure=cure))
        elif key in SAME:
            same = key_words(SAME[key])
            cure = f"bind {same} or another key"
            faults.append(_fault(entry, f"{key} is {same} on most terminals", cure=cure))
        elif parts(key)[0].isdigit():
            faults.append(_fault(entry, f"{key}: digits are counts", cure="take another key"))
        else:
            yield f"{key},{ANY}" if takes_any and not parts(key)[1] else key


def _part(table: dict[str, Action], chosen: Mapping[str, KeyEntry], faults: list[Fault]) -> None:
    """Let each key have one meaning; whoever chose a key that others had is told whose it was."""
    origins = list(dict.fromkeys(entry.origin for entry in chosen.values()))
    order = sorted(chosen, key=lambda name: -origins.index(chosen[name].origin))
    ranked = (*order, *(name for name in table if name not in chosen))
    rank = {name: place for place, name in enumerate(ranked)}
    # Only keys that begin alike can collide: looked up, since all pairs take 50 ms.
    alike: dict[str, dict[str, None]] = {}
    for name in ranked:
        for key in table[name].keys:
            alike.setdefault(parts(key)[0], {})[name] = None
    for name in order:
        for key in table[name].keys:
            others = [other for other in alike[parts(key)[0]] if rank[other] > rank[name]]
            losers = [other for other in others if _lose(table, table[name], key, other)]
            if losers:
                faults.append(_clash(chosen, table, name, key, losers))


def _lose(table: dict[str, Action], winner: Action, key: str, other: str) -> bool:
    """Take what collides with a winner's key from another action; whether there was any."""
    action = table[other]
    where = set(contexts_of(winner, key))
    lost = {k for k in action.keys if collide(key, k) and where & set(contexts_of(action, k))}
    if lost:
        table[other] = replace(action, keys=tuple(k for k in action.keys if k not in lost))
    return bool(lost)


def _clash(
    chosen: Mapping[str, KeyEntry],
    table: Mapping[str, Action],
    name: str,
    key: str,
    losers: list[str],
) -> Fault:
    named = f"{losers[0]} and {len(losers) - 1} more" if len(losers) > 2 else " and ".join(losers)
    left = ", ".join(f'"{key_words(k)}"' for k in table[losers[0]].keys)
    cure = f"write {losers[0]} = [{left}] to have it so" if len(losers) == 1 else ""
    if len(losers) == 1 and losers[0] in chosen:
        cure = "give one of them another key"
    elif len(losers) > 1:
        cure = "give them other keys"
    return _fault(chosen[name], f"{key_words(key)} was bound to {named} too", cure=cure)


def _keep_a_way_out(
    table: dict[str, Action], chosen: Mapping[str, KeyEntry], faults: list[Fault]
) -> None:
    name, key = _NEVER_WITHOUT
    if table[name].keys or table["close"].keys:
        return
    table[name] = replace(table[name], keys=(key,))
    entry = chosen.get(name) or chosen["close"]
    faults.append(_fault(entry, f"nothing would quit, so {key} does"))


def _fault(
    entry: KeyEntry, message: str, *, given: str = "", known: tuple[str, ...] = (), cure: str = ""
) -> Fault:
    return Fault(
        message=message,
        origin=entry.origin,
        line=entry.line,
        key=entry.action,
        given=given,
        known=known,
        cure=cure,
    )
