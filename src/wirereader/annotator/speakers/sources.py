"""Who a source means: a person, a body, or nobody with a name.

The cases are tried in order: pronoun, name, name behind a description, body, document with a maker,
description by role. What is left (`officials`, `a senior aide`, `polls`) stays unnamed.
"""

from __future__ import annotations

from typing import NamedTuple

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.bodies import Entity, name_of
from wirereader.annotator.speakers.descriptions import (
    is_described_person,
    resolve_description,
)
from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.speakers.heads import Head, find_head
from wirereader.annotator.speakers.persona import Persona
from wirereader.annotator.speakers.pronouns import pronoun_gender, resolve_pronoun
from wirereader.annotator.speakers.scene import Scene, Speaker

_INDEFINITE = frozenset(
    {"a", "an", "some", "many", "several", "most", "few", "no", "any", "other", "another", "all",
     "both", "each", "every", "more", "these", "those", "such", "certain", "various", "one"}
)  # fmt: skip
_GROUP_WORDS = frozenset({"campaign", "team", "camp", "administration", "family", "foundation"})
"""Nouns that make a body of the person named before them: `the Roe campaign`."""


class Meaning(NamedTuple):
    """Whom a source means."""

    speaker: Speaker
    name: str
    rule: str


def resolve_source(scene: Scene, first: int, stop: int) -> Meaning | None:
    """Whom the tokens of a source mean; None for unnamed people, groups and documents."""
    tokens = scene.tokens
    if stop - first == 1 or (stop - first == 2 and tokens.tags[first + 1] in "OB"):
        lower = tokens.lowers[first]
        if tokens.tags[first] in "RSOW":
            return _pronoun(scene, first, lower)
    head = find_head(tokens, first, stop)
    if head is None:
        return None
    return (
        _name(scene, head, stop)
        or _group(scene, head)
        or _body(scene, head)
        or _document(scene, head, stop)
        or _description(scene, head, stop)
    )


def _of_person(persona: Persona, rule: str) -> Meaning:
    return Meaning(persona, persona.name, rule)


def _of_body(entity: Entity, rule: str) -> Meaning:
    return Meaning(entity, entity.name, rule)


def _pronoun(scene: Scene, token: int, lower: str) -> Meaning | None:
    gender = pronoun_gender(lower)
    if gender is not None:
        persona = resolve_pronoun(scene, token, gender)
        return None if persona is None else _of_person(persona, "pronoun")
    if lower in group("pronouns", "n") and isinstance(scene.last_speaker, Entity):
        return _of_body(scene.last_speaker, "pronoun")
    if lower in ("who", "whom") and token >= 1:
        for naming, persona in scene.mentions(max(0, token - 6), token):
            if naming.stop in (token, token - 1):
                return _of_person(persona, "relative")
    return None


def _name(scene: Scene, head: Head, stop: int) -> Meaning | None:
    """A person's name as the head, or in apposition right behind it."""
    found = None
    for naming, persona in scene.mentions(head.first, head.stop):
        found = naming, persona
        if naming.stop > head.noun:
            rule = "name" if naming.stop - naming.first > 1 else "surname"
            return _of_person(persona, rule)
    if found is not None and scene.is_possessive(found[0]):
        return _apposition(scene, head, stop)
    if found is None or scene.tokens.lowers[head.noun] not in _GROUP_WORDS:
        return _apposition(scene, head, stop)
    return None


def _apposition(scene: Scene, head: Head, stop: int) -> Meaning | None:
    """`a lawyer for the family, [Jane Roe]`: the name stands right behind a comma or dash."""
    tokens = scene.tokens
    if not is_described_person(tokens.lowers[head.noun]):
        return None
    for naming, persona in scene.mentions(head.stop, stop):
        begin = naming.title if naming.title >= 0 else naming.first
        if tokens.tags[begin - 1] in ",-:(" and not scene.is_possessive(naming):
            return _of_person(persona, "apposition")
    return None


def _group(scene: Scene, head: Head) -> Meaning | None:
    """`the Roe campaign`, `her campaign`: a body named after a person."""
    tokens = scene.tokens
    noun = tokens.lowers[head.noun]
    if noun not in _GROUP_WORDS:
        return None
    mention = scene.mention_at(head.first, head.noun)
    gender = pronoun_gender(head.determiner)
    if mention is not None:
        name = name_of(tokens, mention[0].first, head.noun + 1)
        surname = mention[1].name.split()[-1]
    elif gender is not None:
        persona = resolve_pronoun(scene, head.first - 1, gender)
        if persona is None:
            return None
        surname = persona.name.split()[-1]
        name = f"{surname} {noun}"
    else:
        return None
    key = f"{surname} {noun}"
    entity = scene.register.find(key) or scene.register.add(name, "body", None)
    return _of_body(entity, "group")


def _body(scene: Scene, head: Head) -> Meaning | None:
    """A body or place as the head, or a body called by its kind (`the agency`)."""
    tokens = scene.tokens
    lower = tokens.lowers[head.noun]
    is_capital = tokens.words[head.noun][0].isupper()
    if head.determiner in _INDEFINITE:
        return None
    if is_capital and not _is_generic(lower):
        return _capital_body(scene, head)
    if lower in group("source_nouns", "body"):
        return _common_body(scene, head)
    return None


def _is_generic(lower: str) -> bool:
    return lower in group("source_nouns", "generic") or gazetteer.is_plural_role(lower)


def _capital_body(scene: Scene, head: Head) -> Meaning | None:
    tokens = scene.tokens
    if gazetteer.role(tokens.lowers[head.noun]) and tokens.lowers[head.noun] not in ("president",):
        return None
    first = head.first
    name = name_of(tokens, first, head.noun + 1)
    entity = scene.register.find(name)
    stop = head.noun + 1
    if entity is None:
        for begin in range(head.first, head.noun + 1):
            entity = scene.register.find(name_of(tokens, begin, head.noun + 1))
            if entity is not None and tokens.words[begin][0].isupper():
                break
    if entity is None:
        entity = scene.register.add(name, "body", (first, stop))
    return _of_body(entity, "body")


def _common_body(scene: Scene, head: Head) -> Meaning | None:
    """`the agency`: the body whose name has that word, else the last speaker that is a body."""
    tokens = scene.tokens
    lower = tokens.lowers[head.noun]
    if head.noun > head.first:
        name = name_of(tokens, head.first, head.noun + 1)
        if any(tokens.words[i][0].isupper() for i in range(head.first, head.noun)):
            entity = scene.register.find(name) or scene.register.add(
                name, "body", (head.first, head.noun + 1)
            )
            return _of_body(entity, "body")
    if head.determiner not in ("the", "this", "that", ""):
        return None
    for entity in scene.register.entities:
        if lower in entity.name.lower().split() and entity.mentions:
            return _of_body(entity, "body kind")
    if isinstance(scene.last_speaker, Entity) and scene.last_speaker.kind == "body":
        return _of_body(scene.last_speaker, "body kind")
    return None


def _document(scene: Scene, head: Head, stop: int) -> Meaning | None:
    """`a statement by the agency`, `the ministry's report`: whoever made it speaks."""
    tokens = scene.tokens
    if tokens.lowers[head.noun] not in group("source_nouns", "stated"):
        return None
    if head.stop < stop and tokens.lowers[head.stop] in ("by", "from", "of"):
        return resolve_source(scene, head.stop + 1, stop)
    return None


def _description(scene: Scene, head: Head, stop: int) -> Meaning | None:
    tokens = scene.tokens
    noun = tokens.lowers[head.noun]
    if head.determiner in _INDEFINITE or not is_described_person(noun):
        return None
    if head.determiner == "" and not tokens.words[head.first][0].isupper():
        return None
    found = resolve_description(
        scene,
        head.first,
        head.noun,
    )
    if found is None:
        return None
    persona, rule = found
    persona.references.append((head.first, head.noun + 1))
    return _of_person(persona, rule)
