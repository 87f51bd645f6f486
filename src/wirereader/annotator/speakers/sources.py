"""Who a source means: a person, a body, or nobody with a name.

The cases are tried in order: pronoun, name, body named after a person, body by name, body by kind,
document with a maker, description by role. What is left (`officials`, `a senior aide`, `polls`)
stays unnamed.
"""

from __future__ import annotations

from typing import NamedTuple

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.bodies import Entity
from wirereader.annotator.speakers.descriptions import is_described_person
from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.speakers.groups import person_group
from wirereader.annotator.speakers.heads import Head, find_head
from wirereader.annotator.speakers.institutions import (
    INDEFINITE,
    body_in_apposition,
    described_body,
    named_body,
)
from wirereader.annotator.speakers.named import named_person
from wirereader.annotator.speakers.persona import Persona
from wirereader.annotator.speakers.pronouns import pronoun_gender, resolve_pronoun
from wirereader.annotator.speakers.scene import Scene, Speaker

_MAKERS = group("speaker_words", "maker_link")
_OWN = group("speaker_words", "own_document")
"""Documents that, once spoken of, are those of whoever was quoted last."""
_REACH = 12
"""Sentences to look back for a document's maker."""
_NEAR = 3
"""Sentences from the last quoted person to a description that may mean him."""
_DEFINITE = group("speaker_words", "definite")


class Meaning(NamedTuple):
    """Whom a source means."""

    speaker: Speaker
    rule: str

    @property
    def name(self) -> str:
        """The speaker's name."""
        speaker = self.speaker
        return speaker.name if isinstance(speaker, Persona) else speaker.full_name


def resolve_source(scene: Scene, first: int, stop: int) -> Meaning | None:
    """Whom the tokens of a source mean; None for unnamed people, groups and documents."""
    tokens = scene.tokens
    if tokens.tags[first] == "R" and stop > first + 2 and tokens.tags[first + 1] == "C":
        stop = first + 1  # "she and others": she speaks
    is_short = stop - first == 1 or (stop - first == 2 and tokens.tags[first + 1] in "OB")
    if is_short and tokens.tags[first] in "RSOW":
        return _pronoun(scene, first)
    named = named_person(scene, first, stop)
    if named is not None:
        return Meaning(*named)
    head = find_head(tokens, first, stop)
    return None if head is None else _noun(scene, head, stop)


def _noun(scene: Scene, head: Head, stop: int) -> Meaning | None:
    """The meaning of a source that is headed by a noun or by the name of a body."""
    if scene.tokens.words[head.noun] in group("source_nouns", "stated"):
        return _document(scene, head, stop)
    entity = person_group(scene, head)
    if entity is not None:
        return Meaning(entity, "group")
    entity = named_body(scene, head)
    if entity is not None:
        return Meaning(entity, "body")
    entity = body_in_apposition(scene, head, stop)
    if entity is not None:
        return Meaning(entity, "apposition")
    described = described_body(scene, head, stop)
    if described is not None:
        return Meaning(*described)
    return _description(scene, head)


def _pronoun(scene: Scene, token: int) -> Meaning | None:
    lower = scene.tokens.lowers[token]
    gender = pronoun_gender(lower)
    if gender is not None:
        persona = resolve_pronoun(scene, token, gender)
        return None if persona is None else Meaning(persona, "pronoun")
    if lower in group("pronouns", "n") and isinstance(scene.last_speaker, Entity):
        return Meaning(scene.last_speaker, "pronoun")
    if lower in ("who", "whom"):
        for naming, persona in scene.mentions(max(0, token - 6), token):
            if naming.stop in (token, token - 1):
                return Meaning(persona, "relative")
    return None


def _document(scene: Scene, head: Head, stop: int) -> Meaning | None:
    """Whoever made a document: `a statement by the agency`, `the ministry's report`."""
    tokens = scene.tokens
    owner = scene.mention_at(head.first, head.noun)
    if owner is not None and scene.is_possessive(owner[0]):
        return Meaning(owner[1], "maker")
    met = scene.register.at(head.first)
    if met is not None and met[2] < head.noun and tokens.tags[met[2]] in "gx":
        return Meaning(met[0], "maker")
    for i in range(head.stop, min(stop - 1, head.stop + 4)):
        if tokens.lowers[i] in _MAKERS:
            made = resolve_source(scene, i + 1, stop)
            return None if made is None else made._replace(rule="maker")
    if tokens.lowers[head.noun] in _OWN and head.determiner in _DEFINITE:
        maker = _last_maker(scene, head.noun)
        return None if maker is None else Meaning(maker, "maker")
    return None


def _last_maker(scene: Scene, noun: int) -> Speaker | None:
    """Whoever spoke last in a sentence with the document in it; else whoever spoke last.

    Nobody where the document is met for the first time in a sentence in which nobody named speaks:
    `Parents sent a letter to Ann Roe`.
    """
    tokens = scene.tokens
    sentence = tokens.sentence_of[noun]
    for before in range(sentence - 1, max(-1, sentence - _REACH - 1), -1):
        lowers = tokens.lowers[slice(*tokens.sentences[before])]
        if tokens.lowers[noun] not in lowers:
            continue
        speaker = scene.spoke.get(before)
        if speaker is not None or lowers[lowers.index(tokens.lowers[noun]) - 1] in INDEFINITE:
            return speaker
    return scene.last_speaker


def _description(scene: Scene, head: Head) -> Meaning | None:
    """A person by role or age; if no title fits, whoever was quoted last and may be meant."""
    tokens = scene.tokens
    noun = tokens.lowers[head.noun]
    if head.determiner in INDEFINITE or not is_described_person(noun):
        return None
    if noun.endswith("-year-old"):
        rule, persona = "age", scene.offices.of_age(noun.split("-", 1)[0]) or scene.last_person
    else:
        favoured = scene.last_person
        rule, persona = "role", scene.offices.holder(tokens, head.first, head.noun, favoured)
    if rule == "role" and persona is not None and noun in scene.unnamed:
        persona = persona if persona.holds(noun) else None
    if persona is None and head.determiner in ("the", "that", "this"):
        rule, persona = "last quoted", _last_fitting(scene, head)
    if persona is None:
        return None
    has_article = head.first > 0 and tokens.tags[head.first - 1] == "D"
    persona.references.append((head.first - has_article, head.noun + 1))
    return Meaning(persona, rule)


def _last_fitting(scene: Scene, head: Head) -> Persona | None:
    """Whoever was quoted last, not long ago, if nothing known speaks against the description."""
    persona = scene.last_person
    noun = scene.tokens.lowers[head.noun]
    role = gazetteer.role(noun)
    if persona is None or role is None or noun in scene.unnamed:
        return None
    is_near = scene.tokens.sentence_of[head.noun] - scene.last_person_in <= _NEAR
    if not is_near or not persona.may_be(role.gender):
        return None
    return persona if scene.offices.may_be_called(noun, role, persona) else None


def unnamed_person(scene: Scene, first: int, stop: int) -> int | None:
    """The role noun of a source that is one person without a name, who may be named soon."""
    head = find_head(scene.tokens, first, stop)
    if head is None or scene.mention_at(first, stop) is not None:
        return None
    role = gazetteer.role(scene.tokens.lowers[head.noun])
    if role is None or role.kind not in ("office", "function"):
        return None
    return head.noun if head.determiner in ("", "a", "an", "the", "another") else None


def is_named_later(scene: Scene, noun: int, first: int, speaker: Speaker) -> bool:
    """Whether the person described by the role noun is the next speaker, at `first`.

    Copy likes to say `a senior official said` and to name the official in the next sentence: it is
    the person's first naming, at most two sentences off, and no title speaks against it.
    """
    if not isinstance(speaker, Persona) or speaker.mentions[0].first < noun:
        return False
    tokens = scene.tokens
    is_near = tokens.sentence_of[first] - tokens.sentence_of[noun] <= 2
    return is_near and scene.offices.may_hold(tokens.lowers[noun], speaker)
