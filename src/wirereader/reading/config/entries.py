"""What one config file says: settings and keys with their lines, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from wirereader.reading.config.fault import Fault
from wirereader.reading.config.values import Wrong, shown, value_of
from wirereader.reading.settings import Setting, Value, settings_table

LARGEST = 1_000_000
"""Bytes of a config file that are read; nobody writes so many."""

KEYS = "keys"
"""The table of keys."""

_AT_RE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")
"""How tomllib says where the fault is."""
_ONE_LINE_RE = re.compile(r"\s*(?P<key>[\w.-]+)\s*=\s*(?P<word>[\w~./-]+)\s*(?:#.*)?")
"""A setting whose value may be a text without its quotation marks."""
_MOST_SLIPS = 20
"""Lines that are left out one after the other before the file is given up."""

_MOST_LINES = 300
"""Lines among which the one is looked for where the fault begins."""


class KeyEntry(NamedTuple):
    """One line of `[keys]`."""

    action: str
    keys: tuple[str, ...]
    """As they were written; empty unbinds the action."""
    origin: str
    line: int | None


class Entry(NamedTuple):
    """One setting of a file."""

    name: str
    value: Value
    line: int | None


class Entries(NamedTuple):
    """What a file says."""

    settings: tuple[Entry, ...] = ()
    keys: tuple[KeyEntry, ...] = ()
    faults: tuple[Fault, ...] = ()


def entries_of(path: Path) -> Entries:
    """Read a file. Whatever is wrong with it becomes faults; the rest of it counts."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        return Entries(faults=(Fault(message=f"not read: {reason}", origin=str(path)),))
    if len(data) > LARGEST:
        return Entries(faults=(Fault(message="not read: too large", origin=str(path)),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fault = Fault(
            message="not UTF-8, so nothing of the file is used", origin=str(path), line=line
        )
        return Entries(faults=(fault,))
    return _Reading(str(path), text).entries()


class _Reading:
    """One reading of one text."""

    def __init__(self, origin: str, text: str) -> None:
        self._origin = origin
        self._text = text
        self._faults: list[Fault] = []

    def entries(self) -> Entries:
        table = self._table()
        self._lines = _lines_of(self._text)
        settings = [e for name, raw in table.items() if (e := self._setting(name, raw)) is not None]
        keys = self._keys(table.get(KEYS, {}))
        return Entries(tuple(settings), tuple(keys), tuple(self._faults))

    def _table(self) -> Mapping[str, Any]:
        """The text as TOML. A line that is wrong by itself is left out, and the rest read."""
        import tomllib

        lines = self._text.split("\n")
        message = ""
        for _ in range(_MOST_SLIPS):
            try:
                return tomllib.loads("\n".join(lines))
            except tomllib.TOMLDecodeError as error:
                message = _AT_RE.sub("", str(error))
                found = _AT_RE.search(str(error))
            number = int(found[1]) if found and found[1] else 0
            if not number or not _is_wrong_alone(lines[number - 1]):
                break
            self._faults.append(self._slip(message, number, lines[number - 1]))
            lines[number - 1] = ""
        number = _sound(lines) + 1
        key = lines[number - 1].partition("=")[0].strip()
        self._fault(f"not TOML, so nothing of the file is used: {message.lower()}", number, key)
        return {}

    def _slip(self, message: str, number: int, line: str) -> Fault:
        """What is wrong with one line; most often a text stands without its quotation marks."""
        match = _ONE_LINE_RE.fullmatch(line.rstrip("\r"))
        key = line.partition("=")[0].strip() if "=" in line else ""
        cure = f'write {match["key"]} = "{match["word"]}"' if match else ""
        message = f"not TOML: {message[:1].lower()}{message[1:]}"
        return Fault(message=message, origin=self._origin, line=number, key=key, cure=cure)

    def _setting(self, name: str, raw: object) -> Entry | None:
        known = settings_table()
        if name == KEYS:
            return None
        setting = known.get(name)
        line = self._lines.get(("", name)) or self._lines.get((name, ""))
        if setting is None:
            what = "table" if isinstance(raw, dict) else "setting"
            names = (*known, KEYS)
            self._fault(f"no such {what}", line, name, given=name, known=names)
            return None
        value = value_of(setting, raw)
        if isinstance(value, Wrong):
            self._wrong(setting, value, line)
            return None
        return Entry(name, value, line)

    def _wrong(self, setting: Setting, wrong: Wrong, line: int | None) -> None:
        known = () if setting.kind == "number" else setting.choices
        self._fault(wrong.message, line, setting.name, given=wrong.given, known=known)

    def _keys(self, table: object) -> list[KeyEntry]:
        if not isinstance(table, dict):
            line = self._lines.get(("", KEYS))
            cure = "for other keys write preset = " + shown(table) if isinstance(table, str) else ""
            self._fault("is a table, [keys]", line, KEYS, cure=cure)
            return []
        found = []
        for action, raw in table.items():
            line = self._lines.get((KEYS, action))
            keys = [raw] if isinstance(raw, str) else raw
            if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
                cure = f'write {action} = ["x", "ctrl+y"]'
                self._fault(f"{shown(raw)} is no list of keys", line, action, cure=cure)
                continue
            found.append(KeyEntry(action, tuple(k for k in keys if k), self._origin, line))
        return found

    def _fault(
        self,
        message: str,
        line: int | None,
        key: str = "",
        *,
        given: str = "",
        known: tuple[str, ...] = (),
        cure: str = "",
    ) -> None:
        self._faults.append(
            Fault(
                message=message,
                origin=self._origin,
                line=line,
                key=key,
                given=given,
                known=known,
                cure=cure,
            )
        )


def _is_wrong_alone(line: str) -> bool:
    """Whether a line can be no line of TOML at all, whatever stands around it."""
    import tomllib

    if "=" not in line:
        return False
    try:
        tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return True
    return False


def _sound(lines: list[str]) -> int:
    """How many lines from the top are TOML, counted among the first `_MOST_LINES`."""
    import tomllib

    for number in range(min(len(lines), _MOST_LINES), 0, -1):
        try:
            tomllib.loads("\n".join(lines[:number]))
        except tomllib.TOMLDecodeError:
            continue
        return number
    return 0


def _lines_of(text: str) -> dict[tuple[str, str], int]:
    """Table and key to the line, counted from 1, where it first stands; a table's under no key."""
    lines: dict[tuple[str, str], int] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        line = line.strip()
        if line.startswith("["):
            table = line.strip("[]").split("]")[0].strip().strip("\"'")
            lines.setdefault((table, ""), number)
        elif "=" in line and not line.startswith("#"):
            key = line.partition("=")[0].strip().strip("\"'")
            lines.setdefault((table, key), number)
    return lines
