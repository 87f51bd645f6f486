"""Whom `he` and `she` mean: gender first, then nearness, then standing in the sentence.

The walk goes back sentence by sentence. In each, whoever was quoted last in it comes first, then
whom its pronouns mean, then the first person named outside quotations that is no possessor.
"""

from __future__ import annotations

from wirereader.annotator.speakers.gazetteer import Gender, group
from wirereader.annotator.speakers.persona import Persona
from wirereader.annotator.speakers.scene import Scene

_REACH = 14
"""Sentences to walk back; beyond that copy names a person anew."""


def pronoun_gender(lower: str) -> Gender | None:
    """The gender of a singular personal pronoun; None for any other word."""
    if lower in group("pronouns", "m"):
        return "m"
    return "f" if lower in group("pronouns", "f") else None


def resolve_pronoun(scene: Scene, token: int, gender: Gender) -> Persona | None:
    """Whom the pronoun at `token` means; remembered in the scene."""
    known = scene.pronouns.get(token)
    if known is not None:
        return known
    persona = _find(scene, token, gender)
    if persona is not None:
        scene.note_pronoun(token, persona)
        persona.references.append((token, token + 1))
        if not persona.gender:
            persona.vote(gender)
    return persona


def _find(scene: Scene, token: int, gender: Gender) -> Persona | None:
    tokens = scene.tokens
    sentence = tokens.sentence_of[token]
    first = tokens.sentences[sentence][0]
    met = scene.subject_pronoun.get(sentence)
    if met is not None and _fits(met, gender):
        return met
    found = _named(scene, first, token, gender)
    if found is not None:
        return found
    for before in range(sentence - 1, max(-1, sentence - _REACH - 1), -1):
        speaker = scene.spoke.get(before)
        if isinstance(speaker, Persona) and _fits(speaker, gender):
            return speaker
        met = scene.subject_pronoun.get(before)
        if met is not None and _fits(met, gender):
            return met
        found = _named(scene, *tokens.sentences[before], gender)
        if found is not None:
            return found
    return None


def _named(scene: Scene, first: int, stop: int, gender: Gender) -> Persona | None:
    """The first fitting person named in a range outside quotations, possessors last."""
    possessor: Persona | None = None
    for naming, persona in scene.mentions(first, stop):
        if scene.tokens.region_of[naming.first] >= 0 or not _fits(persona, gender):
            continue
        if not scene.is_possessive(naming):
            return persona
        possessor = possessor or persona
    return possessor


def _fits(persona: Persona, gender: Gender) -> bool:
    """Whether a pronoun may mean the person; one of unknown gender must be of some weight."""
    if persona.gender:
        return persona.gender == gender
    return len(persona.mentions) > 1 or bool(persona.offices)
