"""The front door: from an article's tokens and attributions to speakers, people and bodies."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from wirereader.annotator.speakers import evidence
from wirereader.annotator.speakers.bodies import Register, register_bodies
from wirereader.annotator.speakers.carve import carve_all
from wirereader.annotator.speakers.descriptions import Offices
from wirereader.annotator.speakers.people import Cast, gather
from wirereader.annotator.speakers.references import find_references, note_reference
from wirereader.annotator.speakers.runs import find_runs
from wirereader.annotator.speakers.scene import Scene
from wirereader.annotator.speakers.sources import (
    Meaning,
    is_named_later,
    resolve_source,
    unnamed_person,
)
from wirereader.annotator.speakers.titles import collect_titles
from wirereader.annotator.tokens import Tokens
from wirereader.model.article import Article
from wirereader.model.attribution import Attribution
from wirereader.model.person import Body, Person
from wirereader.model.span import Span

_RELIABILITY = {
    "name": 0.99,
    "surname": 0.97,
    "apposition": 0.95,
    "relative": 0.95,
    "body": 0.92,
    "group": 0.88,
    "pronoun": 0.93,
    "role": 0.85,
    "age": 0.75,
    "body kind": 0.55,
    "maker": 0.6,
    "named later": 0.65,
    "last quoted": 0.55,
}
"""What a speaker is worth by the rule that found it; measured on annotated news."""


def resolve(
    article: Article, tokens: Tokens, attributions: Sequence[Attribution]
) -> tuple[list[Attribution], tuple[Person, ...], tuple[Body, ...]]:
    """Attributions with speakers, in the order given; people and bodies by first mention.

    The rules are English: in an article of another language nobody is named.
    A named speaker lowers the confidence to what its rule is worth; a source without a name keeps
    it. `attributions` need no order.
    """
    if article.language is not None and not article.language.lower().startswith("en"):
        return list(attributions), (), ()
    namings = carve_all(tokens, find_runs(tokens))
    around = evidence.look_around(tokens, namings)
    cast, meant, rest = gather(tokens, namings, around)
    collect_titles(tokens, meant)
    scene = Scene(tokens, cast, register_bodies(tokens, rest), meant, Offices(cast.people))
    resolved = _walk(scene, attributions)
    return resolved, _people(tokens, cast), _bodies(tokens, scene.register)


def _walk(scene: Scene, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Resolve sources in the order of the text, and pronouns and descriptions between them."""
    tokens = scene.tokens
    order = sorted(range(len(attributions)), key=lambda k: _anchor(attributions[k]))
    resolved = list(attributions)
    met = find_references(tokens)
    upcoming = next(met, None)
    waiting: tuple[int, int] | None = None
    for k in order:
        attribution = attributions[k]
        if attribution.source is None:
            continue
        first, stop = _range(tokens, attribution.source)
        while upcoming is not None and upcoming[0] < first:
            note_reference(scene, *upcoming)
            upcoming = next(met, None)
        meaning = resolve_source(scene, first, stop) if stop > first else None
        if meaning is None:
            noun = unnamed_person(scene, first, stop) if stop > first else None
            if noun is not None:
                waiting = k, noun
                scene.unnamed.add(tokens.lowers[noun])
            continue
        scene.note_speaker(first, meaning.speaker)
        resolved[k] = _named(attribution, meaning)
        if waiting is not None and is_named_later(scene, waiting[1], first, meaning.speaker):
            later = Meaning(meaning.speaker, "named later")
            resolved[waiting[0]] = _named(attributions[waiting[0]], later)
            scene.unnamed.discard(tokens.lowers[waiting[1]])
        waiting = None
    while upcoming is not None:
        note_reference(scene, *upcoming)
        upcoming = next(met, None)
    return resolved


def _anchor(attribution: Attribution) -> int:
    span = attribution.source or attribution.cue or attribution.parts[0]
    return span.start


def _range(tokens: Tokens, span: Span) -> tuple[int, int]:
    """Tokens that a span of characters touches."""
    first = bisect_left(tokens.ends, span.start + 1)
    stop = bisect_left(tokens.starts, span.end)
    return first, max(first, stop)


def _named(attribution: Attribution, meaning: Meaning) -> Attribution:
    sure = _RELIABILITY[meaning.rule]
    return attribution._replace(
        speaker=meaning.name,
        speaker_rule=meaning.rule,
        confidence=min(attribution.confidence, sure),
    )


def _people(tokens: Tokens, cast: Cast) -> tuple[Person, ...]:
    found = [
        Person(
            name=persona.name,
            titles=tuple(persona.titles),
            mentions=_spans(tokens, persona.mentions),
            references=_spans(tokens, sorted(set(persona.references))),
        )
        for persona in cast.people
    ]
    return tuple(sorted(found, key=lambda person: person.mentions[0]))


def _bodies(tokens: Tokens, register: Register) -> tuple[Body, ...]:
    found = [
        Body(
            name=entity.full_name,
            mentions=_spans(tokens, sorted(set(entity.mentions))),
        )
        for entity in register.entities
        if entity.mentions
    ]
    return tuple(sorted(found, key=lambda body: body.mentions[0]))


def _spans(tokens: Tokens, ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """The characters of token ranges; a story has hundreds, so no call is made for each."""
    starts, ends, new = tokens.starts, tokens.ends, tuple.__new__
    # Past the class's own `__new__`, a Python function that would do no more than this.
    return tuple([new(Span, (starts[first], ends[stop - 1])) for first, stop in ranges])
