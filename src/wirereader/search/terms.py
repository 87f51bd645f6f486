"""Words of a query that are looked for and weighed: each one against every story.

What a word is worth is kept from key to key in three parts, so that a key weighs only what no key
before it did: what was typed, what is close to that, and all the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

import numpy as np

from wirereader.search import candidates, prices
from wirereader.search.arrays import Array
from wirereader.search.candidates import Candidate
from wirereader.search.index import Index
from wirereader.search.query import AnyOf, Word
from wirereader.search.score import Score, either, score
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


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """Some of the words that may be meant, against every story."""

    meant: Array
    score: Score

    @classmethod
    def of(cls, index: Index, found: Sequence[Candidate]) -> _Part:
        """The part that some candidates are."""
        numbers = [candidate.numbers.astype(np.int64) for candidate in found]
        return cls(np.concatenate((_NONE, *numbers)), score(index, found))

    def beside(self, other: _Part) -> _Part:
        """Both parts."""
        meant = np.concatenate((self.meant, other.meant))
        return _Part(meant, self.score.beside(other.score))


_NONE = np.zeros(0, np.int64)


def are_many_as_typed(index: Index, nodes: Sequence[Word | AnyOf], keep: Array) -> bool:
    """Whether so many stories of `keep` have all words as typed that only close ones are told
    besides.
    """
    keep = keep.copy()
    for node in nodes:
        either_of = node.nodes if isinstance(node, AnyOf) else (node,)
        parts = [_as_typed(index, word) for word in either_of if isinstance(word, Word)]
        keep &= np.logical_or.reduce([part.score.is_met for part in parts])
        if np.count_nonzero(keep) < prices.MANY:
            return False
    return bool(nodes)


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
    part = yield from _own(index, node, only_close)
    run_together = [n for n in map(index.number_of, joined) if n is not None]
    if run_together:
        together = Candidate(prices.JOINED, np.array(run_together, np.int64))
        part = part.beside(_Part.of(index, [together]))
    return Term(index.number_of(node.word), part.meant, part.score, node.capitalised)


def _own(index: Index, node: Word, only_close: bool) -> Work[_Part]:
    """A word by itself, whatever its neighbours are."""
    part = _as_typed(index, node)
    if node.is_exact:
        return part
    key = (index.version, node, only_close)
    own: _Part | None = index.remembered.pop(key, None)
    if own is None:
        own = part.beside((yield from _looked_up(index, node, candidates.close)))
        if not only_close:
            own = own.beside((yield from _looked_up(index, node, candidates.far)))
    index.remember(key, own)
    return own


def _as_typed(index: Index, node: Word) -> _Part:
    key = (index.version, candidates.as_typed, node)
    part: _Part | None = index.remembered.pop(key, None)
    if part is None:
        part = _Part.of(index, candidates.as_typed(index, node))
    index.remember(key, part)
    return part


def _looked_up(
    index: Index, node: Word, look_up: Callable[[Index, Word], Work[list[Candidate]]]
) -> Work[_Part]:
    key = (index.version, look_up, node)
    part: _Part | None = index.remembered.pop(key, None)
    if part is None:
        found = yield from look_up(index, node)
        part = _Part.of(index, found)
        yield
    index.remember(key, part)
    return part


def _one_of(index: Index, nodes: AnyOf, only_close: bool) -> Work[Term]:
    terms: list[Term] = []
    for node in nodes.nodes:
        if isinstance(node, Word):
            term = yield from _one(index, node, (), only_close)
            terms.append(term)
    return reduce(_better, terms)


def _better(one: Term, other: Term) -> Term:
    """For each story the word that it meets better."""
    meant = np.concatenate((one.meant, other.meant))
    return Term(None, meant, either(one.score, other.score))
