"""Attributions by a verb with a subject of its own, content before, around or behind it."""

from __future__ import annotations

from wirereader.annotator.quotes.before import content_before
from wirereader.annotator.quotes.cues import CueVerb, cue_forms
from wirereader.annotator.quotes.ends import Bounds, content_end
from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.quotes.inverted import inverted_source_end
from wirereader.annotator.quotes.openings import Opening, find_opening, is_opening_mark
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.annotator.quotes.subjects import Subject, subject_before, verb_start
from wirereader.annotator.tokens import Tokens
from wirereader.lexicons import words as lexicon_words
from wirereader.model.attribution import QuoteClass

_MODALS = frozenset({"would", "could", "should", "might", "may", "must", "can", "can't", "cannot",
                     "couldn't", "wouldn't", "shouldn't"})  # fmt: skip
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "isn't", "wasn't",
                 "aren't", "weren't"})  # fmt: skip
_QUANTIFIERS = frozenset(
    {
        "some",
        "many",
        "most",
        "others",
        "other",
        "half",
        "all",
        "both",
        "few",
        "several",
        "another",
        "one",
        "each",
        "more",
        "none",
        "these",
        "those",
    }
)
_HAVE = frozenset({"has", "have", "had", "having"})
_PLURAL = frozenset(
    {
        "people",
        "police",
        "some",
        "many",
        "most",
        "few",
        "both",
        "all",
        "they",
        "we",
        "i",
        "you",
        "who",
        "others",
        "women",
        "men",
        "those",
        "that",
        "which",
    }
)
_SINGULAR_PRONOUNS = frozenset(
    {
        "he",
        "she",
        "it",
        "he's",
        "she's",
        "it's",
        "everyone",
        "everybody",
        "nobody",
        "someone",
        "somebody",
        "one",
        "anyone",
        "this",
    }
)
_DO = frozenset({"do", "does", "did", "don't", "doesn't", "didn't", "will", "won't", "to", "can",
                 "would", "could", "should", "may", "might", "must"})  # fmt: skip


def by_verb(sentence: Sentence, i: int, quote_class: QuoteClass) -> Found | None:
    """The attribution of the finite cue verb at token `i`."""
    tokens = sentence.tokens
    cue = cue_forms()[tokens.lowers[i]]
    frames = cue.frames if quote_class == "speech" else cue.attitude_frames
    if not frames or tokens.tags[i] == "G":
        return None
    lo = sentence.left_bound(i)
    start = verb_start(tokens, i, lo)
    if not _may_be_finite(tokens, cue, start, i):
        return None
    subject = subject_before(tokens, start, lo)
    if subject is not None and not _can_be_subject(tokens, cue, subject, i):
        return None
    if subject is not None and _agrees(tokens, cue, start, i, subject):
        found = _with_subject(sentence, cue, frames, (start, i + 1), subject)
        if found is not None:
            return found._replace(quote_class=quote_class)
    if quote_class == "speech" and "q" in frames:
        return _inverted(sentence, cue, frames, (start, i + 1))
    return None


def _may_be_finite(tokens: Tokens, cue: CueVerb, start: int, i: int) -> bool:
    """Whether the verb at `i`, its auxiliaries from `start` on, states that somebody speaks."""
    lowers = tokens.lowers
    auxiliaries = lowers[start:i]
    if any(word in _MODALS for word in auxiliaries):
        return False
    if cue.form in ("past", "participle") and any(word in _BE for word in auxiliaries):
        return False
    if start > 0 and start == i and tokens.tags[start - 1] in "DSt":
        if tokens.lowers[start - 1] not in _QUANTIFIERS:
            return False
    return cue.form != "participle" or any(
        word in _HAVE or word.endswith("'ve") for word in lowers[max(0, start - 1) : i]
    )


def _agrees(tokens: Tokens, cue: CueVerb, start: int, i: int, subject: Subject) -> bool:
    """Whether a base form has a plural subject or an auxiliary, and an -s form no plural one."""
    if cue.form == "base" and tokens.tags[i] in "Vv":
        if any(word in _DO for word in tokens.lowers[start:i]):
            return True
        if cue.lemma == "read":
            return True
        return may_be_plural(tokens, subject)
    if cue.form == "s" and subject.kind == "pronoun":
        return tokens.lowers[subject.first] not in ("they", "we", "i", "you")
    return True


def _can_be_subject(tokens: Tokens, cue: CueVerb, subject: Subject, i: int) -> bool:
    """No genitive (`the mayor's remarks`); and a word that may be a noun needs better evidence.

    That is a name or a plural before it, or `that` or a quotation behind it.
    """
    last = tokens.tags[subject.stop - 1]
    if last == "g":
        return False
    if tokens.tags[i] not in "vN" or subject.kind != "noun":
        return True
    if last == "D":
        return False
    if last in "P)" or tokens.lowers[subject.stop - 1][-1] == "s" or cue.form == "past":
        return True
    after = i + 2 if i + 1 < len(tokens) and tokens.tags[i + 1] in ",:" else i + 1
    return after < len(tokens) and (
        tokens.tags[i + 1] == "T" or is_opening_mark(tokens, after, len(tokens))
    )


def may_be_plural(tokens: Tokens, subject: Subject) -> bool:
    """Whether a verb without -s can follow the subject: all but a bare singular or one name."""
    words = tokens.lowers[subject.first : subject.stop]
    if subject.kind == "pronoun":
        return words[0] not in _SINGULAR_PRONOUNS
    if subject.kind == "relative" or "0" in tokens.tags[subject.first : subject.stop]:
        return True
    return any(word in _PLURAL or word[-1] == "s" for word in words)


def _with_subject(
    sentence: Sentence, cue: CueVerb, frames: str, words: Range, subject: Subject
) -> Found | None:
    tokens = sentence.tokens
    hi = sentence.right_bound(words[0])
    lo = sentence.left_bound(words[0])
    source = (subject.first, subject.stop)
    opening = find_opening(tokens, cue, frames, words[1], hi)
    before = content_before(tokens, lo, subject.first)
    if before is not None and ("q" in frames or "s" in frames or "t" in frames):
        part, is_quoted = before
        is_led_in = opening.kind in ("that", "clause") and tokens.tags[part[0]] in "GIUW"
        if is_quoted and not is_led_in:
            return _quote_first(tokens, part, words, source, opening, hi)
        if opening.kind == "quote" and tokens.words[opening.at + 1][0].islower():
            rest = (opening.at, content_end(tokens, opening.at, hi))
            return Found((part, rest), words, source, "clause around")
        if opening.kind in ("end", "comma", "none") or (opening.kind == "to" and "i" not in frames):
            return _clause_first(sentence, part, words, source, opening, hi)
    if subject.first > lo and tokens.lowers[subject.first - 1] == "as" and opening.kind == "comma":
        if "t" in frames and opening.at + 1 < hi and tokens.tags[opening.at + 1] not in "GC":
            return Found(((opening.at + 1, hi),), words, source, "as name said")
        return None
    if (
        opening.kind == "clause"
        and tokens.tags[opening.at] in "AVEX"
        and (subject.first == lo or tokens.tags[subject.first - 1] not in "WTN")
    ):
        return None
    bounds = Bounds(_is_fronted(tokens, subject, sentence.first), subject.kind == "relative")
    behind = leading_content(tokens, cue, frames, opening, hi, bounds)
    if behind is None:
        return None
    return Found((behind,), words, source, f"{opening.kind} after")


def _is_fronted(tokens: Tokens, subject: Subject, first: int) -> bool:
    """Whether the cue stands in a clause such as `After Name said X, ...`."""
    k = subject.first - 1
    if k < first or tokens.lowers[k] in ("but", "yet", "so"):
        return False
    is_opener = tokens.tags[k] in "U" or tokens.lowers[k] in ("after", "before", "since", "with")
    return is_opener and (k <= first + 1 or tokens.tags[k - 1] in ',"')


def _has_own_subject(tokens: Tokens, at: int, subject: Subject, lo: int) -> bool:
    """Whether the clause at `at` has its subject: in it, or as in `which she said was`, before."""
    if tokens.tags[at] not in "AVEX" or tokens.lowers[at] in ("having", "being"):
        return True
    k = subject.first - 1
    while k > lo and tokens.tags[k] == "B":
        k -= 1
    return k >= lo and tokens.tags[k] in "WTN"


def _quote_first(
    tokens: Tokens, part: Range, words: Range, source: Range, opening: Opening, hi: int
) -> Found:
    """`"X," Name said`, with a second piece where the quotation goes on behind the cue."""
    if opening.kind == "quote" and tokens.tags[opening.at - 1] in ",:":
        rest = (opening.at, content_end(tokens, opening.at, hi))
        return Found((part, rest), words, source, "quote around")
    return Found((part,), words, source, "quote before")


def _clause_first(
    sentence: Sentence, part: Range, words: Range, source: Range, opening: Opening, hi: int
) -> Found | None:
    """`X, Name said` and `X, Name said, Y`."""
    tokens = sentence.tokens
    tags = tokens.tags
    first, stop = part
    if opening.kind == "comma" and opening.at + 1 < hi and tags[opening.at] == ",":
        after = opening.at + 1
        is_begun = not _is_clause(tokens, first, stop)
        goes_on = tags[after] not in "GCWU" or tokens.lowers[after] in ("if", "what", "unless")
        if is_begun and tags[after] in "GC":
            return None
        if not is_begun and (not goes_on or is_opening_mark(tokens, after, hi)):
            return Found((part,), words, source, "clause before")
        rest = (after, content_end(tokens, after, hi))
        return Found((part, rest), words, source, "clause around")
    if not _is_clause(tokens, first, stop):
        return None
    return Found((part,), words, source, "clause before")


def _is_clause(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the tokens have a finite verb of their own."""
    if tokens.tags[first] in "UW" and tokens.lowers[first] not in ("but", "yet", "so"):
        # `If X fails, Y can step in`: the main clause is behind the comma.
        commas = [k for k in range(first, stop) if tokens.tags[k] == ","]
        if not commas:
            return False
        first = commas[0]
    return stop - first > 2 and any(tokens.tags[k] in "VAEv" for k in range(first + 1, stop))


def leading_content(
    tokens: Tokens,
    cue: CueVerb,
    frames: str,
    opening: Opening,
    hi: int,
    bounds: Bounds = Bounds(),
) -> Range | None:
    """The content behind a cue, if the verb can have one of that shape."""
    kind, at = opening
    if kind == "comma":
        found = _behind_parenthesis(tokens, at, hi)
        if found is None and "s" in frames and at + 1 < hi and tokens.tags[at + 1] not in "GC-":
            found = "clause", at + 1
        if found is None:
            return None
        kind, at = found
    if kind == "colon":
        return (at, hi) if "q" in frames and at < hi else None
    if kind == "prep":
        at += 1
        kind = "phrase" if at < hi else "none"
        return (at, content_end(tokens, at, hi, bounds)) if at < hi else None
    allowed = {
        "quote": "qsk", "that": "ts", "clause": "cs", "wh": "ws", "to": "i", "object to": "o", "phrase": "ns",
    }.get(kind, "")  # fmt: skip
    if not any(frame in frames for frame in allowed):
        if kind not in ("phrase", "clause", "quote"):
            return None
        if kind == "phrase" and "q" in frames and _names_a_claim(tokens, at, hi):
            return (at, content_end(tokens, at, hi, bounds))
        if not ("k" in frames or "q" in frames):
            return None
        end = content_end(tokens, at, hi, bounds)
        return (at, end) if has_quotation(tokens, at, end) else None
    end = content_end(tokens, at, hi, bounds)
    return (at, end) if end > at else None


def _names_a_claim(tokens: Tokens, at: int, hi: int) -> bool:
    """Whether the phrase at `at` is `the need for ...`, `the growing importance of ...`."""
    claims = lexicon_words("claim_nouns")
    return any(
        tokens.lowers[k] in claims and tokens.tags[k + 1] in "It"
        for k in range(at, min(at + 4, hi - 1))
    )


def _behind_parenthesis(tokens: Tokens, comma: int, hi: int) -> tuple[str, int] | None:
    """For `said, however, that` and `added, in a letter, "X"`: what follows the second comma."""
    for k in range(comma + 1, min(hi, comma + 20)):
        if tokens.tags[k] == "," and k + 1 < hi:
            if tokens.tags[k + 1] == "T":
                return "that", k + 1
            if is_opening_mark(tokens, k + 1, hi):
                return "quote", k + 1
        if is_opening_mark(tokens, k, hi):
            return None
    return None


def has_quotation(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether three or more words between `first` and `stop` stand in marks."""
    for number in {tokens.region_of[k] for k in range(first, stop)} - {-1}:
        region = tokens.regions[number]
        if min(region.stop, stop) - max(region.first, first) >= 5:
            return True
    return False


def _inverted(sentence: Sentence, cue: CueVerb, frames: str, words: Range) -> Found | None:
    """`"X," said Name`; without marks only behind verbs like `say`."""
    tokens = sentence.tokens
    lo, hi = sentence.left_bound(words[0]), sentence.right_bound(words[0])
    if words[1] - words[0] > 2 or cue.form not in ("past", "s"):
        return None
    before = content_before(tokens, lo, words[0])
    if before is None:
        return None
    part, is_quoted = before
    if not is_quoted and not ("s" in frames and _is_clause(tokens, *part)):
        return None
    end = inverted_source_end(tokens, words[1], hi)
    if end == words[1]:
        return None
    source = (words[1], end)
    for k in range(end, min(end + 16, hi)):
        if is_opening_mark(tokens, k, hi) and tokens.tags[k - 1] in ",:":
            return Found((part, (k, content_end(tokens, k, hi))), words, source, "quote around")
    return Found((part,), words, source, "inverted")
