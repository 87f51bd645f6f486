"""`find_quotes`: the ordered chain of rules over one article's tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from wirereader.annotator.quotes.according_to import by_preposition
from wirereader.annotator.quotes.asked import by_passive
from wirereader.annotator.quotes.clauses import by_coordination, by_participle
from wirereader.annotator.quotes.cues import cue_forms, frames_of
from wirereader.annotator.quotes.found import Found
from wirereader.annotator.quotes.headlines import by_colon
from wirereader.annotator.quotes.impersonal import SEEMING, by_seeming
from wirereader.annotator.quotes.joining import join_quotations
from wirereader.annotator.quotes.leadins import by_lead_in, by_verb_first
from wirereader.annotator.quotes.nominal import by_noun, is_claim
from wirereader.annotator.quotes.orphans import by_orphan, by_orphan_ahead
from wirereader.annotator.quotes.relays import (
    QUOTING,
    by_quoted_as,
    passed_on,
    relayed_end,
    relays_another,
)
from wirereader.annotator.quotes.sentence import Sentence
from wirereader.annotator.quotes.signoffs import with_sign_offs
from wirereader.annotator.quotes.spans import to_attribution
from wirereader.annotator.quotes.transcripts import by_turn
from wirereader.annotator.quotes.verbs import by_verb
from wirereader.annotator.tokens import Tokens
from wirereader.annotator.traits import VERBLESS_CUES, Trait
from wirereader.model.article import Article
from wirereader.model.attribution import Attribution, QuoteClass

_MOST_WORK = 200_000
"""Tokens times cues of a sentence that is still looked at: no human wrote a longer one."""
_MARKS_ONLY_LEAST = 5
"""Tokens of a quotation, marks included, that counts in a story that is not in English."""


def find_quotes(article: Article, tokens: Tokens) -> list[Attribution]:
    """All attributions, speech and attitude, sorted by place; speakers are not yet known.

    The rules are English. In another language quotations are found by their marks alone.
    """
    if article.language is not None and not article.language.lower().startswith("en"):
        found = by_marks_only(tokens)
    else:
        turns = by_turn(tokens)
        taken = {tokens.paragraph_of[first] for turn in turns for first, _ in turn.parts}
        found = turns + [
            each
            for sentence in _sentences(tokens)
            if tokens.paragraph_of[sentence.first] not in taken
            for each in _search(sentence)
        ]
        found = join_quotations(tokens, sorted(found, key=place_of))
        found = with_sign_offs(tokens, found)
    return [to_attribution(tokens, each) for each in found]


def by_marks_only(tokens: Tokens) -> list[Found]:
    """Each quotation of three words or more, with neither cue nor source."""
    return [
        Found(((region.first, region.stop),), None, None, "marks only")
        for region in tokens.regions
        if region.stop - region.first >= _MARKS_ONLY_LEAST
    ]


def _sentences(tokens: Tokens) -> Iterator[Sentence]:
    """The sentences in which there is something to find: a cue, a mark, a colon."""
    forms = cue_forms()
    lowers, tags, region_of = tokens.lowers, tokens.tags, tokens.region_of
    last = len(lowers) - 1
    cues: dict[int, list[int]] = {}
    leads: dict[int, list[int]] = {}
    for i in tokens.places_with(Trait.CUE):
        lower = lowers[i]
        if lower in VERBLESS_CUES or (i < last and lowers[i + 1] == "that" and is_claim(lowers, i)):
            leads.setdefault(tokens.sentence_of[i], []).append(i)
        if tags[i] not in _CUE_TAGS or region_of[i] >= 0:
            continue
        cue = forms.get(lower)
        if (
            cue is not None
            and not _is_noun(tags, i)
            and (not cue.particles or cue.length(lowers, i))
        ):
            cues.setdefault(tokens.sentence_of[i], []).append(i)
    quoting = {tokens.sentence_of[region.first] for region in tokens.regions}
    numbers = quoting.union(
        number for number, (first, _) in enumerate(tokens.sentences) if lowers[first] == "as"
    )
    for number in sorted(numbers.union(cues, leads)):
        first, stop = tokens.sentences[number]
        own = cues.get(number, [])
        if len(own) * (stop - first) > _MOST_WORK:
            continue
        end = stop - 1 if tags[stop - 1] == "." and region_of[stop - 1] < 0 else stop
        role = tokens.paragraphs[tokens.paragraph_of[first]].role
        yield Sentence(
            tokens, first, end, own, leads.get(number, []), role == "title", number in quoting
        )


def _is_noun(tags: list[str], i: int) -> bool:
    """Whether what may be verb or noun follows a preposition, a possessive or a genitive."""
    return tags[i] == "v" and i > 0 and tags[i - 1] in "ISg"


_CUE_TAGS = frozenset("VEGv")


def place_of(found: Found) -> int:
    """First token of the content, or of the cue where there is none yet."""
    return found.parts[0][0] if found.parts else (found.cue or (0, 0))[0]


def _search(sentence: Sentence) -> list[Found]:
    """Run the rules over one sentence, the surest first."""
    for rule in (by_colon, by_verb_first, by_preposition):
        each = rule(sentence)
        if each is None or relays_another(sentence, each):
            continue
        end = passed_on(sentence, each)
        if end is None:
            _add(sentence, each)
        else:
            sentence.stop = end
    _trailing(sentence)
    _by_cues(sentence, "speech")
    _by_nouns(sentence)
    if sentence.has_quotation:
        for each in by_orphan(sentence):
            _add(sentence, each)
    awaiting = by_orphan_ahead(sentence)
    if awaiting is not None:
        _add(sentence, awaiting)
    if sentence.relayed is not None and not sentence.found:
        _add(sentence, sentence.relayed)  # what it passes on was no attribution
    _by_cues(sentence, "attitude")
    return sentence.found


def _add(sentence: Sentence, found: Found) -> bool:
    """Keep an attribution whose contents are no mere edge and in no other one's."""
    for first, stop in found.parts:
        if first >= stop or sentence.is_claimed(first) or sentence.is_claimed(stop - 1):
            return False
    sentence.add(found)
    return True


_Rule = Callable[[Sentence, int, QuoteClass], Found | None]


def _by_verb(sentence: Sentence, i: int, quote_class: QuoteClass) -> Found | None:
    """`by_verb`, whose answer is kept while nothing more is found: trailing cues ask it twice."""
    key = (i, len(sentence.taken), sentence.stop)
    if key not in sentence.judged:
        sentence.judged[key] = by_verb(sentence, i, quote_class)
    return sentence.judged[key]


_BY_CUE: dict[QuoteClass, tuple[_Rule, ...]] = {
    "speech": (by_quoted_as, _by_verb, by_coordination, by_passive, by_lead_in, by_participle),
    "attitude": (by_verb, by_coordination, by_seeming),
}
"""Rules that judge one finite cue verb, in order: the first that finds something has it."""
_BY_PARTICIPLE: dict[QuoteClass, tuple[_Rule, ...]] = {
    "speech": (by_quoted_as, by_noun, by_participle),
    "attitude": (by_participle, by_seeming),
}
"""The same for the -ing form of a cue verb."""

_ONLY_WITH: dict[_Rule, frozenset[str]] = {by_quoted_as: QUOTING, by_seeming: SEEMING}
"""Rules for a few verbs only."""


@cache
def _rules_for(form: str, is_participle: bool, quote_class: QuoteClass) -> tuple[_Rule, ...]:
    """The rules that may find something by a form of a cue verb, in order; none for most."""
    cue = cue_forms()[form]
    if not frames_of(cue, quote_class):
        return ()
    rules = (_BY_PARTICIPLE if is_participle else _BY_CUE)[quote_class]
    return tuple(rule for rule in rules if rule not in _ONLY_WITH or cue.lemma in _ONLY_WITH[rule])


def _by_cues(sentence: Sentence, quote_class: QuoteClass) -> None:
    lowers, tags = sentence.tokens.lowers, sentence.tokens.tags
    for i in sentence.cues:
        rules = _rules_for(lowers[i], tags[i] == "G", quote_class)
        if not rules or sentence.is_claimed(i):
            continue
        for rule in rules:
            found = rule(sentence, i, quote_class)
            if found is not None and _add(sentence, found):
                break


def _by_nouns(sentence: Sentence) -> None:
    for i in sentence.leads:
        found = None if sentence.is_claimed(i) else by_noun(sentence, i)
        if found is not None:
            _add(sentence, found)


def _trailing(sentence: Sentence) -> None:
    """The attribution at the end of the sentence first: it takes in all that stands before it.

    One that only relays another's words shortens the sentence to those instead.
    """
    for i in reversed(sentence.cues[-2:]):
        if sentence.is_claimed(i) or i >= sentence.stop:
            continue
        found = by_quoted_as(sentence, i, "speech") or _by_verb(sentence, i, "speech")
        if found is None or found.rule not in _TRAILING:
            continue
        end = relayed_end(sentence, found)
        if end is None:
            _add(sentence, found)
            return
        sentence.relayed = found
        sentence.stop = end
        sentence.cues = [k for k in sentence.cues if k < end]
        _trailing(sentence)
        return


_TRAILING = frozenset({"quote before", "clause before", "inverted", "relayed"})
