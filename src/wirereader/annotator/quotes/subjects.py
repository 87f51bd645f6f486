"""The source to the left of its cue: pronoun, noun phrase, apposition, relative clause."""

from __future__ import annotations

from typing import NamedTuple

from wirereader.annotator.quotes.groups import group
from wirereader.annotator.quotes.nounphrases import chunk_start, phrase_start
from wirereader.annotator.tokens import Tokens
from wirereader.lexicons import words

_REACH = 60
"""Tokens looked at to the left of a cue; longer appositions are none."""
_RELATIVE_REACH = 14
_DAY_PARTS = group("day_part")
_TIMES = group("time")
_THIS = group("this")
_RELATIVE = group("relative")
_ASIDES = group("aside")
_NOT_SUBJECTS = group("no_subject")
_FLOATING = group("floating")
_HAVE = group("have")
_PLURALS = group("plural")
_OCCASIONS = group("occasion")
_EACH = group("each")
_COMPARING = group("comparing")
_SUBORDINATORS = words("subordinators")


class Subject(NamedTuple):
    """The subject of a verb, in token indices, half-open."""

    first: int
    stop: int
    kind: str
    """`pronoun`, `noun`, `apposition`, `relative`."""


def verb_start(tokens: Tokens, verb: int, lo: int) -> int:
    """First token of the verb's own words: auxiliaries, adverbs, `not`."""
    tags = tokens.tags
    k = verb
    if k - 2 > lo and tags[k - 1] == "t":
        k = _lead_verb(tokens, k - 1, lo)
    k = _past_phrase(tokens, k, lo)
    while k > lo and tags[k - 1] in "ABX":
        if tokens.lowers[k - 1] in _PLURALS and k - 1 > lo and tags[k - 2] == "D":
            return k  # `a third said`
        k -= 1
    if k - 2 >= lo and tokens.lowers[k - 1] in _FLOATING and tags[k - 2] in "AB":
        k -= 1  # `have both argued`
        while k > lo and tags[k - 1] in "AB":
            k -= 1
    return k


def _past_phrase(tokens: Tokens, verb: int, lo: int) -> int:
    """For `has in his speeches argued`: one past `has`; `verb` if no phrase parts the two."""
    tags = tokens.tags
    if verb - 3 < lo or tags[verb - 1] not in "NPv0MOG" or tags[verb] not in "EV":
        return verb
    if _HAVE.isdisjoint(tokens.lowers[lo:verb]):  # so it is with most
        return verb
    first = chunk_start(tags, verb, lo) if tags[verb - 1] in "NPv0" else verb - 1
    k = first - 1
    if k - 1 < lo or tags[k] != "I":
        return verb
    k -= 1
    return k + 1 if tokens.lowers[k] in _HAVE else verb


def _lead_verb(tokens: Tokens, to: int, lo: int) -> int:
    """For `went on to say`: the first token of `went`; one past `to` where no such verb stands."""
    k = to - 1
    while k > lo and (tokens.tags[k] == "B" or tokens.lowers[k] == "on"):
        if tokens.lowers[k] in words("lead_verbs"):
            break  # `is likely to say`
        k -= 1
    if tokens.lowers[k] not in words("lead_verbs"):
        return to + 1
    if k - 1 > lo and tokens.lowers[k - 1] in _COMPARING:
        k -= 1  # `are more likely to say`
    return k


def subject_before(tokens: Tokens, verb: int, lo: int) -> Subject | None:
    """The subject of the verb whose words begin at `verb`, not left of `lo`."""
    lo = max(lo, verb - _REACH)
    tags, lowers = tokens.tags, tokens.lowers
    k = verb
    if k > lo and tags[k - 1] == "M":  # `Mr. Lee on Monday said`, `Mr. Lee Monday said`
        k -= 2 if k - 2 >= lo and tags[k - 2] == "I" else 1
    elif k - 1 > lo and lowers[k - 2] in _THIS and lowers[k - 1] in _TIMES:
        k -= 2
    elif lowers[k - 1] in _DAY_PARTS and k - 1 > lo and tags[k - 2] == "M":
        k -= 3 if k - 3 >= lo and tags[k - 3] == "I" else 2
    while k < verb and k - 1 > lo and tags[k - 1] == "B":
        k -= 1  # `the mayor later Thursday said`
    if k - 1 > lo and tags[k - 1] == "O" and lowers[k - 1].endswith(("self", "selves")):
        k -= 1  # `the mayor himself said`
    elif k - 1 > lo and lowers[k - 1] in _FLOATING and tags[k - 2] in "NP)R":
        k -= 1  # `Ann Roe and Tom Poe both said`
    if k <= lo:
        return None
    tag = tags[k - 1]
    if tag == "E" and k - 2 >= lo and tags[k - 2] in "NPvD)":  # `those polled`, `a report released`
        first = phrase_start(tags, k - 1, lo)
        return Subject(first, k, "noun") if first < k - 1 else None
    if tag == "O":  # `one of them said`
        return _behind_object(tokens, k, lo)
    if tag == "R":
        return None if lowers[k - 1] in _NOT_SUBJECTS else Subject(k - 1, k, "pronoun")
    if tag == "W" or tag == "T":
        return _relative(tokens, k - 1, lo)
    if tag == ",":
        return _apposition(tokens, k - 1, lo)
    if tag == "q" and k - 2 > lo and tags[k - 2] == ",":  # `Ann Roe, host of "Meet Us," said`
        named = _apposition(tokens, k - 2, lo)
        return None if named is None else named._replace(stop=k)
    if tag == "-":
        return _dashed(tokens, k - 1, lo)
    return _noun(tokens, k, lo)


def _behind_object(tokens: Tokens, end: int, lo: int) -> Subject | None:
    """`one of them`, `those close to him`, `groups that back him`: an object pronoun ends it."""
    tags, before = tokens.tags, end - 2
    if before <= lo:
        return None
    if tags[before] in "VE":
        relative = _clause_in_the_way(tokens, before, lo)
        return None if relative is None else Subject(relative, end, "noun")
    first = phrase_start(tags, before, lo) if tags[before] in "It" else end
    return Subject(first, end, "noun") if first < before else None


def _noun(tokens: Tokens, end: int, lo: int) -> Subject | None:
    tags = tokens.tags
    first = phrase_start(tags, end, lo)
    if first == end and tags[end - 1] in "VE":  # `the man whose boat sank said`
        relative = _clause_in_the_way(tokens, end - 1, lo)
        return None if relative is None else Subject(relative, end, "noun")
    if first == end:
        return None
    first = _behind_occasion(tokens, _cut_fronted(tokens, first, end, lo), end)
    verb = first - 1
    while verb - 1 > lo and tags[verb] in "IB":  # `who have heard of it from the mayor said`
        verb = phrase_start(tags, verb, lo) - 1 if tags[verb - 1] in "NPv" else verb - 1
    if verb >= lo and tags[verb] in "VEAGOXt":
        relative = _clause_in_the_way(tokens, verb, lo)
        if relative is not None:
            return Subject(relative, end, "noun")
    return Subject(first, end, "noun")


def _cut_fronted(tokens: Tokens, first: int, end: int, lo: int) -> int:
    """Leave out a fronted `In 2015`, `In a statement` that no comma parts from the subject."""
    tags = tokens.tags
    is_fronted = (
        first > lo and tags[first - 1] in "I" and (first - 1 == lo or tags[first - 2] in ',C-:;"TU')
    )
    if not is_fronted:
        return first
    for k in range(first + 1, end):
        if (tags[k] == "P" and tags[k - 1] in "N0v") or (tags[k] in "DS" and tags[k - 1] in "NP0v"):
            return k
    return first


def _behind_occasion(tokens: Tokens, first: int, end: int) -> int:
    """Leave out the occasion on which a clause without `when` hangs: `the third time [Ann Roe]`."""
    is_each = tokens.lowers[first] in _EACH
    for k in range(first + 1, end - 1):
        if tokens.words[k] in _OCCASIONS and (is_each or tokens.tags[k + 1] == "P"):
            return k + 1
    return first


def _clause_in_the_way(tokens: Tokens, verb: int, lo: int) -> int | None:
    """For `The man who shot Ann Roe said`: the first token of `The man`, seen from `shot`."""
    tags = tokens.tags
    for k in range(verb, max(lo, verb - _RELATIVE_REACH), -1):
        if tags[k] in ',;:."-':
            return None
        if tokens.lowers[k] in _RELATIVE or (
            tags[k] == "T" and tags[k - 1] in "Nv" and tags[k + 1] in "VEAB"
        ):
            first = phrase_start(tags, k, lo)
            return first if first < k else None
    return None


def _relative(tokens: Tokens, pronoun: int, lo: int) -> Subject | None:
    """`the mayor, who said`: from the noun phrase to the relative pronoun."""
    tags = tokens.tags
    if tokens.lowers[pronoun] == "whom" and tokens.lowers[pronoun - 1] == "of":
        first = phrase_start(tags, pronoun - 1, lo)  # `the owners, many of whom said`
        return Subject(first, pronoun + 1, "relative") if first < pronoun - 1 else None
    if tokens.lowers[pronoun] not in ("who", "which", "that"):
        return None
    end = pronoun
    if end > lo and tags[end - 1] in "IC":
        end -= 1
    if end > lo and tags[end - 1] in ",-":
        end -= 1
    first = phrase_start(tags, end, lo)
    if first == end:
        if tokens.lowers[pronoun] == "who":
            return Subject(pronoun, pronoun + 1, "relative")
        return None
    return Subject(first, pronoun + 1, "relative")


def _dashed(tokens: Tokens, dash: int, lo: int) -> Subject | None:
    """`Mr. Lee - a lawyer - said`: what stands before the first of two dashes."""
    for k in range(dash - 1, max(lo, dash - 25), -1):
        if tokens.tags[k] == "-":
            first = phrase_start(tokens.tags, k, lo)
            return Subject(first, dash, "apposition") if first < k else None
        if tokens.tags[k] in '".':
            return None
    return None


def _apposition(tokens: Tokens, comma: int, lo: int) -> Subject | None:
    """`Ann Roe, 45, a lawyer who lives here, said`: seen from the comma before the cue.

    Walks left over the pieces between commas. The leftmost bare noun phrase is the head; asides
    (`however`, `speaking on the radio`) are passed over, and left out where they stand last.
    """
    tags = tokens.tags
    head: int | None = None
    stop = end = comma
    while end > lo:
        first = _piece_start(tags, end, lo)
        if first is None or first == end:
            break
        if tags[end - 1] == "R":  # `she, once again, said`
            head = end - 1
            break
        start = phrase_start(tags, end, lo)
        opening = tags[first]
        is_introduced = opening in "UCB" and start == first + 1
        if first < start < end and head is not None and tokens.lowers[start - 1] in _SUBORDINATORS:
            head = start  # `left after Ann Roe, a lawyer, said`
            break
        if start < end and (start <= first or is_introduced):
            head = start
            is_apposed = opening == "B" and tags[start] == "D"  # `Ann Roe, now a lawyer, said`
            if start < first or (is_introduced and opening != "C" and not is_apposed):
                break
        elif not _is_aside(tokens, first, end):
            break
        elif head is None and opening in "BIGUE":
            stop = first - 1
        if first == lo or tags[first - 1] != ",":
            break
        end = first - 1
    if head is None or head >= comma:
        return None
    return Subject(head, max(stop, head + 1), "apposition")


def _piece_start(tags: list[str], end: int, lo: int) -> int | None:
    """First token behind the comma that stands before the piece that ends at `end`."""
    k = end
    while k > lo and tags[k - 1] != ",":
        if tags[k - 1] in '";:.-':
            return k if k < end else None
        k -= 1
    return k


def _is_aside(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a piece between commas can stand between a subject and its verb."""
    tags = tokens.tags
    opening = tags[first]
    if opening in "WIGE" or tokens.lowers[first] in _ASIDES or tokens.lowers[first] == "whose":
        return True
    for k in range(first, end):
        if tags[k] in "WT" and k > first:
            return True
        if tags[k] in "AVR":
            return False
    return True
