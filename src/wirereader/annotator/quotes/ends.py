"""Where the content behind a cue ends."""

from __future__ import annotations

from typing import NamedTuple

from wirereader.annotator.quotes.agreement import may_be_plural
from wirereader.annotator.quotes.cues import CueVerb, cue_forms
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.quotes.nounphrases import phrase_end
from wirereader.annotator.quotes.openings import is_opening_mark
from wirereader.annotator.quotes.subjects import Subject
from wirereader.annotator.tokens import Tokens

_OVER = group("of_like")
_SHARES = group("share")
"""First words of shares: `one in four`, `half of them`."""
_BE = group("be")
_DID = group("did")
_HAVE = group("have")
_SUBJECT_REACH = 30
_TURNS = group("turn")
"""Behind a comma and before a main clause: the reporter speaks again more often than not."""
_SETS_BESIDE = group("beside")
"""Before `to` or `with`: the reporter sets another source or number beside (`compared with 4`)."""
_INNER_TAGS = "NPDSROgM0vVEGAXBItTWq()x"
"""Tags of words with which no content ends, but for `_SETS_BESIDE`."""
_PARTING = group("parting")
_GOES_ON = group("goes_on")
"""Words behind a closing mark with which the same content goes on."""


class Bounds(NamedTuple):
    """In what kind of clause the cue stands, which decides where its content can end."""

    is_fronted: bool = False
    """`After he said X, ...`: ends where the main clause begins."""
    is_relative: bool = False
    """`..., who said X, will ...`: ends at the comma before the main verb."""
    is_dashed: bool = False
    """`- which says X - will ...`: ends at the next dash."""
    is_participle: bool = False
    """`saying X and adding Y`: ends at a participle of the same kind, without a comma too."""


PLAIN = Bounds()
"""A main clause."""


def content_end(tokens: Tokens, start: int, hi: int, bounds: Bounds = PLAIN) -> int:
    """One past the content that begins at `start`, in a sentence that ends at `hi`.

    `hi` is the final stop's token, so that the stop is outside unless it stands inside a mark.
    """
    tags, lowers, region_of = tokens.tags, tokens.lowers, tokens.region_of
    k = start
    while k < hi:
        tag = tags[k]
        region = region_of[k]
        if region < 0 and tag in _INNER_TAGS and lowers[k] not in _SETS_BESIDE:
            k += 1
            continue
        if region >= 0 and tokens.regions[region].stop - tokens.regions[region].first > 4:
            k = min(tokens.regions[region].stop, hi)
            if _ends_at_mark(tokens, region, hi):
                return k
            if tokens.words[k - 2] == "," and k < hi and _goes_on_to_speak(tokens, k, hi):
                return k
            if bounds.is_fronted and tokens.words[k - 2] == "," and main_clause(tokens, k, hi):
                return k
            continue
        if k > start + (tags[start] == "T"):  # `that, while it rains, ...`
            if tag in ",CU-;:" and _another_begins(tokens, k, hi):
                return k
            if tag in "CU" and bounds.is_participle and _goes_on_to_speak(tokens, k + 1, hi):
                return k
            if tag == ",":
                if lowers[min(k + 1, hi - 1)] in _TURNS and main_clause(tokens, k + 2, hi):
                    return k
                if bounds.is_fronted and main_clause(tokens, k + 1, hi):
                    return k
                if bounds.is_relative and _main_verb(tokens, k + 1, hi):
                    return k
            if tag == "-" and bounds.is_dashed:
                return k
            if k + 1 < hi and lowers[k] in _SETS_BESIDE and tags[k + 1] in "tI":
                return k
        k += 1
    return hi


def _ends_at_mark(tokens: Tokens, number: int, hi: int) -> bool:
    """Whether the content ends behind quotation `number`: a stop or comma inside it says so."""
    region = tokens.regions[number]
    if not region.is_closed:
        return True
    stop = region.stop
    if tokens.words[stop - 2][-1:] not in ",.?!":
        return False
    if stop >= hi:
        return True
    if tokens.tags[stop] == "W" or tokens.lowers[stop] in _GOES_ON:
        return False
    if tokens.tags[stop] == "C" and stop + 1 < hi and tokens.tags[stop + 1] == "T":
        return False  # `said that it "was late," and that it rained`
    return not any(is_opening_mark(tokens, k, hi) for k in range(stop, min(stop + 3, hi)))


def main_clause(tokens: Tokens, k: int, hi: int) -> bool:
    """Whether a subject and its verb begin at `k`."""
    tags = tokens.tags
    while k < hi and tags[k] == "B":
        k += 1
    if k >= hi:
        return False
    if tags[k] == "R":
        return True
    end = phrase_end(tags, tokens.words, k, min(hi, k + _SUBJECT_REACH), _OVER)
    while end < hi and tags[end] == "B":
        end += 1
    if end <= k or end >= hi:
        return False
    return tags[end] in "VAEv" or (tags[end] == "," and tags[k] in "DPS")


def _main_verb(tokens: Tokens, k: int, hi: int) -> bool:
    """Whether a verb stands right behind the comma before `k`."""
    while k < hi and tokens.tags[k] == "B":
        k += 1
    return k < hi and tokens.tags[k] in "VAE"


def _another_begins(tokens: Tokens, k: int, hi: int) -> bool:
    """Whether another attribution begins at the comma, conjunction or dash at `k`."""
    tags, lowers = tokens.tags, tokens.lowers
    has_comma = tags[k] in ",-;:"
    j = k + 1 if has_comma else k
    if has_comma and _is_relative_speech(tokens, j, hi):
        return True
    has_conjunction = j < hi and tags[j] in "CU"
    if has_conjunction:
        j += 1
    while j < hi and tags[j] in "BM":
        j += 1
    if j >= hi:
        return tags[j - 1] == "C"  # what it joins to has been taken for another's already
    cue = cue_forms().get(lowers[j])
    if cue is not None and tags[j] == "G" and has_comma:
        is_aside = tags[k] in ",-" and not cue.particles
        return bool(cue.frames) and (is_aside or _leads_on(tokens, j + 1, hi, cue))
    if has_conjunction:
        if _coordinated_cue(tokens, j + 1 if tags[j] == "A" else j, hi):
            return True
        if has_comma and tags[j] in "AVE" and lowers[j - 1] in ("and", "but"):
            # `said it had sunk, and has called` is the source's doing; `, but could float` is said.
            return tags[j] != "A" or lowers[j] in _HAVE or lowers[j] in _DID
    return _other_speaks(tokens, j, hi, has_comma=has_comma, has_conjunction=has_conjunction)


def _is_relative_speech(tokens: Tokens, j: int, hi: int) -> bool:
    """Whether `which he said were ...`, `to which Ann Roe replied` stands at `j`."""
    j += j < hi and tokens.tags[j] in "It"
    if j + 2 >= hi or tokens.tags[j] != "W":
        return False
    verb = _subject_end(tokens, j + 1, hi)
    cue = cue_forms().get(tokens.lowers[verb]) if j + 1 < verb < hi else None
    if cue is None or cue.particles or cue.form not in ("past", "s"):
        return False
    return {"q", "t"} <= set(cue.frames)


def _goes_on_to_speak(tokens: Tokens, k: int, hi: int) -> bool:
    """Whether `adding that`, `adding, "` stands at `k`."""
    while k < hi and tokens.tags[k] in "BM":
        k += 1
    cue = cue_forms().get(tokens.lowers[k]) if k < hi and tokens.tags[k] == "G" else None
    return cue is not None and bool(cue.frames) and _leads_on(tokens, k + 1, hi, cue)


def _coordinated_cue(tokens: Tokens, verb: int, hi: int) -> bool:
    """Whether a finite cue with content of its own stands at `verb` (`and added that`)."""
    cue = cue_forms().get(tokens.lowers[verb]) if verb < hi else None
    if cue is None or "q" not in cue.frames or cue.form == "base":
        return False
    return tokens.tags[verb] in "VEv" and _leads_on(tokens, verb + 1, hi, cue)


def _other_speaks(
    tokens: Tokens, j: int, hi: int, *, has_comma: bool, has_conjunction: bool
) -> bool:
    """Whether a new subject with its cue begins at `j`."""
    tags, lowers = tokens.tags, tokens.lowers
    if has_conjunction and not has_comma and lowers[j - 1] not in _TURNS:
        return _speaks_at_once(tokens, j, hi)
    if not has_conjunction and not has_comma:
        return False
    if lowers[j + 1 : j + 2] == ["than"] and tags[j + 2 : j + 3] == ["0"]:
        j += 2  # `more than 7 in 10 said`
    end = _subject_end(tokens, j, hi)
    if tags[end - 1 : end + 2] == ["0", "I", "0"] and lowers[end] == "in":
        end += 2
    if end == j:
        return False
    is_passive = False
    while end < hi and tags[end] in "AB":
        is_passive = is_passive or lowers[end] in _BE
        end += 1
    if is_passive:
        return False
    return _coordinated_cue(tokens, end, hi) or (
        tokens.lowers[j - 1] in _PARTING and _others_say(tokens, Subject(j, end, "noun"), hi)
    )


def _others_say(tokens: Tokens, subject: Subject, hi: int) -> bool:
    """Whether the subject is many and a verb of theirs stands behind: `; others say it rained`."""
    verb = subject.stop
    cue = cue_forms().get(tokens.lowers[verb]) if verb < hi and tokens.tags[verb] == "V" else None
    return (
        cue is not None
        and cue.form == "base"
        and "q" in cue.frames
        and may_be_plural(tokens, subject)
        and _leads_on(tokens, verb + 1, hi, cue)
    )


def _subject_end(tokens: Tokens, j: int, hi: int) -> int:
    """One past the pronoun or phrase at `j`; `j` if there is none."""
    if tokens.tags[j] == "R":
        return j + 1
    return phrase_end(tokens.tags, tokens.words, j, min(hi, j + _SUBJECT_REACH), _OVER)


def _speaks_at_once(tokens: Tokens, j: int, hi: int) -> bool:
    """Whether a share and its cue stand at `j`, or anybody with a cue and a quotation.

    `and one in four said`, `and Ann Roe said, "X"`: no comma parts them from the content before.
    """
    tags = tokens.tags
    end = _subject_end(tokens, j, hi)
    cue = cue_forms().get(tokens.lowers[end]) if j < end < hi else None
    if cue is None or "q" not in cue.frames:
        return False
    if "0" in tags[j:end] or tokens.lowers[j] in _SHARES:
        return True
    mark = end + 2 if end + 1 < hi and tags[end + 1] in ",:" else end + 1
    return cue.form in ("past", "s") and is_opening_mark(tokens, mark, hi)


def _leads_on(tokens: Tokens, k: int, hi: int, cue: CueVerb) -> bool:
    """Whether content follows a cue at once: `that`, a quotation, a pronoun, a clause."""
    for j in range(k, min(hi, k + 8)):
        tag = tokens.tags[j]
        if tag == "T" or is_opening_mark(tokens, j, hi):
            return True
        if tag in ".;":
            return False
        if tag == "V":
            return j > k
        if tag == "," and not is_opening_mark(tokens, j + 1, hi):
            if j == k:
                return False
            break  # `stressed the need for quick, cheap repairs`
        if tag == "R" or tag == "A":
            return True
    return k < hi and ("s" in cue.frames or "n" in cue.frames)
