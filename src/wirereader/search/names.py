"""Names, titles and labels by a few typed letters: the speaker finder and the palette.

Every typed word must be met: as a whole word or the beginning of one, with a slip, or as a piece;
`lari` finds Ali Larijani, `foreign min` whoever is called foreign minister. Exact goes before
beginning, beginning before slip; what is equally near keeps its order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, Protocol, TypeVar

from wirereader.model.span import Span
from wirereader.search.prices import Way
from wirereader.search.ways import ways
from wirereader.search.words import Token, tokens, words

_BY_TITLE = 0.3
"""What it costs that a word is met by a title and not by the name."""
_LATER_WORD = 0.01
"""What it costs that not the first word of a label is met: `quit` before `ask and quit`."""


class Named(Protocol):
    """A row with a name and titles."""

    @property
    def name(self) -> str:
        """The name."""

    @property
    def titles(self) -> tuple[str, ...]:
        """Titles and roles."""


R = TypeVar("R", bound=Named)


class NameMatch(NamedTuple, Generic[R]):
    """A row that fits, and the letters that were met."""

    row: R
    name_spans: tuple[Span, ...]
    title: str
    """The title that fits best, else the first; empty where there is none."""
    title_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """A label that fits."""

    index: int
    """Its place among the labels."""
    spans: tuple[Span, ...]
    """The letters that were met."""


class _Fit(NamedTuple):
    price: float
    spans: tuple[Span, ...]


def match_names(typed: str, rows: Sequence[R]) -> list[NameMatch[R]]:
    """The rows whose name or titles fit what was typed, best first."""
    wanted = words(typed)
    if not wanted:
        return []
    found = _found_ways(wanted, [text for row in rows for text in (row.name, *row.titles)])
    matches: list[tuple[float, int, NameMatch[R]]] = []
    for place, row in enumerate(rows):
        fit = _fit_row(wanted, row, found)
        if fit is not None:
            matches.append((fit[0], place, fit[1]))
    matches.sort(key=lambda match: match[:2])
    return [match for _, _, match in matches]


def match_labels(typed: str, labels: Sequence[str]) -> list[LabelMatch]:
    """The labels that fit what was typed, best first."""
    wanted = words(typed)
    if not wanted:
        return []
    found = _found_ways(wanted, labels)
    fits = ((_fit(wanted, label, found), place) for place, label in enumerate(labels))
    ranked = sorted((fit.price, place, fit.spans) for fit, place in fits if fit is not None)
    return [LabelMatch(place, spans) for _, place, spans in ranked]


def fits_name(typed: str, name: str, titles: Sequence[str] = ()) -> bool:
    """Whether each typed word begins a word of the name or of its titles: nothing is fuzzy."""
    there = [word for text in (name, *titles) for word in words(text)]
    return all(any(word.startswith(part) for word in there) for part in words(typed))


Found = list[dict[str, Way]]
"""For each typed word, the words that meet it."""


def _found_ways(wanted: Sequence[str], texts: Sequence[str]) -> Found:
    there = sorted({token.word for text in texts for token in _tokens(text)})
    return [ways(word, there, unfinished=True) for word in wanted]


@lru_cache(maxsize=50_000)
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(tokens(text))


def _fit_row(wanted: Sequence[str], row: R, found: Found) -> tuple[float, NameMatch[R]] | None:
    """The cheapest way to meet all words by the name and one title."""
    name = _tokens(row.name)
    best: tuple[float, NameMatch[R]] | None = None
    for title in row.titles or ("",):
        price, name_spans, title_spans = 0.0, [], []
        for word, meeting in zip(wanted, found, strict=True):
            by_name = _cheapest(word, name, meeting)
            by_title = _cheapest(word, _tokens(title), meeting)
            if by_title and (not by_name or by_title[0] + _BY_TITLE < by_name[0]):
                price += by_title[0] + _BY_TITLE
                title_spans.append(by_title[1])
            elif by_name:
                price += by_name[0]
                name_spans.append(by_name[1])
            else:
                break
        else:
            if best is None or price < best[0]:
                spans = tuple(sorted(name_spans)), title, tuple(sorted(title_spans))
                best = (price, NameMatch(row, *spans))
    return best


def _fit(wanted: Sequence[str], label: str, found: Found) -> _Fit | None:
    price, spans = 0.0, []
    for word, meeting in zip(wanted, found, strict=True):
        cheapest = _cheapest(word, _tokens(label), meeting)
        if cheapest is None:
            return None
        price += cheapest[0]
        spans.append(cheapest[1])
    return _Fit(price, tuple(sorted(spans)))


def _cheapest(
    word: str, there: Sequence[Token], meeting: dict[str, Way]
) -> tuple[float, Span] | None:
    fits = [
        (meeting[token.word].price + _LATER_WORD * place, _met(word, token))
        for place, token in enumerate(there)
        if token.word in meeting
    ]
    return min(fits, default=None)


def _met(word: str, token: Token) -> Span:
    """The letters of a word that were typed; all of it where they were typed otherwise."""
    at = token.word.find(word)
    if at < 0 or token.end - token.start != len(token.word):
        return Span(token.start, token.end)
    return Span(token.start + at, token.start + at + len(word))
