"""How sure a finding is: the share of its rule's findings that were right when counted.

The table is the lexicon `rule_confidence`, whose head says how it was taken. The plain verbs (say,
tell, add, write) have a column of their own, since hardly anything else follows them than speech.
"""

from __future__ import annotations

from functools import cache

from wirereader.annotator.quotes.cues import cue_forms
from wirereader.annotator.quotes.found import Found
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.tokens import Tokens
from wirereader.lexicons import table

_PLAIN = group("plain")
_UNCOUNTED = 0.5
"""Of a rule that the table does not hold."""


def confidence_of(tokens: Tokens, found: Found) -> float:
    """Between 0 and 1."""
    confidences = _confidences()
    values = confidences.get(found.rule)
    if found.source is not None and _opens_sentence(tokens, found.source[0]):
        values = confidences.get(f"{found.rule}, opening", values)
    if values is None:
        return _UNCOUNTED
    plain, other, attitude = values
    if found.quote_class == "attitude":
        return attitude
    cue = cue_forms().get(tokens.lowers[found.cue[1] - 1]) if found.cue else None
    return plain if cue is not None and cue.lemma in _PLAIN else other


def _opens_sentence(tokens: Tokens, k: int) -> bool:
    """Whether a sentence begins at token `k`: a subject there is hardly ever another's object."""
    return tokens.sentences[tokens.sentence_of[k]][0] == k


@cache
def _confidences() -> dict[str, tuple[float, float, float]]:
    """Rule to its confidence with a plain verb, with another cue, and as an attitude."""
    return {
        rule: (int(plain) / 100, int(other) / 100, int(attitude) / 100)
        for rule, (plain, other, attitude) in table("rule_confidence").items()
    }
