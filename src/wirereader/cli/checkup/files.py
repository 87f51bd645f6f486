"""Our own files: config, state, cache, and whether they are sound."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from wirereader.build.cache import cache_folder
from wirereader.build.engine import engine_digest
from wirereader.cli.checkup.finding import Finding, Surroundings
from wirereader.reading.bindings import bound_actions
from wirereader.reading.config.fault import at_home
from wirereader.reading.own_files import state_path
from wirereader.reading.schema import VERSION, version_of


def files(around: Surroundings) -> Iterator[Finding]:
    """Config with its faults, state, cache."""
    yield from _config(around)
    yield _state(around)
    yield _cache(around)


def _config(around: Surroundings) -> Iterator[Finding]:
    settings = around.settled.settings()
    read = ", ".join(at_home(str(file.path)) for file in around.settled.files)
    yield Finding(
        "config", "fine", read or "no file, so the defaults hold", "looked for where XDG says"
    )
    for fault in (*settings.faults, *bound_actions(settings.preset, settings.keys).faults):
        yield Finding(
            "config", "fault", fault.words(), "read and checked", "wirereader config --check"
        )


def _state(around: Surroundings) -> Finding:
    path = state_path(around.settled.settings())
    if path is None:
        return Finding("state", "note", "none is kept", "the settings keep and private")
    name = at_home(str(path))
    try:
        if not path.exists():
            return _place_for(path)
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with sqlite3.connect(uri, uri=True) as database:
            version = version_of(database)
            (sound,) = database.execute("PRAGMA quick_check").fetchone()
        database.close()
    except (OSError, sqlite3.Error) as error:
        cure = f"move it away: mv {path} {path}.damaged"
        return Finding("state", "fault", f"{name}: {error}", "opened", cure)
    if version > VERSION:
        cure = "update this wirereader, or --state another file"
        return Finding("state", "fault", f"{name} is from a newer one", "its version", cure)
    if sound != "ok" or not os.access(path, os.W_OK):
        says = f"{name} is damaged" if sound != "ok" else f"{name} cannot be written"
        cure = f"move it away: mv {path} {path}.damaged" if sound != "ok" else f"chmod u+w {path}"
        return Finding("state", "fault", says, "opened and checked", cure)
    return Finding("state", "fine", f"{name}, {_size(path.stat().st_size)}", "opened and checked")


def _place_for(path: Path) -> Finding:
    """The file is not there yet: whether it could be made."""
    folder = next(parent for parent in path.absolute().parents if parent.exists())
    name = at_home(str(path))
    if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK):
        return Finding("state", "fine", f"{name}, not there yet", "looked for")
    cure = "--state FILE keeps it elsewhere"
    return Finding(
        "state", "fault", f"{name} cannot be made in {at_home(str(folder))}", "tried", cure
    )


def _cache(around: Surroundings) -> Finding:
    settings = around.settled.settings()
    if not settings.has_cache or settings.is_private:
        return Finding("cache", "note", "none is kept", "the settings cache and private")
    folder = cache_folder()
    name = at_home(str(folder))
    if not folder.exists():
        return Finding("cache", "fine", f"{name}, not there yet", "looked for")
    try:
        units = [unit for unit in folder.glob("*/*") if unit.is_file()]
        size = sum(unit.stat().st_size for unit in units)
    except OSError as error:
        return Finding("cache", "note", f"{name}: {error.strerror}", "looked at", f"rm -r {folder}")
    ours = sum(unit.parent.name == engine_digest().hex() for unit in units)
    if not os.access(folder, os.W_OK | os.X_OK):
        return Finding(
            "cache", "note", f"{name} cannot be written", "tried", f"chmod u+rwx {folder}"
        )
    says = f"{name}, {_size(size)}, {ours:,} of {len(units):,} files by this version"
    return Finding("cache", "fine", says, "looked at")


def _size(size: int) -> str:
    return f"{size / 1e6:,.1f} MB" if size >= 1e6 else f"{size / 1e3:,.0f} kB"
