"""Cuts a run of capitalised words into namings: title, person, body, place.

What a run cannot tell by itself stays `open`; `evidence.py` decides it from the whole article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.body_names import (
    body_end,
    is_body_behind,
    is_descriptive,
    opens_body,
)
from wirereader.annotator.speakers.gazetteer import Gender
from wirereader.annotator.speakers.known import known_at
from wirereader.annotator.speakers.naming import Naming, NamingKind
from wirereader.annotator.speakers.title_words import (
    are_title,
    is_addressed,
    is_all_title,
    is_complement,
    is_title_part,
    is_trailing_role,
    title_end,
)
from wirereader.annotator.tokens import Tokens


def carve_all(tokens: Tokens, runs: Iterable[tuple[int, int]]) -> list[Naming]:
    """The namings of all runs, in order, disjoint.

    Equal runs are cut alike, so each is worked out once: articles repeat their names.
    """
    known: dict[tuple[object, ...], tuple[int, list[Naming]]] = {}
    namings: list[Naming] = []
    for first, stop in runs:
        if stop - first == 1:
            kind = _lone_kind(tokens.words[first])
            if kind is not None:
                namings.append(Naming(first, stop, kind))
            continue
        key = (is_complement(tokens, first), *tokens.words[first:stop])
        met = known.get(key)
        if met is None:
            met = known[key] = first, list(carve(tokens, first, stop))
        shift = first - met[0]
        namings += [naming.shift(shift) for naming in met[1]] if shift else met[1]
    return namings


@lru_cache(maxsize=20_000)
def _lone_kind(word: str) -> NamingKind | None:
    """What a run of one word names; None if the word is never a name. A pure memo."""
    if _is_never_name(word):
        return None
    known = known_at((word,), (word.lower(),), 0, 1)
    return "open" if known is None else known.kind


def carve(tokens: Tokens, first: int, stop: int) -> Iterator[Naming]:
    """The namings of one run, in order, disjoint."""
    begin = i = first
    while i < stop:
        known = known_at(tokens.words, tokens.lowers, i, stop)
        if known is not None and known.length > 1:
            i += known.length  # nothing is cut inside a known name
            continue
        if _is_never_name(tokens.words[i]) or _is_modal(tokens, i):
            yield from _carve_piece(tokens, begin, i)
            begin = i + 1
        i += 1
    yield from _carve_piece(tokens, begin, stop)


def _is_never_name(word: str) -> bool:
    """Whether a word with a small rest is never part of a name; acronyms may be."""
    if not word[0].isupper() or (len(word) > 1 and word.isupper()):
        return False
    return gazetteer.is_never_name(word.lower())


def _is_modal(tokens: Tokens, i: int) -> bool:
    """Whether `Will` begins a sentence: "Will Roe win?" is far more frequent than Will Roe."""
    return tokens.words[i] == "Will" and tokens.sentences[tokens.sentence_of[i]][0] == i


def _carve_piece(tokens: Tokens, first: int, stop: int) -> Iterator[Naming]:
    if first >= stop:
        return
    cut = title_end(tokens, first, stop)
    if cut > first:
        yield from _carve_titled(tokens, first, cut, stop)
        return
    body = body_end(tokens, first, stop)
    if body > first:
        yield Naming(first, body, "body")
        yield from _carve_piece(tokens, body, stop)
        return
    yield from _carve_untitled(tokens, first, stop)


def _carve_titled(tokens: Tokens, first: int, cut: int, stop: int) -> Iterator[Naming]:
    known = known_at(tokens.words, tokens.lowers, cut, stop)
    if known and known.length == stop - cut and not is_addressed(tokens, cut):
        yield Naming(cut, stop, known.kind)
        return
    if is_body_behind(tokens, cut, stop):
        yield Naming(first, stop, "body")
        return
    if is_all_title(tokens, cut, stop):
        return
    gender: Gender = ""
    begin = cut
    for i in range(cut - 1, first - 1, -1):
        lower = tokens.lowers[i]
        told = gazetteer.title_word(lower)
        if told is None:
            if not is_title_part(tokens, i):
                break
        else:
            gender = gender or told.gender
        begin = i
    if begin > first:
        yield from _carve_piece(tokens, first, begin)
    yield Naming(cut, stop, "titled", begin, gender)


def _carve_untitled(tokens: Tokens, first: int, stop: int) -> Iterator[Naming]:
    """Cut known places, peoples and bodies out of a run; the rest stays open."""
    i = begin = first
    while i < stop:
        known = known_at(tokens.words, tokens.lowers, i, stop)
        if known is None or _is_part_of_name(tokens, begin, i, known.length, stop):
            i += 1
            continue
        yield from _open(tokens, begin, i)
        if known.kind == "people" and opens_body(tokens, i + known.length, stop):
            yield Naming(i, stop, "body")
            return
        yield Naming(i, i + known.length, known.kind)
        i += known.length
        begin = i
    yield from _open(tokens, begin, stop)


def _open(tokens: Tokens, first: int, stop: int) -> Iterator[Naming]:
    """An open naming, without a first word that only describes (`[Crooked] Jane Roe`) and without
    a role noun at its end (`Roe [Ally]`).
    """
    while (
        stop - first > 2
        and gazetteer.first_name_gender(tokens.words[first]) is None
        and gazetteer.first_name_gender(tokens.words[first + 1]) is not None
        and is_descriptive(tokens.lowers[first])
    ):
        first += 1
    while stop - first > 1 and is_trailing_role(tokens.lowers[stop - 1]):
        stop -= 1
    if stop > first and not (stop - first > 1 and are_title(tokens, first, stop)):
        yield Naming(first, stop, "open")


def _is_part_of_name(tokens: Tokens, begin: int, i: int, length: int, stop: int) -> bool:
    """Whether a known word is a given name or surname here (`Paris Roe`, `Jack London`)."""
    if length > 1:
        return False
    if i == begin and 2 <= stop - i <= 3:
        return (
            gazetteer.first_name_gender(tokens.words[i]) is not None
            and known_at(tokens.words, tokens.lowers, i + 1, stop) is None
            and (stop - i == 2 or gazetteer.first_name_gender(tokens.words[i + 1]) is None)
        )
    return (
        0 < i - begin <= 2
        and (i == stop - 1 or gazetteer.first_name_gender(tokens.words[i]) is not None)
        and gazetteer.first_name_gender(tokens.words[begin]) is not None
        and known_at(tokens.words, tokens.lowers, begin, i) is None
    )
