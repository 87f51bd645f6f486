"""The labels that fit a few typed letters, for the palette."""

from __future__ import annotations

from collections.abc import Sequence

from wirereader.model.span import Span
from wirereader.search.names import LabelMatch
from wirereader.search.naming import LATER_WORD, Place, letters
from wirereader.search.prices import Way
from wirereader.search.ways import Few, ways
from wirereader.search.words import Token, tokens, words


def rank_labels(typed: str, labels: Sequence[str]) -> list[LabelMatch]:
    """The labels that fit what was typed, best first."""
    read = [tokens(label) for label in labels]
    there = Few(sorted({token.word for label in read for token in label}))
    meeting = [(word, ways(word, there, unfinished=True)) for word in words(typed)]
    ranked: list[tuple[float, int, tuple[Span, ...]]] = []
    for number, label in enumerate(read):
        met = [(word, _cheapest(found, label)) for word, found in meeting]
        found = [(word, place) for word, place in met if place is not None]
        if found and len(found) == len(met):
            spans = tuple(sorted(letters(word, read[number][place.at]) for word, place in found))
            ranked.append((sum(place.price for _, place in found), number, spans))
    return [LabelMatch(number, spans) for _, number, spans in sorted(ranked)]


def _cheapest(meeting: dict[str, Way], there: Sequence[Token]) -> Place | None:
    best: Place | None = None
    for at, token in enumerate(there):
        way = meeting.get(token.word)
        if way is not None:
            price = way.price + LATER_WORD * at
            if best is None or price < best.price:
                best = Place(price, way.tier, at)
    return best
