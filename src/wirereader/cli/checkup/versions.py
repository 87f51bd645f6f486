"""What is installed."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from wirereader import __version__
from wirereader.build.page_extractor import EXTRA, page_extractor
from wirereader.cli.checkup.finding import Finding, Surroundings

_LIBRARIES = ("textual", "rich", "rapidfuzz", "numpy", "platformdirs")


def versions(around: Surroundings) -> Iterator[Finding]:
    """The program, the language, the system, the libraries, the engine, the extra."""
    system = f"{platform.system()} {platform.release()}"
    says = f"{__version__}, Python {platform.python_version()}, {system}"
    yield Finding("wirereader", "fine", says, "they say so")
    yield Finding("libraries", "fine", ", ".join(map(_version, _LIBRARIES)), "their metadata")
    yield _engine(module_file("wirereader.annotator.annotate"))
    yield _web_pages()


def module_file(name: str) -> str:
    """What an import would load; nothing but its packages is imported."""
    spec = find_spec(name)
    return (spec and spec.origin) or ""


def _engine(file: str) -> Finding:
    """Whether stories are parsed by machine code, told from the file of one of its modules."""
    if file.endswith(tuple(EXTENSION_SUFFIXES)):
        return Finding("engine", "fine", "compiled", "its files")
    says = "not compiled, so reading a folder takes a third longer"
    cure = "with a C compiler and the headers of Python, `pip install .` anew"
    return Finding("engine", "note", says, "its files", cure)


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
