"""Nouns as cues: `Name's claim that X`, `her repeated warning that X`."""

from __future__ import annotations

from wirereader.annotator.quotes.ends import content_end
from wirereader.annotator.quotes.found import Found
from wirereader.annotator.quotes.nounphrases import chunk_start
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.lexicons import words
from wirereader.model.attribution import QuoteClass

_MOST_ADJECTIVES = 3
_VERB_AGAIN = (["E", "A"], ["G", "A"], ["V", "A"])
"""Tags of a full verb and the auxiliary of the next one."""
_ADJECTIVE_TAGS = frozenset("NBEGv0P")


def is_claim(lowers: list[str], i: int) -> bool:
    """Whether the word at `i` is a noun of saying with a that-clause behind it."""
    return i + 1 < len(lowers) and lowers[i + 1] == "that" and lowers[i] in words("speech_nouns")


def by_noun(sentence: Sentence, noun: int, quote_class: QuoteClass = "speech") -> Found | None:
    """The that-clause behind such a noun, if a genitive or possessive before it tells whose."""
    tokens = sentence.tokens
    tags = tokens.tags
    if quote_class != "speech" or not is_claim(tokens.lowers, noun):
        return None
    lo, hi = sentence.left_bound(noun), sentence.right_bound(noun)
    end = noun
    while end > max(lo, noun - _MOST_ADJECTIVES) and tags[end - 1] in _ADJECTIVE_TAGS:
        end -= 1
    if end == lo or noun + 2 >= hi or tags[end - 1] not in "gS":
        return None
    first = end - 1 if tags[end - 1] == "S" else chunk_start(tags, end, lo)
    stop = content_end(tokens, noun + 1, hi)
    if not any(tag in "VEA" for tag in tags[lo:first]):
        stop = second_verb(tags, noun + 2, stop)
    return Found(((noun + 1, stop),), (noun, noun + 1), (first, end), "claim noun")


def second_verb(tags: list[str], first: int, stop: int) -> int:
    """Where the verb of the main clause stands, of which the noun is the subject.

    It is the first finite verb that does not follow the that-clause's own at once; `stop` if there
    is none.
    """
    own = next((k for k in range(first, stop) if tags[k] in "VA"), stop)
    own += 1
    while own < stop and tags[own] in "AXBEG" and tags[own - 1 : own + 1] not in _VERB_AGAIN:
        own += 1
    return next((k for k in range(own, stop) if tags[k] in "VA"), stop)
