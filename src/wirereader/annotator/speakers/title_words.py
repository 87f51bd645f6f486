"""Titles inside a run of capitals: where one ends and the name begins.

`Foreign Minister [Jane Roe]`, `Secretary of State [Jane Roe]`; but `Dean Roe` is a name, and
`Deputy Prime Minister` is nobody's.
"""

from __future__ import annotations

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.speakers.known import known_at
from wirereader.annotator.speakers.run import Run, follows_role_of


def title_end(run: Run, first: int, stop: int) -> int:
    """Token after the last title word that has a name behind it; `first` if there is none."""
    lowers = run.lowers
    for i in range(stop - 2, first - 1, -1):
        lower = lowers[i]
        known = gazetteer.title_word(lower)
        if known is None or lowers[i + 1] in group("name_particles", "suffix"):
            continue
        if lowers[i + 1] == "&":
            return first
        if not run.words[i][0].isupper() or gazetteer.is_never_name(lowers[i + 1]):
            continue
        if _is_given_name_here(run, first, i, stop):
            continue
        return i + 1
    if is_complement(run, first):
        return _complement_end(run, first, stop)
    return first


def _is_given_name_here(run: Run, first: int, i: int, stop: int) -> bool:
    """Whether a title word is a given name or a surname in this run (`Dean Roe`, `Ann King`)."""
    if run.words[i].endswith("."):
        return False
    if stop - i == 2 and gazetteer.first_name_gender(run.words[i]) is not None:
        return True
    if i > first and gazetteer.first_name_gender(run.words[i - 1]) is not None:
        return not is_title_part(run, i - 1)
    return False


def _complement_end(run: Run, first: int, stop: int) -> int:
    """End of what belongs to a title after `of`: `Secretary of [State] Jane Roe`."""
    i = first
    while i < stop - 1 and (
        gazetteer.is_modifier(run.lowers[i])
        or run.lowers[i] in group("body_words", "ending")
        or known_at(run.words, run.lowers, i, i + 1)
    ):
        i += 1
    if gazetteer.first_name_gender(run.words[i]) is None:
        return first
    return i


def is_complement(run: Run, first: int) -> bool:
    """Whether a role noun and `of` stand before part of a run: `Secretary of [State Jane Roe]`."""
    if first == 0:
        return run.is_complement
    return first > 1 and follows_role_of(run.lowers, first)


def is_addressed(run: Run, cut: int) -> bool:
    """Whether a word of address stands right before: whatever follows `Mr.` is a name."""
    told = gazetteer.honorific(run.lowers[cut - 1])
    return told is not None and told.kind in ("courtesy", "rank")


def is_all_title(run: Run, cut: int, stop: int) -> bool:
    """Whether no name stands behind the title: `Deputy [Prime Minister]`; but `Mr. [King]`."""
    return not is_addressed(run, cut) and are_title(run, cut, stop)


def are_title(run: Run, first: int, stop: int) -> bool:
    """Whether all words are those of titles: role nouns and what stands before them."""
    return all(
        gazetteer.is_modifier(lower) or gazetteer.title_word(lower)
        for lower in run.lowers[first:stop]
    )


def is_title_part(run: Run, i: int) -> bool:
    """Whether a word may stand inside a title: a field, a rank, a people, a place, a body."""
    lower = run.lowers[i]
    return (
        gazetteer.is_modifier(lower)
        or run.words[i] in gazetteer.country_of_people()
        or lower in group("body_words", "ending")
        or known_at(run.words, run.lowers, i, i + 1) is not None
    )


def is_trailing_role(lower: str) -> bool:
    """Whether a role noun at the end of a run is no surname: `Roe [Ally]`, but `Jane Cook`."""
    return (
        gazetteer.role(lower) is not None
        and lower not in group("body_words", "surname")
        and gazetteer.first_name_gender(lower) is None
    )
