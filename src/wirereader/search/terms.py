"""Words of a query that are looked for and weighed: each one against every story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

import numpy as np

from wirereader.search import prices
from wirereader.search.candidates import Candidate, candidates, having_as_typed
from wirereader.search.index import Index
from wirereader.search.query import AnyOf, Word
from wirereader.search.score import Score, score
from wirereader.search.shard import Array
from wirereader.search.work import Work


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A word of a query, or several of which one is enough, against every story."""

    number: int | None
    """The word's own number, None where no story has it or there are several."""
    meant: Array
    """Numbers of all words that may be meant."""
    score: Score
    capitalised: str = ""
    """As typed, where it has capitals."""


def are_many_as_typed(index: Index, nodes: Sequence[Word | AnyOf], keep: Array) -> bool:
    """Whether so many stories of `keep` have all words as typed that only close ones are told
    besides.
    """
    keep = keep.copy()
    for node in nodes:
        either = node.nodes if isinstance(node, AnyOf) else (node,)
        having = [_having(index, word) for word in either if isinstance(word, Word)]
        keep &= np.logical_or.reduce(having)
        if np.count_nonzero(keep) < prices.MANY:
            return False
    return bool(nodes)


def _having(index: Index, word: Word) -> Array:
    """As `having_as_typed`; kept for the next key, at which all words but the last are the same."""
    key = (index.version, "as typed", word)
    having: Array | None = index.remembered.pop(key, None)
    if having is None:
        having = having_as_typed(index, word)
    index.remember(key, having)
    return having


def weigh(
    index: Index, nodes: Sequence[Word | AnyOf], *, only_close: bool = False
) -> Work[list[Term]]:
    """Weigh the words of a query; `only_close`: nothing dearer than what is close."""
    terms: list[Term] = []
    for place, node in enumerate(nodes):
        if isinstance(node, Word):
            term = yield from _one(index, node, _joined(nodes, place), only_close)
        else:
            term = yield from _one_of(index, node, only_close)
        terms.append(term)
    return terms


def _joined(nodes: Sequence[Word | AnyOf], place: int) -> tuple[str, ...]:
    """What a word and its neighbours are, run together."""
    pairs = pairwise(nodes[max(place - 1, 0) : place + 2])
    return tuple(
        one.word + other.word
        for one, other in pairs
        if isinstance(one, Word) and isinstance(other, Word)
    )


def _one(index: Index, node: Word, joined: tuple[str, ...], only_close: bool) -> Work[Term]:
    key = (index.version, node, joined, only_close)
    term: Term | None = index.remembered.pop(key, None)
    if term is None:
        found = yield from candidates(index, node, only_close=only_close)
        run_together = [n for n in map(index.number_of, joined) if n is not None]
        found.append(Candidate(prices.JOINED, np.array(run_together, np.int64)))
        yield
        meant = np.concatenate([candidate.numbers for candidate in found])
        number, weighed = index.number_of(node.word), score(index, found)
        term = Term(number, meant, weighed, node.capitalised)
    index.remember(key, term)
    return term


def _one_of(index: Index, either: AnyOf, only_close: bool) -> Work[Term]:
    terms: list[Term] = []
    for node in either.nodes:
        if isinstance(node, Word):
            term = yield from _one(index, node, (), only_close)
            terms.append(term)
    return reduce(_better, terms)


def _better(one: Term, other: Term) -> Term:
    """For each story the word that it meets better."""
    is_better = other.score.value > one.score.value
    score = Score(
        np.where(is_better, other.score.value, one.score.value),
        np.where(is_better, other.score.way, one.score.way),
        np.where(is_better, other.score.in_title, one.score.in_title),
    )
    return Term(None, np.concatenate((one.meant, other.meant)), score)
