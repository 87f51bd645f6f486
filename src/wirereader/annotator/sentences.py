"""Where sentences end, in token indices.

Inside a quotation no sentence ends. Behind a closing mark it depends: a comma inside never ends the
sentence, `?` and `!` end it unless a short attribution follows, a full stop ends it unless nothing
but `Name said.` follows. An attribution that leads on to a quotation of its own (`Name added: "`)
belongs to that one.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from wirereader.annotator.quotes.cues import is_cue_form
from wirereader.annotator.quotes.marks import Region
from wirereader.annotator.tags import places_of
from wirereader.lexicons import table

_REACH = 14
"""Tokens looked at behind a closing mark; a short attribution is no longer."""
_SHORT = 4
"""Tokens of a quotation of a word and its `?` or `!`, which may stand in a sentence (`Why?`)."""
_STARTERS = frozenset("DSRBUWIA")
"""Tags with which a sentence begins behind an abbreviation that may end one (`in the U.S. The`)."""


def find_sentences(
    words: Sequence[str],
    lowers: Sequence[str],
    tags: Sequence[str],
    dotted: Sequence[int],
    breaks: Set[int],
    regions: Sequence[Region],
    region_of: Sequence[int],
) -> list[tuple[int, int]]:
    """Half-open token ranges that cover all tokens.

    `dotted` are the words that end in a full stop, by which an abbreviation may end its sentence
    too. `breaks` are the tokens before which a sentence must begin: the stops of all paragraphs
    (the last one is the number of tokens) and the end of the dateline.
    """
    found = set(breaks)
    for i in places_of(".", "".join(tags)):
        if region_of[i] < 0:
            end = _past_closers(tags, i + 1)
            if _begins(words, tags, end):
                found.add(end)
    found.update(
        i + 1 for i in dotted if region_of[i] < 0 and _ends_at_abbreviation(words, tags, i)
    )
    ordered = sorted(breaks)
    at = 0
    for region in regions:
        while ordered[at] < region.stop:
            at += 1
        limit = ordered[at]
        if (
            region.is_closed
            and region.stop < limit
            and _ends_at_mark(words, lowers, tags, region, min(limit, region.stop + _REACH))
        ):
            found.add(region.stop)
    found.discard(0)
    ordered = sorted(found)
    return list(zip([0, *ordered], ordered, strict=False))


def _past_closers(tags: Sequence[str], i: int) -> int:
    """One past the closing brackets and stops at `i`; three at most, as no sentence has more."""
    limit = min(len(tags), i + 3)
    while i < limit and tags[i] in ".)":
        i += 1
    return i


def _begins(words: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Whether a sentence can begin at `i`: no small letter, no comma or other inner sign."""
    if i >= len(words):
        return True
    return not words[i][0].islower() and tags[i] not in ",;:"


def _ends_at_abbreviation(words: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Whether the abbreviation at `i` ends its sentence as well."""
    if i + 1 >= len(words) or not words[i + 1][0].isupper():
        return False
    kind = table("abbreviations").get(words[i].lower())
    if kind is not None and kind[0] != "end":
        return False
    return tags[i + 1] in _STARTERS and words[i + 1] not in ("A", "I")


def _ends_at_mark(
    words: Sequence[str], lowers: Sequence[str], tags: Sequence[str], region: Region, limit: int
) -> bool:
    """Whether the sentence ends behind a closed quotation that does not end its paragraph."""
    inside = words[region.stop - 2]
    after = region.stop
    if inside not in (".", "?", "!", "…", "...", "....") and inside[-1] != ".":
        return False
    if region.stop - region.first <= _SHORT and inside != "." and tags[after] != '"':
        return False
    if not _begins(words, tags, after) or tags[after] in "-":
        return False
    return not _is_short_attribution(words, lowers, tags, after, limit, needs_end=inside == ".")


def _is_short_attribution(
    words: Sequence[str],
    lowers: Sequence[str],
    tags: Sequence[str],
    first: int,
    limit: int,
    *,
    needs_end: bool,
) -> bool:
    """Whether `Name said` follows and does not lead on to a quotation of its own.

    With `needs_end` nothing else may stand before the full stop.
    """
    cue = -1
    for i in range(first, limit):
        tag = tags[i]
        if tag == '"':
            return False
        if tag == ".":
            return cue >= 0 and (not needs_end or i - cue <= 3)
        if cue < 0 and tag in "VE" and is_cue_form(lowers[i]):
            cue = i
        elif cue >= 0 and tag in ",:" and i + 1 < limit and tags[i + 1] == '"':
            return False
    return cue >= 0 and not needs_end
