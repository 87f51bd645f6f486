"""Quotations that no rule has claimed: the verb before them is taken for a cue, whatever it is."""

from __future__ import annotations

from wirereader.annotator.quotes.agreement import ARTICLES
from wirereader.annotator.quotes.ends import content_end
from wirereader.annotator.quotes.found import Found
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.quotes.marks import Region
from wirereader.annotator.quotes.predicates import by_predicate, by_reply
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.annotator.quotes.subjects import subject_before, verb_start
from wirereader.annotator.tokens import Tokens

_REACH = 10
"""Tokens between the verb and the mark."""
_BE = group("be")
_LEAST = 5
"""Tokens of a quotation with its marks: three words."""
_AHEAD_REACH = 14
"""Tokens between the verb and the colon at the end of its sentence."""


def by_orphan(sentence: Sentence) -> list[Found]:
    """`Name <any verb> ... "X Y Z"` for quotations of three words and more that are still free."""
    tokens = sentence.tokens
    found: list[Found] = []
    numbers = set(tokens.region_of[sentence.first : sentence.stop])
    numbers.discard(-1)
    for number in sorted(numbers):
        region = tokens.regions[number]
        if sentence.is_claimed(region.first) or not _is_spoken(tokens, region):
            continue
        each = by_reply(sentence, region) or _before(sentence, region.first)
        if each is not None:
            found.append(each)
    return found


def by_orphan_ahead(sentence: Sentence) -> Found | None:
    """`Name <any verb> ... :` with nothing found in it, before a quotation of the same kind.

    It has no content; joining gives it the quotation.
    """
    tokens = sentence.tokens
    tags, end = tokens.tags, sentence.stop - 1
    number = -1
    if tags[end] == ":" and sentence.stop < len(tags) and not (sentence.found or sentence.is_title):
        number = tokens.region_of[sentence.stop]
    if number < 0 or not _is_spoken(tokens, tokens.regions[number]):
        return None
    for k in range(end - 1, max(sentence.first, end - _AHEAD_REACH), -1):
        if tokens.region_of[k] >= 0 or tags[k] in ";.":
            return None
        if tags[k] in "VE" and tokens.lowers[k] not in _BE:
            start = verb_start(tokens, k, sentence.first)
            subject = subject_before(tokens, start, sentence.first)
            if subject is not None and tags[subject.stop - 1] != "g":
                return Found((), (start, k + 1), (subject.first, subject.stop), "lead-in")
    return by_predicate(sentence, end)


def _is_spoken(tokens: Tokens, region: Region) -> bool:
    """Whether three words and more stand in double marks that are no title and no slogan.

    Those have a capital on all longer words.
    """
    if region.stop - region.first < _LEAST or tokens.tags[region.first] == "q":
        return False
    words = tokens.words[region.first + 1 : region.stop - 1]
    return not all(word[0].isupper() or len(word) < 4 for word in words)


def _before(sentence: Sentence, mark: int) -> Found | None:
    tokens = sentence.tokens
    tags = tokens.tags
    lo = sentence.left_bound(mark)
    for k in range(mark - 1, max(lo, mark - _REACH), -1):
        if tokens.region_of[k] >= 0 or tags[k] in ";.":
            return None
        if tags[k] in "VE" and not sentence.is_claimed(k):
            start = verb_start(tokens, k, lo)
            if any(word in _BE for word in tokens.lowers[start:k]):
                continue
            subject = subject_before(tokens, start, lo)
            if subject is None or tags[subject.stop - 1] == "g":
                continue
            if tokens.lowers[subject.stop - 1] in ARTICLES:
                continue  # `a separate "X"`
            leads_on = tags[mark - 1] == ":" and not any(tag in "VA" for tag in tags[k + 1 : mark])
            at = mark if leads_on else k + 1  # `made it plain: "X"`
            end = content_end(tokens, at, sentence.right_bound(mark))
            if end <= mark:
                return None
            return Found(((at, end),), (start, k + 1), (subject.first, subject.stop), "other verb")
    return _beside_be(sentence, mark)


def _beside_be(sentence: Sentence, mark: int) -> Found | None:
    """`Name was blunt: "X"`."""
    tokens = sentence.tokens
    found = None
    if mark - 1 > sentence.first and tokens.tags[mark - 1] == ":":
        found = by_predicate(sentence, mark - 1)
    if found is None:
        return None
    return found._replace(parts=((mark, content_end(tokens, mark, sentence.right_bound(mark))),))
