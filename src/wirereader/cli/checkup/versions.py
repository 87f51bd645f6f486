"""What is installed."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from wirereader import __version__
from wirereader.cli.checkup.finding import Finding, Surroundings

_LIBRARIES = ("textual", "rich", "rapidfuzz", "numpy", "platformdirs")


def versions(around: Surroundings) -> Iterator[Finding]:
    """The program, the language, the system, the libraries."""
    system = f"{platform.system()} {platform.release()}"
    says = f"{__version__}, Python {platform.python_version()}, {system}"
    yield Finding("wirereader", "fine", says, "they say so")
    yield Finding("libraries", "fine", ", ".join(map(_version, _LIBRARIES)), "their metadata")


def _version(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return f"{name} without metadata"
