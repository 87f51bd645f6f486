"""Titles inside a run of capitals: where one ends and the name begins.

`Foreign Minister [Jane Roe]`, `Secretary of State [Jane Roe]`; but `Dean Roe` is a name, and
`Deputy Prime Minister` is nobody's.
"""

from __future__ import annotations

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.speakers.known import known_at
from wirereader.annotator.tokens import Tokens


def title_end(tokens: Tokens, first: int, stop: int) -> int:
    """Token after the last title word that has a name behind it; `first` if there is none."""
    lowers = tokens.lowers
    for i in range(stop - 2, first - 1, -1):
        lower = lowers[i]
        known = gazetteer.title_word(lower)
        if known is None or lowers[i + 1] in group("name_particles", "suffix"):
            continue
        if lowers[i + 1] == "&":
            return first
        if not tokens.words[i][0].isupper() or gazetteer.is_never_name(lowers[i + 1]):
            continue
        if _is_given_name_here(tokens, first, i, stop):
            continue
        return i + 1
    if is_complement(tokens, first):
        return _complement_end(tokens, first, stop)
    return first


def _is_given_name_here(tokens: Tokens, first: int, i: int, stop: int) -> bool:
    """Whether a title word is a given name or a surname in this run (`Dean Roe`, `Ann King`)."""
    if tokens.words[i].endswith("."):
        return False
    if stop - i == 2 and gazetteer.first_name_gender(tokens.words[i]) is not None:
        return True
    if i > first and gazetteer.first_name_gender(tokens.words[i - 1]) is not None:
        return not is_title_part(tokens, i - 1)
    return False


def _complement_end(tokens: Tokens, first: int, stop: int) -> int:
    """End of what belongs to a title after `of`: `Secretary of [State] Jane Roe`."""
    i = first
    while i < stop - 1 and (
        gazetteer.is_modifier(tokens.lowers[i])
        or tokens.lowers[i] in group("body_words", "ending")
        or known_at(tokens.words, tokens.lowers, i, i + 1)
    ):
        i += 1
    if gazetteer.first_name_gender(tokens.words[i]) is None:
        return first
    return i


def is_complement(tokens: Tokens, first: int) -> bool:
    """Whether a role noun and `of` stand before a run: `Secretary of [State Jane Roe]`."""
    return (
        first >= 2
        and tokens.lowers[first - 1] == "of"
        and gazetteer.role(tokens.lowers[first - 2]) is not None
    )


def is_addressed(tokens: Tokens, cut: int) -> bool:
    """Whether a word of address stands right before: whatever follows `Mr.` is a name."""
    told = gazetteer.honorific(tokens.lowers[cut - 1])
    return told is not None and told.kind in ("courtesy", "rank")


def is_all_title(tokens: Tokens, cut: int, stop: int) -> bool:
    """Whether no name stands behind the title: `Deputy [Prime Minister]`; but `Mr. [King]`."""
    return not is_addressed(tokens, cut) and are_title(tokens, cut, stop)


def are_title(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether all words are those of titles: role nouns and what stands before them."""
    return all(
        gazetteer.is_modifier(lower) or gazetteer.title_word(lower)
        for lower in tokens.lowers[first:stop]
    )


def is_title_part(tokens: Tokens, i: int) -> bool:
    """Whether a word may stand inside a title: a field, a rank, a people, a place, a body."""
    lower = tokens.lowers[i]
    return (
        gazetteer.is_modifier(lower)
        or tokens.words[i] in gazetteer.country_of_people()
        or lower in group("body_words", "ending")
        or known_at(tokens.words, tokens.lowers, i, i + 1) is not None
    )


def is_trailing_role(lower: str) -> bool:
    """Whether a role noun at the end of a run is no surname: `Roe [Ally]`, but `Jane Cook`."""
    return (
        gazetteer.role(lower) is not None
        and lower not in group("body_words", "surname")
        and gazetteer.first_name_gender(lower) is None
    )
