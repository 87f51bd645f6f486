"""What is built from the checkout holds the package and the bundled stories."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import wirereader

ROOT = Path(__file__).parent.parent


def build(target: Path, **environ: str) -> tuple[Path, str]:
    """The wheel that `pip install .` would build here, and what is said; asks no registry."""
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)],
        cwd=ROOT,
        env={**os.environ, **environ},
        check=True,
        capture_output=True,
        text=True,
    )
    return next(target.glob("*.whl")), done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """A wheel of sources, which is made in a second."""
    path, said = build(tmp_path_factory.mktemp("wheel"), WIREREADER_COMPILE="0")
    assert "not compiled" not in said
    return zipfile.ZipFile(path)


def test_a_machine_without_a_compiler_makes_a_wheel_of_sources_and_says_so(tmp_path: Path) -> None:
    path, said = build(tmp_path, CC="no-such-compiler")
    assert path.name.endswith("-py3-none-any.whl")
    assert "The engine is not compiled, and so slower: there is no C compiler" in said


def test_the_bundled_stories_travel_in_the_wheel_to_the_byte(wheel: zipfile.ZipFile) -> None:
    packed = {
        name.removeprefix("wirereader/seeds/"): wheel.read(name)
        for name in wheel.namelist()
        if name.startswith("wirereader/seeds/")
    }
    assert packed == {path.name: path.read_bytes() for path in (ROOT / "seeds").iterdir()}


def test_the_wheel_holds_every_source_lexicon_and_style_file(wheel: zipfile.ZipFile) -> None:
    source = ROOT / "src"
    wanted = {
        str(path.relative_to(source))
        for path in (source / "wirereader").rglob("*")
        if path.suffix in {".py", ".tsv", ".tcss", ".typed"}
    }
    assert wanted <= set(wheel.namelist())


def test_the_console_script_starts_the_command_line() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["scripts"] == {"wirereader": "wirereader.cli.main:main"}


def test_importing_the_package_imports_none_of_its_parts() -> None:
    probe = "import sys, wirereader; print([n for n in sys.modules if n.startswith('wirereader.')])"
    printed = subprocess.run(
        [sys.executable, "-c", probe], check=True, capture_output=True, text=True
    ).stdout
    assert printed.strip() == "[]"


def test_the_library_offers_two_names_and_no_others() -> None:
    assert wirereader.__all__ == ["annotate", "load"]
    with pytest.raises(AttributeError, match="no attribute 'parse'"):
        wirereader.parse  # noqa: B018 - the look-up itself is what is tested
