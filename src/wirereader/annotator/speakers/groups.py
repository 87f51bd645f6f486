"""Bodies named after a person: `the Roe campaign`, `her team`, `Jane Roe's presidential campaign`.

All namings of one person's campaign are one body; the longest is its name.
"""

from __future__ import annotations

from wirereader.annotator.speakers.bodies import Entity
from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.speakers.heads import Head
from wirereader.annotator.speakers.naming import name_of
from wirereader.annotator.speakers.persona import Persona
from wirereader.annotator.speakers.pronouns import pronoun_gender, resolve_pronoun
from wirereader.annotator.speakers.scene import Scene

GROUP_NOUNS = group("speaker_words", "group_noun")
"""Nouns that make a body of the person named before them."""
_REACH = 2
"""Words that may stand between the person and the noun: `presidential`."""


def person_group(scene: Scene, head: Head) -> Entity | None:
    """The body that a source means if it is named after a person; None if it is not."""
    tokens = scene.tokens
    noun = tokens.lowers[head.noun]
    if noun not in GROUP_NOUNS:
        return None
    persona = _namesake(scene, head)
    if persona is None:
        return None
    longest = max(_names(scene, persona, noun), key=len, default="")
    name = longest or f"{persona.name.split()[-1]} {noun}"
    return scene.register.find(name) or scene.register.add(name, "body", None)


def _namesake(scene: Scene, head: Head) -> Persona | None:
    """Whose body it is: the person named in the source, or meant by `his` and `her`."""
    mention = scene.mention_at(head.first, head.noun)
    if mention is not None:
        return mention[1]
    gender = pronoun_gender(head.determiner)
    return None if gender is None else resolve_pronoun(scene, head.first - 1, gender)


def _names(scene: Scene, persona: Persona, noun: str) -> list[str]:
    """What the article calls the person's body, as it stands in the text."""
    tokens = scene.tokens
    found: list[str] = []
    for mention in persona.mentions:
        stop = mention.stop
        if stop < len(tokens) and tokens.tags[stop] == "g":
            stop += 1
        for i in range(stop, min(stop + _REACH + 1, len(tokens))):
            if tokens.lowers[i] == noun:
                found.append(name_of(tokens, mention.first, i + 1))
            if tokens.tags[i] not in "NP":
                break
    return found
