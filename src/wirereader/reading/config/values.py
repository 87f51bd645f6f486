"""Whether a value fits a setting, and what it then is; how it is written in a config file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import cast

from wirereader.reading.settings import Setting, Value

_TRUE = {"on", "true", "yes", "1"}
_FALSE = {"off", "false", "no", "0"}


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a value does not fit."""

    message: str
    given: str = ""
    """The word that is not among the choices."""


def value_of(setting: Setting, raw: object) -> Value | Wrong:
    """What `raw`, as TOML or a variable has it, means for a setting.

    A list may be one text: words parted by blanks or commas, paths as `PATH` parts them.
    """
    if setting.kind == "number":
        return _number(setting, raw)
    if setting.kind in ("words", "paths"):
        return _several(setting, raw)
    if isinstance(raw, bool):
        raw = "on" if raw else "off"
    elif isinstance(raw, int) and str(raw) in setting.choices:
        raw = str(raw)
    if not isinstance(raw, str):
        return Wrong(f"{shown(raw)} is no {'text' if setting.kind == 'path' else 'choice'}")
    if setting.kind == "switch" or "on" in setting.choices:
        raw = "on" if raw in _TRUE else "off" if raw in _FALSE else raw
    if setting.choices and raw not in setting.choices:
        return Wrong(f"{shown(raw)} is no choice", raw)
    return raw


def _number(setting: Setting, raw: object) -> Value | Wrong:
    low, high = map(int, setting.choices)
    if isinstance(raw, str) and raw.isascii() and raw.isdigit() and len(raw) < len(str(high)) + 1:
        raw = int(raw)
    if isinstance(raw, bool) or not isinstance(raw, int) or not low <= raw <= high:
        return Wrong(f"{shown(raw)} is no whole number from {low} to {high}")
    return raw


def _several(setting: Setting, raw: object) -> Value | Wrong:
    if isinstance(raw, str):
        is_words = setting.kind == "words"
        parted = raw.replace(",", " ").split() if is_words else raw.split(os.pathsep)
        raw = [part for part in parted if part]
    if not isinstance(raw, list) or not all(isinstance(word, str) for word in raw):
        return Wrong(f"{shown(raw)} is no list of texts")
    words = tuple(cast("list[str]", raw))
    for word in words:
        if setting.choices and word not in setting.choices:
            return Wrong(f"{shown(word)} is no choice", word)
    return words


def shown(raw: object) -> str:
    """A value as a config file has it: `"dark"`, `true`, `72`, `["a", "b"]`."""
    if isinstance(raw, list | tuple):
        return f"[{', '.join(map(shown, raw))}]"
    if isinstance(raw, dict):
        return "a table"
    import json  # nobody waits for it at the start

    # What JSON writes for texts, truths and numbers TOML reads alike; dates become texts.
    return json.dumps(raw, ensure_ascii=False, default=str)


def written(setting: Setting, value: Value) -> str:
    """A setting's value as it stands in a config file."""
    if setting.kind == "switch":
        return "true" if value == "on" else "false"
    return shown(value)
