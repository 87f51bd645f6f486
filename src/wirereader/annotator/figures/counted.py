"""What a figure counts: the noun phrase after it (`3,000 [pilgrims]`, `$3 billion in [aid]`).

Word classes are those of `annotator/tags.py`; the phrase ends before the first word that cannot
belong to it and has at most `_LONGEST` words, without its article.
"""

from __future__ import annotations

from decimal import Decimal

from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.annotator.tags import TAGS
from wirereader.lexicons import table
from wirereader.model.span import Span
from wirereader.text.contexts import context
from wirereader.text.number_words import number_words

_LONGEST = 5
"""Words of a phrase; copy packs no more nouns behind a number."""

_INNER = frozenset("NPvEG")
"""Tags of words within the phrase: nouns, names, what may be a noun, participles."""

_HEADS = frozenset("NPv")
"""Tags of its last word."""


_APOSTROPHES = frozenset("'’")
_DETERMINERS = frozenset("DS")
_LINKS = {
    "money": frozenset({"of", "in", "for"}),
    "percent": frozenset({"of", "in"}),
    "cardinal": frozenset({"of"}),
    "quantity": frozenset({"of"}),
    "duration": frozenset({"of"}),
}
"""Prepositions that lead from a figure of a kind to what it counts."""

COUNTING = frozenset({"money", "percent", "quantity", "cardinal", "ordinal", "duration"})
"""Kinds of figures that count something."""


def counted_phrase(p: Passage, reading: Reading) -> Span | None:
    """The span of what the figure counts, or None where it is not said right after it."""
    begin = _begin(p, reading)
    if begin is None:
        return None
    end = _end(p, begin)
    is_adjective = end > begin and p.is_lower(end - 1) and not p.has_plural_noun(end - 1)
    if is_adjective and _counts_several(p, reading):
        end = _plural_end(p, begin) or end
    if reading.kind == "money" and begin == reading.end and _says(p, end):
        return None  # the $20 million builders say it needs
    if end > begin and table("abbreviations").get(f"{p.low[end - 1]}{p.low[end]}") == ("title",):
        end = _past_name(p, end + 1)
    if p.low[end] in _APOSTROPHES and p.low[end + 1] == "s" and p.joined(end):
        begin = end + 2  # one of her father's [crews]
        end = _end(p, begin)
    return Span(p.starts[begin], p.ends[end - 1]) if end > begin else None


def _past_name(p: Passage, at: int) -> int:
    """The end of the name that begins at `at`, behind a title: one of Mr. [Alder]'s crews."""
    while p.is_capital(at):
        at += 1
    return at


def _begin(p: Passage, reading: Reading) -> int | None:
    """The first word that may belong to the phrase, behind `-old`, `more`, `of the`."""
    at = reading.end
    following = p.after_hyphen(at)
    if following is not None:
        at = following + 1 if p.low[following] in context("before uncounted noun") else following
    while p.low[at] in context("before uncounted noun") and p.spaced(at):
        at += 1
    if p.low[at] in _LINKS.get(reading.kind or "", ()) and p.spaced(at):
        if p.low[at] != "of" and TAGS[p.raw[at + 1] or "."] in _DETERMINERS:
            return None  # $5 million in a year, $5 for your trouble
        at += 1
        while TAGS[p.raw[at] or "."] in _DETERMINERS and p.spaced(at):
            at += 1
    elif reading.kind == "quantity" and p.low[at - 1].endswith("s") and p.spaced(at):
        return None  # 500 square miles free of mines
    if reading.kind == "ordinal" and p.low[at] in number_words():
        at += 1
    return at if p.spaced(at) or at == following else None


def _end(p: Passage, begin: int) -> int:
    """The end of the noun phrase that begins at `begin`; `begin` itself where there is none."""
    end = at = begin
    for _ in range(_LONGEST):
        if not p.is_word(at):
            break
        at = _behind_compound(p, at)
        tag = TAGS[p.raw[at]]
        if tag not in _INNER or p.low[at] in context("measured not counted"):
            break
        if end > begin and _is_predicate(p, at, tag):
            break
        if tag in _HEADS:
            end = at + 1
        if p.has_plural_noun(at) and tag == "N":
            break
        following = p.next_word(at + 1)
        if following is None:
            break
        at = _behind_and(p, following)
    return end


def _counts_several(p: Passage, reading: Reading) -> bool:
    """Whether the noun of a number must be a plural, as after `one of`; of a share it need not."""
    value = reading.value
    if reading.kind != "cardinal" or not isinstance(value, Decimal):
        return reading.kind == "cardinal"
    return value > 1 or (value == 1 and p.low[reading.end] == "of")


def _plural_end(p: Passage, begin: int) -> int | None:
    """The end of the plural that a number of things leads to, past `major`, `elected`."""
    at = begin
    for _ in range(_LONGEST):
        if not p.is_word(at) or TAGS[p.raw[at]] not in _INNER or not p.spaced(at):
            return None
        if p.has_plural_noun(at):
            return at + 1
        at = _behind_and(p, at + 1)
    return None


def _says(p: Passage, end: int) -> bool:
    """Whether the noun that ends there is the subject of what follows."""
    return p.has_plural_noun(end - 1) and TAGS[p.raw[end] or "."] == "V"


def _behind_and(p: Passage, at: int) -> int:
    """The word behind `and` where the phrase has not come to its noun: `old and new ships`."""
    if p.low[at] != "and" or p.has_plural_noun(at - 1) or not p.is_word(at + 1):
        return at
    return at + 1 if p.has_plural_noun(at + 2) else at


def _behind_compound(p: Passage, at: int) -> int:
    """The word behind `laid-off`, whose parts are no nouns; its last part where none follows."""
    following = p.after_hyphen(at + 1)
    if following is None or not p.is_word(following):
        return at
    behind = following + 1
    return behind if p.spaced(behind) and p.is_word(behind) else following


def _is_predicate(p: Passage, at: int, tag: str) -> bool:
    """Whether a word after a noun more likely says something of it: `men led`, `men march`."""
    if tag in "EG":
        return True
    if p.is_lower(at - 1) and not p.has_plural_noun(at - 1) and not p.low[at].endswith("s"):
        return False  # a singular would have its verb in -s: a sixth nuclear test in the north
    return tag == "v" and TAGS[p.raw[at + 1] or "."] in "DSRIt" and p.low[at + 1] != "of"
