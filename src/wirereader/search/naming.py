"""Names and titles by a few typed letters.

Every typed word must be met: as a whole word or the beginning of one, with a slip, or as a piece;
`lari` finds Ali Larijani, `foreign min` whoever is called foreign minister. Rows that have all
words as typed go before all others, and who speaks most goes first among them. Where there are such
rows, only what is nearest to the typed words is told besides.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log2
from typing import Generic, NamedTuple

from wirereader.model.span import Span
from wirereader.search.hits import Tier
from wirereader.search.meanings import Meaning, as_typed, close, far
from wirereader.search.name_index import NameIndex
from wirereader.search.names import NameMatch, R
from wirereader.search.prices import SLIP
from wirereader.search.ways import SHORTEST_BEGINNING
from wirereader.search.words import Token, tokens, words

_WHOLE = 10
"""A whole word counts as so many times the quotes: somebody who types `lari` and has not gone on is
likelier to want Lari than Larijani, unless Larijani is everywhere in the news."""
_FINISHED = 1_000_000
"""The same once a blank has said that the word is whole: then nothing outweighs it."""
_BY_TITLE = 0.25
"""A row met by a title counts as so much of its quotes."""
_DEARER_BY_TITLE = 0.3
"""What it costs in edits that a word is met by a title and not by the name."""
LATER_WORD = 0.01
"""What it costs that not the first word of a text is met: `quit` before `ask and quit`."""
_DOUBLING = 0.1
"""Edits that are made up for by twice as many quotes."""
_NEAR = SLIP.price + _DEARER_BY_TITLE
"""Edits up to which a row is told beside rows that have all words as typed."""


class Place(NamedTuple):
    """The cheapest place of a text that meets a typed word."""

    price: float
    tier: Tier
    at: int
    """How many words stand before it."""


class _Fit(NamedTuple):
    """How well a row fits; the best sorts first."""

    is_near: bool
    """Whether some word is not as typed."""
    order: float
    row: int
    price: float
    title: int | None
    """Number of the title that meets a word, None where the name meets all."""


class Ranked(Generic[R]):
    """Rows that fit, best first, those that are near only at the end.

    The letters that were met are worked out for a row that is asked for: one letter fits thousands
    of rows, of which a screen shows twenty.
    """

    def __init__(self, typed: str, index: NameIndex[R]) -> None:
        goes_on = typed[-1:].isalnum()
        self._index = index
        self._wanted = words(typed)
        self._whole = _WHOLE if goes_on else _FINISHED
        last = len(self._wanted) - 1
        self._places = [
            _places(index, word, unfinished=goes_on and at == last)
            for at, word in enumerate(self._wanted)
        ]
        fits = sorted(self._all_fits())
        if fits and not fits[0].is_near:
            fits = [fit for fit in fits if not fit.is_near or fit.price <= _NEAR]
        self._fits = fits

    def __len__(self) -> int:
        return len(self._fits)

    def __iter__(self) -> Iterator[NameMatch[R]]:
        return (self[at] for at in range(len(self)))

    def __getitem__(self, at: int) -> NameMatch[R]:
        fit = self._fits[at]
        row = self._index.rows[fit.row]
        name, *titles = self._index.texts_of(fit.row)
        shown = titles.index(fit.title) if fit.title is not None else 0
        title = row.titles[shown] if row.titles else ""
        there = tokens(row.name), tokens(title)
        in_name: list[Span] = []
        in_title: list[Span] = []
        for word, found in zip(self._wanted, self._places, strict=True):
            place, is_title = _cheaper(found.get(name), _of(found, fit.title))
            if place is not None:
                (in_title if is_title else in_name).append(letters(word, there[is_title][place.at]))
        spans = tuple(sorted(in_name)), tuple(sorted(in_title))
        return NameMatch(row, spans[0], title, spans[1], fit.is_near)

    @property
    def near_count(self) -> int:
        """How many of the rows do not have all words as typed."""
        return sum(fit.is_near for fit in self._fits)

    @property
    def meant(self) -> list[R]:
        """The rows that have all words as typed; where there are none, all."""
        fits = (fit for fit in self._fits if fit.is_near == self._fits[0].is_near)
        return [self._index.rows[fit.row] for fit in fits]

    def _all_fits(self) -> Iterator[_Fit]:
        if not self._places:
            return
        rows = set.intersection(*(_rows_with(self._index, found) for found in self._places))
        met = set().union(*self._places)
        for row in rows:
            name, *titles = self._index.texts_of(row)
            fits = [self._fit(row, name, title) for title in titles if title in met]
            fits.append(self._fit(row, name, None))
            found = [fit for fit in fits if fit is not None]
            if found:
                yield min(found)

    def _fit(self, row: int, name: int, title: int | None) -> _Fit | None:
        """How the name and one title meet all words; None where they do not."""
        price, by_title, is_near, is_whole = 0.0, False, False, True
        for found in self._places:
            place, is_title = _cheaper(found.get(name), _of(found, title))
            if place is None:
                return None
            price += place.price + _DEARER_BY_TITLE * is_title
            by_title |= is_title
            is_near |= place.tier == "fuzzy"
            is_whole &= place.tier == "words"
        quotes = self._index.rows[row].quotes
        if is_near:
            order = price - _DOUBLING * log2(1 + quotes)
        else:
            order = -quotes * (self._whole if is_whole else 1) * (_BY_TITLE if by_title else 1)
        return _Fit(is_near, order, row, price, title if by_title else None)


def letters(word: str, token: Token) -> Span:
    """The letters of a word that were typed; all of it where they were typed otherwise."""
    at = token.word.find(word)
    if at < 0 or token.end - token.start != len(token.word):
        return Span(token.start, token.end)
    return Span(token.start + at, token.start + at + len(word))


def _places(index: NameIndex[R], typed: str, *, unfinished: bool) -> dict[int, Place]:
    """Each text that meets a typed word, and how."""
    found: dict[int, Place] = {}
    is_short = len(typed) < SHORTEST_BEGINNING
    for meaning in _meanings(index, typed, unfinished=unfinished):
        for number in meaning.numbers.tolist():
            for text, at in index.met(number):
                if is_short and not index.named(text):
                    continue  # `m` would be every minister
                price = meaning.way.price + LATER_WORD * at
                if text not in found or price < found[text].price:
                    found[text] = Place(price, meaning.way.tier, at)
    return found


def _meanings(index: NameIndex[R], typed: str, *, unfinished: bool) -> Iterator[Meaning]:
    for way_of_meeting in (as_typed, close, far):
        yield from way_of_meeting(index, typed, unfinished=unfinished)


def _rows_with(index: NameIndex[R], texts: dict[int, Place]) -> set[int]:
    found: set[int] = set()
    for text in texts:
        found.update(index.named(text), index.titled(text))
    return found


def _of(found: dict[int, Place], title: int | None) -> Place | None:
    return None if title is None else found.get(title)


def _cheaper(name: Place | None, title: Place | None) -> tuple[Place | None, bool]:
    """Where a word is cheaper, in a name or in a title, and whether that is the title."""
    if title is not None and (name is None or title.price + _DEARER_BY_TITLE < name.price):
        return title, True
    return name, False
