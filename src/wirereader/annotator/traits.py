"""What a word is to the rules that look for rare words: worked out once, asked at C speed.

Five sets asked about every word of a story would cost more than what the rules do with the words
they find. So a word is looked up once, for its sign: one character that holds the word's tag
(legend in `tags.py`) in its low byte and its traits in the high one. An article's signs are one
string, whose low bytes are the tags and whose high bytes the traits; in those a rule finds its
words by one call into the regex engine.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from wirereader.annotator.figures.starts import holds_start
from wirereader.annotator.quotes.cues import cue_forms
from wirereader.annotator.speakers.capitals import JOINTS, NAME_TAGS
from wirereader.annotator.speakers.gazetteer import role
from wirereader.annotator.tags import LOWERS, tag_of
from wirereader.lexicons import words
from wirereader.text.memo import Memo


class Trait:
    """What rules look for; the traits of a word are added up to a byte."""

    CUE: Final = 1
    """A form of a cue verb, a noun of speech, or a word or sign of a cue without a verb."""
    NAME: Final = 2
    """A capital that may be a name's."""
    FIGURE: Final = 4
    """A number, or a word that can begin a figure."""
    REFERENCE: Final = 8
    """A word that can mean a person named before: a pronoun, or the article before a role."""
    DOTTED: Final = 16
    """A full stop at its end; the full stop itself too."""
    FOLDED: Final = 32
    """Another form in `Tokens.lowers` than in `Tokens.words`."""
    ROLE: Final = 64
    """A noun that means a person by an office, an occupation or a kinship."""
    JOINT: Final = 128
    """A small word or a sign that may join the words of a name."""


VERBLESS_CUES = frozenset({":", "according", "per", "words"})
"""Words and signs with which cues without a verb begin."""
_REFERENCES = frozenset({"he", "she", "the"})
_ALL = 256
"""Sums of traits that there can be."""


@cache
def _traits_of() -> dict[str, int]:
    """Word in lower case to its traits but those that the way it is written tells."""
    cues = {*VERBLESS_CUES, *cue_forms(), *words("speech_nouns")}
    traits = dict.fromkeys(cues, Trait.CUE)
    for each, trait in ((_REFERENCES, Trait.REFERENCE), (JOINTS, Trait.JOINT)):
        for lower in each:
            traits[lower] = traits.get(lower, 0) | trait
    return traits


def _sign(word: str) -> str:
    # Most words of a story are met for the first time here: a small one is in no other memo.
    lower = word if word.islower() and "’" not in word else LOWERS[word]
    traits = _traits_of().get(lower, 0)
    if lower != word:
        traits |= Trait.FOLDED
        if NAME_TAGS[word]:
            traits |= Trait.NAME
    if role(lower) is not None:
        traits |= Trait.ROLE
    if holds_start(word, lower):
        traits |= Trait.FIGURE
    if word[-1] == ".":
        traits |= Trait.DOTTED
    return chr(traits << 8 | ord(tag_of(word, lower)))


SIGNS = Memo(_sign)
"""Word as written to its sign."""


def tags_and_traits(signs: str) -> tuple[list[str], bytes]:
    """The two halves of joined signs: a tag and a byte of traits for each."""
    # A sum of traits may look like half of a pair of surrogates.
    halves = signs.encode("utf-16-le", "surrogatepass")
    return list(halves[::2].decode("ascii")), halves[1::2]


def places_with(trait: int, traits: bytes) -> list[int]:
    """Which bytes have a trait; sorted."""
    return [match.start() for match in _bytes_with(trait).finditer(traits)]


@cache
def _bytes_with(trait: int) -> re.Pattern[bytes]:
    return re.compile(b"[%b]" % re.escape(bytes(each for each in range(_ALL) if each & trait)))
