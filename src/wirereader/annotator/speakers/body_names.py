"""Bodies inside a run of capitals: told by words such as `Council`, `Bank` or `&`."""

from __future__ import annotations

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.speakers.known import known_at
from wirereader.annotator.speakers.run import Run
from wirereader.annotator.speakers.strange import DESCRIPTIVE_TAGS
from wirereader.annotator.speakers.title_words import is_addressed
from wirereader.annotator.tags import TAGS


def body_end(run: Run, first: int, stop: int) -> int:
    """End of the body that begins a run; `first` if none does."""
    lowers = run.lowers
    endings, inside = group("body_words", "ending"), group("body_words", "inside")
    known = known_at(run.words, lowers, first, stop)
    floor = first if known is None else first + known.length - 1
    for i in range(stop - 1, floor, -1):
        lower = lowers[i]
        if lower == "&" or (lower in inside and known is None):
            return stop
        if lower in endings and not _is_surname_here(run, first, i):
            ending = known_at(run.words, lowers, i, stop)
            return i + (1 if ending is None else ending.length)  # `the Velmar [Red Cross]`
    if known is None and lowers[first] in group("body_words", "opening") and stop - first > 1:
        return stop
    return first


def _is_surname_here(run: Run, first: int, i: int) -> bool:
    """Whether a word that ends names of bodies is a surname (`Jane Hill`, `Tom J. Banks`)."""
    if run.lowers[i] not in group("body_words", "surname"):
        return False
    if i - first > 2 or gazetteer.first_name_gender(run.words[first]) is None:
        return False
    return known_at(run.words, run.lowers, first, i) is None


def is_body_behind(run: Run, cut: int, stop: int) -> bool:
    """Whether a title word is followed by a body, not a name: `Republican [Party]`."""
    if stop - cut > 1:
        return body_end(run, cut, stop) == stop
    return not is_addressed(run, cut) and run.lowers[cut] in group("body_words", "ending")


def opens_body(run: Run, after: int, stop: int) -> bool:
    """Whether a people's name begins the name of a body: `[Western] Journalism`.

    Before two words (`Iraqi Jane Roe`), a given name and what is known itself it only describes;
    in the plural (`Westerners`) it stands alone.
    """
    return (
        after + 1 == stop
        and not run.words[after - 1].endswith("s")
        and gazetteer.first_name_gender(run.words[after]) is None
        and known_at(run.words, run.lowers, after, stop) is None
    )


def is_descriptive(lower: str) -> bool:
    """Whether a word before a given name is no part of the name: `Trade`, `Crooked`, `Senior`."""
    return (
        gazetteer.is_modifier(lower)
        or lower in group("body_words", "ending")
        or lower in group("body_words", "opening")
        or TAGS[lower] in DESCRIPTIVE_TAGS
    )
