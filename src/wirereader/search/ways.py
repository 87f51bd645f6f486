"""How a typed word meets each of a few words: those of one story, of names, of labels.

The index finds the same ways in a whole vocabulary (`candidates`); here the words are few and
simply gone through.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from wirereader.search import prices
from wirereader.search.forms import forms
from wirereader.search.prices import Way
from wirereader.search.sounds import skeleton, sound

SHORTEST_BEGINNING = 3
"""Shorter beginnings of words stand in most stories."""
SHORTEST_SOUND = 4
SHORTEST_PIECE = 4
SHORTEST_SKELETON = 3


def ways(typed: str, words: Collection[str], *, unfinished: bool) -> dict[str, Way]:
    """The cheapest way in which each word meets the typed one; words that do not are left out."""
    if not words:
        return {}
    words = list(words)
    found = {word: prices.WHOLE for word in words if word == typed}
    begun = [word for word in words if word.startswith(typed)]
    if len(typed) >= SHORTEST_BEGINNING:
        _add(found, prices.UNFINISHED if unfinished else prices.BEGINNING, begun)
    elif unfinished:
        _add(found, prices.BARELY_BEGUN, begun)
    _add(found, prices.FORM, forms(typed).intersection(words))
    _add_slips(found, typed, [word for word in words if word != typed], unfinished=unfinished)
    if len(typed) >= SHORTEST_SOUND:
        own = sound(typed)
        sounds = sound("\n".join(words)).split("\n")
        alike = (word for word, heard in zip(words, sounds, strict=True) if heard == own)
        _add(found, prices.SOUND, alike)
    if len(typed) >= SHORTEST_PIECE:
        _add(found, prices.INSIDE, (word for word in words if typed in word))
    if len(typed) >= SHORTEST_SKELETON and typed == skeleton(typed):
        _add(found, prices.SKELETON, (word for word in words if skeleton(word) == typed))
    return found


def _add(found: dict[str, Way], way: Way, words: Iterable[str]) -> None:
    for word in words:
        if word not in found or way.price < found[word].price:
            found[word] = way


def _add_slips(found: dict[str, Way], typed: str, words: list[str], *, unfinished: bool) -> None:
    from wirereader.search import match  # rapidfuzz, at the first search only

    limit = match.slip_limit(len(typed))
    if not limit or not words:
        return
    for word, edits in zip(words, match.edits(typed, words, limit).tolist(), strict=True):
        if edits == 1:
            _add(found, prices.SLIP if word[0] == typed[0] else prices.FIRST_SLIP, [word])
        elif edits == 2 <= limit:
            way = prices.TWO_SLIPS if word[0] == typed[0] else prices.FIRST_TWO_SLIPS
            _add(found, way, [word])
    if unfinished:
        for length in (len(typed), len(typed) + 1):
            longer = [word for word in words if len(word) > length]
            begun = [word[:length] for word in longer]
            edits_found = match.edits(typed, begun, 1).tolist()
            near = (w for w, e in zip(longer, edits_found, strict=True) if e == 1)
            _add(found, prices.UNFINISHED_SLIP, near)
