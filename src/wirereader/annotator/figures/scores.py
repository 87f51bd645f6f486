"""Scores and votes: `3-1`, `6-4, 7-5`, `212-98` are two cardinals each, not a range."""

from __future__ import annotations

from wirereader.annotator.figures.reading import Passage
from wirereader.text.contexts import context
from wirereader.text.number_words import digits_value

_REACH = 6
"""Pieces before and after in which a word of winning or voting is looked for."""

_DASHES = frozenset({"-", "\u2013"})
_CLAUSE_ENDS = frozenset({".", ";", ""})


def is_score(p: Passage, i: int) -> bool:
    """Whether the number at piece `i`, a hyphen and the number after it are a score or a vote."""
    if not (p.low[i + 1] in _DASHES and p.joined(i + 1) and p.joined(i + 2) and p.is_number(i + 2)):
        return False
    if not (p.raw[i].isdecimal() and p.raw[i + 2].isdecimal()):
        return False
    first, second = digits_value(p.raw[i]), digits_value(p.raw[i + 2])
    if first is None or second is None:
        return False
    return first >= second or _is_beside_score(p, i) or _has_score_word(p, i)


def _is_beside_score(p: Passage, i: int) -> bool:
    """Whether it is one of several: `6-4, 5-7`, `7-6 (7-5)`, a record of wins `10-12-3`."""
    after, before = i + 3, i - 1
    if p.low[after] in _DASHES and p.is_number(after + 1) and p.joined(after):
        return True
    while p.low[after] in (",", "(", ")"):
        after += 1
    while before >= 0 and p.low[before] in (",", "(", ")"):
        before -= 1
    pair_after = after > i + 3 and p.is_number(after) and p.low[after + 1] in _DASHES
    pair_before = before < i - 1 and p.is_number(before) and p.low[before - 1] in _DASHES
    return pair_after or pair_before


def _has_score_word(p: Passage, i: int) -> bool:
    score_words = context("score")
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        if p.low[k] in _CLAUSE_ENDS:
            break
        if p.low[k] in score_words:
            return True
    return any(p.low[k] in score_words for k in range(i + 3, i + 5))
