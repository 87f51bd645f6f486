"""Names, titles and labels by a few typed letters.

Every typed word must be met: as a whole word or the beginning of one, with a slip, or as a piece;
`lari` finds Ali Larijani, `foreign min` whoever is called foreign minister. Words as typed go
before beginnings, beginnings before anything fuzzy; within these the rows keep their order, so that
who speaks most stands first.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from wirereader.model.span import Span
from wirereader.search.hits import Tier
from wirereader.search.names import LabelMatch, NameMatch, R
from wirereader.search.prices import Way
from wirereader.search.ways import ways
from wirereader.search.words import Token, tokens, words

_BY_TITLE = 0.3
"""What it costs that a word is met by a title and not by the name."""
_LATER_WORD = 0.01
"""What it costs that not the first word of a label is met: `quit` before `ask and quit`."""


_TIERS: tuple[Tier, ...] = ("words", "prefix", "fuzzy")
"""Nearest first."""


class _Typed(NamedTuple):
    """A typed word, and the words that meet it."""

    word: str
    meeting: dict[str, Way]


class _Met(NamedTuple):
    """The cheapest place that meets a typed word."""

    price: float
    span: Span
    tier: Tier


class _Fit(NamedTuple):
    """How near a row is; the nearest sorts first."""

    tier: int
    price: float
    """Of anything fuzzy; what is not is equally near."""
    place: int


def ranked_names(typed: str, rows: Sequence[R]) -> list[NameMatch[R]]:
    """The rows whose name or titles fit what was typed, best first."""
    there: frozenset[str] = frozenset().union(*(_row_words(row.name, row.titles) for row in rows))
    wanted = _wanted(typed, there)
    likely = (
        (row, place)
        for place, row in enumerate(rows)
        if _may_fit(wanted, _row_words(row.name, row.titles))
    )
    fits = (_fit_row(wanted, row, place) for row, place in likely)
    ranked = sorted((fit for fit in fits if fit is not None), key=lambda fit: fit[0])
    return [match for _, match in ranked]


def ranked_labels(typed: str, labels: Sequence[str]) -> list[LabelMatch]:
    """The labels that fit what was typed, best first."""
    wanted = _wanted(typed, {token.word for label in labels for token in _tokens(label)})
    ranked: list[tuple[float, int, tuple[Span, ...]]] = []
    for place, label in enumerate(labels):
        met = [_cheapest(typed_word, _tokens(label)) for typed_word in wanted]
        found = [one for one in met if one is not None]
        if found and len(found) == len(met):
            ranked.append((sum(one.price for one in found), place, _spans(found)))
    return [LabelMatch(place, spans) for _, place, spans in sorted(ranked)]


def fits_name(typed: str, name: str, titles: Sequence[str] = ()) -> bool:
    """Whether each typed word begins a word of the name or of its titles: nothing is fuzzy."""
    there = [word for text in (name, *titles) for word in words(text)]
    return all(any(word.startswith(part) for word in there) for part in words(typed))


def _wanted(typed: str, there: AbstractSet[str]) -> list[_Typed]:
    ordered = sorted(there)
    return [_Typed(word, ways(word, ordered, unfinished=True)) for word in words(typed)]


def _may_fit(wanted: Sequence[_Typed], there: frozenset[str]) -> bool:
    """Whether each typed word is met somewhere: most rows are told apart here, quickly."""
    return all(not there.isdisjoint(typed.meeting) for typed in wanted)


@lru_cache(maxsize=50_000)
def _row_words(name: str, titles: tuple[str, ...]) -> frozenset[str]:
    return frozenset(token.word for text in (name, *titles) for token in _tokens(text))


@lru_cache(maxsize=50_000)
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(tokens(text))


def _fit_row(wanted: Sequence[_Typed], row: R, place: int) -> tuple[_Fit, NameMatch[R]] | None:
    """The cheapest way to meet all words by the name and one title."""
    by_name = [_cheapest(typed, _tokens(row.name)) for typed in wanted]
    best: tuple[_Fit, NameMatch[R]] | None = None
    for title in row.titles or ("",):
        by_title = [_cheapest(typed, _tokens(title)) for typed in wanted]
        in_name, in_title = _shared_out(by_name, by_title)
        met = [*in_name, *in_title]
        if not met or len(met) < len(wanted):
            continue
        tier = max(_TIERS.index(one.tier) for one in met)
        price = sum(one.price for one in met) + _BY_TITLE * len(in_title)
        fit = _Fit(tier, price if tier == len(_TIERS) - 1 else 0.0, place)
        if best is None or fit < best[0]:
            best = fit, NameMatch(row, _spans(in_name), title, _spans(in_title))
    return best


def _shared_out(
    by_name: Sequence[_Met | None], by_title: Sequence[_Met | None]
) -> tuple[list[_Met], list[_Met]]:
    """Each word where it is cheaper; words met by neither are left out."""
    in_name: list[_Met] = []
    in_title: list[_Met] = []
    for name, title in zip(by_name, by_title, strict=True):
        if title and (not name or title.price + _BY_TITLE < name.price):
            in_title.append(title)
        elif name:
            in_name.append(name)
    return in_name, in_title


def _spans(met: Sequence[_Met]) -> tuple[Span, ...]:
    return tuple(sorted(one.span for one in met))


def _cheapest(typed: _Typed, there: Sequence[Token]) -> _Met | None:
    best: _Met | None = None
    for place, token in enumerate(there):
        way = typed.meeting.get(token.word)
        if way is not None:
            price = way.price + _LATER_WORD * place
            if best is None or price < best.price:
                best = _Met(price, _letters(typed.word, token), way.tier)
    return best


def _letters(word: str, token: Token) -> Span:
    """The letters of a word that were typed; all of it where they were typed otherwise."""
    at = token.word.find(word)
    if at < 0 or token.end - token.start != len(token.word):
        return Span(token.start, token.end)
    return Span(token.start + at, token.start + at + len(word))
