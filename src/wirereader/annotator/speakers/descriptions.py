"""Whom a description means: `the Pakistani foreign minister`, `the 52-year-old`, `the candidate`.

Its role noun is compared with the titles that the article gives people, its other words break ties;
then nearness does. Plural and indefinite descriptions mean nobody.
"""

from __future__ import annotations

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.persona import Office, Persona
from wirereader.annotator.speakers.scene import Scene
from wirereader.annotator.speakers.titles import office_words
from wirereader.lexicons import table

_SMALL = frozenset({"the", "a", "an", "'s", "his", "her", "its", "their", "of", "and", "former"})


def is_described_person(lower: str) -> bool:
    """Whether a head noun means one person: a role, or an age (`52-year-old`)."""
    return gazetteer.role(lower) is not None or lower.endswith("-year-old")


def resolve_description(scene: Scene, first: int, head: int) -> tuple[Persona, str] | None:
    """Whom tokens `first` to `head` describe, and by which rule; None if nobody is found."""
    tokens = scene.tokens
    noun = tokens.lowers[head]
    if noun.endswith("-year-old"):
        persona = _of_age(scene, noun.split("-", 1)[0], head)
        return None if persona is None else (persona, "age")
    words = office_words(tokens, first, head + 1) - _SMALL
    best: tuple[float, int] = (0.0, -1)
    chosen: Persona | None = None
    for persona in scene.cast.people:
        points = max((_points(noun, words, office) for office in persona.offices), default=0.0)
        if points <= 0 or not _may_be(noun, persona):
            continue
        rank = (points, _last_named(persona, first))
        if rank > best:
            best, chosen = rank, persona
    return None if chosen is None else (chosen, "role")


def _points(noun: str, words: frozenset[str], office: Office) -> float:
    """How well an office fits; 0 if it does not."""
    if noun in office.words:
        points = 2.0
    elif _is_synonym(noun, office):
        points = 1.0
    else:
        return 0.0
    rest = words - {noun}
    countries = table("countries")
    asked = {word for word in rest if word in countries}
    told = {word for word in office.words if word in countries}
    if asked and told and not asked & told:
        return 0.0
    return points + len(rest & office.words) - 0.25 * len(rest - office.words)


def _is_synonym(noun: str, office: Office) -> bool:
    row = table("role_synonyms").get(noun)
    return row is not None and not office.words.isdisjoint(row[0].split())


def _may_be(noun: str, persona: Persona) -> bool:
    known = gazetteer.role(noun)
    return known is None or persona.may_be(known.gender)


def _last_named(persona: Persona, at: int) -> int:
    """Token of the last mention before `at`; before the article's start if it comes later."""
    return max((m.first for m in persona.mentions if m.first < at), default=-len(persona.mentions))


def _of_age(scene: Scene, age: str, at: int) -> Persona | None:
    """Who has that age; if nobody has, whoever was quoted last."""
    for persona in scene.cast.people:
        if persona.age == age:
            return persona
    return scene.last_person
