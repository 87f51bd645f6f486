"""Whom a description means: `the Pakistani foreign minister`, `the 52-year-old`, `the nominee`.

Its role noun is compared with the titles that the article gives people; its other words, countries
and parties above all, decide between several; then nearness does. Plural and indefinite
descriptions mean nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.gazetteer import Role, group
from wirereader.annotator.speakers.persona import Office, Persona
from wirereader.annotator.speakers.titles import office_words
from wirereader.annotator.tokens import Tokens
from wirereader.lexicons import table

_SMALL = group("speaker_words", "description")
_FAVOUR = 0.6
"""Points for whoever was quoted last, who is often called `the official` or `the diplomat`."""
_REACH = 9
"""Tokens of a complement that are compared."""
_HOLDERS = 40
"""Holders of one office that are compared; an article with more is a list of names."""
_OTHER_RANKS = group("speaker_words", "other_rank")
"""Words that make another office of it: the deputy minister is not the minister."""
_LEFT_OUT = group("speaker_words", "past_rank")
"""Words that copy leaves out once it has said them: the former governor is the governor."""


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

    def holder(
        self, tokens: Tokens, first: int, head: int, favoured: Persona | None = None
    ) -> Persona | None:
        """Whom the description from `first` on, with its role noun at `head`, means.

        None if no title fits. Of two that fit about as well, the favoured one is meant.
        """
        noun = tokens.lowers[head]
        end = _complement_end(tokens, head)
        words = _normal(office_words(tokens, first, end) - _SMALL)
        names = frozenset(word.lower() for word in tokens.words[first:end] if word[0].isupper())
        known = gazetteer.role(noun)
        best: tuple[float, int] = (0.0, 0)
        chosen: Persona | None = None
        for persona, office, worth in self._candidates(noun, words):
            if known is not None and not persona.may_be(known.gender):
                continue
            agreement = _agreement(words - {noun}, _normal(office.words), names)
            points = worth + agreement if noun in office.words or agreement >= 0 else 0.0
            if points > 0 and persona is favoured:
                points += _FAVOUR
            rank = (points, _last_named(persona, first))
            if points > 0 and (chosen is None or rank > best):
                best, chosen = rank, persona
        return chosen

    def may_hold(self, noun: str, persona: Persona) -> bool:
        """Whether no title of the person is known, or one of them fits the role noun."""
        wanted = {noun, *table("role_synonyms").get(noun, ("",))[0].split()}
        offices = [office for office in persona.offices if not office.is_address]
        return not offices or any(
            wanted & office.words and not _ranks(office.words) for office in offices
        )

    def may_be_called(self, noun: str, role: Role, persona: Persona) -> bool:
        """Whether a role that no title of the person names may be the person's all the same.

        Offices must fit the known ones. A candidate may have a business, a businessman may run for
        office, but neither a spokesman nor a reporter is meant then. Of other persons only men,
        women and members of parties are.
        """
        if role.kind == "office":
            return self.may_hold(noun, persona)
        if role.kind in ("candidate", "occupation"):
            return not any(_is_working_title(office.head) for office in persona.offices)
        return role.kind == "person" and (
            role.gender != "" or noun in group("role_modifiers", "faction")
        )

    def _candidates(
        self, noun: str, words: frozenset[str]
    ) -> Iterable[tuple[Persona, Office, float]]:
        for persona, office in self._by_word.get(noun, ())[:_HOLDERS]:
            yield persona, office, 2.0
        for synonym in table("role_synonyms").get(noun, ("",))[0].split():
            for persona, office in self._by_word.get(synonym, ())[:_HOLDERS]:
                yield persona, office, 1.0
        known = gazetteer.role(noun)
        if known is not None and known.kind == "candidate":
            for faction in words & group("role_modifiers", "faction"):
                for persona, office in self._by_word.get(faction, ())[:_HOLDERS]:
                    yield persona, office, 0.5


def _is_working_title(head: str) -> bool:
    known = gazetteer.role(head)
    return known is not None and known.kind in ("function", "occupation")


def _ranks(title: frozenset[str]) -> frozenset[str]:
    """The words that make another office of a title; none where they may belong to a part of it,
    since a Deputy Prime Minister and Foreign Minister is the foreign minister.
    """
    return frozenset() if "and" in title else _OTHER_RANKS & title


def _normal(words: frozenset[str]) -> frozenset[str]:
    return frozenset(_PARTIES.get(word, word) for word in words)


_PARTIES = {word: adjective for word, (adjective,) in table("party_synonyms").items()}


def _agreement(asked: frozenset[str], told: frozenset[str], names: frozenset[str]) -> float:
    """How well the other words of a description fit those of a title; far below zero they clash.

    `names` are the words of the description that have a capital, lower case: they tell more.
    """
    countries = table("countries")
    for kind in (countries, group("role_modifiers", "faction")):
        wanted = {word for word in asked if word in kind}
        given = {word for word in told if word in kind}
        if wanted and given and not wanted & given:
            return -10.0
    if _ranks(asked) != _ranks(told):
        return -10.0
    missing = asked - told
    telling = sum(
        word in names or word in countries or word in group("role_modifiers", "faction")
        for word in missing
    )
    points = len(asked & told) - 0.25 * len(missing) - telling
    return points - 0.75 * len((_OTHER_RANKS | _LEFT_OUT) & (told - asked))


def _complement_end(tokens: Tokens, head: int) -> int:
    """End of what belongs to a role noun behind it: `the leader [of the Roe Revolution]`."""
    stop = head + 1
    limit = min(len(tokens), head + _REACH)
    if stop < limit and tokens.lowers[stop] == "of":
        stop += 1
        while stop < limit and tokens.tags[stop] in "DNP":
            stop += 1
    return stop


def _last_named(persona: Persona, at: int) -> int:
    """Token of the last mention before `at`; below zero if the person comes later only."""
    i = bisect_left(persona.mentions, (at, at))
    return persona.mentions[i - 1].first if i else -persona.mentions[0].first - 1
