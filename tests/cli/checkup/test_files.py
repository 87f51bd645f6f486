"""What the doctor says of our own files."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from tests.cli.checkup.around import around, found
from wirereader.build.cache import cache_folder
from wirereader.cli.checkup.files import files
from wirereader.reading.schema import VERSION
from wirereader.reading.store import Store


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "s.db"


def told(topic: str, **options: str) -> str:
    return found(files, around(options=options))[topic]


def test_a_state_that_is_sound(state: Path) -> None:
    Store(state).close()
    assert told("state", state=str(state)).startswith(f"fine: {state}, ")


def test_a_state_that_is_not_there_yet(state: Path) -> None:
    assert told("state", state=str(state)) == f"fine: {state}, not there yet"
    assert not state.exists()


def test_a_state_that_cannot_be_made() -> None:
    assert told("state", state="/dev/null/s.db") == (
        "fault: /dev/null/s.db cannot be made in /dev/null (--state FILE keeps it elsewhere)"
    )


def test_a_state_that_is_damaged(state: Path) -> None:
    state.write_bytes(b"not a database at all, whatever the name says" * 50)
    assert told("state", state=str(state)) == (
        f"fault: {state}: file is not a database (move it away: mv {state} {state}.damaged)"
    )


def test_a_state_of_a_newer_version(state: Path) -> None:
    Store(state).close()
    with sqlite3.connect(state) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1}")
    database.close()
    assert told("state", state=str(state)) == (
        f"fault: {state} is from a newer one (update this wirereader, or --state another file)"
    )


def test_a_state_that_cannot_be_written(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(state).close()
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert told("state", state=str(state)) == (
        f"fault: {state} cannot be written (chmod u+w {state})"
    )


def test_no_state() -> None:
    assert told("state", keep="off") == "note: none is kept"


def test_a_cache_is_counted() -> None:
    assert told("cache").endswith("not there yet")
    units = cache_folder() / ("0" * 32)
    units.mkdir(parents=True)
    (units / "one").write_bytes(b"x" * 2_000_000)
    assert told("cache").endswith(", 2.0 MB, 0 of 1 files by this version")


def test_a_cache_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    cache_folder().mkdir(parents=True)
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert told("cache", keep="off").startswith("note: ~/.cache/wirereader/segments cannot be")


@pytest.mark.parametrize("options", [{"cache": "off"}, {"private": "on"}], ids=str)
def test_no_cache(options: dict[str, str]) -> None:
    assert told("cache", **options) == "note: none is kept"


def test_every_fault_of_the_config_is_told(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text('wdith = 60\n[keys]\nzne = "X"\n', "utf-8")
    faults = [each for each in files(around(config=config)) if each.state == "fault"]
    assert [each.says for each in faults] == [
        f"{config}:1 wdith: no such setting; did you mean width?",
        f"{config}:3 zne: no such action; did you mean zen?",
    ]


def test_without_a_config_the_defaults_hold() -> None:
    assert told("config") == "fine: no file, so the defaults hold"
