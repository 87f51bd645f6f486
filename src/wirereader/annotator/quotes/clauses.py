"""Cues without a subject beside them: participles (`, adding`), coordinated verbs (`and said`)."""

from __future__ import annotations

from functools import cache

from wirereader.annotator.quotes.agreement import ARTICLES
from wirereader.annotator.quotes.anonymity import asks_not_to_be_named
from wirereader.annotator.quotes.behind import content_behind, with_feeling
from wirereader.annotator.quotes.cues import cue_forms, frames_of
from wirereader.annotator.quotes.ends import Bounds
from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.quotes.openings import find_opening
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.annotator.quotes.subjects import Subject, subject_before, verb_start
from wirereader.annotator.tokens import Tokens
from wirereader.lexicons import table
from wirereader.model.attribution import QuoteClass

_REACH = 80
"""Tokens in which the subject of a cue without one of its own must stand."""
_CLAUSE_JOINTS = group("clause_joint")
_DO = group("do")
_MODALS = group("modal")
_ING_NOUNS = group("ing_noun")
_PERFECT = group("perfect")
_NO_CUE_BEHIND = group("no_speech")
"""Prepositions whose -ing form is a thing done, not words spoken (`barred from saying`)."""


def by_participle(sentence: Sentence, i: int, quote_class: QuoteClass) -> Found | None:
    """`..., adding that X`, `Noting that X, Name ...`, `a statement saying X`."""
    tokens = sentence.tokens
    is_perfect = tokens.tags[i] in "VE" and tokens.lowers[i - 1] in _PERFECT  # `Having said X, ...`
    if tokens.tags[i] != "G" and not is_perfect:
        return None
    if i > sentence.first and tokens.lowers[i - 1] in _NO_CUE_BEHIND:
        return None
    cue = cue_forms()[tokens.lowers[i]]
    frames = frames_of(cue, quote_class)
    if not frames:
        return None
    if quote_class == "attitude" and i > sentence.first and tokens.tags[i - 1] not in ",-AB":
        return None
    hi = sentence.right_bound(i)
    if asks_not_to_be_named(tokens, i + 1, hi):
        return None
    end = i + cue.length(tokens.lowers, i)
    opening = find_opening(tokens, cue, frames, end, hi)
    if opening.kind != "quote" and _is_noun(tokens, i):
        return None
    start = i - is_perfect
    source = _participle_source(sentence, start)
    if source is None:
        return None
    is_relative = tokens.tags[source[1] - 1] == "W"  # `the bank, which began by saying X, ...`
    bounds = Bounds(_is_fronted(sentence, start), is_relative=is_relative, is_participle=True)
    part = content_behind(tokens, frames, opening, hi, bounds)
    if part is None:
        return None
    words = with_feeling(tokens, (i, end), part) if "f" in frames else (i, end)
    return Found((part,), words, source, f"participle {opening.kind}", quote_class)


def _is_noun(tokens: Tokens, i: int) -> bool:
    """Whether an -ing form is a noun: `the reporting ranks`, `the court ruling that settled it`."""
    return tokens.lowers[i - 1] in ARTICLES or (
        tokens.tags[i - 1] in "SgNPv" and tokens.lowers[i] in _ING_NOUNS
    )


def _is_fronted(sentence: Sentence, i: int) -> bool:
    """Whether the participle opens the sentence: `Noting that`, `A month after saying`."""
    tags = sentence.tokens.tags
    if tags[i - 1] == "," and "v" in tags[sentence.first : i]:
        return False  # `Ann Roe hit back, saying that`
    return i - sentence.first <= 5 and not any(
        tag in "VAER" for tag in sentence.tokens.tags[sentence.first : i]
    )


def _participle_source(sentence: Sentence, i: int) -> Range | None:
    tokens = sentence.tokens
    previous = sentence.previous(i)
    lo = sentence.left_bound(i)
    if i - 1 > lo and tokens.tags[i - 1] in "AB":  # `the mayor is pledging`
        start = verb_start(tokens, i, lo)
        subject = subject_before(tokens, start, lo) if "A" in tokens.tags[start:i] else None
        if subject is not None:
            return (subject.first, subject.stop)
    start = i
    while start > lo and tokens.lowers[start - 1].endswith("ly"):  # `the mayor recently promising`
        start -= 1
    if start > lo and tokens.tags[start - 1] in "NPRv" and start - 1 > sentence.first:
        subject = subject_before(tokens, start, lo)
        if subject is not None and not _is_object(tokens, subject.first, lo):
            return (subject.first, subject.stop)
    if _is_fronted(sentence, i) or (i == lo and previous is None):
        return _main_source(sentence, i)
    if previous is not None and previous.source is not None and _is_near(tokens, previous, i):
        return previous.source
    subject = clause_subject(tokens, sentence.first, i)
    if subject is not None:
        return (subject.first, subject.stop)
    return None


def _is_near(tokens: Tokens, previous: Found, i: int) -> bool:
    """Whether the attribution before goes on: its content ends here and is no relative clause's."""
    source = previous.source or (0, 1)
    return (
        bool(previous.parts)
        and previous.parts[-1][1] >= i - 3
        and tokens.tags[source[1] - 1] not in "WT"
    )


def _is_object(tokens: Tokens, first: int, lo: int) -> bool:
    """Whether a verb stands right before the phrase at `first` (`issued a statement saying`)."""
    k = first - 1
    while k > lo and tokens.tags[k] == "B":
        k -= 1
    return k >= lo and tokens.tags[k] in "VEvAG"


def _main_source(sentence: Sentence, i: int) -> Range | None:
    """For a fronted participle: the subject of the main clause behind the comma."""
    tokens = sentence.tokens
    for k in range(i + 1, min(sentence.stop, i + _REACH)):
        if tokens.tags[k] in "VEA" and tokens.region_of[k] < 0:
            comma = None
            subject = subject_before(tokens, verb_start(tokens, k, i), i + 1)
            if subject is not None and _is_behind_comma(tokens, subject.first):
                comma = subject
            if comma is not None:
                return (comma.first, comma.stop)
    return None


def _is_behind_comma(tokens: Tokens, k: int) -> bool:
    """Whether a comma stands before `k`, be it inside a closing mark."""
    before = k - 2 if tokens.tags[k - 1] == '"' else k - 1
    return tokens.words[before][-1:] == ","


def by_coordination(sentence: Sentence, i: int, quote_class: QuoteClass) -> Found | None:
    """`Name did X and said Y`: the cue shares the subject of the verb before it."""
    tokens = sentence.tokens
    cue = cue_forms()[tokens.lowers[i]]
    frames = frames_of(cue, quote_class)
    if not frames or tokens.tags[i] not in "VEv" or cue.form == "participle":
        return None
    start = verb_start(tokens, i, sentence.first)
    if cue.form == "base" and tokens.tags[i] == "v" and _DO.isdisjoint(tokens.lowers[start:i]):
        return None
    if start <= sentence.first or not _MODALS.isdisjoint(tokens.lowers[start:i]):
        return None
    joint = start - 1
    if joint - 2 > sentence.first and tokens.tags[joint] == "M":
        joint -= 1 + (tokens.tags[joint - 1] == "I")  # `and on Monday said`
    if tokens.tags[joint] not in "CU," or tokens.lowers[joint] not in ("and", "but", ",", "then"):
        return None
    if tokens.tags[joint] == "," and tokens.tags[i] == "v":
        return None
    hi = sentence.right_bound(i)
    end = i + cue.length(tokens.lowers, i)
    opening = find_opening(tokens, cue, frames, end, hi)
    previous = sentence.previous(i)
    is_relative = False
    source: Range | None = None
    if previous is not None and previous.source is not None:
        source = previous.source
    else:
        subject = clause_subject(tokens, sentence.first, joint)
        if subject is not None:
            source = (subject.first, subject.stop)
            is_relative = subject.kind == "relative"
    if source is None:
        return None
    is_fronted = tokens.tags[sentence.first] == "U" and "," not in tokens.tags[sentence.first : i]
    bounds = Bounds(is_fronted=is_fronted, is_relative=is_relative)
    part = content_behind(tokens, frames, opening, hi, bounds)
    if part is None:
        return None
    rule = f"coordinated {opening.kind}"
    words = with_feeling(tokens, (start, end), part) if "f" in frames else (start, end)
    return Found((part,), words, source, rule, quote_class)


def _opens_clause(tokens: Tokens, k: int) -> bool:
    """Whether token `k` can stand before the subject of a clause that is not subordinate."""
    if tokens.tags[k] == "U":
        return tokens.lowers[k] in _CLAUSE_JOINTS
    return tokens.tags[k] in ',C-:;"B'


def _must_be_verb(tokens: Tokens, k: int) -> bool:
    """Whether what may be verb or noun has its subject and object beside it.

    `Ann Roe hit back`, `The ad hits Ann Roe`: a name before `hit`, or the object behind `hits`.
    """
    before, lower = tokens.words[k - 1], tokens.lowers[k]
    has_object = tokens.tags[k + 1] in "PDSOR"
    if lower in _same_in_past():
        return before[0].isupper() or has_object
    return has_object and before[-1] != "s" and lower[-1] == "s"


@cache
def _same_in_past() -> frozenset[str]:
    """Verbs such as `hit` and `cut`, which behind one name are verbs without an -s too."""
    return frozenset(base for base, (_, past, _) in table("verbs").items() if past == base)


def clause_subject(tokens: Tokens, first: int, before: int) -> Subject | None:
    """The subject of the last clause before token `before` that has one of its own.

    A subordinate clause (`When Name came and said`) counts only where no other is found.
    """
    tags = tokens.tags
    subordinate: Subject | None = None
    for k in range(before - 1, max(first, before - _REACH) - 1, -1):
        if tags[k] == "R" and "'" in tokens.lowers[k]:
            return Subject(k, k + 1, "pronoun")
        if tags[k] == "E" and k > first and tags[k - 1] in "SDg":
            continue  # `its continued support`: a participle before its noun is no verb
        if tags[k] in "VEAv" and tokens.region_of[k] < 0:
            start = verb_start(tokens, k, first)
            subject = subject_before(tokens, start, first)
            if subject is None:
                continue
            if subject.kind == "relative":
                if tags[subject.stop - 2] == "," and "," not in tags[k:before]:
                    return subject  # `Ann Roe, who left and said X, ...`
                continue
            if tags[subject.stop - 1] == "g":
                continue
            # `the recent Roe conflict`: behind one name only a form in -s can be a verb.
            is_noun = tags[k - 1] != "P" or not tokens.lowers[k].endswith("s")
            is_noun = is_noun and not _must_be_verb(tokens, k)
            if tags[k] == "v" and subject.kind == "noun" and is_noun:
                continue
            if subject.first == first or _opens_clause(tokens, subject.first - 1):
                return subject
            if tags[subject.first - 1] == "U" and subordinate is None:
                subordinate = subject
    return subordinate
