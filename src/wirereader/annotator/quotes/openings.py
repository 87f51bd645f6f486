"""Where the content behind a cue begins, and of what shape it is."""

from __future__ import annotations

from typing import NamedTuple

from wirereader.annotator.quotes.acts import is_act
from wirereader.annotator.quotes.anonymity import aside_end
from wirereader.annotator.quotes.cues import CueVerb
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.quotes.nounphrases import chunk_end, phrase_end
from wirereader.annotator.tokens import Tokens
from wirereader.lexicons import table

_REACH = 40
"""Tokens between a cue and its content at most: `said in an interview with ... on Monday that`."""
_CLAUSE_REACH = 24
"""Tokens of a clause in which its finite verb must come."""
_OVER = group("adverbial")
_BEHIND_ADDRESSEE = group("behind_addressee")
_DAY_PARTS = group("day_part")
_TIMES = group("time")
_THIS = group("this")
_OPENERS = group("opener")
_ADDRESSING = group("addressing")
_DEGREES = group("degree")


class Opening(NamedTuple):
    """What stands behind a cue."""

    kind: str
    """`quote`, `that`, `clause`, `wh`, `to`, `object to`, `phrase`, `prep`, `comma` (more behind
    a comma), `colon`, `end`, `none`."""
    at: int
    """First token of the content; for `comma` and `end` that sign."""


def is_opening_mark(tokens: Tokens, k: int, hi: int) -> bool:
    """Whether a quotation of more than two words begins at `k`."""
    if k >= hi or tokens.tags[k] not in '"x':
        return False
    region = tokens.region_of[k]
    return region >= 0 and tokens.regions[region].first == k


def find_opening(tokens: Tokens, cue: CueVerb, frames: str, k: int, hi: int) -> Opening:
    """Skip adverbials and addressee behind the cue (from token `k` on) and name what follows."""
    tags, lowers, words = tokens.tags, tokens.lowers, tokens.words
    limit = min(hi, k + _REACH)
    needs_addressee = "a" in frames
    aside = aside_end(tokens, k, hi)
    if aside is not None:
        mark = next((j for j in range(aside, limit) if is_opening_mark(tokens, j, hi)), None)
        return Opening("end", hi) if mark is None else Opening("quote", mark)
    first = k
    while k < limit:
        tag = tags[k]
        if is_opening_mark(tokens, k, hi):
            return Opening("quote", k)
        if tag == "T" and ("t" in frames or "s" in frames):
            return Opening("that", k)
        if tag == ",":
            if is_opening_mark(tokens, k + 1, hi):
                return Opening("quote", k + 1)
            place = _place_end(tags, k, limit)
            if place is not None:
                k = place
                continue
            return Opening("comma", k)
        if tag == ":":
            if is_opening_mark(tokens, k + 1, hi):
                return Opening("quote", k + 1)
            return Opening("colon", k + 1)
        if tag in ".;":
            return Opening("end", k)
        if k == first and lowers[k] in ("and", "or"):
            return Opening("none", k)  # `what Ann Roe proposed and carried out`
        if tag == "W" or lowers[k] in ("if", "whether"):
            return Opening("wh", k)
        if tag == "t":
            if "to" in cue.preps and k - first <= 1 and k + 1 < hi:
                is_verb = "i" in frames and tags[k + 1] in "VvA" and words[k + 1][-1] != "s"
                if not is_verb and tags[k + 1] != "V":
                    return Opening("prep", k)
            if _is_infinitive(tokens, k, hi):
                return Opening("to", k)
            end = phrase_end(tags, words, k + 1, limit, _OVER)
            if end == k + 1:
                end += tags[k + 1] in "OR" if k + 1 < hi else 0
            if end == k + 1:
                return Opening("none", k)
            k = end
            continue
        if _counts(tokens, k, hi):
            return _bare(tokens, frames, k, hi)
        has_more = k + 1 < limit and tags[k + 1] == "T"
        if has_more and tag in "IU" and k > first and tags[k - 1] == "B":
            k += 1  # `complained soon after that`
            continue
        if tag == "I" or lowers[k] in _OPENERS or (lowers[k] == "as" and "x" not in frames):
            if lowers[k] in cue.preps and (k - first <= 1 or cue.lemma == "ask"):
                return _behind_topic(tokens, k, hi)
            end = _adverbial_end(tokens, k, limit)
            if end == k:
                return Opening("none", k)
            k = end
            continue
        if tag == "O" and "o" in frames and k + 2 < hi and tags[k + 1] == "t":
            return Opening("object to", k)
        if tag == "O" and needs_addressee:
            needs_addressee = False
            k += 1
            continue
        if tag == "O" and "k" in frames:
            return Opening("phrase", k)  # `accused him of "X"`
        if tag in "BMOx":
            k += 1
            if k < limit and lowers[k - 1] in _THIS and lowers[k] in _TIMES:
                k += 1
            if k < limit and lowers[k] in _DAY_PARTS:
                k += 1
            continue
        if tag == "D" and k + 1 < limit and lowers[k + 1] in _TIMES and lowers[k] in _THIS:
            k += 2
            continue
        if tag in "DSPNv0RqGE(-CUAXg":
            if needs_addressee and tag in "DSPNv0Rq":
                end = _addressee_end(tokens, k, limit)
                needs_addressee = False
                if "o" in frames and end < hi and _is_infinitive(tokens, end, hi):
                    return Opening("object to", k)
                is_all = end >= hi and "n" in frames  # `promised a new pier`
                if end > k and not is_all and (end >= hi or tags[end] not in "AV"):
                    k = end
                    continue
            if tag == "-":
                return Opening("comma", k)
            bare = _bare(tokens, frames, k, hi)
            is_performed = bare.kind == "phrase" and is_act(tokens, cue.lemma, k, hi)
            return Opening("none", k) if is_performed else bare
        if tag in "VE":
            return Opening("clause", k)
        return Opening("none", k)
    return Opening("end" if k >= hi else "none", k)


def _counts(tokens: Tokens, k: int, hi: int) -> bool:
    """Whether the words at `k` belong to what is said: `at least six`, `about 40`, `perhaps it`."""
    if k + 2 >= hi or tokens.lowers[k] not in _DEGREES:
        return False
    following = tokens.tags[k + 1]
    if tokens.lowers[k] == "at":
        return tokens.lowers[k + 1] in ("least", "most")
    if tokens.tags[k] == "I":
        return following == "0" and tokens.tags[k + 2] in "NPIv"
    return following in "0DRSNPG"


def _place_end(tags: list[str], comma: int, limit: int) -> int | None:
    """For `in Port Valda, Varrin, that`: one past the second name and its comma.

    None where no name of two words at most stands between names and a comma, a day or `that`.
    """
    end = comma + 1
    while end < limit and tags[end] == "P":
        end += 1
    if tags[comma - 1] != "P" or not comma + 1 < end <= comma + 3 or end + 1 >= limit:
        return None
    if tags[end] in "MT":
        return end
    is_more = tags[end] == "," and tags[end + 1] in "TIMN"
    return end + 1 if is_more or (tags[end] == "I" and tags[end + 1] == "M") else None


def _is_infinitive(tokens: Tokens, to: int, hi: int) -> bool:
    """Whether `to` stands at `to` and a verb behind it, in marks perhaps (`vowed to "open up"`).

    A word of unknown class is one if an article, a possessive, a pronoun or a name follows, and
    another noun behind what is no plural (`to enact reform`).
    """
    tags, words = tokens.tags, tokens.lowers
    if tags[to] != "t":
        return False
    verb = to + 2 if to + 2 < hi and tags[to + 1] in 'q"' else to + 1
    if verb >= hi:
        return False
    if tags[verb] == "v" and words[verb] not in table("verbs"):
        return False  # `in answer to questions`
    if tags[verb] != "N" or verb + 1 >= hi:
        return tags[verb] in "VvAB"
    return tags[verb + 1] in "DSROP" or (tags[verb + 1] in "Nv0" and words[verb][-1] != "s")


def _behind_topic(tokens: Tokens, k: int, hi: int) -> Opening:
    """What follows the phrase at `k`, if it is not what was said itself, else the phrase.

    `said of Name: "X"`, `agreed with Name that X`.
    """
    end = phrase_end(tokens.tags, tokens.words, k + 1, min(hi, k + _REACH), _OVER)
    if end == k + 1 < hi and tokens.tags[end] in "OR":
        end += 1
    if end < hi and tokens.tags[end] in ",:" and is_opening_mark(tokens, end + 1, hi):
        return Opening("quote", end + 1)
    if end < hi and tokens.tags[end] == "T" and tokens.lowers[k] in _ADDRESSING:
        return Opening("that", end)
    return Opening("prep", k)


def _addressee_end(tokens: Tokens, k: int, limit: int) -> int:
    """One past the person spoken to."""
    tags, words = tokens.tags, tokens.words
    if tags[k] == "R":
        return k + 1
    end = chunk_end(tags, words, k, limit)
    while end < limit and words[end] in _BEHIND_ADDRESSEE:
        following = chunk_end(tags, words, end + 1, limit)
        if following == end + 1 or (following < limit and tags[following] in "AV"):
            break
        end = following
    return end


def _adverbial_end(tokens: Tokens, k: int, limit: int) -> int:
    """One past the prepositional phrase whose preposition stands at `k`; `k` if there is none."""
    tags, words = tokens.tags, tokens.words
    start = k + 1
    while start < limit and tags[start] in "Ix":
        start += 1
    if start < limit and tags[start] in "OMB":
        end = start + 1
        while end < limit and tags[end] in "0M":
            end += 1
        is_owner = end < limit and tags[end] == "g"  # `on Monday's "Morning Coast"`
        return phrase_end(tags, words, end + 1, limit) if is_owner else end
    if start < limit and tags[start] == "G":
        start += 1
    end = phrase_end(tags, words, start, limit)
    return k if end == start == k + 1 else end


def _bare(tokens: Tokens, frames: str, k: int, hi: int) -> Opening:
    """A clause without `that`, somebody with an infinitive, or a mere phrase."""
    if "o" in frames:
        end = phrase_end(tokens.tags, tokens.words, k, hi)
        end += tokens.tags[k] in "RO" and end == k
        if end < hi and _is_infinitive(tokens, end, hi):
            return Opening("object to", k)
    if has_finite_verb(tokens, k, hi):
        return Opening("clause", k)
    return Opening("phrase", k)


def has_finite_verb(tokens: Tokens, k: int, hi: int) -> bool:
    """Whether the words from `k` on are a clause: a subject and soon its verb."""
    tags = tokens.tags
    if tags[k] == "R":
        return True
    end = phrase_end(tags, tokens.words, k, min(hi, k + _CLAUSE_REACH), _OVER)
    while end < hi and tags[end] in "Bq":
        end += 1
    if end > k and end < hi and tags[end] in "AVE" and (tags[end] != "E" or end + 1 < hi):
        return True
    seen_relative = False
    for j in range(k, min(hi, k + _CLAUSE_REACH)):
        tag = tags[j]
        if tag in '";:.':
            return False
        if tag in "WTU":
            seen_relative = True
        elif tag == "A" or (tag == "V" and j > k and tags[j - 1] != "t"):
            if not seen_relative:
                return True
            seen_relative = False
    return False
