"""Pronouns and descriptions that mean a person outside the sources of attributions.

They are the person's references, and they tell the pronouns behind them who is spoken of.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.pronouns import pronoun_gender, resolve_pronoun
from wirereader.annotator.speakers.scene import Scene
from wirereader.annotator.tokens import Tokens
from wirereader.annotator.traits import Trait

_REACH = 5
"""Tokens from the article to the role noun that a description may have."""


def find_references(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Token ranges of `he`, `she` and of `the` ... role noun outside quotations, in order."""
    roles = tokens.places_with(Trait.ROLE)
    for i in tokens.places_with(Trait.REFERENCE):
        if tokens.region_of[i] >= 0:
            continue
        if tokens.tags[i] == "R":
            yield i, i + 1
        elif tokens.lowers[i] == "the":
            at = bisect_right(roles, i)
            if at < len(roles) and roles[at] < i + _REACH:
                stop = _description_end(tokens, i)
                if stop > i:
                    yield i, stop


def _description_end(tokens: Tokens, article: int) -> int:
    """End of the description that an article begins; `article` itself if it begins none."""
    limit = min(article + _REACH, len(tokens))
    for i in range(article + 1, limit):
        if tokens.tags[i] not in "NPEgv":
            return article
        if gazetteer.role(tokens.lowers[i]) is not None and _ends_phrase(tokens, i):
            return i + 1
    return article


def _ends_phrase(tokens: Tokens, i: int) -> bool:
    """Whether no noun and no name follows: a title (`the president Jane Roe`) is no description."""
    return i + 1 >= len(tokens) or tokens.tags[i + 1] not in "NPvO0"


def note_reference(scene: Scene, first: int, stop: int) -> None:
    """Find whom a reference means, if anybody, and remember it."""
    tokens = scene.tokens
    gender = pronoun_gender(tokens.lowers[first])
    if gender is not None:
        resolve_pronoun(scene, first, gender)
        return
    persona = scene.offices.holder(tokens, first + 1, stop - 1)
    if persona is None:
        return
    persona.references.append((first, stop))
    opens = tokens.sentences[tokens.sentence_of[first]][0]
    if first == opens or tokens.tags[first - 1] in ",CU":
        scene.note_pronoun(stop - 1, persona)
