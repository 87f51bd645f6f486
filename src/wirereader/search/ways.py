"""How a typed word meets each of a few words: those of one story, of names, of labels.

The index finds the same ways in a whole vocabulary (`candidates`); here the words are few and
simply gone through.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from wirereader.search import prices
from wirereader.search.forms import forms
from wirereader.search.prices import Way
from wirereader.search.sounds import skeleton, sound

SHORTEST_BEGINNING = 3
"""Shorter beginnings of words stand in most stories."""
SHORTEST_SOUND = 4
SHORTEST_PIECE = 4
SHORTEST_SKELETON = 3


class Few:
    """A few words, with what is worked out of all of them at once."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = list(words)

    @cached_property
    def sounds(self) -> list[str]:
        """How each of them sounds."""
        return sound("\n".join(self.words)).split("\n") if self.words else []

    @cached_property
    def skeletons(self) -> list[str]:
        """Each of them without its vowels."""
        return list(map(skeleton, self.words))


def ways(typed: str, words: Few, *, unfinished: bool) -> dict[str, Way]:
    """The cheapest way in which each word meets the typed one; words that do not are left out."""
    found: dict[str, Way] = {}
    for way, met in _meetings(typed, words, unfinished=unfinished):
        for word in met:
            found.setdefault(word, way)
    return found


def cheapest(typed: str, words: Few, *, unfinished: bool) -> set[str]:
    """The words that meet the typed one most cheaply. What is dearer is not even looked for."""
    found: set[str] = set()
    price: float | None = None
    for way, met in _meetings(typed, words, unfinished=unfinished):
        if price is not None and way.price > price:
            break
        found.update(met)
        price = way.price if found else None
    return found


def _meetings(typed: str, few: Few, *, unfinished: bool) -> Iterator[tuple[Way, Iterable[str]]]:
    """Each way with the words that meet the typed one so, cheapest first."""
    words = few.words
    is_long = len(typed) >= SHORTEST_BEGINNING
    begun = [word for word in words if word.startswith(typed)]
    yield prices.WHOLE, [word for word in begun if word == typed]
    if unfinished and is_long:
        yield prices.UNFINISHED, begun
    if len(typed) >= SHORTEST_SOUND:
        yield prices.SOUND, _alike(words, few.sounds, sound(typed))
    yield prices.FORM, forms(typed).intersection(words)
    if unfinished and not is_long:
        yield prices.BARELY_BEGUN, begun
    slips = _slips(typed, words)
    yield prices.SLIP, slips[1, True]
    if unfinished:
        yield prices.UNFINISHED_SLIP, _slips_in_beginnings(typed, words)
    if is_long and not unfinished:
        yield prices.BEGINNING, begun
    yield prices.FIRST_SLIP, slips[1, False]
    if len(typed) >= SHORTEST_SKELETON and typed == skeleton(typed):
        yield prices.SKELETON, _alike(words, few.skeletons, typed)
    yield prices.TWO_SLIPS, slips[2, True]
    if len(typed) >= SHORTEST_PIECE:
        yield prices.INSIDE, [word for word in words if typed in word]
    yield prices.FIRST_TWO_SLIPS, slips[2, False]


def _alike(words: Iterable[str], keys: Iterable[str], wanted: str) -> list[str]:
    return [word for word, key in zip(words, keys, strict=True) if key == wanted]


def _slips(typed: str, words: Sequence[str]) -> dict[tuple[int, bool], list[str]]:
    """The words by how many edits away they are, and whether they begin with the same letter."""
    from wirereader.search import match  # rapidfuzz, at the first search only

    found: dict[tuple[int, bool], list[str]] = defaultdict(list)
    limit = match.slip_limit(len(typed))
    if limit:
        for word, edits in zip(words, match.edits(typed, words, limit).tolist(), strict=True):
            if 0 < edits <= limit:
                found[edits, word[0] == typed[0]].append(word)
    return found


def _slips_in_beginnings(typed: str, words: Sequence[str]) -> Iterator[str]:
    from wirereader.search import match

    if not match.slip_limit(len(typed)):
        return
    for length in (len(typed), len(typed) + 1):
        longer = [word for word in words if len(word) > length]
        edits = match.edits(typed, [word[:length] for word in longer], 1).tolist()
        yield from (word for word, away in zip(longer, edits, strict=True) if away == 1)
