"""Reads, checks and caches a lexicon.

A lexicon is a UTF-8 file beside this module: lines that begin with `#` tell what it holds, where it
comes from, its licence and its columns; every other line is one entry, columns parted by a tab, the
first column the key. Keys are unique and sorted; `complaints` names the line that breaks a rule and
is run by the tests, since checking at every start would cost more than reading.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from wirereader.errors import LexiconError

_FOLDER = Path(__file__).parent


def _lines(name: str) -> list[str]:
    path = _FOLDER / f"{name}.tsv"
    try:
        content = path.read_text("utf-8")
    except OSError as error:
        raise LexiconError(f"{name}.tsv: {error.strerror}") from error
    return [line for line in content.split("\n") if line and not line.startswith("#")]


@cache
def words(name: str) -> frozenset[str]:
    """The keys of the lexicon `name`. Raises LexiconError if there is no such file."""
    return frozenset(line.split("\t", 1)[0] for line in _lines(name))


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """Key to the entry's other columns, in file order. Callers must not change it."""
    rows: dict[str, tuple[str, ...]] = {}
    for line in _lines(name):
        key, *columns = line.split("\t")
        rows[key] = tuple(columns)
    return rows


def names() -> list[str]:
    """All lexicons there are, sorted."""
    return sorted(path.stem for path in _FOLDER.glob("*.tsv"))


def complaints(name: str) -> list[str]:
    """What is wrong with a lexicon, one sentence each with file and line; empty if nothing is."""
    found: list[str] = []
    previous: str | None = None
    columns: int | None = None
    content = (_FOLDER / f"{name}.tsv").read_text("utf-8")
    if not content.startswith("#"):
        found.append(f"{name}.tsv:1: no comment head")
    for number, line in enumerate(content.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        key, *rest = line.split("\t")
        where = f"{name}.tsv:{number}:"
        if key != key.strip():
            found.append(f"{where} {key!r} has blanks around it")
        if previous is not None and key <= previous:
            found.append(f"{where} {key!r} is not after {previous!r}: sorted and unique, please")
        if columns is not None and len(rest) != columns:
            found.append(f"{where} {len(rest) + 1} columns, the line above has {columns + 1}")
        previous, columns = key, len(rest)
    return found
