"""Words of a query that are looked for and weighed: each one against every story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

import numpy as np

from wirereader.search import prices
from wirereader.search.candidates import Candidate, candidates
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


def weigh(index: Index, nodes: Sequence[Word | AnyOf]) -> Work[list[Term]]:
    """Weigh the words of a query."""
    terms: list[Term] = []
    for place, node in enumerate(nodes):
        if isinstance(node, Word):
            term = yield from _one(index, node, _joined(nodes, place))
        else:
            term = yield from _one_of(index, node)
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


def _one(index: Index, node: Word, joined: tuple[str, ...]) -> Work[Term]:
    key = (index.version, node, joined)
    term: Term | None = index.remembered.pop(key, None)
    if term is None:
        found = yield from candidates(index, node)
        run_together = [n for n in map(index.number_of, joined) if n is not None]
        found.append(Candidate(prices.JOINED, np.array(run_together, np.int64)))
        yield
        meant = np.concatenate([candidate.numbers for candidate in found])
        number, weighed = index.number_of(node.word), score(index, found)
        term = Term(number, meant, weighed, node.capitalised)
    index.remember(key, term)
    return term


def _one_of(index: Index, either: AnyOf) -> Work[Term]:
    terms: list[Term] = []
    for node in either.nodes:
        if isinstance(node, Word):
            term = yield from _one(index, node, ())
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
