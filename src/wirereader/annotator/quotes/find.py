"""`find_quotes`: the ordered chain of rules over one article's tokens."""

from __future__ import annotations

from wirereader.annotator.quotes.according_to import by_preposition
from wirereader.annotator.quotes.asked import by_passive
from wirereader.annotator.quotes.clauses import by_coordination, by_participle
from wirereader.annotator.quotes.cues import cue_forms
from wirereader.annotator.quotes.found import Found
from wirereader.annotator.quotes.headlines import by_colon
from wirereader.annotator.quotes.impersonal import by_seeming
from wirereader.annotator.quotes.joining import join_quotations
from wirereader.annotator.quotes.leadins import by_lead_in
from wirereader.annotator.quotes.orphans import by_orphan
from wirereader.annotator.quotes.relays import by_quoted_as, relayed_end
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.annotator.quotes.signoffs import by_sign_off
from wirereader.annotator.quotes.spans import to_attribution
from wirereader.annotator.quotes.verbs import by_verb
from wirereader.annotator.tokens import Tokens
from wirereader.model.article import Article
from wirereader.model.attribution import Attribution, QuoteClass

_MOST_WORK = 200_000
"""Tokens times cues of a sentence that is still looked at: no human wrote a longer one."""


def find_quotes(article: Article, tokens: Tokens) -> list[Attribution]:
    """All attributions, speech and attitude, sorted by place; speakers are not yet known."""
    found: list[Found] = []
    forms = cue_forms()
    lowers, tags, region_of = tokens.lowers, tokens.tags, tokens.region_of
    candidates = [
        i
        for i, lower in enumerate(lowers)
        if lower in forms and tags[i] in "VEGvN" and region_of[i] < 0
    ]
    cursor = 0
    for first, stop in tokens.sentences:
        begin = cursor
        while cursor < len(candidates) and candidates[cursor] < stop:
            cursor += 1
        cues = candidates[begin:cursor]
        end = stop - 1 if tags[stop - 1] == "." and region_of[stop - 1] < 0 else stop
        role = tokens.paragraphs[tokens.paragraph_of[first]].role
        sentence = Sentence(tokens, first, end, cues, role == "title")
        if len(cues) * (stop - first) > _MOST_WORK:
            continue
        _search(sentence)
        found += sentence.found
    found = join_quotations(tokens, sorted(found, key=place_of))
    found = _with_sign_offs(tokens, found)
    return [to_attribution(tokens, each) for each in found]


def place_of(found: Found) -> int:
    """First token of the content, or of the cue where there is none yet."""
    return found.parts[0][0] if found.parts else (found.cue or (0, 0))[0]


def _with_sign_offs(tokens: Tokens, found: list[Found]) -> list[Found]:
    signed = by_sign_off(tokens)
    if not signed:
        return found
    taken = {first for each in signed for first, _ in each.parts}
    kept = []
    for each in found:
        parts = tuple(part for part in each.parts if part[0] not in taken)
        if parts:
            kept.append(each._replace(parts=parts))
    return sorted(kept + signed, key=place_of)


def _search(sentence: Sentence) -> None:
    for rule in (by_colon, by_preposition):
        each = rule(sentence)
        if each is not None:
            _add(sentence, each)
    _trailing(sentence)
    _by_cues(sentence, "speech")
    for each in by_orphan(sentence):
        _add(sentence, each)
    _by_cues(sentence, "attitude")


def _add(sentence: Sentence, found: Found) -> bool:
    """Keep an attribution whose contents are no mere edge and in no other one's."""
    for first, stop in found.parts:
        if first >= stop or sentence.is_claimed(first) or sentence.is_claimed(stop - 1):
            return False
    sentence.found.append(found)
    return True


def _by_cues(sentence: Sentence, quote_class: QuoteClass) -> None:
    for i in sentence.cues:
        if sentence.is_claimed(i):
            continue
        for rule in (
            by_quoted_as,
            by_verb,
            by_participle,
            by_coordination,
            by_passive,
            by_seeming,
            by_lead_in,
        ):
            found = rule(sentence, i, quote_class)
            if found is not None and _add(sentence, found):
                break


def _trailing(sentence: Sentence) -> None:
    """The attribution at the end of the sentence first: it takes in all that stands before it.

    One that only relays another's words shortens the sentence to those instead.
    """
    for i in reversed(sentence.cues[-2:]):
        if sentence.is_claimed(i) or i >= sentence.stop:
            continue
        found = by_quoted_as(sentence, i, "speech") or by_verb(sentence, i, "speech")
        if found is None or found.rule not in _TRAILING:
            continue
        end = relayed_end(sentence, found)
        if end is None:
            _add(sentence, found)
            return
        sentence.stop = end
        sentence.cues = [k for k in sentence.cues if k < end]
        _trailing(sentence)
        return


_TRAILING = frozenset({"quote before", "clause before", "inverted", "relayed"})
