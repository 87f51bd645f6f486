"""Where a query's words stand in one text: what the pane marks and `n` walks.

Words in a row as typed come first: where they stand so, only these places are marked. Else each
word is marked where it stands as typed; where it does not, the words nearest to it are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from wirereader.model.span import Span
from wirereader.search.parse_query import parse_query
from wirereader.search.query import (
    AllOf,
    AnyOf,
    AtLeast,
    Headline,
    Near,
    Node,
    Phrase,
    Said,
    SamePara,
    Word,
)
from wirereader.search.spread import row_starts
from wirereader.search.ways import Few, cheapest
from wirereader.search.words import Words


def marks(text: str, query: str, *, with_said: bool = True) -> tuple[Span, ...]:
    """All places that the query's words mean, sorted and disjoint; `with_said`: also those that a
    quote is to have, wherever they stand.
    """
    wanted = [node for node in _wanted(query) if with_said or not isinstance(node, Said)]
    there = _read(text) if wanted else None
    if there is None or not there.words:
        return ()
    found: set[Span] = set()
    free: list[Word] = []
    for node in wanted:
        if isinstance(node, Word):
            free.append(node)
        elif isinstance(node, Phrase) or (isinstance(node, Said) and node.in_a_row):
            found.update(_rows(there, node.words, unfinished=getattr(node, "unfinished", False)))
        elif isinstance(node, AtLeast):
            found.update(_marked(there, {node.word}))
        else:
            found.update(_marked(there, set(node.words)))
    found.update(_free(there, free))
    return tuple(disjoint(found))


_Sought = Word | Phrase | Said | Headline | Near | SamePara | AtLeast


@lru_cache(maxsize=16)
def _wanted(query: str) -> tuple[_Sought, ...]:
    return tuple(_meant(parse_query(query).root))


def _meant(node: Node) -> Iterator[_Sought]:
    """The words of a query that are looked for, not those that are excluded."""
    if isinstance(node, AllOf | AnyOf):
        for inner in node.nodes:
            yield from _meant(inner)
    elif isinstance(node, _Sought):
        yield node


class _There(Words):
    """The words of a text, and each of them once."""

    @cached_property
    def few(self) -> Few:
        """Each word once, sorted."""
        return Few(sorted(set(self.words)))


@lru_cache(maxsize=64)
def _read(text: str) -> _There:
    """The words of a text; the next letters are looked for in the same screenful of stories."""
    return _There(text)


def read_ahead(text: str) -> Iterator[None]:
    """Do, in steps, what marking a text for the first time has to do: a book takes 30 ms."""
    there = _read(text)
    yield
    _ = there.few
    yield
    _ = there.starts
    yield


def _free(there: _There, typed: Sequence[Word]) -> Iterator[Span]:
    if len(typed) > 1:
        wanted = [word.word for word in typed]
        in_a_row = list(_rows(there, wanted, unfinished=typed[-1].unfinished))
        if in_a_row:
            yield from in_a_row
            return
    for place, word in enumerate(typed):
        nearest = cheapest(word.word, there.few, unfinished=word.unfinished)
        if nearest:
            yield from _marked(there, nearest)
        else:
            yield from _halves(there, word.word)
            joined = word.word + typed[place + 1].word if place + 1 < len(typed) else ""
            yield from _marked(there, {joined})


def _rows(there: _There, wanted: Sequence[str], *, unfinished: bool) -> Iterator[Span]:
    words = there.words
    whole = list(wanted[:-1] if unfinished and len(wanted) > 1 else wanted)
    for at in row_starts(words, whole):
        end = at + len(wanted) - 1
        if end < len(words) and (
            words[end] == wanted[-1] or (unfinished and words[end].startswith(wanted[-1]))
        ):
            yield there.span(at, end)


def _marked(there: _There, words: set[str]) -> Iterator[Span]:
    for at, word in enumerate(there.words):
        if word in words:
            yield there.span(at, at)


def _halves(there: _There, typed: str) -> Iterator[Span]:
    """Two words side by side that make the typed one."""
    for at, (one, other) in enumerate(pairwise(there.words)):
        if typed.startswith(one) and one + other == typed:
            yield there.span(at, at + 1)


def disjoint(spans: Iterable[Span]) -> Iterator[Span]:
    """Without the spans that an earlier, or a longer one at the same place, overlaps."""
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield span
            end = span.end
