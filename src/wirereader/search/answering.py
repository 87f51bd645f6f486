"""The steps from a query to its answer: conditions, words, words in a row, order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TypeGuard

import numpy as np

from wirereader.search.arrays import Array
from wirereader.search.conditions import all_of, asks_stories, condition
from wirereader.search.hits import Found, Selected
from wirereader.search.index import Index
from wirereader.search.prices import WHOLE
from wirereader.search.query import AnyOf, Node, Phrase, Query, Word
from wirereader.search.rank import Ranking, Top, points_of
from wirereader.search.rows import in_a_row
from wirereader.search.score import CODE_SHIFT
from wirereader.search.terms import Term, are_many_as_typed, weigh
from wirereader.search.view import States
from wirereader.search.work import Work

_MOST_READ = 500_000
"""Words of stories that are read for the typed words in a row: of more stories than that, which
only very common words stand in, the best ones are read."""


def answers(
    index: Index, query: Query, limit: int, states: States, within: Collection[int] | None = None
) -> Iterator[Found | None]:
    """None between slices of work, the answer at last."""
    ranking = yield from _ranked(index, query, states, within)
    top = ranking.best(limit)
    yield None
    top = ranking.rerank(index, top)
    searched = len(index) if within is None else len(within)
    yield Found(ranking.hits(top), len(ranking.stories), searched, query.slips)


def selection(index: Index, query: Query, states: States) -> Iterator[Selected | None]:
    """None between slices of work, at last the stories that have all words as typed; where none
    has, those nearest to it.
    """
    ranking = yield from _ranked(index, query, states, None)
    stories, is_near = ranking.selected()
    yield Selected(frozenset(stories.tolist()), is_near, len(index), query.slips)


def _ranked(
    index: Index, query: Query, states: States, within: Collection[int] | None
) -> Work[Ranking]:
    asked = _Asked(index, query.root.nodes, within)
    yield from asked.meet_conditions(states)
    # Asking a story may leave few of many, so nothing is left out before it.
    only_close = not asked.questions and are_many_as_typed(index, asked.words, asked.keep)
    yield
    terms = yield from weigh(index, asked.words, only_close=only_close)
    in_row = yield from asked.in_a_row(terms)
    ranking = Ranking(terms, in_row, asked.keep)
    if asked.questions:
        # Asking a story takes a hundred times as long as looking words up: only the stories that
        # would be hits are asked, and the others only where none of those is what is wanted.
        likely = ranking.are_hits
        keep = yield from all_of(index, asked.questions, likely, states)
        if terms and not keep.any():
            keep = yield from all_of(index, asked.questions, asked.keep & ~likely, states)
        ranking = Ranking(terms, in_row & keep, keep)
    return ranking


class _Asked:
    """A query taken apart: what is weighed, and which stories its conditions leave."""

    def __init__(self, index: Index, nodes: Sequence[Node], within: Collection[int] | None) -> None:
        self.index = index
        self.words: list[Word | AnyOf] = [node for node in nodes if _is_weighed(node)]
        demanded = [node for node in nodes if not _is_weighed(node)]
        self.questions = [node for node in demanded if asks_stories(node)]
        self.conditions = [node for node in demanded if not asks_stories(node)]
        self.keep: Array = index.readable
        if within is not None:
            inside = np.zeros(len(index), bool)
            inside[[n for n in within if n < len(index)]] = True
            self.keep &= inside
        self.is_phrase_missing = False

    def meet_conditions(self, states: States) -> Work[None]:
        """Leave only the stories that fulfil all conditions but the questions."""
        for node in self.conditions:
            holding = yield from condition(self.index, node, self.keep, states)
            yield
            if isinstance(node, Phrase):
                # Where the phrase stands nowhere its words are searched, and never called exact.
                is_missing = not node.is_strict and not holding.any()
                self.is_phrase_missing |= is_missing
                self.words += _words_of(node, is_exact=not is_missing)
                if is_missing:
                    continue
            self.keep &= holding

    def in_a_row(self, terms: Sequence[Term]) -> Work[Array]:
        """Stories in which all that was typed stands in a row, whole."""
        phrases = [node for node in self.conditions if isinstance(node, Phrase)]
        nowhere = np.zeros(len(self.index), bool)
        if phrases:
            is_one = len(phrases) == 1 and len(self.words) == len(phrases[0].words)
            is_whole = is_one and not phrases[0].unfinished and not self.is_phrase_missing
            return self.keep if is_whole else nowhere
        numbers = [term.number for term in terms if term.number is not None]
        if not terms or len(numbers) < len(terms):
            return nowhere
        whole = self.keep.copy()
        for term in terms:
            whole &= term.score.met >> CODE_SHIFT == WHOLE.code
        if len(terms) == 1 or not whole.any():
            return whole
        stories = _most_likely(self.index, terms, whole)
        nowhere[(yield from in_a_row(self.index, numbers, among=stories))] = True
        return nowhere & whole


def _most_likely(index: Index, terms: Sequence[Term], stories: Array) -> Array:
    """As many of the stories, the best first, as can be read through in one slice."""
    found = np.flatnonzero(stories)
    size = int(index.sizes[found].sum())
    if size <= _MOST_READ:
        return found
    points = points_of(terms, np.zeros(len(index), bool), found)
    best = Top(found, points).best(max(1, len(found) * _MOST_READ // size))
    return np.sort(best.stories)


def _is_weighed(node: Node) -> TypeGuard[Word | AnyOf]:
    """Whether a node is weighed, not demanded: a word, or words of which one is enough."""
    if isinstance(node, AnyOf):
        return all(isinstance(inner, Word) for inner in node.nodes)
    return isinstance(node, Word)


def _words_of(phrase: Phrase, *, is_exact: bool) -> list[Word]:
    last = len(phrase.words) - 1
    return [
        Word(word, phrase.unfinished and place == last, is_exact=is_exact)
        for place, word in enumerate(phrase.words)
    ]
