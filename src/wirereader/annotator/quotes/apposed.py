"""Clauses behind a cue whose subject is parted from it by an apposition that holds verbs.

`Ann Roe, whose boat had sunk, said she was sorry`: read from the cue, the apposition looks like a
clause, and the clause behind the cue like a source that stands behind it.
"""

from __future__ import annotations

from wirereader.annotator.quotes.ends import content_end
from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.quotes.nounphrases import phrase_end
from wirereader.annotator.tokens import Tokens

_BEGINS_SUBJECT = frozenset("DPNS0v")
_NO_LIMIT = 60
"""Tokens of a subject with its appositions."""


def is_clause_behind(tokens: Tokens, start: int, end: int, hi: int) -> bool:
    """Whether a verb follows at `end`, so that the phrase from `start` on is its subject."""
    is_pronoun = tokens.tags[start] == "R"
    if is_pronoun and "'" in tokens.lowers[start]:
        return True
    k = end
    while k < hi and tokens.tags[k] == "B":
        k += 1
    return k < hi and tokens.tags[k] in ("VAEvC" if is_pronoun else "VA")


def by_apposed_subject(tokens: Tokens, lo: int, words: Range, hi: int) -> Found | None:
    """The clause behind the cue `words`; its source is the first noun phrase from `lo` on."""
    comma = words[0] - 1
    k = lo
    while k < comma and tokens.tags[k] not in _BEGINS_SUBJECT:
        if tokens.tags[k] in "IGEU":  # `In a statement, Ann Roe, whose ...`
            k = next((j for j in range(k, comma) if tokens.tags[j] == ","), comma)
        k += 1
    if k >= comma or comma - k > _NO_LIMIT:
        return None
    part = (words[1], content_end(tokens, words[1], hi))
    end = comma if tokens.tags[comma] == "," else words[0]
    head = phrase_end(tokens.tags, tokens.words, k, comma)
    while head < comma and tokens.tags[head] == "B":
        head += 1
    if head > k and tokens.tags[head] in "VA":  # `Ann Roe laughed, then says she is sorry`
        end = head
    return Found((part,), words, (k, end), "clause after")
