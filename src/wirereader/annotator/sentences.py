"""Where sentences end, in token indices.

Inside a quotation no sentence ends. Behind a closing mark it depends: a comma inside never ends the
sentence, `?` and `!` end it unless a short attribution follows, a full stop ends it unless nothing
but `Name said.` follows. An attribution that leads on to a quotation of its own (`Name added: "`)
belongs to that one.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirereader.annotator.quotes.cues import is_cue_form
from wirereader.annotator.quotes.marks import Region
from wirereader.lexicons import table

_REACH = 14
"""Tokens looked at behind a closing mark; a short attribution is no longer."""
_STARTERS = frozenset("DSRBUWIA")
"""Tags with which a sentence begins behind an abbreviation that may end one (`in the U.S. The`)."""


def find_sentences(
    words: Sequence[str],
    lowers: Sequence[str],
    tags: Sequence[str],
    paragraphs: Sequence[tuple[int, int, str]],
    regions: Sequence[Region],
    region_of: Sequence[int],
) -> list[tuple[int, int]]:
    """Half-open token ranges; every token of a paragraph is in one."""
    breaks = {stop for _, stop, _ in paragraphs}
    last_of = {i: stop for first, stop, _ in paragraphs for i in (stop - 1,)}
    for i, tag in enumerate(tags):
        if tag == "." and region_of[i] < 0 and i not in last_of:
            end = _past_closers(tags, i + 1)
            if _begins(words, tags, end):
                breaks.add(end)
    for i, word in enumerate(words):
        if (
            word[-1] == "."
            and len(word) > 1
            and region_of[i] < 0
            and _ends_at_abbreviation(words, tags, i)
        ):
            breaks.add(i + 1)
    stops = [stop for _, stop, _ in paragraphs]
    at = 0
    for region in regions:
        while stops[at] < region.stop:
            at += 1
        if (
            region.is_closed
            and region.stop < stops[at]
            and _ends_at_mark(words, lowers, tags, region, min(stops[at], region.stop + _REACH))
        ):
            breaks.add(region.stop)
    sentences: list[tuple[int, int]] = []
    begin = 0
    for end in sorted(breaks):
        if end > begin:
            sentences.append((begin, end))
            begin = end
    return sentences


def _past_closers(tags: Sequence[str], i: int) -> int:
    while i < len(tags) and tags[i] in ".)":
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
    if kind is None and len(words[i]) == 2:
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
    if region.stop - region.first <= 4 and inside != ".":
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
