"""`wirereader config`: every setting with its value and origin; a first file; a check."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from wirereader.cli.configured import settled_for
from wirereader.cli.console import Console
from wirereader.cli.options import Options
from wirereader.reading.bindings import bound_actions
from wirereader.reading.config.fault import Fault, at_home
from wirereader.reading.config.files import ConfigFile, config_places, user_place
from wirereader.reading.config.settling import Settled
from wirereader.reading.config.template import template
from wirereader.reading.config.values import shown, written
from wirereader.reading.key_names import key_words
from wirereader.reading.settings import settings_table
from wirereader.text.settle import settle


def run(options: Options, console: Console) -> int:
    """Show, check or begin the config; 1 where something is wrong with it, or it is not written."""
    settled = settled_for(options)
    if options.task == "init":
        return _begin(options, settled, console)
    settings = settled.settings()
    faults = [*settled.faults, *bound_actions(settings.preset, settings.keys).faults]
    if options.task == "check":
        _print(_checked(settled, faults))
        return 1 if faults else 0
    places = config_places(options.config)
    if options.is_json:
        said = json.dumps(_as_json(settled, places, faults), ensure_ascii=False, indent=2)
        sys.stdout.write(f"{said}\n")
    else:
        _print([*map(_place_line, places), "", *_rows(settled)])
        for fault in faults:
            console.say(fault.words())
    return 1 if faults else 0


def _begin(options: Options, settled: Settled, console: Console) -> int:
    """Write a file with every setting in comments, those given as options in force."""
    path = user_place(options.config)
    if path is None:
        console.say("WIREREADER_CONFIG is set to no file")
        return 1
    given = {name: got.value for name, got in settled.given.items() if got.origin == "option"}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "w" if options.may_overwrite else "x", encoding="utf-8") as file:
            file.write(template(given))
    except FileExistsError:
        console.say(f"{path} is there already; --overwrite replaces it")
        return 1
    except OSError as error:
        console.say(f"{path} not written: {error.strerror}")
        return 1
    _print([f"{path} written: every setting and every key, in comments"])
    return 0


def _checked(settled: Settled, faults: list[Fault]) -> Iterator[str]:
    yield from (fault.words() for fault in faults)
    if not faults:
        files = ", ".join(at_home(str(file.path)) for file in settled.files)
        yield f"nothing wrong in {files}" if files else "no config file, and nothing wrong"


def _print(lines: list[str] | Iterator[str]) -> None:
    for line in lines:
        # A path may hold anything; the columns' blanks stay.
        sys.stdout.write(settle(line).replace("\n", " ") + "\n")


def _place_line(place: ConfigFile) -> str:
    state = "" if place.path.exists() else "  (not there)"
    return f"{place.origin}: {at_home(str(place.path))}{state}"


def _rows(settled: Settled) -> list[str]:
    """Name, value, origin and purpose of each setting, in columns; then the keys."""
    cells = []
    for name, setting in settings_table().items():
        given = settled.given[name]
        where = given.where if given.origin in ("environment", "option") else ""
        origin = f"{given.origin} {where}".strip()
        cells.append((name, written(setting, given.value), origin, setting.help))
    for entry in settled.keys:
        origin = f"{at_home(entry.origin)}:{entry.line}"
        cells.append((f"keys.{entry.action}", shown(entry.keys), origin, ""))
    widths = [min(40, max(len(row[column]) for row in cells)) for column in range(3)]
    return [
        "  ".join(w.ljust(n) for w, n in zip(row, [*widths, 0], strict=True)).rstrip()
        for row in cells
    ]


def _as_json(settled: Settled, places: list[ConfigFile], faults: list[Fault]) -> dict[str, Any]:
    """Everything that the text says, and the choices."""
    return {
        "files": [
            {"origin": place.origin, "path": str(place.path), "exists": place.path.exists()}
            for place in places
        ],
        "settings": [
            {
                "name": name,
                "value": settled.given[name].value,
                "origin": settled.given[name].origin,
                "where": settled.given[name].where or None,
                "line": settled.given[name].line,
                "kind": setting.kind,
                "choices": setting.choices,
                "default": setting.default,
                "variable": setting.variable,
                "option": setting.option or None,
                "help": setting.help,
            }
            for name, setting in settings_table().items()
        ],
        "keys": [
            {
                "action": entry.action,
                "keys": [key_words(key) for key in entry.keys],
                "where": entry.origin,
                "line": entry.line,
            }
            for entry in settled.keys
        ],
        "faults": [
            {
                "where": fault.origin,
                "line": fault.line,
                "key": fault.key or None,
                "message": fault.message,
                "nearest": fault.nearest(),
                "words": fault.words(),
            }
            for fault in faults
        ],
    }
