"""The person whose name is the head of a source, or stands in apposition to it.

`Sen. [Jane Roe]`, `a lawyer for the family, [Jane Roe]`; but not `a lawyer for Jane Roe`, not
`the Roe campaign`, not `Roe's lawyer`.
"""

from __future__ import annotations

from wirereader.annotator.quotes.cues import is_cue_form
from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.naming import Naming
from wirereader.annotator.speakers.persona import Persona
from wirereader.annotator.speakers.scene import Scene
from wirereader.annotator.tokens import Tokens


def named_person(scene: Scene, first: int, stop: int) -> tuple[Persona, str] | None:
    """The first person that the source names as its head, and by which rule."""
    for naming, persona in scene.mentions(first, stop):
        begin = naming.title if naming.title >= 0 else naming.first
        if naming.title >= 0 and _is_of_title(scene.tokens, first, begin):
            begin = naming.first
        elif _is_complement(scene.tokens, first, begin):
            continue
        if _is_modifier(scene, naming, stop):
            continue
        if begin > first and scene.tokens.tags[begin - 1] in ",-(":
            return persona, "apposition"
        return persona, "name" if naming.stop - naming.first > 1 else "surname"
    return None


def _is_of_title(tokens: Tokens, first: int, begin: int) -> bool:
    """Whether a title goes on over `of`: `Leader of the [Roe Revolution Ayatollah Omar Roe]`."""
    at = begin - 1
    if at > first and tokens.tags[at] == "D":
        at -= 1
    return (
        at > first
        and tokens.lowers[at] == "of"
        and gazetteer.role(tokens.lowers[at - 1]) is not None
    )


def _is_complement(tokens: Tokens, first: int, begin: int) -> bool:
    """Whether a name only tells more of what stands before it."""
    at = begin - 1
    while at > first and tokens.tags[at] in 'DSBq"':
        at -= 1
    if at < first:
        return False
    lower = tokens.lowers[at]
    if lower in ("including", "and") or gazetteer.role(lower) or gazetteer.is_modifier(lower):
        return False
    tag = tokens.tags[at]
    is_verb = tag == "v" and (is_cue_form(lower) or tokens.tags[at - 1] in "WRt")
    return is_verb or tag in "ItGVUTW"


def _is_modifier(scene: Scene, naming: Naming, stop: int) -> bool:
    """Whether a name is a possessor or stands before a noun."""
    after = naming.stop
    if after >= stop:
        return False
    if scene.is_possessive(naming):
        return after + 1 < stop
    return scene.tokens.tags[after] in "NvEG"
