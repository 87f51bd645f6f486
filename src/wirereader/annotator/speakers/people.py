"""Joins the namings of people into personas: full names first, then surnames and given names.

The fullest form is the name. A surname goes to its bearer; where several bear it, gender decides,
then the office (`President Roe`), then whoever is known by then, of those who is named in full most
often, then who was named last.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from wirereader.annotator.speakers import evidence
from wirereader.annotator.speakers.evidence import Surroundings
from wirereader.annotator.speakers.gazetteer import Gender, group
from wirereader.annotator.speakers.naming import Naming, name_of
from wirereader.annotator.speakers.persona import Mention, Persona, given_gender
from wirereader.annotator.tokens import Tokens
from wirereader.text.names import (
    SHORTEST_ALIKE,
    fold_name,
    is_short_form,
    name_words,
    same_word,
    sound_of,
)

_NAMESAKES = 40
"""Bearers of one surname that are compared; an article with more is a list of names."""


class Cast:
    """The people of an article and who bears which word of a name."""

    def __init__(self) -> None:
        self.people: list[Persona] = []
        self._by_surname: dict[str, list[Persona]] = defaultdict(list)
        self._by_name: dict[str, Persona] = {}
        self._by_sound: dict[str, list[Persona]] = defaultdict(list)
        self._by_given: dict[str, list[Persona]] = defaultdict(list)
        self._by_middle: dict[str, list[Persona]] = defaultdict(list)

    def add_full(self, name: str, gender: Gender) -> Persona:
        """The persona of a full name: one that has it, or whose short form it is, or a new one."""
        met = self._by_name.get(name)
        if met is not None and met.may_be(gender):
            return met
        words = name_words(name)
        found = self.find_full(words, gender or given_gender(name)) or self._add(name, words)
        self._by_name[name] = found
        return found

    def find_full(self, words: Sequence[str], gender: Gender) -> Persona | None:
        """Who has these folded words as the full name or a short form of it."""
        for persona in self._by_sound.get(sound_of(words[-1]), ())[:_NAMESAKES]:
            if persona.may_be(gender) and is_short_form(words, persona.words):
                return persona
        return None

    def _add(self, name: str, words: Sequence[str]) -> Persona:
        persona = Persona(name)
        persona.vote(given_gender(name), 2)
        self.people.append(persona)
        self._by_surname[words[-1]].append(persona)
        self._by_sound[sound_of(words[-1])].append(persona)
        if len(words) > 1:
            self._by_given[words[0]].append(persona)
        for word in words[1:-1]:
            self._by_middle[word].append(persona)
        return persona

    def has_surname(self, word: str) -> bool:
        """Whether somebody has this folded word as surname."""
        return word in self._by_surname

    def bearers(self, word: str, *, is_titled: bool, is_common: bool) -> Sequence[Persona]:
        """Who may be meant by a single folded name; empty if nobody bears it.

        A middle name alone means its bearer only behind a title (`Mr. Roe`). A common word, which
        the article has without a capital too, is no other spelling of a name.
        """
        bearers = self._by_surname.get(word) or self._by_given.get(word)
        if bearers is None and is_titled:
            bearers = self._by_middle.get(word)
        if bearers is None and not is_common and len(word) >= SHORTEST_ALIKE:
            alike = self._by_sound.get(sound_of(word), ())[:_NAMESAKES]
            bearers = [persona for persona in alike if same_word(word, persona.surname)]
        return (bearers or ())[:_NAMESAKES]

    def add_lone(self, name: str) -> Persona:
        """A persona known by one word only."""
        return self._add(name, name_words(name))


def _likeliest(bearers: Sequence[Persona], at: int) -> Persona | None:
    """Whom of the bearers of a name a naming at token `at` means."""
    if len(bearers) < 2:
        return bearers[0] if bearers else None
    return max(
        bearers,
        key=lambda persona: (
            not persona.full_at or persona.full_at[0] < at,
            persona.full_count,
            _last_full(persona, at),
        ),
    )


def _last_full(persona: Persona, at: int) -> int:
    """Token of the last full name before `at`; -1 if there is none."""
    i = bisect_left(persona.full_at, at)
    return persona.full_at[i - 1] if i else -1


def gather(
    tokens: Tokens, namings: Sequence[Naming], around: Surroundings
) -> tuple[Cast, list[tuple[Naming, Persona]], list[Naming]]:
    """The cast, which naming means whom, and the namings that are no people; both in order."""
    piles = _sort_out(tokens, namings, around)
    cast = Cast()
    meant = _tie_full(tokens, cast, piles.full)
    single = list(piles.single)
    rest: list[Naming] = []
    for naming in piles.rest:
        (single if _is_bearer_like_body(tokens, cast, naming) else rest).append(naming)
    for naming in piles.unsure:
        words = name_words(name_of(tokens, naming.first, naming.stop))
        persona = cast.find_full(words, "")
        if persona is not None:
            meant.append((naming, persona))
        elif len(words) == 2 and cast.has_surname(words[-1]):
            single.append(naming._replace(first=naming.stop - 1))
        else:
            rest.append(naming)
    offices = {_office(tokens, n): persona for n, persona in meant if n.kind == "titled"}
    tied, nobodies = _tie_single(tokens, cast, single, offices, around)
    meant = sorted(meant + tied, key=lambda pair: pair[0].first)
    new = tuple.__new__  # past the class's own, a Python function that would do no more
    for naming, persona in meant:
        persona.mentions.append(new(Mention, naming[:2]))
    return cast, meant, sorted(rest + nobodies)


class _Piles(NamedTuple):
    """Namings by what they look like."""

    full: list[Naming]
    """Names of several words that are people."""
    unsure: list[Naming]
    """Names of several words that may mean a known person."""
    single: list[Naming]
    """Single words that may be surnames."""
    rest: list[Naming]
    """Bodies, places and peoples."""


def _sort_out(tokens: Tokens, namings: Sequence[Naming], around: Surroundings) -> _Piles:
    full: list[Naming] = []
    unsure: list[Naming] = []
    single: list[Naming] = []
    rest: list[Naming] = []
    for naming in namings:
        if naming.kind not in ("open", "titled"):
            rest.append(naming)
        elif naming.stop - naming.first == 1:
            single.append(naming)
        elif naming.kind == "titled" or (
            evidence.full_name_points(tokens, naming, around) >= evidence.FULL_NAME_FROM
        ):
            full.append(naming)
        else:
            unsure.append(naming)
    listed = _listed_with(tokens, full, unsure, around)
    unsure = [naming for naming in unsure if naming not in listed]
    return _Piles([*full, *listed], unsure, single, rest)


_Offices = dict[tuple[str, str], Persona]
"""Who bears a surname (folded) with a title, by its last word in lower case."""


def _office(tokens: Tokens, naming: Naming) -> tuple[str, str]:
    return fold_name(tokens.words[naming.stop - 1]), tokens.lowers[naming.first - 1]


def _tie_single(
    tokens: Tokens,
    cast: Cast,
    single: Sequence[Naming],
    offices: _Offices,
    around: Surroundings,
) -> tuple[list[tuple[Naming, Persona]], list[Naming]]:
    """Whom single words mean, and those that are nobody's.

    Titled ones come first: "Mr. Roe" makes Roe a person for every bare "Roe" of the article.
    """
    titled = [naming for naming in single if naming.kind == "titled"]
    tied = _tie_titled(tokens, cast, titled, offices, around)
    strange: dict[str, list[Naming]] = defaultdict(list)
    known: dict[str, Sequence[Persona]] = {}
    for naming in single:
        if naming.kind == "titled":
            continue
        word = tokens.words[naming.first]
        bearers = known.get(word)
        if bearers is None:
            is_common = around.has_small(word)
            bearers = cast.bearers(fold_name(word), is_titled=False, is_common=is_common)
            known[word] = bearers
        persona = _likeliest(bearers, naming.first)
        if persona is None:
            strange[fold_name(word)].append(naming)
        else:
            tied.append((naming, persona))
    nobodies: list[Naming] = []
    for namings in strange.values():
        points = evidence.lone_name_points(tokens, namings, around)
        if points < evidence.LONE_NAME_FROM:
            nobodies += namings
        else:
            persona = cast.add_lone(tokens.words[namings[0].first])
            tied += [(naming, persona) for naming in namings]
    return tied, nobodies


def _tie_titled(
    tokens: Tokens, cast: Cast, titled: Sequence[Naming], offices: _Offices, around: Surroundings
) -> list[tuple[Naming, Persona]]:
    """Whom single words behind a title mean: a bearer of the title's gender, or somebody new.

    Titles that tell a gender come first: `Mr. Roe` is known before it is asked whether `President
    Roe` means him or Jane Roe. Who bore an office once bears it throughout.
    """
    tied: list[tuple[Naming, Persona]] = []
    for naming in sorted(titled, key=lambda naming: (not naming.gender, naming.first)):
        word = tokens.words[naming.first]
        office = _office(tokens, naming)
        persona = None if naming.gender else offices.get(office)
        if persona is None:
            is_common = around.has_small(word)
            bearers = cast.bearers(fold_name(word), is_titled=True, is_common=is_common)
            fitting = [persona for persona in bearers if persona.may_be(naming.gender)]
            persona = _likeliest(fitting, naming.first) or cast.add_lone(word)
            offices[office] = persona
        persona.vote(naming.gender, 3)
        tied.append((naming, persona))
    return tied


def _listed_with(
    tokens: Tokens, full: Sequence[Naming], unsure: Sequence[Naming], around: Surroundings
) -> set[Naming]:
    """The unsure namings that stand in a list with a person: `[Zorvan Velk] and Jane Roe`."""
    starts = {naming.first for naming in full if naming.title < 0}
    stops = {naming.stop for naming in full}
    return {
        naming
        for naming in unsure
        if naming.stop - naming.first < 4
        and not any(map(around.has_small, tokens.lowers[naming.first : naming.stop]))
        and (
            (naming.stop + 1 in starts and tokens.lowers[naming.stop] in _LISTING)
            or (naming.first - 1 in stops and tokens.lowers[naming.first - 1] in _LISTING)
        )
    }


_LISTING = group("speaker_words", "listing")


def _is_bearer_like_body(tokens: Tokens, cast: Cast, naming: Naming) -> bool:
    """Whether a known body or place is the surname of somebody here: `Slate` of `Jane Slate`.

    Not so behind `the`, and behind prepositions of place (`in Jordan`).
    """
    return (
        naming.kind in ("body", "place")
        and naming.stop - naming.first == 1
        and cast.has_surname(fold_name(tokens.words[naming.first]))
        and tokens.lowers[naming.first - 1] not in _BEFORE_PLACES
    )


_BEFORE_PLACES = group("speaker_words", "place_link")


def _tie_full(tokens: Tokens, cast: Cast, full: Sequence[Naming]) -> list[tuple[Naming, Persona]]:
    """Longest forms first, so that a short one finds the full one."""
    meant: list[tuple[Naming, Persona]] = []
    named = [(name_of(tokens, n.first, n.stop), n) for n in full]
    named.sort(key=lambda pair: (-len(pair[0].split()), pair[1].first))
    for name, naming in named:
        persona = cast.add_full(name, naming.gender)
        persona.vote(naming.gender, 3)
        insort(persona.full_at, naming.first)
        meant.append((naming, persona))
    return meant
