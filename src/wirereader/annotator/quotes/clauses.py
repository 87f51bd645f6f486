"""Cues without a subject beside them: participles (`, adding`), coordinated verbs (`and said`)."""

from __future__ import annotations

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
from wirereader.model.attribution import QuoteClass

_REACH = 80
"""Tokens in which the subject of a cue without one of its own must stand."""
_CLAUSE_JOINTS = group("clause_joint")
_DO = group("do")
_NO_CUE_BEHIND = group("no_speech")
"""Prepositions whose -ing form is a thing done, not words spoken (`barred from saying`)."""


def by_participle(sentence: Sentence, i: int, quote_class: QuoteClass) -> Found | None:
    """`..., adding that X`, `Noting that X, Name ...`, `a statement saying X`."""
    tokens = sentence.tokens
    if tokens.tags[i] != "G" or (i > sentence.first and tokens.lowers[i - 1] in _NO_CUE_BEHIND):
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
    bounds = Bounds(is_fronted=_is_fronted(sentence, i), is_participle=True)
    part = content_behind(tokens, frames, opening, hi, bounds)
    if part is None:
        return None
    source = _participle_source(sentence, i)
    if source is None:
        return None
    words = with_feeling(tokens, (i, end), part) if "f" in frames else (i, end)
    return Found((part,), words, source, f"participle {opening.kind}", quote_class)


def _is_fronted(sentence: Sentence, i: int) -> bool:
    """Whether the participle opens the sentence: `Noting that`, `A month after saying`."""
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
            if subject is not None and tokens.tags[subject.first - 1] == ",":
                comma = subject
            if comma is not None:
                return (comma.first, comma.stop)
    return None


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
    if start <= sentence.first:
        return None
    joint = start - 1
    if tokens.tags[joint] not in "CU," or tokens.lowers[joint] not in ("and", "but", ",", "then"):
        return None
    if tokens.tags[joint] == "," and tokens.tags[i] == "v":
        return None
    hi = sentence.right_bound(i)
    opening = find_opening(tokens, cue, frames, i + 1, hi)
    is_fronted = tokens.tags[sentence.first] == "U" and "," not in tokens.tags[sentence.first : i]
    part = content_behind(tokens, frames, opening, hi, Bounds(is_fronted=is_fronted))
    if part is None:
        return None
    previous = sentence.previous(i)
    source: Range | None = None
    if previous is not None and previous.source is not None:
        source = previous.source
    else:
        subject = clause_subject(tokens, sentence.first, joint)
        if subject is not None:
            source = (subject.first, subject.stop)
    if source is None:
        return None
    rule = f"coordinated {opening.kind}"
    words = with_feeling(tokens, (start, i + 1), part) if "f" in frames else (start, i + 1)
    return Found((part,), words, source, rule, quote_class)


def _opens_clause(tokens: Tokens, k: int) -> bool:
    """Whether token `k` can stand before the subject of a clause that is not subordinate."""
    if tokens.tags[k] == "U":
        return tokens.lowers[k] in _CLAUSE_JOINTS
    return tokens.tags[k] in ',C-:;"B'


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
            if subject is None or subject.kind == "relative":
                continue
            if tags[subject.stop - 1] == "g":
                continue
            # `the recent Roe conflict`: behind one name only a form in -s can be a verb.
            is_noun = tags[k - 1] != "P" or not tokens.lowers[k].endswith("s")
            if tags[k] == "v" and subject.kind == "noun" and is_noun:
                continue
            if subject.first == first or _opens_clause(tokens, subject.first - 1):
                return subject
            if tags[subject.first - 1] == "U" and subordinate is None:
                subordinate = subject
    return subordinate
