"""Where the config files lie."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, NamedTuple

NAME = "config.toml"

Origin = Literal["built in", "system", "user", "environment", "option"]
"""Where a value comes from, the weakest first."""

VARIABLE = "WIREREADER_CONFIG"
"""Names a file that is read instead of the user's; empty for none."""


class ConfigFile(NamedTuple):
    """A place where a config file may lie."""

    origin: Origin
    path: Path
    is_named: bool = False
    """Whether somebody named it, and so wants it to be there."""


def config_places(named: str | None = None) -> list[ConfigFile]:
    """The places in the order in which they are read, what comes later over what came before.

    `named` is a file that the command line names; it, or else the variable's, is read instead of
    the user's.
    """
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("wirereader", appauthor=False, multipath=True)
    # XDG_CONFIG_DIRS has the most important first.
    folders = dirs.site_config_dir.split(os.pathsep)[::-1]
    places = [ConfigFile("system", Path(folder) / NAME) for folder in folders]
    if named is None:
        named = os.environ.get(VARIABLE)
    if named is None:
        return [*places, ConfigFile("user", Path(dirs.user_config_dir) / NAME)]
    return [*places, ConfigFile("user", Path(named).expanduser(), True)] if named else places


def user_place(named: str | None = None) -> Path | None:
    """The user's config file, there or not; None where the variable is set to nothing."""
    place = config_places(named)[-1]
    return place.path if place.origin == "user" else None
