"""Whether a cue form can be the finite verb of a subject: auxiliaries, number, noun or verb."""

from __future__ import annotations

from wirereader.annotator.quotes.cues import CueVerb
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.quotes.openings import has_finite_verb, is_opening_mark
from wirereader.annotator.quotes.subjects import Subject
from wirereader.annotator.tokens import Tokens

ARTICLES = group("article")
_BE = group("be")
_REFUSING = group("refusing")
_HAVE = group("have")
_DO = group("do")
_MODALS = group("modal")
_QUANTIFIERS = group("quantifier")
_PLURALS = group("plural")
_SINGULARS = group("singular")
_OF_MANY = group("of_many")
_NEVER_WITH_S = group("not_plural_verb")


def may_be_finite(tokens: Tokens, cue: CueVerb, start: int, i: int) -> bool:
    """Whether the verb at `i`, its auxiliaries from `start` on, states that somebody speaks.

    Not so behind a modal, in the passive, behind an article (`the said plan`) or `to`, and as a
    bare participle.
    """
    lowers = tokens.lowers
    auxiliaries = lowers[start:i]
    if cue.lemma == "say" and _declines(auxiliaries):
        return True
    if not _MODALS.isdisjoint(auxiliaries):
        return False
    if cue.form in ("past", "participle") and not _BE.isdisjoint(auxiliaries):
        return False
    is_governed = start > 0 and start == i and tokens.tags[start - 1] in "DSt"
    if is_governed and lowers[start - 1] not in _QUANTIFIERS:
        return False
    return cue.form != "participle" or any(
        word in _HAVE or word.endswith("'ve") for word in lowers[max(0, start - 1) : i]
    )


def _declines(auxiliaries: list[str]) -> bool:
    """Whether they are `would not` and no more: whoever would not say has been asked."""
    return bool(auxiliaries) and auxiliaries != ["would"] and _REFUSING.issuperset(auxiliaries)


def agrees(tokens: Tokens, cue: CueVerb, start: int, i: int, subject: Subject) -> bool:
    """Whether a base form has a plural subject or an auxiliary, an -s form no plural pronoun."""
    if cue.form == "base":
        auxiliaries = tokens.lowers[start:i]
        has_auxiliary = not _DO.isdisjoint(auxiliaries) or _declines(auxiliaries)
        return has_auxiliary or cue.lemma == "read" or may_be_plural(tokens, subject)
    if cue.form == "s" and subject.kind == "pronoun":
        return tokens.lowers[subject.first] not in _NEVER_WITH_S
    return True


def may_be_plural(tokens: Tokens, subject: Subject) -> bool:
    """Whether a verb without -s can follow the subject: all but a bare singular or one name."""
    words = tokens.lowers[subject.first : subject.stop]
    if subject.kind == "pronoun":
        return words[0] not in _SINGULARS
    if subject.kind == "relative" or "0" in tokens.tags[subject.first : subject.stop]:
        return True
    return any(word in _PLURALS or (word[-1] == "s" and word != "'s") for word in words)


def _opens_clause(tokens: Tokens, k: int) -> bool:
    """Whether a sentence or a clause begins at token `k`, in which a verb must come."""
    return tokens.sentences[tokens.sentence_of[k]][0] == k or tokens.tags[k - 1] in 'C,"'


def _opens_relative(tokens: Tokens, k: int) -> bool:
    """Whether `that` and a verb stand at `k`: then it is a noun that stands before them."""
    return k + 1 < len(tokens) and tokens.tags[k] == "T" and tokens.tags[k + 1] in "VAE"


def can_be_subject(tokens: Tokens, cue: CueVerb, subject: Subject, i: int) -> bool:
    """No genitive (`the mayor's remarks`); and a word that may be a noun needs better evidence.

    That is a name or a plural before it, or `that` or a quotation behind it.
    """
    last = tokens.tags[subject.stop - 1]
    if last == "g" and subject.kind != "apposition":
        return False
    if last == "D" and tokens.lowers[subject.stop - 1] in ARTICLES:
        return False  # `a politically charged visit`
    if last in "0D" and cue.form == "past" and tokens.tags[i + 1 : i + 2] in (["N"], ["v"]):
        return False  # `4,051 pledged delegates`
    if tokens.tags[i] != "v" or subject.kind != "noun":
        return True
    if last == "D" or tokens.tags[subject.first] in "GE":
        return False
    if _opens_relative(tokens, i + 1) and (
        last != "P" or tokens.tags[subject.first] in "DS" or tokens.lowers[i + 2] in _OF_MANY
    ):
        return False  # `a set of Clean Ports Act rules that could`, `Coast Roads rules that have`
    if last in "P)" or tokens.lowers[subject.stop - 1][-1] == "s" or cue.form == "past":
        return True
    after = i + 2 if i + 1 < len(tokens) and tokens.tags[i + 1] in ",:" else i + 1
    if after >= len(tokens):
        return False
    if tokens.region_of[subject.first - 1] >= 0 and subject.first > 0:
        return True  # `"X," the advert states`
    opens_content = tokens.tags[i + 1] in "RSW" or tokens.lowers[i + 1] in ("if", "whether")
    if tokens.tags[i + 1] in "DP":  # `The paper notes the state pays`
        stop = tokens.sentences[tokens.sentence_of[i]][1]
        opens_content = has_finite_verb(tokens, i + 1, stop)
    if opens_content and cue.form == "s" and tokens.tags[subject.first] in "DS":
        return _opens_clause(tokens, subject.first)  # `The survey asks where`
    if tokens.tags[i + 1] == "t" and "i" in cue.frames and cue.form == "s":
        return tokens.tags[subject.first] == "S"  # `His scheme promises to mend it`
    is_counted = last == "0" and cue.form == "s"  # `44 emails that`, `the 35 states that`
    return (tokens.tags[i + 1] == "T" and not is_counted) or is_opening_mark(
        tokens, after, len(tokens)
    )
