"""Whether an open naming is a person: points for and against, from the name and what is around it.

A run of capitals may be a person, a body, a place or a thing. Points are added up; the sums that
decide were set by reading wire copy: a known given name is enough, a strange name needs two signs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wirereader.annotator.quotes.cues import is_cue_form
from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.acronyms import bracketed_acronym
from wirereader.annotator.speakers.complements import complement_role, ends_complement
from wirereader.annotator.speakers.naming import Naming
from wirereader.annotator.tokens import Tokens

FULL_NAME_FROM = 1
"""Points from which a run of two to four words is a person's full name."""
LONE_NAME_FROM = 4
"""Points from which a single word, borne by nobody in the article, is a person."""


@dataclass(slots=True)
class Surroundings:
    """What the whole article tells of single words."""

    words: set[str] = field(default_factory=set)
    """All its words, as written."""
    addressed: set[str] = field(default_factory=set)
    """Folded names that stand behind `Mr.`, `Sen.` and the like."""
    alone: set[str] = field(default_factory=set)
    """Folded words that are whole namings."""
    heads_bodies: set[str] = field(default_factory=set)
    """Folded first words of bodies of several words: `Roe` of `Roe Energy`."""

    def has_small(self, word: str) -> bool:
        """Whether the article has a word in small letters too."""
        lower = word.lower()
        return lower in self.words and lower.islower()


def look_around(tokens: Tokens, namings: Sequence[Naming]) -> Surroundings:
    """One pass over the article's words and namings."""
    around = Surroundings(words=set(tokens.words))
    words = tokens.words
    for naming in namings:
        if naming.kind == "titled":
            around.addressed.add(gazetteer.fold(words[naming.stop - 1]))
        elif naming.stop - naming.first == 1:
            if naming.kind == "open":
                around.alone.add(gazetteer.fold(words[naming.first]))
        elif naming.kind == "body":
            around.heads_bodies.add(gazetteer.fold(words[naming.first]))
    return around


def full_name_points(tokens: Tokens, naming: Naming, around: Surroundings) -> int:
    """Points for a naming of several words."""
    words = tokens.words[naming.first : naming.stop]
    points = _given_name_points(words) or -_doubt_of_capital(tokens, naming.first)
    points += _middle_points(words[1:-1]) - _oddity(words, around)
    last = gazetteer.fold(words[-1])
    if last in around.addressed:
        points += 2
    elif last in around.alone:
        points += 1
    if points > _WORST_CONTEXT:
        return points
    if ends_complement(tokens, naming.first) and complement_role(tokens, naming.first) >= 0:
        points += 3  # "vice president for ports Zorvan Velk"
    return points + _context_points(tokens, naming)


def _middle_points(words: Sequence[str]) -> int:
    """Points for an initial (`Jane J. Roe`) or a small word (`Omar bin Said`) inside a name."""
    for word in words:
        if len(word) == 2 and word[1] == ".":
            return 2
        if word.islower() and word != "e":
            return 1
    return 0


def _oddity(words: Sequence[str], around: Surroundings) -> int:
    """Points off for what names seldom have: capitals, abstract nouns, common words, length."""
    points = 0
    if any(len(word) > 3 and word.isupper() for word in words):
        points += 2
    if words[-1].endswith(_ABSTRACT_ENDINGS):
        points += 2
    if any(around.has_small(word) for word in words if word[0].isupper()):
        points += 2
    if len(words) > 4:
        points += 2
    return points


_ABSTRACT_ENDINGS = tuple(gazetteer.group("speaker_words", "abstract_ending"))
"""Endings of nouns that no surname is made with."""
_WORST_CONTEXT = 3
"""Points that what stands around a name can take away at most."""


def lone_name_points(tokens: Tokens, namings: Sequence[Naming], around: Surroundings) -> int:
    """Points for all namings by one word that no full name explains, taken together.

    The best surroundings count, and once and for all a place's (`in Roe`) or a body's (`the Roe`).
    """
    word = tokens.words[namings[0].first]
    context = [_context_points(tokens, naming) for naming in namings]
    points = max(context)
    if min(context) < 0:
        points -= 2
    if "-" not in word and gazetteer.first_name_gender(word):
        points += 3
    if gazetteer.fold(word) in around.addressed:
        points += 3
    if len(namings) > 2 and points > 0:
        points += 1
    if word.isupper() and len(word) > 1:
        points -= 4
    if around.has_small(word):
        points -= 2
    if gazetteer.fold(word) in around.heads_bodies:
        points -= 3
    return points


def _doubt_of_capital(tokens: Tokens, i: int) -> int:
    """Points off where a word may owe its capital to a headline or to the sentence's start."""
    if tokens.paragraphs[tokens.paragraph_of[i]].role == "title":
        return 2
    return 1 if tokens.sentences[tokens.sentence_of[i]][0] == i else 0


def _given_name_points(words: Sequence[str]) -> int:
    if gazetteer.first_name_gender(words[0]) is not None:
        return 3
    if len(words[0]) == 2 and words[0][1] == ".":
        return 2
    if len(words) > 2 and gazetteer.first_name_gender(words[1]) is not None:
        return 2
    return 0


def _context_points(tokens: Tokens, naming: Naming) -> int:
    return _points_before(tokens, naming.first) + _points_after(tokens, naming.stop)


def _points_before(tokens: Tokens, first: int) -> int:
    if first == 0:
        return 0
    lower = tokens.lowers[first - 1]
    if tokens.sentence_of[first] != tokens.sentence_of[first - 1]:
        return 0
    if lower == "the":
        return -3
    if lower in ("in", "at", "near", "into", "across"):
        return -1
    if lower == "a" or lower == "an":
        return -2
    known = gazetteer.role(lower)
    if known is not None and known.kind != "person":
        return 3
    if lower == "," and first >= 2:
        before = gazetteer.role(tokens.lowers[first - 2])
        return 1 if before is not None else 0
    if is_cue_form(lower) and tokens.tags[first - 1] in "VEv":
        return 1
    return 0


def _points_after(tokens: Tokens, stop: int) -> int:
    if stop >= len(tokens) or tokens.sentence_of[stop] != tokens.sentence_of[stop - 1]:
        return 0
    lower = tokens.lowers[stop]
    if lower == "who" or lower == "whose":
        return 2
    if tokens.tags[stop] in "VEv" and is_cue_form(lower):
        return 2
    if tokens.tags[stop] == "B" and stop + 1 < len(tokens) and is_cue_form(tokens.lowers[stop + 1]):
        return 2
    if lower == "(":
        return -2 if bracketed_acronym(tokens, stop) else 1
    if lower in (",", "is", "was"):
        return _apposition_points(tokens, stop + 1)
    if lower == "'s" and stop + 1 < len(tokens):
        known = gazetteer.role(tokens.lowers[stop + 1])
        return 1 if known is not None and known.kind in ("kin", "function") else 0
    return 0


def _apposition_points(tokens: Tokens, first: int) -> int:
    """Points for what follows a name and a comma: an age, `who`, a role within a few words."""
    stop = min(first + 7, tokens.sentences[tokens.sentence_of[first - 1]][1])
    if first >= stop:
        return 0
    if tokens.lowers[first] == "who":
        return 2
    if tokens.tags[first] == "0" and first + 1 < stop and tokens.lowers[first + 1] in (",", "of"):
        return 2
    for i in range(first, stop):
        if tokens.tags[i] in ",.AV" and i > first:
            break
        if gazetteer.role(tokens.lowers[i]) is not None:
            return 2
    return 0
