"""Cues without a source: `Asked whether X, ...`, `was asked about X`, `It was reported that X`."""

from __future__ import annotations

from wirereader.annotator.quotes.cues import cue_forms
from wirereader.annotator.quotes.ends import Bounds, content_end
from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.quotes.inverted import inverted_source_end
from wirereader.annotator.quotes.openings import find_opening
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.annotator.quotes.subjects import subject_before, verb_start
from wirereader.model.attribution import QuoteClass

_BE = group("be")
_FRONTING = group("fronting")
_FIRST = group("first")


def by_passive(sentence: Sentence, i: int, quote_class: QuoteClass) -> Found | None:
    """A question or statement whose author is not named, or only behind `by`."""
    tokens = sentence.tokens
    cue = cue_forms()[tokens.lowers[i]]
    if quote_class != "speech" or cue.form not in ("past", "participle") or "q" not in cue.frames:
        return None
    start = verb_start(tokens, i, sentence.first)
    auxiliaries = tokens.lowers[start:i]
    is_passive = any(word in _BE for word in auxiliaries)
    is_fronted = cue.lemma == "ask" and (
        start == sentence.first
        or tokens.lowers[start - 1] in _FRONTING
        or (tokens.tags[start - 1] == "," and not auxiliaries)
    )
    if not (is_passive or is_fronted):
        return None
    hi = sentence.right_bound(i)
    source: Range | None = None
    after = i + 1
    if after < hi and tokens.lowers[after] == "by":
        end = inverted_source_end(tokens, after + 1, hi)
        if end > after + 1:
            source, after = (after + 1, end), end
    if source is not None and not _FIRST.isdisjoint(auxiliaries):
        return _first_reported(sentence, start, source)
    frames = cue.frames.replace("a", "")
    opening = find_opening(tokens, cue, frames, after, hi)
    kinds = ("that", "wh", "prep", "to") if cue.lemma == "ask" else ("that", "wh", "prep")
    if opening.kind not in kinds or opening.at >= hi - 1:
        return None
    bounds = Bounds(
        is_fronted=is_fronted or (start > sentence.first and _opens_clause(sentence)),
        is_relative=start > sentence.first and tokens.tags[start - 1] == ",",
    )
    at = opening.at + (opening.kind == "prep")
    part = (at, content_end(tokens, at, hi, bounds))
    return Found((part,), (start, i + 1), source, "asked" if cue.lemma == "ask" else "passive")


def _first_reported(sentence: Sentence, start: int, source: Range) -> Found | None:
    """`Her loan was first reported by the Herald`: the subject is what was reported."""
    subject = subject_before(sentence.tokens, start, sentence.left_bound(start))
    if subject is None:
        return None
    content = (subject.first, subject.stop)
    return Found((content,), (start, source[0]), source, "passive")


def _opens_clause(sentence: Sentence) -> bool:
    """Whether the sentence begins with a subordinate clause."""
    return sentence.tokens.tags[sentence.first] == "U"
