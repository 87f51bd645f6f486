"""Words before a colon whose content is what follows it, be it the next sentence or paragraph.

`Name wrote in a letter:`, `Continued Name:`.
"""

from __future__ import annotations

from wirereader.annotator.quotes.cues import cue_forms
from wirereader.annotator.quotes.found import Found
from wirereader.annotator.quotes.inverted import inverted_source_end
from wirereader.annotator.quotes.openings import find_opening, is_opening_mark
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.annotator.quotes.subjects import subject_before, verb_start
from wirereader.model.attribution import QuoteClass


def by_lead_in(sentence: Sentence, i: int, quote_class: QuoteClass) -> Found | None:
    """An attribution without content; joining gives it the quotation that follows, or drops it."""
    tokens = sentence.tokens
    cue = cue_forms()[tokens.lowers[i]]
    if quote_class != "speech" or "q" not in cue.frames or tokens.tags[i] not in "VE":
        return None
    lo = sentence.left_bound(i)
    end = i + cue.length(tokens.lowers, i)
    opening = find_opening(tokens, cue, cue.frames, end, sentence.stop)
    ends_in_colon = tokens.tags[sentence.stop - 1] == ":"
    if opening.kind != "end" and not ends_in_colon:
        return None
    if cue.particles and (not ends_in_colon or tokens.tags[end] == "t"):
        return None  # `The rain went on.`; `went on to say:` has another cue
    start = verb_start(tokens, i, lo)
    subject = subject_before(tokens, start, lo)
    is_bare = cue.form in ("base", "participle") and start == i  # `went on to say:` is not
    if subject is None or is_bare:
        return None
    return Found((), (start, end), (subject.first, subject.stop), "lead-in")


def by_verb_first(sentence: Sentence) -> Found | None:
    """`Continued Name: "X"`: a cue verb begins the sentence, its source goes on to the colon."""
    tokens, i = sentence.tokens, sentence.first
    cue = cue_forms().get(tokens.lowers[i]) if sentence.cues[:1] == [i] else None
    if cue is None or "q" not in cue.frames or tokens.tags[i] not in "VE":
        return None
    start = i + cue.length(tokens.lowers, i)
    colon = inverted_source_end(tokens, start, sentence.stop)
    if colon == start or colon >= sentence.stop or tokens.tags[colon] not in ":,":
        return None
    words, source = (i, start), (start, colon)
    if is_opening_mark(tokens, colon + 1, sentence.stop):
        return Found(((colon + 1, sentence.stop),), words, source, "inverted")
    return Found((), words, source, "lead-in") if colon + 1 == sentence.stop else None
