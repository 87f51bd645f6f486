"""Where `said:` is met in a story: in its quotes, and in those of the speaker that is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from wirereader.model.attribution import Attribution
from wirereader.model.span import Span
from wirereader.search.names import fits_name
from wirereader.search.parse_query import parse_query
from wirereader.search.query import AllOf, AnyOf, By, Node, Said
from wirereader.search.spread import row_starts
from wirereader.search.words import Token, tokens


@lru_cache(maxsize=16)
def conditions_on_quotes(query: str) -> tuple[tuple[Said, ...], tuple[By, ...]]:
    """The words that quotes must have, and the speakers; those left out that exclude stories."""
    nodes = list(_leaves(parse_query(query).root))
    said = tuple(node for node in nodes if isinstance(node, Said))
    return said, tuple(node for node in nodes if isinstance(node, By))


def said_marks(text: str, quotes: Sequence[Attribution], query: str) -> Iterator[Span]:
    """The words that were asked for, where a quote has all of them.

    Where some of the quotes are by a speaker that is asked for too, only these are looked at.
    """
    said, speakers = conditions_on_quotes(query)
    if not said:
        return
    by = [q for q in quotes if q.speaker and any(fits_name(s.name, q.speaker) for s in speakers)]
    for quote in by or quotes:
        there = [token for start, end in quote.parts for token in tokens(text, start, end)]
        for node in said:
            yield from _met(there, node)


def _met(there: Sequence[Token], said: Said) -> Iterator[Span]:
    words = [token.word for token in there]
    if said.in_a_row:
        for at in row_starts(words, said.words):
            yield Span(there[at].start, there[at + len(said.words) - 1].end)
    elif set(said.words) <= set(words):
        yield from (Span(t.start, t.end) for t in there if t.word in said.words)


def _leaves(node: Node) -> Iterator[Node]:
    if isinstance(node, AllOf | AnyOf):
        for inner in node.nodes:
            yield from _leaves(inner)
    else:
        yield node
