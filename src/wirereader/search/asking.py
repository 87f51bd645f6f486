"""Conditions that are asked of stories one by one, in slices: quotes, figures, metadata, nearness.

What a story answered is remembered while the index stays as it is, so that the next key asks only
those not asked before.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import numpy as np

from wirereader.search import spread
from wirereader.search.arrays import Array
from wirereader.search.index import Index
from wirereader.search.judge import holds
from wirereader.search.query import AtLeast, Dated, Fact, Figured, Near, Said, SamePara
from wirereader.search.view import Shelved, ShelvedSource, States, View
from wirereader.search.work import SLICE_S, Work

Asked = Near | SamePara | AtLeast | Said | Fact | Dated | Figured


def ask(index: Index, node: Asked, keep: Array, states: States) -> Work[Array]:
    """Which stories of `keep` the node holds for."""
    words = _needed(node)
    wanted = keep.copy()
    for word in words:
        wanted &= index.having(index.meant(word))
    asked, found = _remembered(index, node)
    question = _question(index, node, states)
    deadline = perf_counter() + SLICE_S
    for n in np.flatnonzero(wanted & ~asked).tolist():
        found[n] = question(n)
        asked[n] = True
        if perf_counter() > deadline:
            yield
            deadline = perf_counter() + SLICE_S
    return found & wanted


def _needed(node: Asked) -> tuple[str, ...]:
    """Words without which a story need not be asked."""
    if isinstance(node, Near | SamePara | Said):
        return node.words
    return (node.word,) if isinstance(node, AtLeast) else ()


def _remembered(index: Index, node: Asked) -> tuple[Array, Array]:
    """Which stories were asked already, and which of them said yes."""
    nobody = np.zeros(len(index), bool)
    if isinstance(node, Fact) and node.field == "is":
        # Reading changes these from key to key.
        return nobody, nobody.copy()
    key = (index.version, node)
    answers: tuple[Array, Array] = index.remembered.pop(key, (nobody, nobody.copy()))
    index.remember(key, answers)
    return answers


def _question(index: Index, node: Asked, states: States) -> Callable[[int], bool]:
    if isinstance(node, Near | SamePara | AtLeast):
        return _spread(index, node)
    corpus: Shelved = index.corpus
    return lambda n: holds(node, View(ShelvedSource(corpus, n), states))


def _spread(index: Index, node: Near | SamePara | AtLeast) -> Callable[[int], bool]:
    """Asked of the index's own words, which is quicker than reading the story."""
    wanted = [n for n in map(index.number_of, _needed(node)) if n is not None]
    if isinstance(node, Near):
        return lambda n: spread.within(index.paragraphs(n), wanted, node.within)
    if isinstance(node, SamePara):
        return lambda n: spread.in_one_paragraph(index.paragraphs(n), wanted)
    return lambda n: spread.count(index.paragraphs(n), wanted[0]) >= node.times
