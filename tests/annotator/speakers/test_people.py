"""Namings are joined into people: the fullest form is the name, surnames go to their bearer."""

from __future__ import annotations

import pytest

from tests.annotator.speakers.staging import bodies_of, people_of


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "Jane Roe won. We congratulate Roe, and Jane smiled.",
            {"Jane Roe": ["Jane Roe", "Roe", "Jane"]},
            id="surname and given name",
        ),
        pytest.param(
            "We met Dar Sahl Barzun. Sahl Barzun spoke, and Omar Dar Sahl Barzun smiled.",
            {"Omar Dar Sahl Barzun": ["Dar Sahl Barzun", "Sahl Barzun", "Omar Dar Sahl Barzun"]},
            id="longer form comes later",
        ),
        pytest.param(
            "Peter Roe won. Pete Roe smiled.",
            {"Peter Roe": ["Peter Roe", "Pete Roe"]},
            id="pet name",
        ),
        pytest.param(
            "Jane Roe met Martin Roe. Mr. Roe spoke, then Ms. Roe did.",
            {"Jane Roe": ["Jane Roe", "Roe"], "Martin Roe": ["Martin Roe", "Roe"]},
            id="one surname, told apart by address",
        ),
        pytest.param(
            "Jane Roe met Martin Roe. Jane Roe spoke and then Roe left.",
            {"Jane Roe": ["Jane Roe", "Jane Roe", "Roe"], "Martin Roe": ["Martin Roe"]},
            id="one surname, who is named most",
        ),
        pytest.param(
            "Jane Roe met Anna Roe. Then Roe left.",
            {"Jane Roe": ["Jane Roe"], "Anna Roe": ["Anna Roe", "Roe"]},
            id="one surname, who was named last",
        ),
        pytest.param(
            "President Roe met Mr. Roe and the first lady, Jane Roe.",
            {"Roe": ["Roe", "Roe"], "Jane Roe": ["Jane Roe"]},
            id="a surname before it is anybody's, told apart by a later address",
        ),
        pytest.param(
            "President Martin Roe met Jane Roe. Jane Roe left with President Roe.",
            {"Martin Roe": ["Martin Roe", "Roe"], "Jane Roe": ["Jane Roe", "Jane Roe"]},
            id="an office is borne by who bore it",
        ),
        pytest.param(
            "Mr. Velk said so. We believe Velk.",
            {"Velk": ["Velk", "Velk"]},
            id="a surname alone, made known by its address",
        ),
        pytest.param(
            "Hossein Tavakoli won, and Tavakkoli smiled.",
            {"Hossein Tavakoli": ["Hossein Tavakoli", "Tavakkoli"]},
            id="another spelling",
        ),
        pytest.param(
            "We met Juan Velasco Ruiz. Mr. Velasco smiled, but Velasco is a town.",
            {"Juan Velasco Ruiz": ["Juan Velasco Ruiz", "Velasco"]},
            id="middle name only behind an address",
        ),
        pytest.param(
            "Ms. Roe left when Martin Roe came.",
            {"Roe": ["Roe"], "Martin Roe": ["Martin Roe"]},
            id="no bearer of that gender",
        ),
        pytest.param(
            "# Voters Cheer Strange Velk\nMr. Omar Velk won. Velk smiled.",
            {"Omar Velk": ["Velk", "Omar Velk", "Velk"]},
            id="a headline's word before a surname is no name",
        ),
        pytest.param(
            "Jerry Jordan won. We know Jordan lives in Jordan.",
            {"Jerry Jordan": ["Jerry Jordan", "Jordan"]},
            id="a surname like a country",
        ),
        pytest.param("", {}, id="nothing"),
    ],
)
def test_people_are(text: str, people: dict[str, list[str]]) -> None:
    assert people_of(text) == people


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We met Zorvan Velk, who smiled.", id="who"),
        pytest.param("We met Zorvan Velk, 52, at home.", id="age"),
        pytest.param("We met Zorvan Velk, a retired nurse, at home.", id="apposition"),
        pytest.param("Yesterday Zorvan Velk said no.", id="a cue behind it"),
        pytest.param("Yesterday Zorvan Velk quietly said no.", id="an adverb and a cue behind it"),
        pytest.param('"No," said Zorvan Velk (left).', id="a cue and a bracket"),
        pytest.param("We met Zorvan Velk (left).", id="remark in brackets"),
        pytest.param("We met spokesman Zorvan Velk at home.", id="role before it"),
        pytest.param(
            "They voted for a nurse, Zorvan Velk, at last.", id="role and comma before it"
        ),
        pytest.param("We met Zorvan J. Velk.", id="initial"),
        pytest.param(
            "We met Z. Velk at home. Mr. Velk smiled.", id="initial and address elsewhere"
        ),
        pytest.param("We met Zorvan bin Velk.", id="small word inside"),
        pytest.param("We met Zorvan Velk's wife.", id="kin"),
        pytest.param("Zorvan Velk is a mayor.", id="is"),
        pytest.param("We met Anna Velk.", id="given name"),
        pytest.param("We met Zorvan Anna Velk.", id="given name in the middle"),
    ],
)
def test_a_name_is_a_person(text: str) -> None:
    assert len(people_of(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We live in Zorvan Velk.", id="in"),
        pytest.param("They left Zorvan Velk (ZV).", id="acronym in brackets"),
        pytest.param("It said Zorvan Velkation met.", id="abstract noun"),
        pytest.param("We like the Zorvan Velk.", id="the"),
        pytest.param("We ate a Zorvan Velk.", id="a"),
        pytest.param("We read ZORVAN VELK.", id="all capitals"),
        pytest.param("We like Zorvan Velk, but no other velk.", id="a word known small"),
        pytest.param("We saw Zorvan Velk Berno Tarn Olmo.", id="many words"),
        pytest.param("We saw Zorvan Velk's house, Tarn Olmo, in May, of all.", id="no role"),
        pytest.param("They came by Velk,", id="nothing behind a comma"),
        pytest.param("Velk said no.", id="one word and a cue are not enough"),
        pytest.param("We like Velk, who are good, and Velk Energy.", id="first word of a body"),
        pytest.param("We saw VELK, who said no.", id="acronym"),
        pytest.param("We like the Velk. Velk, who said so, is one velk.", id="the and small"),
    ],
)
def test_a_name_is_no_person(text: str) -> None:
    assert people_of(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Then Hillary, who knows, said so. Hillary left and Hillary won.", id="given"),
        pytest.param("We met Velk, who knows. Then Velk said so. Ms. Velk left.", id="address"),
        pytest.param("We met spokesman Velk, who knows.", id="role before it and who behind"),
    ],
)
def test_a_lone_name_with_strong_signs_is_a_person(text: str) -> None:
    assert len(people_of(text)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("We met Zorvan Velk and Jane Roe.", 2, id="before a person"),
        pytest.param("We met Jane Roe, Zorvan Velk and others.", 2, id="behind a person"),
        pytest.param("We met Zorvan Velk but Jane Roe left.", 1, id="no list"),
        pytest.param("We met Strange Velk and Jane Roe, strange people.", 1, id="common word"),
        pytest.param("Senators Jane Roe and Zorvan Velk left.", 2, id="title of several"),
    ],
)
def test_people_stand_in_lists(text: str, count: int) -> None:
    assert len(people_of(text)) == count


def test_what_is_no_person_is_a_body() -> None:
    assert bodies_of("We like the Zorvan Velk.") == ["Zorvan Velk"]
