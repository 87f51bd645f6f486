"""What the first frame waits for: every import before it is paid by everybody, at every start."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

CODE = """
import sys
import wirereader.cli.read
import wirereader.ui.run
before = set(sys.modules)
import wirereader.ui.app
print(*sorted(before), sep="\\n")
print("==")
print(*sorted(sys.modules), sep="\\n")
import wirereader.reading.loading
print("==")
print(*sorted(sys.modules), sep="\\n")
"""


@pytest.fixture(scope="module")
def imported() -> tuple[set[str], ...]:
    """Modules in memory when the front door opens, when the app is about to start, and when it is
    about to read files."""
    command = [sys.executable, "-c", CODE]
    # Where coverage is counted, child processes import it, and sqlite3 with it.
    env = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    out = subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout
    return tuple(set(listed.split("\n")) for listed in out.split("\n==\n"))


def test_the_front_door_knows_no_screen(imported: tuple[set[str], ...]) -> None:
    door, *_ = imported
    assert not door & {"textual", "rich", "numpy", "rapidfuzz", "asyncio", "sqlite3"}


@pytest.mark.parametrize(
    "module",
    [
        "numpy",
        "rapidfuzz",
        "sqlite3",
        "wirereader.annotator.annotate",
        "wirereader.parser.parse",
        "wirereader.build.pool",
        "wirereader.reading.actions",
        "wirereader.reading.effects",
        "wirereader.search.marking",
        "wirereader.search.query",
        "wirereader.ui.screens.control",
        "wirereader.ui.screens.sheeting",
    ],
)
def test_the_first_frame_does_not_wait_for(module: str, imported: tuple[set[str], ...]) -> None:
    _, app, _ = imported
    assert module not in app


@pytest.mark.parametrize("module", ["wirereader.annotator.annotate", "wirereader.parser.parse"])
def test_only_parse_processes_parse(module: str, imported: tuple[set[str], ...]) -> None:
    *_, reading = imported
    assert module not in reading
