"""Where the content behind a cue ends."""

from __future__ import annotations

from wirereader.annotator.quotes.cues import cue_forms
from wirereader.annotator.quotes.nounphrases import phrase_end
from wirereader.annotator.quotes.openings import is_opening_mark
from wirereader.annotator.tokens import Tokens

_OVER = frozenset({"of", "for", "at", "in", "with", "from", "on"})
_SUBJECT_REACH = 30


def content_end(tokens: Tokens, start: int, hi: int) -> int:
    """One past the content that begins at `start`, in a sentence that ends at `hi`.

    `hi` is the final stop's token, so that the stop is outside unless it stands inside a mark.
    """
    tags = tokens.tags
    k = start
    while k < hi:
        tag = tags[k]
        region = tokens.region_of[k]
        if region >= 0:
            stop = min(tokens.regions[region].stop, hi)
            if stop - tokens.regions[region].first > 4:
                k = stop
                if _ends_at_mark(tokens, region, start, hi):
                    return k
                continue
        if k > start and tag in ",CU-;" and _another_begins(tokens, k, hi):
            return k
        if k > start and tokens.lowers[k] == "according" and k + 1 < hi and tags[k + 1] == "t":
            return k
        k += 1
    return hi


def _ends_at_mark(tokens: Tokens, number: int, start: int, hi: int) -> bool:
    """Whether the content ends behind quotation `number`: a stop or comma inside it says so."""
    region = tokens.regions[number]
    if not region.is_closed:
        return True
    stop = region.stop
    if tokens.words[stop - 2][-1:] not in ",.?!":
        return False
    if stop >= hi:
        return True
    return not any(is_opening_mark(tokens, k, hi) for k in range(stop, min(stop + 3, hi)))


def _another_begins(tokens: Tokens, k: int, hi: int) -> bool:
    """Whether another attribution begins at the comma, conjunction or dash at `k`."""
    tags, lowers = tokens.tags, tokens.lowers
    forms = cue_forms()
    has_comma = tags[k] in ",-;"
    j = k + 1 if has_comma else k
    has_conjunction = j < hi and tags[j] in "CU"
    if has_conjunction:
        j += 1
    while j < hi and tags[j] in "BM":
        j += 1
    if j >= hi:
        return False
    cue = forms.get(lowers[j])
    if cue is not None and tags[j] == "G" and has_comma:
        return bool(cue.frames) and _leads_on(tokens, j + 1, hi, cue.frames)
    if has_conjunction and cue is not None and tags[j] in "VEv" and "q" in cue.frames:
        return _leads_on(tokens, j + 1, hi, cue.frames)
    if has_conjunction and tags[j] == "A" and j + 1 < hi:
        cue = forms.get(lowers[j + 1])
        if cue is not None and "q" in cue.frames and tags[j + 1] in "VE":
            return _leads_on(tokens, j + 2, hi, cue.frames)
        return False
    if not (has_conjunction and (has_comma or lowers[j - 1] in ("but", "while", "although"))):
        return False
    if tags[j] == "R":
        end = j + 1
    else:
        end = phrase_end(tags, tokens.words, j, min(hi, j + _SUBJECT_REACH), _OVER)
    if end == j:
        return False
    while end < hi and tags[end] in "AB":
        end += 1
    if end >= hi:
        return False
    cue = forms.get(lowers[end])
    return (
        cue is not None
        and "q" in cue.frames
        and tags[end] in "VEv"
        and _leads_on(tokens, end + 1, hi, cue.frames)
    )


def _leads_on(tokens: Tokens, k: int, hi: int, frames: str) -> bool:
    """Whether content follows a cue at once: `that`, a quotation, a pronoun, a clause."""
    for j in range(k, min(hi, k + 8)):
        tag = tokens.tags[j]
        if tag == "T" or is_opening_mark(tokens, j, hi):
            return True
        if tag in "V.;":
            return False
        if tag == "R" or tag == "A":
            return True
    return "s" in frames or "n" in frames
