"""Bodies and places are joined under their longest form."""

from __future__ import annotations

import pytest

from tests.annotator.speakers.staging import bodies_of, resolved, speakers_of


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param("We like Velmar Energy.", ["Velmar Energy"], id="ending"),
        pytest.param("We read Daily Velm in bed.", ["Daily Velm"], id="a paper by its opening"),
        pytest.param("We like the Velmar Red Cross.", ["Velmar Red Cross"], id="known ending"),
        pytest.param("We like the University of Velmar.", ["University of Velmar"], id="of"),
        pytest.param(
            "We like the Association for the Velmar Arts.",
            ["Association for the Velmar Arts"],
            id="for the",
        ),
        pytest.param(
            "We like the Centre for American Progress.",
            ["Centre for American Progress"],
            id="a people's name inside",
        ),
        pytest.param(
            "We like the Ports and Rails Agency.", ["Ports and Rails Agency"], id="first half"
        ),
        pytest.param(
            "We like the Ministry of Ports and Rails.", ["Ministry of Ports and Rails"], id="and"
        ),
        pytest.param(
            "We like the Republic of Velmar Broadcasting.",
            ["Republic of Velmar Broadcasting"],
            id="a known beginning goes on",
        ),
        pytest.param(
            "We like the Department of Veterans Affairs.",
            ["Department of Veterans Affairs"],
            id="people in the plural inside",
        ),
        pytest.param(
            "We met the Iranian People's Party.",
            ["Iranian People's Party"],
            id="genitive of a common word",
        ),
        pytest.param(
            "We met the Pakistan People’s Party.",
            ["Pakistan People’s Party"],
            id="and a country before it",
        ),
        pytest.param("We met Iran's Velmar Council.", ["Iran", "Velmar Council"], id="a country's"),
        pytest.param(
            "We met the Foreign Ministry in Paris.", ["Foreign Ministry", "Paris"], id="in"
        ),
        pytest.param("PARIS - They live in Paris.", ["Paris"], id="a dateline's capitals"),
        pytest.param("We flew to Paris and Ohio.", ["Paris", "Ohio"], id="places"),
        pytest.param("We met Iraqi and Kurdish people.", [], id="peoples are none"),
        pytest.param("Strange things. Naturally, the Minister left.", [], id="no capital by place"),
        pytest.param(
            "We read The Velmar Herald.", ["The Velmar Herald"], id="article in mid-sentence"
        ),
        pytest.param("The Velmar Council met.", ["Velmar Council"], id="article of a sentence"),
        pytest.param("The New York Times knows.", ["The New York Times"], id="article of a paper"),
    ],
)
def test_bodies_are(text: str, bodies: list[str]) -> None:
    assert bodies_of(text) == bodies


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        pytest.param(
            "The Velmar Oil Council (VOC) met. <VOC> said no.", "Velmar Oil Council", id="bracket"
        ),
        pytest.param(
            "We like the Velmar Oil Council. <The VOC> said no.",
            "Velmar Oil Council",
            id="initials",
        ),
        pytest.param(
            "The North-Velmar Harbour Law Center met. <The Harbour Law Center> said no.",
            "North-Velmar Harbour Law Center",
            id="last words",
        ),
        pytest.param("Zorvan Energy met. <Zorvan> said no.", "Zorvan Energy", id="first word"),
        pytest.param(
            "The Velmar Commission for UNESCO met. <UNESCO> said no.", "UNESCO", id="known alone"
        ),
        pytest.param(
            "The Velmar Council met. <Iran's Velmar Council> said no.",
            "Velmar Council",
            id="a country's",
        ),
        pytest.param("The Paris Council met. <Paris> said no.", "Paris", id="a place is itself"),
        pytest.param(
            "We met the Alliance to Keep Our Piers (AKOP). <AKOP> said no.",
            "AKOP",
            id="an acronym of more words than the name before it",
        ),
        pytest.param(
            "PARIS (AC) - It rained. <The AC> said no.", "AC", id="an agency behind a place"
        ),
        pytest.param(
            "We met the Velmar Council (RVZ). <RVZ> said no.",
            "Velmar Council",
            id="an acronym in another language",
        ),
        pytest.param("We met AB people (X). <AB> said no.", "AB", id="short acronym"),
    ],
)
def test_a_body_is_found_again(marked: str, speaker: str) -> None:
    assert speakers_of(marked) == [speaker]


def test_mentions_are_sorted_and_unlike_people() -> None:
    _, people, bodies = resolved("Jane Roe left Velmar Energy for Tarn Bank and Velmar Energy.")
    text = "Jane Roe left Velmar Energy for Tarn Bank and Velmar Energy."
    assert [person.name for person in people] == ["Jane Roe"]
    assert [[span.cut(text) for span in body.mentions] for body in bodies] == [
        ["Velmar Energy", "Velmar Energy"],
        ["Tarn Bank"],
    ]
