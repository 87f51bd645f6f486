"""The options of the table of settings."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from wirereader.reading.settings import Setting, settings_table

_SETTING = "setting."
"""Marks what argparse keeps for the table of settings."""

_METAVARS = {"number": "N", "words": "WORDS", "path": "FILE"}

_ELSEWHERE = "--no-cache"
"""An option of every command, and of a setting too."""


def add_settings(parser: ArgumentParser) -> None:
    """Every setting that has an option."""
    for setting in settings_table().values():
        if setting.option and setting.option != _ELSEWHERE:
            _add(parser, setting)


def taken_settings(chosen: dict[str, Any]) -> dict[str, str]:
    """The settings among what argparse has chosen, by name; they are taken out of it."""
    given = {name: chosen.pop(name) for name in list(chosen) if name.startswith(_SETTING)}
    settings = {name.removeprefix(_SETTING): value for name, value in given.items()}
    return settings if chosen.get("has_cache", True) else {**settings, "cache": "off"}


def _add(parser: ArgumentParser, setting: Setting) -> None:
    """A switch's option is named for the state that it brings, others take a value."""
    name = _SETTING + setting.name
    state = setting.switched_to
    if state is not None:
        parser.add_argument(
            setting.option,
            dest=name,
            action="store_const",
            const=state,
            help=f"{setting.name} {state}: {setting.help}",
        )
    elif setting.kind == "choice":
        parser.add_argument(setting.option, dest=name, choices=setting.choices, help=setting.help)
    else:
        metavar = _METAVARS[setting.kind]
        parser.add_argument(setting.option, dest=name, metavar=metavar, help=_help(setting))


def _help(setting: Setting) -> str:
    if setting.kind == "words":
        return f"{setting.help} ({', '.join(setting.choices)})"
    return f"{setting.help} ({'-'.join(setting.choices)})" if setting.choices else setting.help
