"""Words that an agency passes on: `Agency quoted Name as saying X`, `X, Name said, it reported`,
`According to Agency, Name said X`.

The attribution is Name's. The agency only relays it and gets none.
"""

from __future__ import annotations

from wirereader.annotator.quotes.before import content_before
from wirereader.annotator.quotes.cues import cue_forms
from wirereader.annotator.quotes.ends import content_end
from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.quotes.inverted import inverted_source_end
from wirereader.annotator.quotes.openings import find_opening
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.annotator.quotes.subjects import subject_before, verb_start
from wirereader.annotator.tokens import Tokens
from wirereader.lexicons import table
from wirereader.model.attribution import QuoteClass

_REACH = 30
QUOTING = frozenset({"quote", "cite"})
"""Verbs with which an agency names whose words it passes on."""
_RELAYING = group("relay")
_BE = group("be")


def by_quoted_as(sentence: Sentence, i: int, quote_class: QuoteClass) -> Found | None:
    """`Agency quoted Name as saying X`, `"X," it quoted Name as saying`, `Name was quoted as`."""
    tokens = sentence.tokens
    lowers = tokens.lowers
    cue = cue_forms()[lowers[i]]
    if cue.lemma not in QUOTING or quote_class != "speech":
        return None
    hi = sentence.right_bound(i)
    lo = sentence.left_bound(i)
    saying = _as_saying(sentence, i, hi)
    if saying is None:
        return None
    start = verb_start(tokens, i, lo)
    subject = subject_before(tokens, start, lo)
    source: Range
    if saying == i + 1 or any(word in _BE for word in lowers[start:i]):
        if subject is None:
            return None
        source = (subject.first, subject.stop)
    else:
        end = min(inverted_source_end(tokens, i + 1, saying), saying)
        if end == i + 1:
            return None
        source = (i + 1, end)
    words = (start, i + 1)
    before = content_before(tokens, lo, subject.first if subject else start)
    if before is not None and before[1]:
        return Found((before[0],), words, source, "relayed")
    saying_cue = cue_forms()[lowers[saying + 1]]
    opening = find_opening(tokens, saying_cue, "sqt", saying + 2, hi)
    if opening.kind in ("end", "none", "comma"):
        return None
    return Found(((opening.at, content_end(tokens, opening.at, hi)),), words, source, "relayed")


def _as_saying(sentence: Sentence, i: int, hi: int) -> int | None:
    """The token `as` of `as saying`, near behind the verb at `i`."""
    tokens = sentence.tokens
    for k in range(i + 1, min(hi - 1, i + _REACH)):
        if tokens.lowers[k] == "as" and tokens.tags[k + 1] == "G":
            return k if tokens.lowers[k + 1] in cue_forms() else None
        if tokens.tags[k] in '";:':
            return None
    return None


def relayed_end(sentence: Sentence, outer: Found) -> int | None:
    """For `..., Name said, Agency reported`: where the part that holds Name's words ends.

    `outer` is the trailing attribution to the agency. None if it relays nothing, that is, if no
    other attribution stands in its content.
    """
    tokens = sentence.tokens
    if outer.cue is None or outer.source is None:
        return None
    cue = cue_forms().get(tokens.lowers[outer.cue[1] - 1])
    if cue is None or cue.lemma not in _RELAYING:
        return None
    first, stop = outer.parts[0]
    speaks = any(
        first <= k < stop and tokens.tags[k] in "VE" and "q" in cue_forms()[tokens.lowers[k]].frames
        for k in sentence.cues
    )
    return stop if speaks else None


def relays_another(sentence: Sentence, outer: Found) -> bool:
    """Whether `According to Agency, Name said X` only passes on what Name said.

    So it does where the source is an agency's name and the content a subject and its verb of
    saying; what another paper or a poll says that somebody said is its own.
    """
    tokens = sentence.tokens
    if outer.rule != "according to before" or not _is_agency(tokens, outer.source):
        return False
    first, stop = outer.parts[0]
    return any(first < i < stop and _speaks_from(sentence, first, i) for i in sentence.cues)


def _is_agency(tokens: Tokens, source: Range | None) -> bool:
    if source is None:
        return False
    name = [lower for lower in tokens.lowers[slice(*source)] if lower != "the"]
    return " ".join(name) in table("agencies")


def passed_on(sentence: Sentence, outer: Found) -> int | None:
    """For `"X," Name said, according to Agency`: where the part that holds Name's words ends.

    None unless it begins with a quotation, and a verb of saying stands behind that.
    """
    tokens = sentence.tokens
    if outer.rule != "according to after" or not _is_agency(tokens, outer.source):
        return None
    first, stop = outer.parts[0]
    quotation = tokens.region_of[first]
    if quotation < 0:
        return None
    behind = tokens.regions[quotation].stop
    speaks = any(
        behind <= k < stop
        and tokens.tags[k] in "VE"
        and "q" in cue_forms()[tokens.lowers[k]].frames
        for k in sentence.cues
    )
    return stop if speaks else None


def _speaks_from(sentence: Sentence, first: int, i: int) -> bool:
    """Whether the cue at `i` is a verb of saying whose subject begins at `first`."""
    tokens = sentence.tokens
    if tokens.tags[i] not in "VE" or "q" not in cue_forms()[tokens.lowers[i]].frames:
        return False
    subject = subject_before(tokens, verb_start(tokens, i, first), first)
    return subject is not None and subject.first == first
