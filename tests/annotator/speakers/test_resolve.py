"""The front door: what comes in comes out, in order, with people and bodies beside it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.annotator.speakers.staging import (
    article_of,
    attributions_of,
    people_of,
    resolved,
    said,
    speakers_of,
    tokens_of,
)
from wirereader.annotator.speakers.persona import Persona
from wirereader.annotator.speakers.resolve import resolve
from wirereader.annotator.tokens import tokenize
from wirereader.model.person import Body, Person
from wirereader.model.span import Span

WORDS = [
    "Jane", "Roe", "Tom", "Poe", "Mr.", "President", "the", "The", "Velmar", "Council", "of", "and",
    "he", "She", "said", "met", ",", ".", "“", "”", "’s", "minister", "Iranian", "Iran", "a", "who",
    "(", ")", "&", "al-Roe", "bin", "Jr.", "52", "\n", "is", "It", "statement", "campaign", "In",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


def test_attributions_keep_their_order_and_all_else() -> None:
    article, attributions = attributions_of("<Jane Roe> said no. <She> left.")
    backwards = attributions[::-1]
    out, _, _ = resolve(article, tokenize(article), backwards)
    assert [a.speaker for a in out] == ["Jane Roe", "Jane Roe"]
    unnamed = [a._replace(speaker=None, speaker_rule=None, confidence=1.0) for a in out]
    assert unnamed == backwards


def test_an_attribution_without_source_stays_as_it_is() -> None:
    article = article_of("Jane Roe left.")
    attribution = said(None)
    assert resolve(article, tokenize(article), [attribution])[0] == [attribution]


def test_in_another_language_nobody_is_named() -> None:
    article, attributions = attributions_of("<Jane Roe> a dit non.")
    french = replace(article, language="fr")
    assert resolve(french, tokenize(french), attributions) == (attributions, (), ())


def test_a_source_outside_all_tokens_stays_unnamed() -> None:
    article = article_of("Jane Roe left.   ")
    attribution = said(Span(15, 16))
    assert resolve(article, tokenize(article), [attribution])[0] == [attribution]


@pytest.mark.parametrize(
    ("marked", "confidence"),
    [
        pytest.param("<Jane Roe> said no.", 0.99, id="full name"),
        pytest.param("<officials> said no.", 1.0, id="an unnamed source costs nothing"),
        pytest.param("<Tom Poe> said no. <The businessman> left.", 0.55, id="a guess is unsure"),
    ],
)
def test_confidence_is_no_higher_than_the_rule_is_worth(marked: str, confidence: float) -> None:
    assert resolved(marked)[0][-1].confidence == confidence


def test_a_low_confidence_stays_low() -> None:
    article, (attribution,) = attributions_of("<Jane Roe> said no.")
    low = attribution._replace(confidence=0.2)
    assert resolve(article, tokenize(article), [low])[0][0].confidence == 0.2


def test_roles_pronouns_and_places_are_no_people() -> None:
    text = "President Jane Roe of Iran met the foreign minister in Paris. She left the Iranian."
    assert list(people_of(text)) == ["Jane Roe"]


def test_names_have_single_spaces() -> None:
    assert speakers_of("<Jane\u00a0 Roe> said no.") == ["Jane Roe"]


def test_gender_needs_more_votes_for_one_side() -> None:
    persona = Persona("Zorvan Velk")
    assert persona.gender == ""
    persona.vote("m")
    assert (persona.gender, persona.may_be("f"), persona.may_be("")) == ("m", False, True)
    persona.vote("f")
    assert persona.gender == ""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Senator Velk " * 2_000, id="titles and names without end"),
        pytest.param("Velk " * 5_000, id="capitals without end"),
        pytest.param("Jane " + "de " * 5_000 + "Roe", id="small words without end"),
        pytest.param("minister " * 5_000 + "Jane Roe", id="roles without end"),
        pytest.param("Council of " * 3_000, id="a body without end"),
        pytest.param("A" + "a" * 50_000, id="one long word"),
    ],
)
def test_no_text_is_too_odd(text: str) -> None:
    article = article_of(text)
    assert resolve(article, tokenize(article), [])[0] == []


@given(TEXTS)
def test_spans_are_names_of_the_text_sorted_and_apart(text: str) -> None:
    article = article_of(text)
    tokens = tokenize(article)
    _, people, bodies = resolve(article, tokens, [])
    named: list[Person | Body] = [*people, *bodies]
    mentions = sorted(span for entity in named for span in entity.mentions)
    for before, after in pairwise(mentions):
        assert before.end <= after.start
    for entity in named:
        assert list(entity.mentions) == sorted(entity.mentions)
        assert all(0 <= span.start < span.end <= len(article.item.text) for span in entity.mentions)
        assert entity.name == " ".join(entity.name.split())


@given(TEXTS, st.lists(st.tuples(st.integers(0, 80), st.integers(1, 40)), max_size=6))
def test_any_source_is_resolved_twice_alike(text: str, places: list[tuple[int, int]]) -> None:
    article = article_of(text)
    attributions = [said(Span(start, start + length)) for start, length in places]
    tokens = tokens_of(text)
    once = resolve(article, tokens, attributions)
    assert resolve(article, tokens_of(text), attributions) == once
    assert all(a.speaker is None or a.speaker_rule for a in once[0])
