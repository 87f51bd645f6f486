"""The source to the right of its cue: `said Ann Roe, a lawyer`."""

from __future__ import annotations

from wirereader.annotator.quotes.apposed import by_apposed_subject, is_clause_behind
from wirereader.annotator.quotes.around import is_clause
from wirereader.annotator.quotes.before import content_before
from wirereader.annotator.quotes.ends import content_end
from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.quotes.nounphrases import chunk_end
from wirereader.annotator.quotes.openings import is_opening_mark
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.annotator.tokens import Tokens

_REACH = 60
"""Tokens of a source with all its appositions."""
_QUOTE_REACH = 16
"""Tokens between such a source and the second piece of the quotation."""
_HANGS_ON = group("hangs_on_name")
_AFTER_NAME = group("after_name")
_RELATIVE = group("relative")


def by_inversion(sentence: Sentence, frames: str, words: Range) -> Found | None:
    """`"X," said Name`, `"X," said Name, "Y"`; without marks only behind verbs like `say`."""
    tokens = sentence.tokens
    lo, hi = sentence.left_bound(words[0]), sentence.right_bound(words[0])
    if words[1] - words[0] > 2:
        return None
    before = content_before(tokens, lo, words[0])
    if before is None:
        return None
    part, is_quoted = before
    end = inverted_source_end(tokens, words[1], hi)
    if end == words[1]:
        return None
    if not is_quoted and not _may_follow_clause(tokens, frames, words[1], end, hi, part):
        if (
            "q" in frames
            and end < hi
            and tokens.tags[end] == ":"
            and is_opening_mark(tokens, end + 1, hi)
        ):
            behind = (end + 1, content_end(tokens, end + 1, hi))
            return Found((behind,), words, (words[1], end), "quote after")
        return None
    if not is_quoted_alone(tokens, part) and is_clause_behind(tokens, words[1], end, hi):
        return by_apposed_subject(tokens, lo, words, hi) if "s" in frames else None
    source = (words[1], end)
    for k in range(end, min(end + _QUOTE_REACH, hi)):
        if is_opening_mark(tokens, k, hi) and tokens.tags[k - 1] in ",:":
            return Found((part, (k, content_end(tokens, k, hi))), words, source, "quote around")
    return Found((part,), words, source, "inverted")


def _may_follow_clause(
    tokens: Tokens, frames: str, first: int, end: int, hi: int, part: Range
) -> bool:
    """Whether what stands before is a clause and the verb can follow one.

    All verbs like `say` can; those that take `that` where a name closes the sentence or piece:
    `The port is late, wrote Ann Roe`.
    """
    is_name = tokens.tags[first] == "P" or tokens.tags[end - 1] == "P"
    closes = (
        is_name and tokens.tags[first - 2] == "," and (end == hi or tokens.tags[end] in ",;:.-")
    )
    can_follow = "s" in frames or ("t" in frames and "q" in frames and closes)
    return can_follow and is_clause(tokens, *part)


def is_quoted_alone(tokens: Tokens, part: Range) -> bool:
    """Whether the content begins with a quotation."""
    return tokens.region_of[part[0]] >= 0


def inverted_source_end(tokens: Tokens, start: int, hi: int) -> int:
    """One past the source that begins at `start`, right behind its cue; `start` if there is none.

    It runs over appositions and brackets, and stops at a mark, a day, a preposition of time or
    place behind a name, and a comma before a clause with its own verb.
    """
    tags = tokens.tags
    hi = min(hi, start + _REACH)
    if start < hi and tags[start] == "R":
        return start + 1
    if start + 1 < hi and tags[start] == "B" and tags[start + 1] in "NPvE":  # `early results`
        end = inverted_source_end(tokens, start + 1, hi)
        return end if end > start + 1 else start
    if start >= hi or tags[start] not in "PDSN0vEq(M":
        return start
    k = _phrase(tokens, start, hi)
    if k == start:
        return start
    while k < hi and tags[k] == ",":
        following = _apposition_end(tokens, k + 1, hi)
        if following == k + 1:
            break
        k = following
    return k


def _phrase(tokens: Tokens, start: int, hi: int) -> int:
    """A noun phrase with what hangs on it."""
    tags, lowers, words = tokens.tags, tokens.lowers, tokens.words
    k = chunk_end(tags, words, start, hi)
    if k == start:
        return start
    while k < hi:
        if tags[k] in "IC" or tags[k] == "t":
            bare = _bracket(tags, start, k)
            is_name = all(tags[j] == "P" for j in range(start, bare))
            if lowers[k] not in _HANGS_ON or (is_name and lowers[k] in _AFTER_NAME):
                break
            following = chunk_end(tags, words, k + 1, hi)
            if following == k + 1:
                break
            k = following
        elif (tags[k] == "W" and lowers[k] in _RELATIVE) or tags[k] in "EG":
            k = _clause_end(tokens, k, hi)
        else:
            break
    return k


def _bracket(tags: list[str], start: int, stop: int) -> int:
    """Where the brackets behind a name begin; `stop` where nothing is in brackets."""
    return next((k for k in range(start + 1, stop) if tags[k] == "("), stop)


def _clause_end(tokens: Tokens, k: int, hi: int) -> int:
    """One past a relative clause or participle phrase: the next comma, mark or conjunction."""
    while k < hi and tokens.tags[k] not in ',";:.-U':
        k += 1
    return k


def _apposition_end(tokens: Tokens, k: int, hi: int) -> int:
    """One past the apposition that begins behind a comma; `k` if what follows is none."""
    tags, lowers = tokens.tags, tokens.lowers
    if k >= hi:
        return k
    if tags[k] == "0" and (k + 1 >= hi or tags[k + 1] in ",."):  # an age
        end = k + 1
    elif tags[k] in "W" and lowers[k] in _RELATIVE:
        return k
    elif tags[k] in "DSPNvE":
        end = _phrase(tokens, k, hi)
    else:
        return k
    if end > k and end < hi and (tags[end] in "VAB" or tags[end] == "E"):
        return k
    return end
