"""Runs of capitalised words: where names may stand.

A run is a token range inside one sentence: capitalised words, with the small words that names have
inside (`bin`, `van der`), a nickname in marks, `&`, and `Jr.` behind a comma. A genitive ends it.
In headlines that capitalise everything, words that the article also has small, and verbs, end it.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.capitals import NAME_TAGS
from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.tags import TAGS, places_of
from wirereader.annotator.tokens import Paragraph, Tokens
from wirereader.annotator.traits import Trait

_LONGEST = 40
"""Tokens of a run; a longer one is no name, and what cuts it may look at it more than once."""
_HEADLINE_LIMIT = 30
"""Tokens that a headline may have."""
_MARKS = '"q'
_GOES_ON = Trait.NAME | Trait.JOINT
"""What a word must have for a run to go on with it."""


def find_runs(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Token ranges, in order, disjoint."""
    common = _common_words(tokens)
    tags, words, traits = tokens.tags, tokens.words, tokens.traits
    count = len(words)
    stop = 0
    for i in tokens.places_with(Trait.NAME):
        if i >= stop and tags[i] in "PN" and tags[i] in NAME_TAGS[words[i]] and i not in common:
            is_second = i > stop and tags[i - 1] in "vNE" and _is_given_name_before(tokens, i)
            first = i - 1 if is_second else i
            stop = i + 1
            if stop < count and traits[stop] & _GOES_ON:  # with most it ends here
                stop = _end(tokens, i, common)
            yield first, stop


def _is_given_name_before(tokens: Tokens, i: int) -> bool:
    """Whether the word before `i`, a verb or noun too, is a given name: `[Mark] Roe`."""
    before = i - 1
    return (
        tokens.words[before][0].isupper()
        and tokens.sentence_of[before] == tokens.sentence_of[i]
        and gazetteer.first_name_gender(tokens.words[before]) is not None
    )


def _end(tokens: Tokens, first: int, common: set[int]) -> int:
    limit = min(tokens.sentences[tokens.sentence_of[first]][1], first + _LONGEST)
    tags, words, traits = tokens.tags, tokens.words, tokens.traits
    i = first + 1
    while i < limit and i not in common:
        if tags[i] in NAME_TAGS[words[i]]:
            i += 1
            continue
        step = _joint(tokens, i, limit) if traits[i] & Trait.JOINT else 0
        if not step:
            break
        i += step
    return i


def _joint(tokens: Tokens, i: int, limit: int) -> int:
    """How many tokens at `i`, which is no name itself, join a name to the run; 0 if none do."""
    lower = tokens.lowers[i]
    if lower in group("name_particles", "inside"):
        return _particles(tokens, i, limit)
    if lower == "&" and i + 1 < limit and tokens.tags[i + 1] == "P":
        return 2
    if lower == "," and i + 1 < limit and tokens.lowers[i + 1] in group("name_particles", "suffix"):
        return 2
    if tokens.tags[i] in _MARKS and i + 3 < limit and _is_nickname(tokens, i):
        return 4
    return 0


def _particles(tokens: Tokens, i: int, limit: int) -> int:
    """One or two small words and the name behind them; 0 if no name follows."""
    length = 1
    if i + 1 < limit and tokens.lowers[i + 1] in group("name_particles", "inside"):
        length = 2
    at = i + length
    if at < limit and tokens.tags[at] in NAME_TAGS[tokens.words[at]]:
        return length + 1
    return 0


def _is_nickname(tokens: Tokens, i: int) -> bool:
    """Whether a capitalised word in marks begins at `i` and a name goes on behind it."""
    return (
        tokens.tags[i + 2] in _MARKS
        and tokens.tags[i + 1] == tokens.tags[i + 3] == "P"
        and tokens.words[i + 3][0].isupper()
    )


def _common_words(tokens: Tokens) -> set[int]:
    """Tokens that are no names though they have a capital, since all words around have one.

    In headlines: verbs, and words known small. In paragraphs that are or begin in capitals only:
    whatever no other paragraph has as a name.
    """
    loud: set[int] = set()
    headlines: list[Paragraph] = []
    for paragraph in tokens.paragraphs:
        shouted = _shouted_end(tokens, paragraph.first, paragraph.stop)
        if shouted > paragraph.first:
            loud.update(range(paragraph.first, shouted))
        elif _is_headline(tokens, paragraph.first, paragraph.stop):
            headlines.append(paragraph)
    if not headlines and not loud:
        return set()
    inside = {i for p in headlines for i in range(p.first, p.stop)}
    firsts = {first for first, _ in tokens.sentences}
    places = {*places_of("P", "".join(tokens.tags))}
    names = {tokens.words[i] for i in places - inside - loud - firsts}
    met = set(tokens.words)
    common = {
        i
        for i in inside
        if tokens.tags[i] == "P"
        and tokens.words[i] not in names
        and tokens.lowers[i] not in group("body_words", "ending")
        and (
            (tokens.lowers[i] in met and tokens.lowers[i].islower())
            or TAGS[tokens.lowers[i]] in "VvEGAB"
            or (tokens.words[i][-1] == "s" and i - 1 in inside and tokens.words[i - 1] in names)
        )  # `Ann Roe Hammers Bank`: behind a name that the story has without it
    }
    known = {name.upper() for name in names}
    return common | {i for i in loud if tokens.words[i] not in known}


def _shouted_end(tokens: Tokens, first: int, stop: int) -> int:
    """One past the words in capitals only with which a paragraph of several words begins.

    `first` where it does not, and where a dateline might be all that is written so.
    """
    longer = 0
    has_verb = False
    for i in range(first, stop):
        word = tokens.words[i]
        if len(word) > 1 and word[0].isalpha():
            if not word.isupper():  # nearly always the first or second word
                return i if has_verb and longer > 3 else first
            longer += 1
            has_verb = has_verb or TAGS[tokens.lowers[i]] in "VA"
    return stop if longer > 2 else first


def _is_headline(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether nearly all longer words of a short paragraph without a full stop have a capital."""
    if stop - first > _HEADLINE_LIMIT or tokens.words[stop - 1] == ".":
        return False
    longer = [word for word in tokens.words[first:stop] if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in longer)
    return len(longer) >= 4 and capitals >= 0.75 * len(longer)
