"""What every test stands on: a home of its own, and properties that repeat."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples every time, and no clock: a slow machine is no failure.
settings.register_profile("wirereader", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("wirereader")

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the bundled stories."""
    return ROOT / "seeds"


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees or touches the state, cache or configuration of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in [n for n in os.environ if n.startswith(("XDG_", "WIREREADER_"))]:
        monkeypatch.delenv(name)
    # The test runner's line editor leaves its size there, and it would hold in every terminal.
    for name in ("NO_COLOR", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
