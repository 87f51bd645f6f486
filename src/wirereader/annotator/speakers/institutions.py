"""The body or place that a source means: by its name or by its kind."""

from __future__ import annotations

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.bodies import Entity
from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.speakers.heads import Head
from wirereader.annotator.speakers.naming import name_of
from wirereader.annotator.speakers.scene import Scene

INDEFINITE = group("speaker_words", "indefinite")
"""Determiners of sources that nobody is to be named for."""


def named_body(scene: Scene, head: Head) -> Entity | None:
    """A body or place whose name is the head, in the longest form that the article has."""
    tokens = scene.tokens
    lower = tokens.lowers[head.noun]
    if not tokens.words[head.noun][0].isupper():
        return None
    if head.determiner in INDEFINITE and not _is_paper(scene, head):
        return None
    if lower in group("name_particles", "suffix"):
        return None  # "the charter's chapter III"
    if gazetteer.role(lower) or _is_group_of_people(scene, head):
        return None
    if scene.is_named(head.noun):
        return None  # "Roe's close friends": a person's name is no body
    met = scene.register.at(head.noun)
    first = met[1] if met else head.first
    if met and first <= head.first:
        return met[0]
    name = name_of(tokens, head.first, head.noun + 1)
    found = scene.register.find(name)
    if found is None and met and not _belongs_to_body(scene, head.first, first):
        found = met[0]
    if found is None and tokens.tags[head.noun] != "P":
        return None  # a capital that only the sentence's start gives: "Close to fifty people"
    return found or scene.register.add(name, "body", (head.first, head.noun + 1))


def _is_paper(scene: Scene, head: Head) -> bool:
    """Whether the head is a paper by name: `a Roe Gazette` (report) is the Gazette all the same."""
    met = scene.register.at(head.noun)
    return met is not None and met[0].name in gazetteer.papers()


def _belongs_to_body(scene: Scene, first: int, stop: int) -> bool:
    """Whether a genitive before a body's name is part of it: that of a body, not of a country."""
    for i in range(first, stop):
        if scene.tokens.tags[i] == "g":
            owner = scene.register.at(i - 1)
            return owner is None or owner[0].kind != "place"
    return False


def _is_group_of_people(scene: Scene, head: Head) -> bool:
    """Whether the head means some people: `Republicans`, `Ruritanians` without an article."""
    lower = scene.tokens.lowers[head.noun]
    if lower in group("source_nouns", "generic") or gazetteer.is_plural_role(lower):
        return True
    word = scene.tokens.words[head.noun]
    return (
        head.determiner != "the"
        and word.endswith("s")
        and (word in gazetteer.country_of_people() or word in gazetteer.peoples())
    )


def body_in_apposition(scene: Scene, head: Head, stop: int) -> Entity | None:
    """The body named right behind its kind: `the operator, [Roe Lifts]`."""
    tokens = scene.tokens
    is_kind = tokens.lowers[head.noun] in group("source_nouns", "body")
    if not is_kind or head.stop + 1 >= stop or tokens.lowers[head.stop] != ",":
        return None
    met = scene.register.at(head.stop + 1)
    if met is None or met[0].kind != "body" or met[1] != head.stop + 1:
        return None
    return met[0] if met[2] >= stop or tokens.tags[met[2]] in ",)-" else None


def described_body(scene: Scene, head: Head, stop: int) -> tuple[Entity, str] | None:
    """A body by a common noun: `the Ruritanian presidency`, `the city of Port Roe`, `the agency`.

    With a capitalised word in it the description is a name itself; else the body called so last is
    meant, or the last speaker if it is a body.
    """
    tokens = scene.tokens
    lower = tokens.lowers[head.noun]
    if lower not in group("source_nouns", "body") or head.determiner in INDEFINITE:
        return None
    if scene.mention_at(head.first, head.noun) is not None:
        return None
    if any(tokens.words[i][0].isupper() for i in range(head.first, head.noun)):
        return _by_words(scene, head.first, head.noun + 1), "body"
    if head.stop + 1 < stop and tokens.lowers[head.stop] == "of":
        place = scene.register.at(head.stop + 1)
        if place is not None and place[1] == head.stop + 1:
            return _by_words(scene, head.first, place[2]), "body"
    if head.determiner not in ("the", "this", "that", ""):
        return None
    met = scene.register.called(lower, head.first)
    last = scene.last_speaker
    if met is None and isinstance(last, Entity) and _may_be_called(last, lower):
        met = last
    return None if met is None or met.kind != "body" else (met, "body kind")


def _may_be_called(entity: Entity, noun: str) -> bool:
    """Whether a body whose name does not tell its kind may be called by the noun."""
    if entity.name.lower().endswith(f" {noun}"):
        return True
    if noun in group("source_nouns", "media"):
        return entity.name in gazetteer.papers()
    return noun in group("source_nouns", "maker")


def _by_words(scene: Scene, first: int, stop: int) -> Entity:
    name = name_of(scene.tokens, first, stop)
    return scene.register.find(name) or scene.register.add(name, "body", (first, stop))
