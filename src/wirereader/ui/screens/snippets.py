"""The words that a list's row shows of a hit, found without reading the whole story.

Cutting a story into words takes milliseconds, and the list asks for a screenful of stories with
every key. So the typed words are first looked for as they stand; only the stretch around them is
cut into words. A story that has none of them as typed is read whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from wirereader.corpus.corpus import Corpus
from wirereader.model.span import Span
from wirereader.reading.desk import Desk
from wirereader.reading.sets import LiveSet
from wirereader.reading.walk import members_in
from wirereader.search.hits import Hit
from wirereader.search.snippet import BEFORE, Snippet, snippet
from wirereader.search.spans import asks_figures, figure_spans, spans_in

_WIDTH, _BEFORE = 60, 8
"""Characters of a snippet, more than a list shows that nobody has widened; those before its hit.
A wider list has more of both."""
_AROUND = 240
"""Characters read on both sides of the first typed word."""
_SHORTEST = 3
"""Letters of a word worth looking for beside others: shorter ones stand in every other word."""


def hit_words(
    corpus: Corpus, number: int, query: str, room: int
) -> tuple[tuple[Span, ...], Snippet | None]:
    """The hits in a story's title, and the snippet where the `room` for the title shows none."""
    title_hits = spans_in(corpus.title(number) or "", query)
    figures = figure_spans(corpus.figures(number), query) if asks_figures(query) else ()
    if not figures and any(hit.end < room for hit in title_hits):
        return title_hits, None
    found = hit_snippet(corpus.text(number), query, figures, max(_WIDTH, room))
    return title_hits, found if found.spans or not title_hits else None


def looked_up(desk: Desk, hits: Sequence[Hit], query: str, room: int) -> Iterator[None]:
    """Look up, a story a step, what the rows of hits show, and the hits in the first one's text.

    All of it is remembered for a while, so that showing it afterwards takes one short step.
    """
    from wirereader.search.marking import read_ahead  # the first frame shows no hits

    for hit in hits:
        hit_words(desk.corpus, hit.n, query, room)
        yield
    for hit in hits[:1]:
        yield from read_ahead(desk.corpus.text(hit.n))
        members_in(desk, LiveSet(kind="hits", query=query), hit.n)
        yield


@lru_cache(maxsize=256)
def hit_snippet(
    text: str, query: str, figures: tuple[Span, ...] = (), width: int = _WIDTH
) -> Snippet:
    """The snippet of a story's text for a query; around the first of `figures` that it found."""
    lead = _BEFORE if width <= _WIDTH else BEFORE
    at = figures[0].start if figures else _first_typed(text, query)
    if at is not None:
        start, end = max(0, at - _AROUND), at + _AROUND
        start = text.find(" ", start, at) + 1 if start else 0
        near = text[start:end]
        in_sight = tuple(figure.shift(-start) for figure in figures if figure.end <= end)
        if spans := in_sight or spans_in(near, query):
            found = snippet(near, spans, width, before=lead)
            is_cut = start > 0 and not found.text.startswith("…")
            return Snippet(f"…{found.text}", _shifted(found)) if is_cut else found
    return snippet(text, spans_in(text, query), width, before=lead)


def _first_typed(text: str, query: str) -> int | None:
    """Where the query stands as typed, else its longest word; None where neither does."""
    folded, wanted = text.casefold(), query.strip().strip('"').casefold()
    if len(folded) != len(text):
        return None
    words = sorted((word for word in wanted.split() if len(word) >= _SHORTEST), key=len)
    for words_typed in (wanted, *reversed(words)):
        if words_typed and (at := _word_start(folded, words_typed)) is not None:
            return at
    return None


def _word_start(folded: str, wanted: str) -> int | None:
    """The first place at which `wanted` begins a word."""
    at = folded.find(wanted)
    while at > 0 and folded[at - 1].isalnum():
        at = folded.find(wanted, at + 1)
    return at if at >= 0 else None


def _shifted(found: Snippet) -> tuple[Span, ...]:
    return tuple(span.shift(1) for span in found.spans)
