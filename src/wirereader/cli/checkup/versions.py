"""What is installed."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from wirereader import __version__
from wirereader.build.page_extractor import EXTRA, page_extractor
from wirereader.cli.checkup.finding import Finding, Surroundings

_LIBRARIES = ("textual", "rich", "rapidfuzz", "numpy", "platformdirs")


def versions(around: Surroundings) -> Iterator[Finding]:
    """The program, the language, the system, the libraries, the extra."""
    system = f"{platform.system()} {platform.release()}"
    says = f"{__version__}, Python {platform.python_version()}, {system}"
    yield Finding("wirereader", "fine", says, "they say so")
    yield Finding("libraries", "fine", ", ".join(map(_version, _LIBRARIES)), "their metadata")
    yield _web_pages()


def _web_pages() -> Finding:
    """Who reads saved web pages."""
    extractor = page_extractor()
    if extractor.name == "plain":
        return Finding("web pages", "fine", "the plain extractor reads them", "looked for others")
    if extractor.is_broken:
        says = (
            f"{extractor.name} is installed and cannot be loaded, so the plain extractor reads them"
        )
        return Finding("web pages", "fault", says, "tried", f"pip install '{EXTRA}'")
    says = f"{extractor.name} is asked beside the plain extractor"
    return Finding("web pages", "fine", says, "loaded")


def _version(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return f"{name} without metadata"
