"""Why a source is not named: `on condition of anonymity because ...`, `asking not to be named`.

The reporter tells it beside the cue; it is never what the source said.
"""

from __future__ import annotations

from wirereader.annotator.quotes.groups import group
from wirereader.annotator.tokens import Tokens

_REACH = 6
"""Tokens between a cue and the word that tells it: `said on the strict condition of anonymity`."""
_ANONYMITY = group("anonymity")
_NAMED = group("named")


def aside_end(tokens: Tokens, k: int, hi: int) -> int | None:
    """One past the word that tells of anonymity behind a cue whose rest begins at `k`, else None.

    None too where `that` follows at once, for then what was said follows: `on condition of
    anonymity that the ship was lost`.
    """
    stop = min(hi, k + _REACH)
    if _ANONYMITY.isdisjoint(tokens.lowers[k:stop]):  # so it is nearly everywhere
        return None
    for j in range(k, stop):
        if tokens.region_of[j] >= 0 or tokens.tags[j] in "VEA.;:":
            return None
        if tokens.lowers[j] in _ANONYMITY:
            end = j + 1
            return None if end < hi and tokens.tags[end] == "T" else end
    return None


def asks_not_to_be_named(tokens: Tokens, k: int, hi: int) -> bool:
    """Whether the words from `k` on are `not to be named`, `that he not be identified`."""
    stop = min(hi, k + _REACH)
    named = next((j for j in range(k, stop) if tokens.lowers[j] in _NAMED), None)
    if named is None or "not" not in tokens.lowers[k:named] or tokens.lowers[named - 1] != "be":
        return False
    # `saying he would not be named` has a verb of its own, and says something.
    return "A" not in tokens.tags[k : named - 1]
