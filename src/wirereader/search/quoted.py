"""Quotes by the words in them: what narrows a speaker's quotes.

A quote is judged on its own, as a story is by `--where`: every word whole, but the last one while
it is being typed; nothing is fuzzy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from wirereader.corpus.rows import QuoteRef
from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure
from wirereader.model.person import Person
from wirereader.search.hits import Narrowed
from wirereader.search.judge import holds
from wirereader.search.parse_query import parse_query
from wirereader.search.view import Facts, Shelved, View


class _Source:
    """A quote as if it were a story of its own; the metadata are those of its story."""

    title: str | None = None
    people: Sequence[Person] = ()

    def __init__(self, corpus: Shelved, n: int, text: str, quote: Attribution) -> None:
        self.text = " ".join(text[start:end] for start, end in quote.parts)
        self.passages = [(0, len(self.text))]
        self.quotes = (quote,)
        self.figures: Sequence[Figure] = ()
        self._corpus = corpus
        self._n = n

    @property
    def facts(self) -> Facts:
        """The metadata."""
        return self._corpus.row(self._n)


def has_words(corpus: Shelved, n: int, quote: Attribution, query: str) -> bool:
    """Whether a quote of a story has what a query asks for."""
    view = View(_Source(corpus, n, corpus.text(n), quote))
    return holds(parse_query(query).root, view)


def narrowed(corpus: Shelved, refs: Sequence[QuoteRef], query: str) -> Iterator[Narrowed | None]:
    """None after each story, at last the quotes that have what a query asks for."""
    read = parse_query(query)
    found: list[QuoteRef] = []
    for n, own in groupby(refs, key=lambda ref: ref.n):
        text, quotes = corpus.text(n), corpus.quotes(n)
        found += [
            ref
            for ref in own
            if holds(read.root, View(_Source(corpus, n, text, quotes[ref.index])))
        ]
        yield None
    yield Narrowed(tuple(found), len(refs), read.slips)
