"""A name and a colon: headlines (`Name: X`), transcripts (`NAME: ...`), `Name: "X"`."""

from __future__ import annotations

from wirereader.annotator.quotes.found import Found
from wirereader.annotator.quotes.openings import is_opening_mark
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.lexicons import words

_LONGEST_NAME = 12


def by_colon(sentence: Sentence) -> Found | None:
    """A sentence that begins with a name and a colon."""
    if not sentence.leads:
        return None
    tokens = sentence.tokens
    k = next((k for k in sentence.leads if tokens.words[k] == ":"), sentence.stop)
    if not sentence.first < k < min(sentence.stop - 1, sentence.first + _LONGEST_NAME):
        return None
    if not all(tag in "PgDNvI0,(C)" for tag in tokens.tags[sentence.first : k]):
        return None
    names = sum(word[0].isupper() for word in tokens.words[sentence.first : k])
    if not names or tokens.lowers[sentence.first : k][-1] in words("headline_kickers"):
        return None
    if sentence.is_title:
        if names * 2 < k - sentence.first:
            return None
        rule = "headline"
    elif is_opening_mark(tokens, k + 1, sentence.stop):
        rule = "name and colon"
    else:
        return None
    return Found(((k + 1, sentence.stop),), (k, k + 1), (sentence.first, k), rule)
