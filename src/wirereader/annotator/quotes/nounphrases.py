"""Noun phrases by tags: to the left of a verb, and to the right.

Both walks look at each token once and never further than `lo` or `hi`. They are greedy on purpose:
a source that takes in a word too many still names the right speaker.
"""

from __future__ import annotations

from collections.abc import Sequence

_NOUNISH = frozenset("NPv0q")
_BEFORE_ADJECTIVE = frozenset("DSgBI,C(")
_OPENS_PARTICIPLE = frozenset('DSgB0I,C"')
_BEFORE_GERUND = ("DSg", "NPv")
"""Before an -ing form that ends a phrase (`the mayor's thinking`), and inside one (`port planning
director`)."""
_VERBISH = frozenset("VEAGXtI")
_MARKS_REACH = 13
"""Tokens that marks inside a noun phrase may span, as those around the title of a work."""
_BRACKET_REACH = 14
"""Tokens a bracket inside a noun phrase may span, as `(D., N.Y.)`."""


def chunk_start(tags: Sequence[str], end: int, lo: int) -> int:
    """First token of the simple noun phrase that ends before `end`; `end` if there is none."""
    k = end
    while k > lo:
        tag = tags[k - 1]
        if tag == "q":
            if k < end and tags[k - 2] == ",":  # `"Meet Us," Ann Roe said`
                break
            k = _other_mark(tags, range(k - 2, max(lo, k - _MARKS_REACH) - 1, -1), k - 1)
        elif tag in _NOUNISH:
            k -= 1
        elif tag == "g" and k - 2 >= lo and tags[k - 2] in "NPv0qMB":
            k -= 2
        elif tag in "DS":
            k -= 1
            while k > lo and tags[k - 1] == "D":
                k -= 1
            break
        elif (k == end and tag == ")") or tag == ")":
            opening = _opening_bracket(tags, k - 1, lo)
            if opening is None:
                break
            k = opening
        elif tag in "EGB" and _is_inside(tags, k, end, lo):
            k -= 1
        else:
            break
    return k


def _is_inside(tags: Sequence[str], k: int, end: int, lo: int) -> bool:
    """Whether the participle or adverb before `k` is a word of the phrase that ends at `end`."""
    before = tags[k - 2] if k - 2 >= lo else ""
    if tags[k - 1] == "G" and before and before in _BEFORE_GERUND[k < end]:
        return True
    if tags[k - 1] == "B":
        if before == "N" and k < end:  # `the former first lady`; not `in a letter later aides`
            return k - 3 >= lo and tags[k - 3] in "DS" and (k - 3 == lo or tags[k - 4] != "I")
        return before != "" and before in ("DS" if k == end else "DSg")
    if k == end:
        return False
    return before == "" or before in _OPENS_PARTICIPLE


def _other_mark(tags: Sequence[str], places: range, otherwise: int) -> int:
    """The first of `places` where a mark inside a phrase stands."""
    return next((j for j in places if tags[j] == "q"), otherwise)


def _opening_bracket(tags: Sequence[str], closing: int, lo: int) -> int | None:
    for k in range(closing - 1, max(lo, closing - _BRACKET_REACH) - 1, -1):
        if tags[k] == "(":
            return k
    return None


def _goes_on(tags: Sequence[str], member: int, end: int, lo: int) -> bool:
    """Whether a list goes on left of its comma: `in a period, Roe and Lee` is none."""
    if member < lo or tags[member] not in "NPv0q)":
        return False
    return member == lo or tags[member] == tags[end - 1]


def phrase_start(tags: Sequence[str], end: int, lo: int) -> int:
    """First token of the whole noun phrase that ends before `end`; `end` if there is none.

    Goes on over `of`, `at`, `from` ... behind a noun, over participles with a preposition and over
    `and` and list commas; a coordination that turns out to be the object of a verb further left is
    taken back to its last member.
    """
    k = chunk_start(tags, end, lo)
    if k == end:
        return end
    last_member: int | None = None
    in_list = False
    while k > lo:
        tag = tags[k - 1]
        before = tags[k - 2] if k - 2 >= lo else ""
        if tag in "It" and before and before in "NPv0qD)":
            left = chunk_start(tags, k - 1, lo)
        elif tag == "I" and before == "G" and k - 3 >= lo and tags[k - 3] in "DSg":
            left = chunk_start(tags, k - 1, lo)  # `the planning for the talks`
        elif tag in "It" and before in ("E", "G") and k - 3 >= lo and tags[k - 3] in "NP":
            left = chunk_start(tags, k - 2, lo)
        elif tag == "I" and before == "C" and k - 3 >= lo and tags[k - 3] in "NPv":
            left = chunk_start(tags, k - 2, lo)  # `observers in Varrin and around the country`
        elif tag == "C" and before and before in "NPv0q),":
            comma = before == ","
            left = chunk_start(tags, k - 2 if comma else k - 1, lo)
            if left == (k - 2 if comma else k - 1):
                break
            last_member = k if last_member is None else last_member
            in_list = True
        elif tag == "," and in_list and _goes_on(tags, k - 2, end, lo):
            left = chunk_start(tags, k - 1, lo)
        else:
            break
        if left >= k - 1:
            break
        k = left
    if last_member is not None and k > lo and tags[k - 1] in _VERBISH:
        return last_member
    return k


def chunk_end(tags: Sequence[str], words: Sequence[str], start: int, hi: int) -> int:
    """One past the simple noun phrase that begins at `start`; `start` if there is none."""
    k = start
    while k < hi:
        tag = tags[k]
        if tag == "q":
            mark = _other_mark(tags, range(k + 1, min(hi, k + _MARKS_REACH)), k)
            if any(inner in "VAE" for inner in tags[k:mark]):  # `his client "bitterly regretted"`
                return k
            k = mark
            if tags[k - 1] == ",":
                return k + 1
        elif tag in "DS":
            if k > start and tags[k - 1] not in "D":
                break
        elif tag == "P":
            if k > start and tags[k - 1] in "Nv" and words[k - 1][-1] == "s":
                break
        elif tag in "EGB":
            if (k > start and tags[k - 1] not in "DSgBE0") or (tag == "B" and k == start):
                break
        elif tag == "(":
            closing = _closing_bracket(tags, k, hi)
            if closing is None or k == start:
                break
            k = closing
        elif tag == "M":
            is_owner = k + 1 < hi and tags[k + 1] == "g"  # `Monday's report`
            if not is_owner and (k == start or tags[k - 1] not in "DS"):
                break
        elif tag not in _NOUNISH and tag != "g":
            break
        k += 1
    while k > start and tags[k - 1] in "B":
        k -= 1
    return k


def _closing_bracket(tags: Sequence[str], opening: int, hi: int) -> int | None:
    for k in range(opening + 1, min(hi, opening + _BRACKET_REACH)):
        if tags[k] == ")":
            return k
    return None


def phrase_end(
    tags: Sequence[str],
    words: Sequence[str],
    start: int,
    hi: int,
    over: frozenset[str] = frozenset({"of"}),
) -> int:
    """One past the noun phrase at `start`, over the prepositions `over` and over `and` + name."""
    k = chunk_end(tags, words, start, hi)
    if k == start:
        return start
    while k < hi:
        if tags[k] == "I" and words[k] in over:
            following = chunk_end(tags, words, k + 1, hi)
        elif tags[k] == "C" and words[k] in ("and", "&", "or"):
            following = chunk_end(tags, words, k + 1, hi)
            if following < hi and tags[following] in "VA":
                break
        else:
            break
        if following == k + 1:
            break
        k = following
    return k
