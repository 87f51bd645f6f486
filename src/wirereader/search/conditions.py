"""Parts of a query that hold for a story or do not: phrases, fields, what is excluded.

Each answers with one truth value a story. Words and phrases are looked up in the index. What needs
a story's quotes, figures or metadata is asked of the stories that are left by then, one by one in
slices, so conditions are best taken in the order of `by_cost`.
"""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter
from typing import Protocol

import numpy as np

from wirereader.model.story import Story
from wirereader.search.index import Index, Searchable
from wirereader.search.judge import States, StoryView, holds
from wirereader.search.names import Named, match_names
from wirereader.search.query import (
    AllOf,
    AnyOf,
    AtLeast,
    By,
    Headline,
    Near,
    Node,
    Not,
    Phrase,
    Said,
    SamePara,
    Word,
)
from wirereader.search.rows import in_a_row
from wirereader.search.score import in_headlines
from wirereader.search.shard import Array
from wirereader.search.work import SLICE_S, Work


class Place(Protocol):
    """Where a quote stands."""

    @property
    def n(self) -> int:
        """The story's number."""


class Speakers(Protocol):
    """What a corpus knows of who speaks."""

    def speakers(self) -> Sequence[Named]:
        """Everybody who speaks."""

    def quotes_of(self, name: str) -> Sequence[Place]:
        """Where a speaker's quotes stand."""


class Stories(Searchable, Speakers, Protocol):
    """A corpus of whole stories, for the fields of a query."""

    def story(self, n: int) -> Story:
        """A story, made on demand."""


def by_cost(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with those that ask stories one by one last."""
    return sorted(nodes, key=_asks_stories)


def _asks_stories(node: Node) -> bool:
    if isinstance(node, AllOf | AnyOf):
        return any(map(_asks_stories, node.nodes))
    if isinstance(node, Not):
        return _asks_stories(node.node)
    return not isinstance(node, Word | Phrase | Headline | By)


def condition(index: Index, node: Node, keep: Array, states: States) -> Work[Array]:
    """Whether a node holds for each story of `keep`; elsewhere the answer may be anything."""
    if isinstance(node, Not):
        return ~(yield from condition(index, node.node, keep, states))
    if isinstance(node, AllOf):
        return (yield from all_of(index, node.nodes, keep, states))
    if isinstance(node, AnyOf):
        found = np.zeros(len(index), bool)
        for inner in node.nodes:
            found |= yield from condition(index, inner, keep, states)
        return found
    if isinstance(node, Phrase):
        return (yield from _phrase(index, node))
    if isinstance(node, Word):
        return _having(index, _meant(index, node.word, unfinished=node.unfinished))
    if isinstance(node, Headline):
        return _headline(index, node)
    if isinstance(node, By):
        return _by(index, node)
    return (yield from _ask(index, node, keep, states))


def all_of(index: Index, nodes: Sequence[Node], keep: Array, states: States) -> Work[Array]:
    """Whether all nodes hold for a story."""
    keep = keep.copy()
    for node in by_cost(nodes):
        keep &= yield from condition(index, node, keep, states)
        yield
    return keep


def _meant(index: Index, word: str, *, unfinished: bool) -> Array:
    """The word's number; with `unfinished` those of all words that begin so."""
    if unfinished:
        return index.beginning(word).astype(np.int64)
    number = index.number_of(word)
    return np.array([] if number is None else [number], np.int64)


def _having(index: Index, numbers: Array) -> Array:
    """Stories with one of the words."""
    having = np.zeros(len(index), bool)
    for shard in index.shards:
        stories, _, _ = shard.postings(numbers)
        having[stories.astype(np.int64) + shard.first] = True
    return having


def _phrase(index: Index, node: Phrase) -> Work[Array]:
    whole = node.words[:-1] if node.unfinished else node.words
    numbers = [number for number in map(index.number_of, whole) if number is not None]
    found = np.zeros(len(index), bool)
    if len(numbers) < len(whole):
        return found
    last = _meant(index, node.words[-1], unfinished=True) if node.unfinished else None
    if not numbers and last is not None:
        return _having(index, last)
    found[(yield from in_a_row(index, numbers, last))] = True
    return found


def _headline(index: Index, node: Headline) -> Array:
    found = np.ones(len(index), bool)
    if node.at == "anywhere":
        for place, word in enumerate(node.words):
            goes_on = node.unfinished and place == len(node.words) - 1
            having = np.zeros(len(index), bool)
            for shard in index.shards:
                numbers = _meant(index, word, unfinished=goes_on)
                having[in_headlines(shard, numbers, len(index.vocabulary)) + shard.first] = True
            found &= having
        return found
    return _at_the_edge(index, node)


def _at_the_edge(index: Index, node: Headline) -> Array:
    """Stories whose headline begins or ends with the words, the outer one perhaps a piece."""
    count = len(node.words)
    found = np.ones(len(index), bool)
    for place, word in enumerate(node.words):
        if node.at == "start":
            meant = _meant(index, word, unfinished=place == count - 1)
        elif place == 0:
            meant = index.ending(word).astype(np.int64)
        else:
            meant = _meant(index, word, unfinished=False)
        wanted = np.zeros(len(index.vocabulary), bool)
        wanted[meant] = True
        for shard in index.shards:
            begins = shard.title_bounds[:-1].astype(np.int64)
            ends = shard.title_bounds[1:].astype(np.int64)
            at = begins + place if node.at == "start" else ends - count + place
            fits = (at >= begins) & (at < ends)
            fits[fits] = wanted[shard.titles[at[fits]]]
            found[shard.first : shard.first + len(shard)] &= fits
    return found


def _by(index: Index, node: By) -> Array:
    found = np.zeros(len(index), bool)
    corpus = _stories(index)
    for match in match_names(node.name, corpus.speakers()):
        for quote in corpus.quotes_of(match.row.name):
            if quote.n < len(found):
                found[quote.n] = True
    return found


def _ask(index: Index, node: Node, keep: Array, states: States) -> Work[Array]:
    """Ask the stories that are left, and of those only the ones that have the words."""
    keep = keep.copy()
    words = node.words if isinstance(node, Near | SamePara | Said) else ()
    for word in (node.word,) if isinstance(node, AtLeast) else words:
        keep &= _having(index, _meant(index, word, unfinished=False))
    found = np.zeros(len(index), bool)
    corpus = _stories(index)
    deadline = perf_counter() + SLICE_S
    for n in np.flatnonzero(keep).tolist():
        found[n] = holds(node, StoryView(corpus.story(n), states))
        if perf_counter() > deadline:
            yield
            deadline = perf_counter() + SLICE_S
    return found


def _stories(index: Index) -> Stories:
    return index.corpus  # type: ignore[return-value]
