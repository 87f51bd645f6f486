"""Cuts a run of capitalised words into namings: title, person, body, place.

What a run cannot tell by itself stays `open`; `evidence.py` decides it from the whole article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.body_names import (
    body_end,
    is_body_behind,
    is_descriptive,
    opens_body,
)
from wirereader.annotator.speakers.gazetteer import Gender, group
from wirereader.annotator.speakers.known import known_at
from wirereader.annotator.speakers.naming import Naming, NamingKind
from wirereader.annotator.speakers.run import Run, follows_role_of
from wirereader.annotator.speakers.strange import IS_STRANGE
from wirereader.annotator.speakers.title_words import (
    are_title,
    is_addressed,
    is_all_title,
    is_title_part,
    is_trailing_role,
    title_end,
)
from wirereader.annotator.tokens import Tokens
from wirereader.text.memo import memoised


def carve_all(tokens: Tokens, runs: Iterable[tuple[int, int]]) -> list[Naming]:
    """The namings of all runs, in order, disjoint."""
    words = tokens.words
    namings: list[Naming] = []
    new = tuple.__new__  # past the class's own, a Python function that would do no more
    is_strange = IS_STRANGE.__getitem__
    for first, stop in runs:
        if stop - first == 1:
            kind = _lone_kind(words[first])
            if kind is not None:
                namings.append(new(Naming, (first, stop, kind, -1, "")))
            continue
        opens = words[first] in _MODALS and tokens.sentences[tokens.sentence_of[first]][0] == first
        if not opens and all(map(is_strange, words[first:stop])):
            namings.append(new(Naming, (first, stop, "open", -1, "")))
            continue
        is_complement = follows_role_of(tokens.lowers, first)
        if is_complement or opens:
            run = Run.of(words[first:stop], is_complement=is_complement, opens=opens)
            carved: Iterable[Naming] = carve(run)
        else:
            carved = _carve_written(" ".join(words[first:stop]))
        namings += [naming.shift(first) for naming in carved]
    return namings


@memoised
def _lone_kind(word: str) -> NamingKind | None:
    """What a run of one word names; None if the word is never a name."""
    if _is_never_name(word):
        return None
    known = known_at((word,), (word.lower(),), 0, 1)
    return "open" if known is None else known.kind


@memoised
def _carve_written(written: str) -> tuple[Naming, ...]:
    """The namings of a run, written with blanks, in an ordinary place: stories repeat names."""
    return tuple(carve(Run.of(written.split(" "))))


def carve(run: Run) -> Iterator[Naming]:
    """The namings of one run, in order, disjoint, counted from its first word."""
    begin = i = 0
    stop = len(run.words)
    while i < stop:
        known = known_at(run.words, run.lowers, i, stop)
        if known is not None and known.length > 1:
            i += known.length  # nothing is cut inside a known name
            continue
        if _is_never_name(run.words[i]) or _is_modal(run, i):
            yield from _carve_piece(run, begin, i)
            begin = i + 1
        i += 1
    yield from _carve_piece(run, begin, stop)


def _is_never_name(word: str) -> bool:
    """Whether a word with a small rest is never part of a name; acronyms may be."""
    if not word[0].isupper() or (len(word) > 1 and word.isupper()):
        return False
    return gazetteer.is_never_name(word.lower())


def _is_modal(run: Run, i: int) -> bool:
    """Whether `Will` begins a sentence: "Will Roe win?" is far more frequent than Will Roe."""
    return i == 0 and run.opens and run.words[0] in _MODALS


_MODALS = group("speaker_words", "name_modal")


def _carve_piece(run: Run, first: int, stop: int) -> Iterator[Naming]:
    if first >= stop:
        return
    cut = title_end(run, first, stop)
    if cut > first:
        yield from _carve_titled(run, first, cut, stop)
        return
    body = body_end(run, first, stop)
    if body > first:
        yield Naming(first, body, "body")
        yield from _carve_piece(run, body, stop)
        return
    yield from _carve_untitled(run, first, stop)


def _carve_titled(run: Run, first: int, cut: int, stop: int) -> Iterator[Naming]:
    known = known_at(run.words, run.lowers, cut, stop)
    if known and known.length == stop - cut and not is_addressed(run, cut):
        yield Naming(cut, stop, known.kind)
        return
    if is_body_behind(run, cut, stop):
        yield Naming(first, stop, "body")
        return
    if is_all_title(run, cut, stop):
        return
    gender: Gender = ""
    begin = cut
    for i in range(cut - 1, first - 1, -1):
        lower = run.lowers[i]
        told = gazetteer.title_word(lower)
        if told is None:
            if not is_title_part(run, i):
                break
        else:
            gender = gender or told.gender
        begin = i
    if begin > first:
        yield from _carve_piece(run, first, begin)
    yield Naming(cut, stop, "titled", begin, gender)


def _carve_untitled(run: Run, first: int, stop: int) -> Iterator[Naming]:
    """Cut known places, peoples and bodies out of a run; the rest stays open."""
    i = begin = first
    while i < stop:
        known = known_at(run.words, run.lowers, i, stop)
        if known is None or _is_part_of_name(run, begin, i, known.length, stop):
            i += 1
            continue
        yield from _open(run, begin, i)
        if known.kind == "people" and opens_body(run, i + known.length, stop):
            yield Naming(i, stop, "body")
            return
        yield Naming(i, i + known.length, known.kind)
        i += known.length
        begin = i
    yield from _open(run, begin, stop)


def _open(run: Run, first: int, stop: int) -> Iterator[Naming]:
    """An open naming, without a first word that only describes (`[Crooked] Jane Roe`) and without
    a role noun at its end (`Roe [Ally]`).
    """
    while (
        stop - first > 2
        and gazetteer.first_name_gender(run.words[first]) is None
        and gazetteer.first_name_gender(run.words[first + 1]) is not None
        and is_descriptive(run.lowers[first])
    ):
        first += 1
    while stop - first > 1 and is_trailing_role(run.lowers[stop - 1]):
        stop -= 1
    if stop > first and not (stop - first > 1 and are_title(run, first, stop)):
        yield Naming(first, stop, "open")


def _is_part_of_name(run: Run, begin: int, i: int, length: int, stop: int) -> bool:
    """Whether a known word is a given name or surname here (`Paris Roe`, `Jack London`)."""
    if length > 1:
        return False
    if i == begin and 2 <= stop - i <= 3:
        return (
            gazetteer.first_name_gender(run.words[i]) is not None
            and known_at(run.words, run.lowers, i + 1, stop) is None
            and (stop - i == 2 or gazetteer.first_name_gender(run.words[i + 1]) is None)
        )
    return (
        0 < i - begin <= 2
        and (i == stop - 1 or gazetteer.first_name_gender(run.words[i]) is not None)
        and gazetteer.first_name_gender(run.words[begin]) is not None
        and known_at(run.words, run.lowers, begin, i) is None
    )
