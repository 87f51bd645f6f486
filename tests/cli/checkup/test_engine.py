"""Whether the engine is compiled, as the doctor tells it."""

from __future__ import annotations

from importlib.machinery import EXTENSION_SUFFIXES

import pytest

from tests.cli.checkup.around import around, found
from wirereader.cli.checkup import versions as module
from wirereader.cli.checkup.versions import module_file, versions


@pytest.mark.parametrize(
    ("file", "told"),
    [
        pytest.param(f"/lib/annotate{EXTENSION_SUFFIXES[0]}", "fine: compiled", id="compiled"),
        pytest.param(
            "/lib/annotate.py",
            "note: not compiled, so reading a folder takes a third longer (with a C compiler and "
            "the headers of Python, `pip install .` anew)",
            id="sources",
        ),
    ],
)
def test_what_the_file_tells(file: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "module_file", lambda name: file)
    assert found(versions, around())["engine"] == told


@pytest.mark.parametrize(
    ("name", "ending"),
    [("wirereader.cli.main", "main.py"), ("wirereader.no_such_module", "")],
)
def test_the_file_of_a_module(name: str, ending: str) -> None:
    assert module_file(name).rpartition("/")[2] == ending
