"""Acts that a verb of saying performs: `declared bankruptcy`, `declared war on the weevil`.

Nothing is reported there; `declared that the war was over` and `declared the war a mistake` report.
"""

from __future__ import annotations

from wirereader.annotator.quotes.nounphrases import chunk_end
from wirereader.annotator.tokens import Tokens
from wirereader.lexicons import table

_ACTS = {verb: frozenset(nouns.split()) for verb, (nouns,) in table("acts").items()}
"""What a verb brings about, by its base form."""


def is_act(tokens: Tokens, verb: str, k: int, hi: int) -> bool:
    """Whether the phrase at `k`, behind that verb, is what the verb brings about.

    Its head noun tells, where no second noun phrase stands behind it: that is a judgement.
    """
    nouns = _ACTS.get(verb)
    if nouns is None:
        return False
    end = chunk_end(tokens.tags, tokens.words, k, hi)
    if end == k or tokens.lowers[end - 1] not in nouns:
        return False
    return end >= hi or tokens.tags[end] not in "DS"
