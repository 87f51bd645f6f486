"""From files, variables and options, each over the one before, to the settings in force."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wirereader.errors import WireReaderError
from wirereader.reading.config.entries import KeyEntry, entries_of
from wirereader.reading.config.fault import Fault
from wirereader.reading.config.files import ConfigFile, Origin, config_places
from wirereader.reading.config.values import Wrong, value_of
from wirereader.reading.settings import Setting, Settings, Value, settings_of, settings_table


class Given(NamedTuple):
    """The value of a setting, and who gave it."""

    value: Value
    origin: Origin
    where: str = ""
    """The file, the variable or the option; empty for what is built in."""
    line: int | None = None


class Settled(NamedTuple):
    """Every setting by name, with what was found on the way."""

    given: Mapping[str, Given]
    keys: tuple[KeyEntry, ...]
    faults: tuple[Fault, ...]
    files: tuple[ConfigFile, ...]
    """The config files that were read."""

    def settings(self) -> Settings:
        """The settings in force."""
        values = {name: given.value for name, given in self.given.items()}
        return settings_of(values, self.keys, self.faults)


def settle(
    options: Mapping[str, str],
    environ: Mapping[str, str] = os.environ,
    places: Sequence[ConfigFile] | None = None,
) -> Settled:
    """Options over variables over the files at `places` over what is built in.

    A fault in a file or variable is passed over, and what lies under it counts. Raises
    WireReaderError for an option, naming the choices.
    """
    table = settings_table()
    given = {name: Given(row.default, "built in") for name, row in table.items()}
    keys: list[KeyEntry] = []
    faults: list[Fault] = []
    places = config_places() if places is None else places
    files = [place for place in places if place.is_named or place.path.exists()]
    for file in files:
        found = entries_of(file.path)
        faults += found.faults
        keys += found.keys
        for entry in found.settings:
            given[entry.name] = Given(entry.value, file.origin, str(file.path), entry.line)
    for name, row in table.items():
        if (raw := environ.get(row.variable)) and (
            value := _variable(row, raw, faults)
        ) is not None:
            given[name] = Given(value, "environment", row.variable)
        if name in options:
            given[name] = Given(_option(row, options[name]), "option", row.option)
    _keep_known_folders(given, faults)
    return Settled(given, tuple(keys), tuple(faults), tuple(files))


def _variable(row: Setting, raw: str, faults: list[Fault]) -> Value | None:
    value = value_of(row, raw)
    if not isinstance(value, Wrong):
        return value
    known = () if row.kind == "number" else row.choices
    faults.append(Fault(message=value.message, origin=row.variable, given=value.given, known=known))
    return None


def _option(row: Setting, raw: str) -> Value:
    value = value_of(row, raw)
    if not isinstance(value, Wrong):
        return value
    choices = "" if row.kind == "number" else f": give one of {', '.join(row.choices)}"
    raise WireReaderError(f"{row.option} {value.message}{choices}")


def _keep_known_folders(given: dict[str, Given], faults: list[Fault]) -> None:
    """Leave out what is not there, so that the reader opens on the rest."""
    folders = given["folders"]
    if not isinstance(folders.value, tuple):
        return
    paths = [os.path.expanduser(path) for path in folders.value]
    faults += [
        Fault(
            message=f"no such file or folder: {path}",
            origin=folders.where,
            line=folders.line,
            key="folders" if folders.origin != "environment" else "",
            cure="what is there opens",
        )
        for path in paths
        if not os.path.lexists(path)
    ]
    kept = tuple(path for path in paths if os.path.lexists(path))
    given["folders"] = folders._replace(value=kept)
