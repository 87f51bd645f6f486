"""The table of settings: name, type, default, option, variable and one line of what it does."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from wirereader.errors import WireReaderError

Background = Literal["auto", "dark", "light", "neutral"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One row of the table."""

    name: str
    choices: tuple[str, ...]
    """What it may be; empty for any text."""
    default: str
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


_SWITCH = ("on", "off")

SETTINGS: tuple[Setting, ...] = (
    Setting(
        name="background",
        choices=("auto", "dark", "light", "neutral"),
        default="auto",
        option="--background",
        help="what the terminal's background is; auto asks COLORFGBG and else takes dark",
    ),
    Setting(
        name="preview",
        choices=_SWITCH,
        default="on",
        option="--no-preview",
        help="show the story at the list's cursor once it has rested",
    ),
    Setting(
        name="ascii",
        choices=("auto", "on", "off"),
        default="auto",
        option="--ascii",
        help="draw rules and signs in ASCII; auto does so where the locale is not UTF-8",
    ),
    Setting(
        name="state",
        choices=(),
        default="",
        option="--state",
        help="the file that keeps what was read, starred and open; empty: in the user's folder",
    ),
    Setting(
        name="keep",
        choices=_SWITCH,
        default="on",
        option="--no-state",
        help="keep what was read, starred and open for the next start",
    ),
    Setting(
        name="private",
        choices=_SWITCH,
        default="off",
        option="--private",
        help="write nothing at all: no state, no cache, no copies",
    ),
    Setting(
        name="cursor",
        choices=_SWITCH,
        default="off",
        option="",
        help="show the hardware cursor, which rests on the current row or quote",
    ),
)
"""Every setting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings in force."""

    background: Background = "auto"
    has_preview: bool = True
    ascii: Literal["auto", "on", "off"] = "auto"
    shows_cursor: bool = False
    state: str = ""
    """The state file; empty for the one in the user's state folder."""
    has_state: bool = True
    is_private: bool = False


def settle_settings(
    options: Mapping[str, str], environ: Mapping[str, str] = os.environ
) -> Settings:
    """Options over variables over defaults. Raises WireReaderError, naming the choices."""
    values: dict[str, str] = {}
    for setting in SETTINGS:
        given = options.get(setting.name)
        origin = setting.option
        if given is None:
            given = environ.get(setting.variable) or setting.default
            origin = setting.variable
        if setting.choices and given not in setting.choices:
            choices = ", ".join(setting.choices)
            raise WireReaderError(f"{origin} {given!r}: give one of {choices}")
        values[setting.name] = given
    return Settings(
        background=cast("Background", values["background"]),
        has_preview=values["preview"] == "on",
        ascii=cast("Literal['auto', 'on', 'off']", values["ascii"]),
        shows_cursor=values["cursor"] == "on",
        state=values["state"],
        has_state=values["keep"] == "on",
        is_private=values["private"] == "on",
    )
