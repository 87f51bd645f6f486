"""Whom a description means: `the Pakistani foreign minister`, `the 52-year-old`, `the nominee`.

Its role noun is compared with the titles that the article gives people; its other words, countries
and parties above all, decide between several; then nearness does. Plural and indefinite
descriptions mean nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.speakers.persona import Office, Persona
from wirereader.annotator.speakers.titles import office_words
from wirereader.annotator.tokens import Tokens
from wirereader.lexicons import table

_SMALL = frozenset({"the", "a", "an", "'s", "his", "her", "its", "their", "of", "and", "then"})
_LOWER_RANKS = frozenset({"vice", "deputy", "former", "assistant", "acting"})
"""Words that make another office of it: the deputy minister is not the minister."""


def is_described_person(lower: str) -> bool:
    """Whether a head noun means one person: a role, or an age (`52-year-old`)."""
    return gazetteer.role(lower) is not None or lower.endswith("-year-old")


class Offices:
    """Who holds which office in the article."""

    def __init__(self, people: Iterable[Persona]) -> None:
        self._by_word: dict[str, list[tuple[Persona, Office]]] = defaultdict(list)
        self._by_age: dict[str, Persona] = {}
        for persona in people:
            if persona.age:
                self._by_age.setdefault(persona.age, persona)
            for office in persona.offices:
                for word in office.words:
                    self._by_word[word].append((persona, office))

    def of_age(self, age: str) -> Persona | None:
        """Who is that old, as the copy writes it."""
        return self._by_age.get(age)

    def holder(self, tokens: Tokens, first: int, head: int) -> Persona | None:
        """Whom tokens `first` to `head` describe; None if no title fits."""
        noun = tokens.lowers[head]
        words = _normal(office_words(tokens, first, head + 1) - _SMALL)
        known = gazetteer.role(noun)
        best: tuple[float, int] = (0.0, 0)
        chosen: Persona | None = None
        for persona, office, worth in self._candidates(noun, words):
            if known is not None and not persona.may_be(known.gender):
                continue
            points = worth + _agreement(words - {noun}, _normal(office.words))
            rank = (points, _last_named(persona, first))
            if points > 0 and (chosen is None or rank > best):
                best, chosen = rank, persona
        return chosen

    def may_hold(self, noun: str, persona: Persona) -> bool:
        """Whether no title of the person is known, or one of them fits the role noun."""
        wanted = {noun, *table("role_synonyms").get(noun, ("",))[0].split()}
        return not persona.offices or any(wanted & office.words for office in persona.offices)

    def _candidates(
        self, noun: str, words: frozenset[str]
    ) -> Iterable[tuple[Persona, Office, float]]:
        for persona, office in self._by_word.get(noun, ()):
            yield persona, office, 2.0
        for synonym in table("role_synonyms").get(noun, ("",))[0].split():
            for persona, office in self._by_word.get(synonym, ()):
                yield persona, office, 1.0
        known = gazetteer.role(noun)
        if known is not None and known.kind == "candidate":
            for faction in words & group("role_modifiers", "faction"):
                for persona, office in self._by_word.get(faction, ()):
                    yield persona, office, 0.5


def _normal(words: frozenset[str]) -> frozenset[str]:
    return frozenset(_PARTIES.get(word, word) for word in words)


_PARTIES = {"gop": "republican", "democrat": "democratic", "tory": "conservative"}


def _agreement(asked: frozenset[str], told: frozenset[str]) -> float:
    """How well the other words of a description fit those of a title; below -9 they clash."""
    countries = table("countries")
    for kind in (countries, group("role_modifiers", "faction")):
        wanted = {word for word in asked if word in kind}
        given = {word for word in told if word in kind}
        if wanted and given and not wanted & given:
            return -10.0
    missing = asked - told
    telling = sum(
        word in countries or word in group("role_modifiers", "faction") or word in _states()
        for word in missing
    )
    points = len(asked & told) - 0.25 * len(missing) - 0.5 * telling
    return points - 0.75 * len(_LOWER_RANKS & (told - asked))


@cache
def _states() -> frozenset[str]:
    """Names of one word of states and regions, lower case: the New York senator is another one."""
    return frozenset(table("places")["us state"][0].lower().replace(" ", ",").split(","))


def _last_named(persona: Persona, at: int) -> int:
    """Token of the last mention before `at`; below zero if the person comes later only."""
    i = bisect_left(persona.mentions, (at, at))
    return persona.mentions[i - 1].first if i else -persona.mentions[0].first - 1
