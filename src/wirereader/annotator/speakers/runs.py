"""Runs of capitalised words: where names may stand.

A run is a token range inside one sentence: capitalised words, with the small words that names have
inside (`bin`, `van der`), a nickname in marks, `&`, and `Jr.` behind a comma. A genitive ends it.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.tokens import Tokens


def find_runs(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Token ranges, in order, disjoint."""
    tags = tokens.tags
    stop = 0
    for i, tag in enumerate(tags):
        if tag == "P" and i >= stop and is_capital(tokens, i):
            stop = _end(tokens, i)
            yield i, stop


def is_capital(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is written with a first capital (handles and hashtags are not)."""
    return tokens.words[i][0].isupper()


def _end(tokens: Tokens, first: int) -> int:
    limit = tokens.sentences[tokens.sentence_of[first]][1]
    i = first + 1
    while i < limit:
        step = _step(tokens, i, limit)
        if not step:
            break
        i += step
    return i


def _step(tokens: Tokens, i: int, limit: int) -> int:
    """How many tokens go on with the run at `i`; 0 if it ends here."""
    if _is_name_token(tokens, i, limit):
        return 1
    lower = tokens.lowers[i]
    particles = group("name_particles", "inside")
    if lower in particles:
        for length in (1, 2):
            if i + length < limit and _is_name_token(tokens, i + length, limit):
                return length + 1
            if i + length < limit and tokens.lowers[i + length] not in particles:
                return 0
        return 0
    if lower == "&" and i + 1 < limit and tokens.tags[i + 1] == "P":
        return 2
    if lower == "," and i + 1 < limit and tokens.lowers[i + 1] in group("name_particles", "suffix"):
        return 2
    if (
        tokens.tags[i] == '"'
        and i + 3 < limit
        and tokens.tags[i + 1] == tokens.tags[i + 3] == "P"
        and tokens.tags[i + 2] == '"'
        and is_capital(tokens, i + 3)
    ):
        return 4
    return 0


def _is_name_token(tokens: Tokens, i: int, limit: int) -> bool:
    return tokens.tags[i] == "P" and is_capital(tokens, i)
