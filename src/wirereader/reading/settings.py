"""The table of settings, `settings.tsv`, and the settings in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

if TYPE_CHECKING:
    from wirereader.reading.config.entries import KeyEntry
    from wirereader.reading.config.fault import Fault

Kind = Literal["choice", "switch", "number", "words", "paths", "path"]
Theme = Literal["auto", "dark", "light", "neutral"]
Colours = Literal["auto", "256", "16", "none"]
Value = str | int | tuple[str, ...]
"""What a setting may be: a word (`on` and `off` of a switch too), a number, several words."""

LAST = "last"
"""The choice that leaves something as the last run left it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One row of the table."""

    name: str
    kind: Kind
    choices: tuple[str, ...]
    """What it, or each of its words, may be; of a number the lowest and the highest."""
    default: Value
    option: str
    """The command line's option, or empty."""
    help: str

    @property
    def variable(self) -> str:
        """The environment variable: `WIREREADER_` and the name in capitals."""
        return f"WIREREADER_{self.name.upper()}"

    @property
    def switched_to(self) -> str | None:
        """The value that its option brings by itself; None where the option takes a value."""
        if "on" not in self.choices or not self.option:
            return None
        return "off" if self.option.startswith("--no-") else "on"


@cache
def settings_table() -> Mapping[str, Setting]:
    """Every setting by name, in the table's order."""
    lines = (Path(__file__).parent / "settings.tsv").read_text("utf-8").split("\n")
    rows = [_setting(line) for line in lines if line and not line.startswith("#")]
    return {row.name: row for row in rows}


def _setting(line: str) -> Setting:
    name, kind, choices, default, option, does = line.split("\t")
    value: Value = default.strip()
    if kind == "number":
        value = int(default)
    elif kind in ("words", "paths"):
        value = tuple(default.split())
    return Setting(
        name=name,
        kind=cast("Kind", kind),
        choices=tuple(choices.split("-" if kind == "number" else None)),
        default=value,
        option=option.strip(),
        help=does,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings in force."""

    theme: Theme = "auto"
    colours: Colours = "auto"
    layers: frozenset[str] | None = None
    """What is highlighted at the start; None: as it was left."""
    width: int = 72
    """The most cells of a row of text."""
    sort: str | None = None
    """The list's order at the start; None: as it was left."""
    has_preview: bool = True
    ascii: Literal["auto", "on", "off"] = "auto"
    preset: str = "default"
    has_mouse: bool = False
    shows_cursor: bool = False
    clipboard: tuple[str, ...] = ("tmux", "screen", "osc52", "display")
    """Ways to a clipboard, in the order they are tried."""
    folders: tuple[str, ...] = ()
    """What opens when no path is given."""
    has_cache: bool = True
    has_state: bool = True
    state: str = ""
    """The state file; empty for the one in the user's state folder."""
    is_private: bool = False
    keys: tuple[KeyEntry, ...] = ()
    """What the config files' `[keys]` say, the system's first; not yet looked at."""
    faults: tuple[Fault, ...] = ()
    """What was wrong in the config files and variables, and was passed over."""


def settings_of(
    values: Mapping[str, Value], keys: tuple[KeyEntry, ...] = (), faults: tuple[Fault, ...] = ()
) -> Settings:
    """The settings for a value of every row of the table."""
    layers, sort = cast("tuple[str, ...]", values["layers"]), cast("str", values["sort"])
    return Settings(
        theme=cast("Theme", values["theme"]),
        colours=cast("Colours", values["colours"]),
        layers=None if LAST in layers else frozenset(layers),
        width=cast("int", values["width"]),
        sort=None if sort == LAST else sort,
        has_preview=values["preview"] == "on",
        ascii=cast("Literal['auto', 'on', 'off']", values["ascii"]),
        preset=cast("str", values["preset"]),
        has_mouse=values["mouse"] == "on",
        shows_cursor=values["cursor"] == "on",
        clipboard=cast("tuple[str, ...]", values["clipboard"]),
        folders=cast("tuple[str, ...]", values["folders"]),
        has_cache=values["cache"] == "on",
        has_state=values["keep"] == "on",
        state=cast("str", values["state"]),
        is_private=values["private"] == "on",
        keys=keys,
        faults=faults,
    )
