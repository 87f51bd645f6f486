"""Places, peoples and bodies that are known by name, and where one begins in a text.

Made for the first paint: names of several words are taken apart when their first word is met.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from wirereader.lexicons import table

Kind = Literal["place", "people", "body"]


class Known(NamedTuple):
    """A run of words that is known by name."""

    length: int
    kind: Kind


@cache
def _names() -> tuple[dict[str, tuple[str, Kind]], dict[str, list[tuple[str, Kind]]]]:
    """Names of one word by their lower case, and longer ones by that of their first word."""
    single: dict[str, tuple[str, Kind]] = {}
    several: dict[str, list[tuple[str, Kind]]] = {}
    for names, kind in _rows():
        for name in names.split(","):
            if " " in name:
                first = name[: name.index(" ")].lower()
                several.setdefault(first, []).append((name, kind))
            else:
                single.setdefault(name.lower(), (name, kind))
    return single, several


def _rows() -> Iterator[tuple[str, Kind]]:
    for country, (people, capital, others) in table("countries").items():
        yield f"{country},{capital},{others}", "place"
        yield people, "people"
    for key, (names,) in table("places").items():
        yield names, "people" if key == "people" else "place"
    for (names,) in table("known_bodies").values():
        yield names, "body"


@cache
def _several(first: str) -> list[tuple[list[str], Kind]]:
    """The words, in lower case, of the names that begin with a word; longest first."""
    entries = [(name.lower().split(" "), kind) for name, kind in _names()[1].get(first, ())]
    return sorted(entries, key=lambda entry: -len(entry[0]))


def known_at(words: Sequence[str], lowers: Sequence[str], i: int, stop: int) -> Known | None:
    """The longest known name that begins at token `i` and ends before `stop`.

    The first word must have a capital; one that is written in capitals only (`NATO`) must stand so.
    """
    single, several = _names()
    lower = lowers[i]
    if lower in several:
        for parts, kind in _several(lower):
            if i + len(parts) <= stop and list(lowers[i : i + len(parts)]) == parts:
                return Known(len(parts), kind)
    found = single.get(lower)
    if found is None:
        return None
    name, kind = found
    if name == words[i] or (words[i][0].isupper() and not name.isupper()):
        return Known(1, kind)
    return None


def begins_known(lower: str) -> bool:
    """Whether a known name begins with a word, or is the word."""
    single, several = _names()
    return lower in single or lower in several


def is_known_alone(word: str) -> bool:
    """Whether one word, as written, is the whole name of a known place or body."""
    found = _names()[0].get(word.lower())
    return found is not None and found[0] == word
