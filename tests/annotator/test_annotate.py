"""The annotator's front door, and what its parts agree on."""

from __future__ import annotations

import pytest

from wirereader.annotator import inflect
from wirereader.annotator.annotate import annotate
from wirereader.annotator.quotes.cues import cue_forms, frames_of, is_cue_form
from wirereader.model.article import Article
from wirereader.model.item import Paragraph, WireItem


def _article(text: str) -> Article:
    item = WireItem(path="a.txt", sha256="", format="plain", encoding="utf-8", text=text)
    return Article(
        item=item,
        title=None,
        title_span=None,
        language="en",
        paragraphs=(Paragraph(0, len(text), "body", "flow"),),
    )


def test_quotes_figures_and_people_come_together() -> None:
    text = "Mara Venn, the mayor, said on Monday that 1,200 pumps had failed."
    annotations = annotate(_article(text))
    (quote,) = annotations.quotes
    assert quote.speaker == "Mara Venn"
    assert [person.name for person in annotations.people] == ["Mara Venn"]
    assert annotations.figures


def test_the_same_article_gives_the_same_annotations() -> None:
    article = _article("“It leaks,” Mara Venn said. She wants to leave.")
    assert annotate(article) == annotate(article)


def test_an_empty_article_has_none() -> None:
    annotations = annotate(_article(""))
    assert (annotations.quotes, annotations.people) == ((), ())


@pytest.mark.parametrize(
    ("base", "s_form", "ed_forms", "ing_form"),
    [
        ("say", "says", ("sayed",), "saying"),
        ("deny", "denies", ("denied",), "denying"),
        ("stress", "stresses", ("stressed",), "stressing"),
        ("write", "writes", ("writed",), "writing"),
        ("admit", "admits", ("admitted",), "admitting"),
        ("quip", "quips", ("quipped",), "quipping"),
        ("signal", "signals", ("signaled", "signalled"), "signaling"),
        ("lie", "lies", ("lied",), "lying"),
        ("agree", "agrees", ("agreed",), "agreeing"),
        ("go", "goes", ("goed",), "going"),
        ("reveal", "reveals", ("revealed",), "revealing"),
    ],
)
def test_regular_verbs_inflect(
    base: str, s_form: str, ed_forms: tuple[str, ...], ing_form: str
) -> None:
    assert inflect.s_form(base) == s_form
    assert inflect.ed_forms(base) == ed_forms
    assert inflect.ing_form(base) == ing_form


def test_a_form_knows_its_verb_and_what_it_can_have() -> None:
    told = cue_forms()["told"]
    assert (told.lemma, told.form) == ("tell", "past")
    assert "a" in frames_of(told, "speech")
    assert frames_of(told, "attitude") == ""


@pytest.mark.parametrize(
    ("word", "expected"), [("said", True), ("says", True), ("saying", False), ("pier", False)]
)
def test_finite_forms_of_saying_are_told_apart(word: str, expected: bool) -> None:
    assert is_cue_form(word) is expected
