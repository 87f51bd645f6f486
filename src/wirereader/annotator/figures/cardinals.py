"""Which bare numbers state a fact: `one`, `half`, `quarter` are often something else."""

from __future__ import annotations

from wirereader.annotator.figures.amounts import Amount
from wirereader.annotator.figures.reading import Passage
from wirereader.lexicons import words

_PRONOUN_HEADS = frozenset(
    {"no", "this", "that", "the", "which", "another", "any", "some", "every"}
)
"""Before `one` as a pronoun."""

_MODALS = frozenset({"can", "could", "should", "must", "may", "might", "would", "another"})
"""After `One` as a pronoun that begins a sentence."""

_ZERO_HEADS = frozenset({"ground", "below", "above", "sub", "-"})
"""Before `zero` as a point of a scale or a place."""

_HALF_HEADS = frozenset({"first", "second", "st", "nd", "latter", "top", "bottom", "better"})
"""Before `half` as a stretch of a match or a year."""


def states_fact(p: Passage, amount: Amount) -> bool:
    """Whether a number without unit counts something."""
    i = amount.number.start
    word = p.low[i]
    is_alone = amount.number.end == i + 1
    if word == "one" and is_alone:
        return _counts_one(p, i)
    if word == "half" and is_alone:
        return p.low[i - 1] not in _HALF_HEADS and p.low[i + 1] != "-"
    if word == "quarter" and is_alone:
        return _is_fourth(p, i)
    return not (word == "zero" and p.low[i - 1] in _ZERO_HEADS)


def _counts_one(p: Passage, i: int) -> bool:
    """`one of the divers`, `one reason`, `One was hurt`; not `no one`, `the one that`."""
    before, after = p.low[i - 1], p.low[i + 1]
    if after == "of":
        return before not in ("no", "the")
    if before in _PRONOUN_HEADS:
        return False
    if p.opens_sentence(i):
        return after not in _MODALS and not (after == "has" and p.low[i + 2] == "to")
    if not p.spaced(i + 1) or not p.is_word(i + 1):
        return before in words("one_heads") or p.is_number(i - 2)
    return after not in words("no_counted_words")


def _is_fourth(p: Passage, i: int) -> bool:
    """`a quarter of the grain`, `by a quarter.`; not a quarter of a year or of a town."""
    if p.low[i - 1] not in ("a", "about", "nearly", "almost", "over", "than", "to", "-", "some"):
        return False
    return p.low[i + 1] == "of" or not (p.is_word(i + 1) or p.low[i + 1] == "-")
