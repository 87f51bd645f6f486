"""Attributions by a verb with a subject of its own, content before, around or behind it."""

from __future__ import annotations

from wirereader.annotator.quotes.agreement import (
    agrees,
    can_be_subject,
    may_be_finite,
    may_be_plural,
)
from wirereader.annotator.quotes.around import around
from wirereader.annotator.quotes.before import content_before
from wirereader.annotator.quotes.behind import content_behind, with_feeling
from wirereader.annotator.quotes.cues import cue_forms, frames_of
from wirereader.annotator.quotes.ends import Bounds
from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.quotes.inverted import by_inversion
from wirereader.annotator.quotes.nominal import second_verb
from wirereader.annotator.quotes.openings import Opening, find_opening
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.annotator.quotes.subjects import Subject, subject_before, verb_start
from wirereader.annotator.tokens import Tokens
from wirereader.model.attribution import QuoteClass

_BE = group("be")
_JOINTS = group("joint")
_OPENERS = group("opener")
_BEFORE = frozenset("qst")
"""Frames of verbs that can stand behind their content."""
_SAYS_CLAUSE = frozenset("stc")
"""Frames of verbs that can stand behind a clause without marks: `growl` takes a quotation only."""
_OPENS_CONTENT = frozenset({"that", "clause", "phrase", "to", "object to"})
"""Openings of a content behind the cue."""
_OWN_SUBJECTS = frozenset({"which", "what", "who", "whom"})
"""What stands before `she said` and is the subject of what she said (`which she said was old`)."""
_INTRODUCES = frozenset("GIUWt")
"""First tags of what stands before a subject without being said by it."""


def by_verb(sentence: Sentence, i: int, quote_class: QuoteClass) -> Found | None:
    """The attribution of the finite cue verb at token `i`."""
    tokens = sentence.tokens
    cue = cue_forms()[tokens.lowers[i]]
    frames = frames_of(cue, quote_class)
    if not frames or tokens.tags[i] == "G":
        return None
    lo = sentence.left_bound(i)
    start = verb_start(tokens, i, lo)
    if not may_be_finite(tokens, cue, start, i):
        return None
    subject = subject_before(tokens, start, lo)
    if subject is not None:
        if not can_be_subject(tokens, cue, subject, i):
            return None
        if agrees(tokens, cue, start, i, subject):
            words = (start, i + cue.length(tokens.lowers, i))
            opening = find_opening(tokens, cue, frames, words[1], sentence.right_bound(i))
            found = _with_subject(sentence, frames, words, subject, opening)
            if found is not None:
                return (
                    found
                    if found.quote_class == quote_class
                    else found._replace(quote_class=quote_class)
                )
    if quote_class == "speech" and "q" in frames and cue.form in ("past", "s"):
        return by_inversion(sentence, frames, (start, i + 1))
    if quote_class == "speech" and "s" in frames and cue.form == "base" and start == i:
        found = by_inversion(sentence, frames, (i, i + 1))  # `"X," say the victims`
        if found is not None and found.source is not None:
            is_plural = may_be_plural(tokens, Subject(*found.source, "noun"))
            return found if is_plural else None
    return None


def _with_subject(
    sentence: Sentence, frames: str, words: Range, subject: Subject, opening: Opening
) -> Found | None:
    tokens = sentence.tokens
    hi = sentence.right_bound(words[0])
    lo = sentence.left_bound(words[0])
    source = (subject.first, subject.stop)
    is_as = subject.first > lo and tokens.lowers[subject.first - 1] == "as"
    before = None
    if subject.kind != "relative":  # `Ann Roe, a lawyer who advised the port, said X`
        end = subject.first - is_as  # `"X," as Name put it`
        if end - 2 > lo and tokens.tags[end - 1] == "W" and tokens.lowers[end - 2] in _BE:
            end -= 2  # `"X," is how Name put it`
        before = content_before(tokens, lo, end)
    if before is not None and not _BEFORE.isdisjoint(frames):
        part, is_quoted = before
        can_precede = is_quoted or opening.kind == "quote" or not _SAYS_CLAUSE.isdisjoint(frames)
        if can_precede and _stands_around(tokens, frames, part, opening, is_quoted=is_quoted):
            return around(tokens, part, words, source, opening, is_quoted=is_quoted, hi=hi)
    if is_as and opening.kind == "comma":
        return _as_name_said(tokens, frames, words, source, opening, hi)
    if opening.kind == "clause" and not _has_own_subject(tokens, opening.at, subject, lo):
        return None
    before_subject = max(subject.first - 1, lo)
    is_object = tokens.tags[before_subject] == "W"  # `which she said was old, ...`
    bounds = Bounds(
        is_fronted=_is_fronted(tokens, subject, sentence.first),
        is_relative=subject.kind == "relative" or is_object,
        is_dashed=subject.kind == "relative" and "-" in tokens.tags[subject.first : subject.stop],
    )
    behind = content_behind(tokens, frames, opening, hi, bounds)
    if behind is None:
        return None
    if subject.kind == "relative" and subject.first == sentence.first and opening.kind == "that":
        behind = _up_to_main_verb(tokens, subject, *behind)
    if "f" in frames:
        words = with_feeling(tokens, words, behind)
    parts: tuple[Range, ...] = (behind,)
    is_own = is_object and tokens.lowers[before_subject] in _OWN_SUBJECTS
    if is_own and opening.kind == "clause" and tokens.tags[behind[0]] in "AVE":
        parts = ((before_subject, before_subject + 1), behind)
    return Found(parts, words, source, f"{opening.kind} after")


def _stands_around(
    tokens: Tokens, frames: str, part: Range, opening: Opening, *, is_quoted: bool
) -> bool:
    """Whether what stands before the source is the content, rather than what follows the cue."""
    if is_quoted:
        is_introduced = tokens.tags[part[0]] in _INTRODUCES or tokens.lowers[part[0]] == "asked"
        return not is_introduced or opening.kind not in _OPENS_CONTENT
    if opening.kind == "quote":
        return tokens.words[min(opening.at + 1, len(tokens) - 1)][0].islower()
    return opening.kind in ("end", "comma") or ("s" in frames and opening.kind in ("to", "none"))


def _as_name_said(
    tokens: Tokens, frames: str, words: Range, source: Range, opening: Opening, hi: int
) -> Found | None:
    """`As Name said, X`."""
    first = opening.at + 1
    if "t" not in frames or first >= hi or tokens.tags[first] in "GC":
        return None
    return Found(((first, hi),), words, source, "as name said")


def _has_own_subject(tokens: Tokens, at: int, subject: Subject, lo: int) -> bool:
    """Whether the clause at `at` has its subject: in it, or as in `which she said was`, before."""
    if tokens.tags[at] not in "AVEX" or tokens.lowers[at] in ("having", "being"):
        return True
    k = subject.first - 1
    while k > lo and tokens.tags[k] == "B":
        k -= 1
    return k >= lo and tokens.tags[k] in "WTN"


def _up_to_main_verb(tokens: Tokens, subject: Subject, first: int, stop: int) -> Range:
    """For `Those who say that X were there`, which opens its sentence: the content before `were`.

    With commas or marks nothing is cut off: what they part may have any number of verbs.
    """
    tags = tokens.tags
    has_signs = "," in tags[subject.first : stop] or '"' in tags[first:stop]
    is_alone = subject.stop == subject.first + 1  # `Who says that X?`
    return (first, stop if has_signs or is_alone else second_verb(tags, first + 1, stop))


def _is_fronted(tokens: Tokens, subject: Subject, first: int) -> bool:
    """Whether the cue stands in a clause such as `After Name said X, ...`."""
    k = subject.first - 1
    if k < first or tokens.lowers[k] in _JOINTS:
        return False
    is_opener = tokens.tags[k] == "U" or tokens.lowers[k] in _OPENERS
    return is_opener and (k <= first + 1 or tokens.tags[k - 1] in ',"C')
