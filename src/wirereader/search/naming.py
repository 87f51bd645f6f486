"""Names, titles and labels by a few typed letters.

Every typed word must be met: as a whole word or the beginning of one, with a slip, or as a piece;
`lari` finds Ali Larijani, `foreign min` whoever is called foreign minister. Exact goes before
beginning, beginning before slip; what is equally near keeps its order.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from wirereader.model.span import Span
from wirereader.search.names import LabelMatch, NameMatch, R
from wirereader.search.prices import Way
from wirereader.search.ways import ways
from wirereader.search.words import Token, tokens, words

_BY_TITLE = 0.3
"""What it costs that a word is met by a title and not by the name."""
_LATER_WORD = 0.01
"""What it costs that not the first word of a label is met: `quit` before `ask and quit`."""


class _Typed(NamedTuple):
    """A typed word, and the words that meet it."""

    word: str
    meeting: dict[str, Way]


class _Met(NamedTuple):
    """The cheapest place that meets a typed word."""

    price: float
    span: Span


def ranked_names(typed: str, rows: Sequence[R]) -> list[NameMatch[R]]:
    """The rows whose name or titles fit what was typed, best first."""
    there: frozenset[str] = frozenset().union(*(_row_words(row.name, row.titles) for row in rows))
    wanted = _wanted(typed, there)
    likely = (
        (row, place)
        for place, row in enumerate(rows)
        if _may_fit(wanted, _row_words(row.name, row.titles))
    )
    fits = ((_fit_row(wanted, row), place) for row, place in likely)
    ranked = [(*fit, place) for fit, place in fits if fit is not None]
    ranked.sort(key=lambda fit: (fit[0], fit[2]))
    return [match for _, match, _ in ranked]


def ranked_labels(typed: str, labels: Sequence[str]) -> list[LabelMatch]:
    """The labels that fit what was typed, best first."""
    wanted = _wanted(typed, {token.word for label in labels for token in _tokens(label)})
    ranked: list[tuple[float, int, tuple[Span, ...]]] = []
    for place, label in enumerate(labels):
        met = [_cheapest(typed_word, _tokens(label)) for typed_word in wanted]
        found = [one for one in met if one is not None]
        if found and len(found) == len(met):
            spans = tuple(sorted(one.span for one in found))
            ranked.append((sum(one.price for one in found), place, spans))
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


def _fit_row(wanted: Sequence[_Typed], row: R) -> tuple[float, NameMatch[R]] | None:
    """The cheapest way to meet all words by the name and one title."""
    by_name = [_cheapest(typed, _tokens(row.name)) for typed in wanted]
    best: tuple[float, NameMatch[R]] | None = None
    for title in row.titles or ("",):
        by_title = [_cheapest(typed, _tokens(title)) for typed in wanted]
        fit = _joined(by_name, by_title)
        if fit is not None and (best is None or fit[0] < best[0]):
            price, name_spans, title_spans = fit
            best = price, NameMatch(row, name_spans, title, title_spans)
    return best


def _joined(
    by_name: Sequence[_Met | None], by_title: Sequence[_Met | None]
) -> tuple[float, tuple[Span, ...], tuple[Span, ...]] | None:
    """Each word where it is cheaper; None where one is met by neither, or there are none."""
    price = 0.0
    in_name: list[Span] = []
    in_title: list[Span] = []
    for name, title in zip(by_name, by_title, strict=True):
        if title and (not name or title.price + _BY_TITLE < name.price):
            price += title.price + _BY_TITLE
            in_title.append(title.span)
        elif name:
            price += name.price
            in_name.append(name.span)
        else:
            return None
    return (price, tuple(sorted(in_name)), tuple(sorted(in_title))) if by_name else None


def _cheapest(typed: _Typed, there: Sequence[Token]) -> _Met | None:
    fits = [
        _Met(typed.meeting[token.word].price + _LATER_WORD * place, _letters(typed.word, token))
        for place, token in enumerate(there)
        if token.word in typed.meeting
    ]
    return min(fits, default=None)


def _letters(word: str, token: Token) -> Span:
    """The letters of a word that were typed; all of it where they were typed otherwise."""
    at = token.word.find(word)
    if at < 0 or token.end - token.start != len(token.word):
        return Span(token.start, token.end)
    return Span(token.start + at, token.start + at + len(word))
