"""The packages know only those below them, as the contracts in pyproject.toml say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_every_import_contract_is_kept() -> None:
    """`lint-imports` reads the contracts; its report names the import that breaks one."""
    program = Path(sys.executable).parent / "lint-imports"
    result = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_package_has_its_place_in_the_layers() -> None:
    """A new package that no contract names would escape the others."""
    contracts = (ROOT / "pyproject.toml").read_text("utf-8")
    packages = [p.parent.name for p in (ROOT / "src" / "wirereader").glob("*/__init__.py")]
    assert packages
    assert [name for name in packages if contracts.count(name) < 2] == []


def test_no_source_file_has_outgrown_its_one_subject() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in (ROOT / "src").rglob("*.py")
    }
    assert {name: length for name, length in lengths.items() if length > 300} == {}
