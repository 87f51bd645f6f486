"""Tags that depend on the neighbours: quotation marks, headlines, first words of sentences.

Each function changes the given list of tags in place, which nobody else has seen yet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wirereader.annotator.quotes.marks import Region
from wirereader.annotator.tags import LOWERS, TAGS, places_of

_LONGEST_TITLE = 12
"""Tokens of a work's title with its marks; what is longer is said by somebody."""
_SMALL_IN_TITLES = frozenset("DICtSAXORU")
_NAME_AND_VERB = re.compile("Pv(?=:)")
_ARTICLE_AND_VERB = re.compile("DV")
_WHO_AND_VERB = re.compile("Wv")
_ARTICLES = frozenset({"a", "an", "the", "A", "An", "The"})
_FINITE = frozenset("VA")
_SHORT = 4
"""Tokens of a quotation of two words with its marks."""


def retag_marks(words: Sequence[str], tags: list[str], regions: Sequence[Region]) -> None:
    """Tag the marks around one or two words, or around the title of a work, `q`.

    Such marks stand in a phrase like any word of it. Marks with a comma or stop before the closing
    one, or with a comma or colon before the opening one, are left: somebody speaks there.
    """
    for region in regions:
        before = tags[region.first - 1] if region.first else ""
        is_short = region.is_closed and region.stop - region.first <= _SHORT
        is_open = words[region.stop - 2][-1] not in ",.?!…" and before not in (",", ":")
        if (is_short and is_open) or (before and _is_title(words, tags, region)):
            tags[region.first] = tags[region.stop - 1] = "q"


def _is_title(words: Sequence[str], tags: Sequence[str], region: Region) -> bool:
    """Whether the marks hold the title of a work: `the network's "Meet Us"`, `on "Morning Ann."`"""
    if not region.is_closed or region.stop - region.first > _LONGEST_TITLE:
        return False
    before = region.first - 1
    if tags[before] == "," and before:
        before -= 1
        if tags[before] != "N":
            return False
    if tags[before] not in "IgNSv" or words[before] in ("as", "that"):
        return False
    inner = range(region.first + 1, region.stop - 1)
    capitals = [words[k][0].isupper() for k in inner]
    return any(capitals[1:] if len(capitals) > 2 else capitals) and all(
        is_capital or tags[k] in _SMALL_IN_TITLES or not words[k][0].isalpha()
        for k, is_capital in zip(inner, capitals, strict=True)
    )


def retag_headline(lowers: Sequence[str], tags: list[str], first: int, stop: int) -> None:
    """In a headline in title case, give capitalised verbs the tag they have in small letters."""
    if tags[first:stop].count("P") * 2 < stop - first:
        return
    for i in range(first + 1, stop):
        if tags[i] == "P" and TAGS[lowers[i]] in ("V", "E", "G"):
            tags[i] = TAGS[lowers[i]]


def retag_sentence_starts(
    words: Sequence[str], tags: list[str], sentences: Sequence[tuple[int, int]]
) -> None:
    """Give the first word of a sentence its tag as a small word, unless it is a name.

    It is a name if the article has it capitalised in mid-sentence too, or if the small word is
    unknown and another name follows. Apostrophes get the tag of what they stand for, and what may
    be verb or noun is a verb between a name and a colon (`The Herald reports:`).
    """
    signs = "".join(tags)
    _retag_apostrophes(words, tags, signs)
    for match in _ARTICLE_AND_VERB.finditer(signs):
        if words[match.start()] in _ARTICLES:
            tags[match.end() - 1] = "E"  # `a paid adviser`
    for match in _WHO_AND_VERB.finditer(signs):
        if words[match.start()] in ("who", "Who"):
            tags[match.end() - 1] = "V"  # `some who advocate it`
    for match in _NAME_AND_VERB.finditer(signs):
        verb = match.end() - 1
        clause = signs[signs.rfind(".", 0, verb) + 1 : verb]
        if words[verb].endswith("s") and not _FINITE.intersection(clause):
            tags[verb] = "V"
    firsts = {first + (tags[first] == '"' and first + 1 < stop) for first, stop in sentences}
    names = {words[i] for i in {*places_of("P", signs)} - firsts}
    for i in sorted(firsts):
        if tags[i] != "P" or words[i] in names or words[i].isupper():
            continue
        small = TAGS[LOWERS[words[i]]]
        if small != "N" or (i + 1 < len(words) and tags[i + 1] not in "Pg"):
            tags[i] = small


def _retag_apostrophes(words: Sequence[str], tags: list[str], signs: str) -> None:
    for i in places_of("gx", signs):
        if not i:
            continue
        if tags[i] == "g":
            if tags[i - 1] in "RWT":
                tags[i] = "A"  # he's, who's, that's
        elif words[i] in "'’" and words[i - 1][-1] in "sxz":
            tags[i] = "g"  # voters' (where it closes a quotation nobody asks for its tag)
