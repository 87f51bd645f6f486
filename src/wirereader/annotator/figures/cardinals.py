"""Which bare numbers state a fact: `one`, `half`, `quarter` are often something else."""

from __future__ import annotations

from wirereader.annotator.figures.amounts import Amount
from wirereader.annotator.figures.reading import Passage
from wirereader.text.contexts import context


def states_fact(p: Passage, amount: Amount) -> bool:
    """Whether a number without unit counts something."""
    i = amount.number.start
    word = p.low[i]
    is_alone = amount.number.end == i + 1
    if word == "one" and is_alone:
        return _counts_one(p, i)
    if word == "half" and is_alone:
        return p.low[i - 1] not in context("before half of game") and p.low[i + 1] != "-"
    if word == "quarter" and is_alone:
        return _is_fourth(p, i)
    return not (word == "zero" and p.low[i - 1] in context("before zero"))


def _counts_one(p: Passage, i: int) -> bool:
    """`one of the divers`, `one reason`, `One was hurt`; not `no one`, `the one that`."""
    before, after = p.low[i - 1], p.low[i + 1]
    if after == "of":
        return before not in ("no", "the")
    if before in context("before pronoun one"):
        return False
    if p.opens_sentence(i):
        has_to = after == "has" and p.low[i + 2] == "to"
        return not has_to and after not in context("after pronoun One")
    if not p.spaced(i + 1) or not p.is_word(i + 1):
        return before in context("before final one") or p.is_number(i - 2)
    return after not in context("after pronoun one")


def _is_fourth(p: Passage, i: int) -> bool:
    """`a quarter of the grain`, `by a quarter.`; not a quarter of a year or of a town."""
    if p.low[i - 1] not in ("a", "about", "nearly", "almost", "over", "than", "to", "-", "some"):
        return False
    return p.low[i + 1] == "of" or not (p.is_word(i + 1) or p.low[i + 1] == "-")
