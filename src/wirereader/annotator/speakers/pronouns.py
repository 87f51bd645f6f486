"""Whom `he` and `she` mean: gender first, then nearness, then standing in the sentence.

The walk goes back sentence by sentence. In each, whoever was quoted last in it comes first (unless
that was said in a clause behind the main one: `Name left after Name said no`), then
whom its first pronoun or description means, then the first person named outside quotations: a
subject before others, a possessor last. Of the pronoun's own sentence only a subject counts at
once, any other person if nothing else is found; but a subject of unknown gender gives way to
somebody of the pronoun's.
"""

from __future__ import annotations

from itertools import islice

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.gazetteer import Gender, group
from wirereader.annotator.speakers.naming import Naming
from wirereader.annotator.speakers.persona import Persona
from wirereader.annotator.speakers.scene import Scene
from wirereader.annotator.tokens import Tokens

_REACH = 14
"""Sentences to walk back; beyond that copy names a person anew."""
_MENTIONS = 40
"""Mentions of a sentence that are looked at, from its start."""
_PASSING_REACH = 4
"""Sentences within which a speaker or subject is preferred to somebody named once, in passing."""


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
    subject, other = scene.subject_of.get(sentence), None
    if subject is None or not _fits(subject, gender):
        subject, other = _named(scene, first, token, gender)
    if subject is not None:
        return subject if subject.gender else _of_gender(scene, first, token, gender) or subject
    passing: Persona | None = None
    for before in range(sentence - 1, max(-1, sentence - _REACH - 1), -1):
        strong, weak = _of_sentence(scene, before, gender)
        if strong is not None:
            return strong
        if weak is not None and len(weak.mentions) > 1:
            return passing or weak
        passing = passing or weak
        if passing is not None and sentence - before > _PASSING_REACH:
            break
    return passing or other


def _of_gender(scene: Scene, first: int, stop: int, gender: Gender) -> Persona | None:
    """The first person named in a range, outside quotations, who is known to be of the gender.

    `Gov. Chris Velm met Ann Roe after she had called`: a subject of either gender gives way to her.
    """
    for naming, persona in islice(scene.mentions(first, stop), _MENTIONS):
        if persona.gender == gender and scene.tokens.region_of[naming.first] < 0:
            return persona
    return None


def _of_sentence(
    scene: Scene, sentence: int, gender: Gender
) -> tuple[Persona | None, Persona | None]:
    """Whom an earlier sentence offers: who spoke or is its subject, and whom else it names."""
    speaker = scene.spoke.get(sentence)
    is_aside = sentence in scene.asides
    if isinstance(speaker, Persona) and _fits(speaker, gender) and not is_aside:
        return speaker, None
    met = scene.subject_of.get(sentence)
    if met is not None and _fits(met, gender):
        return met, None
    return _named(scene, *scene.tokens.sentences[sentence], gender)


def _named(
    scene: Scene, first: int, stop: int, gender: Gender
) -> tuple[Persona | None, Persona | None]:
    """The first fitting subject named in a range outside quotations, and the first other person.

    A possessor comes after all others.
    """
    other: Persona | None = None
    possessor: Persona | None = None
    for naming, persona in islice(scene.mentions(first, stop), _MENTIONS):
        if scene.tokens.region_of[naming.first] >= 0 or not _fits(persona, gender):
            continue
        if scene.is_possessive(naming):
            possessor = possessor or persona
        elif _may_be_subject(scene, naming, first):
            return persona, other
        else:
            other = other or persona
    return None, other or possessor


def _may_be_subject(scene: Scene, naming: Naming, sentence: int) -> bool:
    """Whether no preposition and no verb stands right before the name and its title."""
    tokens = scene.tokens
    at = (naming.title if naming.title >= 0 else naming.first) - 1
    while at > sentence and (tokens.tags[at] in "DSgq" or _is_title_word(tokens, at)):
        at -= 1
    return at < sentence or tokens.tags[at] not in "ItVEGvgA"


def _is_title_word(tokens: Tokens, i: int) -> bool:
    lower = tokens.lowers[i]
    return (
        gazetteer.role(lower) is not None
        or gazetteer.is_modifier(lower)
        or tokens.words[i] in gazetteer.country_of_people()
        or tokens.words[i] in gazetteer.country_of_place()
    )


def _fits(persona: Persona, gender: Gender) -> bool:
    """Whether a pronoun may mean the person; one of unknown gender must be of some weight."""
    if persona.gender:
        return persona.gender == gender
    return len(persona.mentions) > 1 or bool(persona.offices)
