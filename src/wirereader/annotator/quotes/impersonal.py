"""Opinions of nobody in particular: `X seems to be Y`, `X is expected to do Y`.

The content has two pieces, the subject and what follows the cue; there is no source.
"""

from __future__ import annotations

from wirereader.annotator.quotes.cues import cue_forms
from wirereader.annotator.quotes.ends import content_end
from wirereader.annotator.quotes.found import Found
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.annotator.quotes.subjects import subject_before, verb_start
from wirereader.model.attribution import QuoteClass

_BE = group("be")
_SEEM = group("seem")
_SUPPOSED = group("supposed")
SEEMING = _SEEM | _SUPPOSED
"""Verbs whose forms can be such a cue."""


def by_seeming(sentence: Sentence, i: int, quote_class: QuoteClass) -> Found | None:
    """`seem`, `appear`, and the passive of `expect`, `believe`, `report`, `say` with `to`."""
    tokens = sentence.tokens
    tags, lowers = tokens.tags, tokens.lowers
    cue = cue_forms()[lowers[i]]
    at = i + 1
    hi = sentence.right_bound(i)
    if quote_class != "attitude" or at + 1 >= hi:
        return None
    lo = sentence.left_bound(i)
    start = verb_start(tokens, i, lo)
    if cue.lemma in _SEEM:
        if tags[at] not in "tNEVvDGXB" and lowers[at] not in ("like", "as", "that"):
            return None
    elif not (
        cue.lemma in _SUPPOSED
        and cue.form in ("past", "participle")
        and tags[at] == "t"
        and any(word in _BE for word in lowers[start:i])
    ):
        return None
    subject = subject_before(tokens, start, lo)
    if subject is None:
        return None
    end = content_end(tokens, at, hi)
    parts = ((subject.first, subject.stop), (at, end))
    return Found(parts, (start, i + 1), None, "impersonal", quote_class)
