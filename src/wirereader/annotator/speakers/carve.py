"""Cuts a run of capitalised words into namings: title, person, body, place.

What a run cannot tell by itself stays `open`; `evidence.py` decides it from the whole article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.gazetteer import Gender, group
from wirereader.annotator.tags import TAGS
from wirereader.annotator.tokens import Tokens

NamingKind = Literal["open", "titled", "body", "place", "people"]


class Naming(NamedTuple):
    """One place in the text where something is named."""

    first: int
    stop: int
    """Token range of the bare name, half-open."""
    kind: NamingKind
    """`titled`: a person for sure, since a title stands before the name."""
    title: int = -1
    """First token of the title before the name; -1 if there is none."""
    gender: Gender = ""
    """What the title tells."""

    def shift(self, by: int) -> Naming:
        """The same naming, `by` tokens further on."""
        title = self.title + by if self.title >= 0 else -1
        return Naming(self.first + by, self.stop + by, self.kind, title, self.gender)


def carve_all(tokens: Tokens, runs: Iterable[tuple[int, int]]) -> list[Naming]:
    """The namings of all runs, in order, disjoint.

    Equal runs are cut alike, so each is worked out once: articles repeat their names.
    """
    known: dict[tuple[object, ...], tuple[int, list[Naming]]] = {}
    namings: list[Naming] = []
    for first, stop in runs:
        key = (_is_complement(tokens, first), *tokens.words[first:stop])
        met = known.get(key)
        if met is None:
            met = known[key] = first, list(carve(tokens, first, stop))
        shift = first - met[0]
        namings += [naming.shift(shift) for naming in met[1]] if shift else met[1]
    return namings


def _is_complement(tokens: Tokens, first: int) -> bool:
    """Whether a role noun and `of` stand before a run: `Secretary of [State Jane Roe]`."""
    return (
        first >= 2
        and tokens.lowers[first - 1] == "of"
        and gazetteer.role(tokens.lowers[first - 2]) is not None
    )


def carve(tokens: Tokens, first: int, stop: int) -> Iterator[Naming]:
    """The namings of one run, in order, disjoint."""
    begin = i = first
    while i < stop:
        if not _is_never_name(tokens, i):
            i += 1
            continue
        known = gazetteer.known_at(tokens.words, tokens.lowers, i, stop)
        if known is not None and known.length > 1:
            i += known.length
            continue
        yield from _carve_piece(tokens, begin, i)
        i += 1
        begin = i
    yield from _carve_piece(tokens, begin, stop)


def _is_never_name(tokens: Tokens, i: int) -> bool:
    word, lower = tokens.words[i], tokens.lowers[i]
    if not word[0].isupper() or (len(word) > 1 and word.isupper()):
        return False
    if lower == "will":  # "Will Roe win?" is far more frequent than Will Roe himself
        return tokens.sentences[tokens.sentence_of[i]][0] == i
    return gazetteer.is_never_name(lower)


def _carve_piece(tokens: Tokens, first: int, stop: int) -> Iterator[Naming]:
    if first >= stop:
        return
    cut = _title_end(tokens, first, stop)
    if cut > first:
        yield from _carve_titled(tokens, first, cut, stop)
        return
    body = _body_end(tokens, first, stop)
    if body > first:
        yield Naming(first, body, "body")
        yield from _carve_piece(tokens, body, stop)
        return
    yield from _carve_untitled(tokens, first, stop)


def _title_end(tokens: Tokens, first: int, stop: int) -> int:
    """Token after the last title word that has a name behind it; `first` if there is none."""
    lowers = tokens.lowers
    for i in range(stop - 2, first - 1, -1):
        lower = lowers[i]
        known = gazetteer.honorific(lower) or gazetteer.role(lower)
        if known is None or lowers[i + 1] in group("name_particles", "suffix"):
            continue
        if lowers[i + 1] == "&":
            return first
        if not tokens.words[i][0].isupper() or gazetteer.is_never_name(lowers[i + 1]):
            continue
        if _is_given_name_here(tokens, first, i, stop):
            continue
        return i + 1
    if _is_complement(tokens, first):
        return _complement_end(tokens, first, stop)
    return first


def _is_given_name_here(tokens: Tokens, first: int, i: int, stop: int) -> bool:
    """Whether a title word is a given name or a surname in this run (`Dean Roe`, `Ann King`)."""
    if tokens.words[i].endswith("."):
        return False
    if i > first and gazetteer.first_name_gender(tokens.words[i - 1]) is not None:
        return not _is_title_part(tokens, i - 1)
    return i == first and stop - i == 2 and gazetteer.first_name_gender(tokens.words[i]) is not None


def _complement_end(tokens: Tokens, first: int, stop: int) -> int:
    """End of what belongs to a title after `of`: `Secretary of [State] Jane Roe`."""
    i = first
    while i < stop - 1 and (
        gazetteer.is_modifier(tokens.lowers[i])
        or tokens.lowers[i] in group("body_words", "ending")
        or gazetteer.known_at(tokens.words, tokens.lowers, i, i + 1)
    ):
        i += 1
    if gazetteer.first_name_gender(tokens.words[i]) is None:
        return first
    return i


def _carve_titled(tokens: Tokens, first: int, cut: int, stop: int) -> Iterator[Naming]:
    if _is_all_title(tokens, cut, stop):
        return
    known = gazetteer.known_at(tokens.words, tokens.lowers, cut, stop)
    if known and known.length == stop - cut and not _is_addressed(tokens, cut):
        yield Naming(cut, stop, known.kind)
        return
    if _is_body_behind(tokens, cut, stop):
        yield Naming(first, stop, "body")
        return
    gender: Gender = ""
    begin = cut
    for i in range(cut - 1, first - 1, -1):
        lower = tokens.lowers[i]
        told = gazetteer.honorific(lower) or gazetteer.role(lower)
        if told is None:
            if not _is_title_part(tokens, i):
                break
        else:
            gender = gender or told.gender
        begin = i
    if begin > first:
        yield from _carve_piece(tokens, first, begin)
    yield Naming(cut, stop, "titled", begin, gender)


def _is_body_behind(tokens: Tokens, cut: int, stop: int) -> bool:
    """Whether a title word is followed by a body, not a name: `Republican [Party]`."""
    if stop - cut > 1:
        return _body_end(tokens, cut, stop) == stop
    return not _is_addressed(tokens, cut) and tokens.lowers[cut] in group("body_words", "ending")


def _is_addressed(tokens: Tokens, cut: int) -> bool:
    """Whether a word of address stands right before: whatever follows `Mr.` is a name."""
    told = gazetteer.honorific(tokens.lowers[cut - 1])
    return told is not None and told.kind in ("courtesy", "rank")


def _is_all_title(tokens: Tokens, cut: int, stop: int) -> bool:
    """Whether no name stands behind the title: `Deputy [Prime Minister]`; but `Mr. [King]`."""
    return not _is_addressed(tokens, cut) and _are_title_words(tokens, cut, stop)


def _are_title_words(tokens: Tokens, first: int, stop: int) -> bool:
    return all(
        gazetteer.is_modifier(lower) or gazetteer.role(lower) for lower in tokens.lowers[first:stop]
    )


def _is_title_part(tokens: Tokens, i: int) -> bool:
    lower = tokens.lowers[i]
    return (
        gazetteer.is_modifier(lower)
        or tokens.words[i] in gazetteer.country_of_people()
        or lower in group("body_words", "ending")
        or gazetteer.known_at(tokens.words, tokens.lowers, i, i + 1) is not None
    )


def _body_end(tokens: Tokens, first: int, stop: int) -> int:
    """End of the body that begins a run; `first` if none does."""
    lowers = tokens.lowers
    endings, inside = group("body_words", "ending"), group("body_words", "inside")
    known = gazetteer.known_at(tokens.words, lowers, first, stop)
    floor = first if known is None else first + known.length - 1
    for i in range(stop - 1, floor, -1):
        lower = lowers[i]
        if lower == "&" or (lower in inside and known is None):
            return stop
        if lower in endings and not _is_surname_here(tokens, first, i):
            return i + 1
    if known is None and lowers[first] in group("body_words", "opening") and stop - first > 1:
        return stop
    return first


def _is_surname_here(tokens: Tokens, first: int, i: int) -> bool:
    """Whether a word that ends names of bodies is a surname (`Jane Hill`, `Tom J. Banks`)."""
    if tokens.lowers[i] not in group("body_words", "surname"):
        return False
    if i - first > 2 or gazetteer.first_name_gender(tokens.words[first]) is None:
        return False
    return gazetteer.known_at(tokens.words, tokens.lowers, first, i) is None


def _carve_untitled(tokens: Tokens, first: int, stop: int) -> Iterator[Naming]:
    """Cut known places, peoples and bodies out of a run; the rest stays open."""
    i = begin = first
    while i < stop:
        known = gazetteer.known_at(tokens.words, tokens.lowers, i, stop)
        if known is None or _is_part_of_name(tokens, begin, i, known.length, stop):
            i += 1
            continue
        yield from _open(tokens, begin, i)
        if known.kind == "people" and _opens_body(tokens, i + known.length, stop):
            yield Naming(i, stop, "body")
            return
        yield Naming(i, i + known.length, known.kind)
        i += known.length
        begin = i
    yield from _open(tokens, begin, stop)


def _opens_body(tokens: Tokens, after: int, stop: int) -> bool:
    """Whether a people's name begins the name of a body: `[Western] Journalism`.

    Before a given name (`Iraqi Jane Roe`) and before what is known itself it only describes.
    """
    return (
        after < stop
        and gazetteer.first_name_gender(tokens.words[after]) is None
        and gazetteer.known_at(tokens.words, tokens.lowers, after, stop) is None
    )


def _open(tokens: Tokens, first: int, stop: int) -> Iterator[Naming]:
    """An open naming, without a first word that only describes: `[Crooked] Jane Roe`."""
    while (
        stop - first > 2
        and gazetteer.first_name_gender(tokens.words[first]) is None
        and gazetteer.first_name_gender(tokens.words[first + 1]) is not None
        and _is_descriptive(tokens.lowers[first])
    ):
        first += 1
    is_title = stop - first > 1 and (
        gazetteer.role(tokens.lowers[stop - 1]) is not None
        and _are_title_words(tokens, first, stop)
    )
    if stop > first and not is_title:
        yield Naming(first, stop, "open")


def _is_descriptive(lower: str) -> bool:
    return (
        gazetteer.is_modifier(lower)
        or lower in group("body_words", "ending")
        or lower in group("body_words", "opening")
        or TAGS[lower] in "EGVvB"
    )


def _is_part_of_name(tokens: Tokens, begin: int, i: int, length: int, stop: int) -> bool:
    """Whether a known word is a given name or surname here (`Paris Roe`, `Jack London`)."""
    if length > 1:
        return False
    if i == begin and 2 <= stop - i <= 3:
        return (
            gazetteer.first_name_gender(tokens.words[i]) is not None
            and gazetteer.known_at(tokens.words, tokens.lowers, i + 1, stop) is None
            and (stop - i == 2 or gazetteer.first_name_gender(tokens.words[i + 1]) is None)
        )
    return (
        0 < i - begin <= 2
        and (i == stop - 1 or gazetteer.first_name_gender(tokens.words[i]) is not None)
        and gazetteer.first_name_gender(tokens.words[begin]) is not None
        and gazetteer.known_at(tokens.words, tokens.lowers, begin, i) is None
    )
