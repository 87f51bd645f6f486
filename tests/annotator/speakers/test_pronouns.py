"""He and she mean whom gender, nearness and standing in the sentence tell."""

from __future__ import annotations

import pytest

from tests.annotator.speakers.staging import rules_of, speakers_of


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        pytest.param("Jane Roe met Mr. Poe. <She> left.", "Jane Roe", id="gender"),
        pytest.param(
            "Tom Poe met Mark Roe. <He> left.", "Tom Poe", id="a subject before an object"
        ),
        pytest.param(
            "Tom Poe won. After a talk with Mark Roe <he> left.",
            "Tom Poe",
            id="no object of the same sentence",
        ),
        pytest.param(
            "After a talk with Mark Roe <he> left.", "Mark Roe", id="an object if nobody else is"
        ),
        pytest.param(
            "When Mark Roe came, <he> left.", "Mark Roe", id="a subject of the same sentence"
        ),
        pytest.param(
            "When Iranian President Mark Roe came, <he> left.", "Mark Roe", id="a titled subject"
        ),
        pytest.param(
            "Tom Poe's lawyer met Mark Roe. <He> left.", "Mark Roe", id="a possessor last"
        ),
        pytest.param(
            "The boys' house burned. Tom Jones' car burned. <He> left.",
            "Tom Jones",
            id="a possessor in -s",
        ),
        pytest.param(
            "Tom Poe won. <Mark Roe> said no after Tom Poe came. <He> left.",
            "Mark Roe",
            id="whoever was quoted last",
        ),
        pytest.param(
            "Mark Roe left after <Tom Poe> said no. <He> won.",
            "Mark Roe",
            id="the subject before whoever was quoted in a clause behind it",
        ),
        pytest.param(
            "Jane Roe left after <Tom Poe> said no. <He> won.",
            "Tom Poe",
            id="whoever was quoted in that clause, if the gender says so",
        ),
        pytest.param(
            "Mark Roe won. He met Tom Poe and Jack Tarn. <He> left.",
            "Mark Roe",
            id="through a pronoun between",
        ),
        pytest.param(
            "President Mark Roe won. Tom Poe lost. The president met Jack Tarn. <He> left.",
            "Mark Roe",
            id="through a description between",
        ),
        pytest.param(
            'Mark Roe won. "Tom Poe lost to us again," it read. <He> left.',
            "Mark Roe",
            id="not into quotations",
        ),
        pytest.param(
            "Gov. Zorvan Velk met Jane Roe after <she> won.",
            "Jane Roe",
            id="a subject of unknown gender gives way to whose gender is known",
        ),
        pytest.param(
            "Gov. Zorvan Velk met Mark Roe after <she> won.",
            "Zorvan Velk",
            id="but not to somebody of the other gender",
        ),
        pytest.param(
            "Gov. Tom Velk met Mark Roe after <he> won.",
            "Tom Velk",
            id="a subject of known gender gives way to nobody",
        ),
        pytest.param("Zorvan Velk, who won, came. <He> left.", None, id="unknown and named once"),
        pytest.param(
            "Zorvan Velk, a lawyer, came. <He> left.", "Zorvan Velk", id="unknown with an office"
        ),
        pytest.param(
            "Mark Roe won. Voters liked Tom Poe. <He> left.",
            "Mark Roe",
            id="a subject before somebody named in passing",
        ),
        pytest.param(
            "Voters like Tom Poe. Voters liked Tom Poe. <He> left.",
            "Tom Poe",
            id="somebody named twice is not in passing",
        ),
        pytest.param(
            "Voters liked Tom Poe." + " It rained." * 6 + " <He> left.",
            "Tom Poe",
            id="somebody named in passing if nobody else is",
        ),
        pytest.param(
            "Mark Roe won. It is said that foreign minister Tom Poe left. <He> won.",
            "Tom Poe",
            id="a subject behind its title",
        ),
        pytest.param("<He> left.", None, id="nobody"),
        pytest.param("Jane Roe won. <He> left.", None, id="nobody of that gender"),
        pytest.param("Jane Roe won. <His> view is known.", None, id="a possessive of that gender"),
        pytest.param("Mark Roe won." + " It rained." * 20 + " <He> left.", None, id="too far off"),
        pytest.param("Velmar Council met. <It> said no.", None, id="it without a speaker"),
        pytest.param("Jane Roe won. <They> said no.", None, id="they"),
        pytest.param("Jane Roe, <who> won, left.", "Jane Roe", id="who"),
        pytest.param("The people <who> won left.", None, id="who of nobody"),
        pytest.param("Jane Roe and others <who> won left.", None, id="who of others"),
    ],
)
def test_a_pronoun_means(marked: str, speaker: str | None) -> None:
    assert speakers_of(marked)[-1] == speaker


def test_it_means_the_body_that_spoke_last() -> None:
    marked = "<Velmar Council> said no. <It> added that it was late."
    assert speakers_of(marked) == ["Velmar Council", "Velmar Council"]


def test_a_person_of_unknown_gender_takes_that_of_the_pronoun() -> None:
    marked = "Zorvan Velk, a lawyer, came. <She> left. Zorvan Velk met Mr. Poe. <He> won."
    assert speakers_of(marked) == ["Zorvan Velk", "Poe"]


def test_the_rule_is_named() -> None:
    assert rules_of("Mark Roe won. <He himself> left.") == ["pronoun"]
