"""Capitals are cut into titles, people, bodies and places."""

from __future__ import annotations

import pytest

from tests.annotator.speakers.staging import namings_of


@pytest.mark.parametrize(
    ("text", "namings"),
    [
        pytest.param("We met Jane Roe.", [("Jane Roe", "open")], id="a bare name"),
        pytest.param("We met Mr. Roe.", [("Roe", "titled")], id="word of address"),
        pytest.param(
            "We met Foreign Minister Jane Roe.", [("Jane Roe", "titled")], id="office in capitals"
        ),
        pytest.param(
            "We met Secretary of State Jane Roe.",
            [("Secretary", "open"), ("Jane Roe", "titled")],
            id="office with a complement",
        ),
        pytest.param(
            "We met the head of Velmar News.",
            [("Velmar News", "body")],
            id="a body after `of` is no name",
        ),
        pytest.param("We met Dean Roe.", [("Dean Roe", "open")], id="a given name like a title"),
        pytest.param("We met Jane King today.", [("Jane King", "open")], id="a surname like one"),
        pytest.param(
            "We met Omar bin Said and Ludwig van der Rohe.",
            [("Omar bin Said", "open"), ("Ludwig van der Rohe", "open")],
            id="small words inside names",
        ),
        pytest.param("We met Jane de.", [("Jane", "open")], id="a small word at the end is none"),
        pytest.param("We met Jane de la.", [("Jane", "open")], id="nor are two"),
        pytest.param("We met Jane de nos jours.", [("Jane", "open")], id="nor before a noun"),
        pytest.param(
            "We met Tom Roe, Jr. today.", [("Tom Roe, Jr.", "open")], id="junior behind a comma"
        ),
        pytest.param(
            'We met Robert C. "Bob" Roe today.', [('Robert C. "Bob" Roe', "open")], id="nickname"
        ),
        pytest.param("We met al-Rohe.", [("al-Rohe", "open")], id="article of Arabic names"),
        pytest.param("We like @JaneRoe.", [], id="handles are no names"),
        pytest.param(
            "We saw Roe-style politics by Myung-hee Roh.",
            [("Myung-hee Roh", "open")],
            id="compound adjectives are no names",
        ),
        pytest.param(
            "We met the Deputy Prime Minister.", [], id="a title without a name is nothing"
        ),
        pytest.param(
            "We met Republican Party voters.", [("Republican Party", "body")], id="a party"
        ),
        pytest.param(
            "We met Senator Velmar Energy Council.",
            [("Senator Velmar Energy Council", "body")],
            id="a body behind a title word",
        ),
        pytest.param("We met Mr. Banks.", [("Banks", "titled")], id="Mr. makes a name of it"),
        pytest.param(
            "We met Jane Hill at Velmar Hill.",
            [("Jane Hill", "open"), ("Velmar Hill", "body")],
            id="endings that are surnames too",
        ),
        pytest.param(
            "We met Bank Velmar people.", [("Bank Velmar", "body")], id="word that opens a body"
        ),
        pytest.param("We like Roe & Doe.", [("Roe & Doe", "body")], id="ampersand"),
        pytest.param("We like Lord & Doe.", [("Lord & Doe", "body")], id="no lord but a firm"),
        pytest.param(
            "We met New York Mayor Jane Roe.",
            [("New York", "place"), ("Jane Roe", "titled")],
            id="a place of two words before a title",
        ),
        pytest.param(
            "We met Ohio Mayor Jane Roe.",
            [("Jane Roe", "titled")],
            id="a place of one word belongs to the title",
        ),
        pytest.param(
            "We saw Paris Roe in Paris.",
            [("Paris Roe", "open"), ("Paris", "place")],
            id="a place as given name",
        ),
        pytest.param(
            "We saw Jack London in London.",
            [("Jack London", "open"), ("London", "place")],
            id="a place as surname",
        ),
        pytest.param(
            "Meanwhile Jane Roe left.", [("Jane Roe", "open")], id="words that begin sentences"
        ),
        pytest.param(
            "We read The New York Times.", [("New York Times", "body")], id="known by name"
        ),
        pytest.param(
            "We met Trade Jane Roe.", [("Jane Roe", "open")], id="a describing word is cut off"
        ),
        pytest.param(
            "We met Iraqi Omar Roe.",
            [("Iraqi", "people"), ("Omar Roe", "open")],
            id="a people's name is cut off",
        ),
        pytest.param(
            "We read Western Zorvism.", [("Western Zorvism", "body")], id="a people's name inside"
        ),
        pytest.param(
            "It read Jane Roe Vows Revenge at once.",
            [("Jane Roe", "open"), ("Revenge", "open")],
            id="a headline's verb in the text",
        ),
        pytest.param(
            "We met Iraqi Zorvan Velk and Westerners Zorvan Velk.",
            [
                ("Iraqi", "people"),
                ("Zorvan Velk", "open"),
                ("Westerners", "people"),
                ("Zorvan Velk", "open"),
            ],
            id="peoples before strange names",
        ),
        pytest.param("We met Roe Ally.", [("Roe", "open")], id="a role noun behind a name"),
        pytest.param("We met Jane Cook.", [("Jane Cook", "open")], id="a role noun as surname"),
        pytest.param("We met Deputy Secretaries.", [], id="a title of several"),
        pytest.param("We saw Republican Presidential.", [], id="no name behind a party"),
        pytest.param(
            "We met Budget Minister Guy Roe.", [("Guy Roe", "titled")], id="Guy is a given name"
        ),
        pytest.param("We love New Jersey.", [("New Jersey", "place")], id="a known name is whole"),
        pytest.param(
            "We met Ann King Jr. today.",
            [("Ann King Jr.", "open")],
            id="junior behind a title word",
        ),
        pytest.param(
            "We met Ann King Roe.", [("Ann King Roe", "open")], id="a title word in the middle"
        ),
        pytest.param(
            "We met Virginia Senator Jane Roe.",
            [("Jane Roe", "titled")],
            id="a state like a given name",
        ),
        pytest.param("Will Roe win?", [("Roe", "open")], id="will is no name in front"),
        pytest.param("We met Will Roe.", [("Will Roe", "open")], id="Will is one inside"),
        pytest.param(
            "We met Ann Jordan Roe.", [("Ann Jordan Roe", "open")], id="a place as middle name"
        ),
        pytest.param("We met Israel.", [("Israel", "place")], id="a title needs more than a place"),
        pytest.param(
            "We met Independent Vermont.", [("Vermont", "place")], id="a place behind a title word"
        ),
    ],
)
def test_capitals_name(text: str, namings: list[tuple[str, str]]) -> None:
    assert namings_of(text) == namings


def test_in_a_headline_verbs_and_known_small_words_are_no_names() -> None:
    text = "# Jane Roe Slams Velmar Budget\nMs. Roe does not like the budget of Velmar."
    names = [words for words, _ in namings_of(text)]
    assert "Jane Roe" in names
    assert not any("Slams" in words or "Budget" in words for words in names)


@pytest.mark.parametrize(
    ("body", "is_name"),
    [
        pytest.param("Voters like Jane Roe.", False, id="the story has the name without it"),
        pytest.param("Voters like Jane Roe Hammers.", True, id="the story has it as a name"),
        pytest.param("Voters do not care.", True, id="the story has neither"),
    ],
)
def test_a_strange_word_in_s_behind_a_headline_s_name(body: str, is_name: bool) -> None:
    namings = namings_of(f"# Jane Roe Hammers Velmar Bank\n{body}")
    assert any("Hammers" in words for words, _ in namings) is is_name


def test_a_headline_like_a_sentence_keeps_its_capitals() -> None:
    assert ("Jane Roe", "open") in namings_of("# Minister Ann Poe meets Jane Roe in the old town")


def test_of_capitals_only_what_the_text_names_is_a_name() -> None:
    text = "AGENCY TO REVIEW VELMAR STOCK\nThe agency looks at Velmar."
    assert namings_of(text) == [("VELMAR", "open"), ("Velmar", "open")]


@pytest.mark.parametrize(
    ("text", "namings"),
    [
        pytest.param(
            "EVEN VELMAR THINKS IT WAS LATE - The boss wrote to Velmar.\nHe left Velmar.",
            [("VELMAR", "open"), ("Velmar", "open"), ("Velmar", "open")],
            id="what it shouts is no name",
        ),
        pytest.param(
            "SAN ZORVAN DEL VELK, Tarn - The boss left.",
            [("SAN ZORVAN DEL VELK", "open"), ("Tarn", "open")],
            id="a dateline is one",
        ),
    ],
)
def test_of_a_paragraph_that_begins_in_capitals(text: str, namings: list[tuple[str, str]]) -> None:
    assert namings_of(text) == namings


def test_a_name_does_not_cross_a_sentence() -> None:
    assert namings_of("He saw Jane. Mr. Roe left.") == [("Jane", "open"), ("Roe", "titled")]


def test_equal_runs_are_named_alike() -> None:
    namings = namings_of("We met Mr. Roe. They met Mr. Roe.")
    assert namings == [("Roe", "titled"), ("Roe", "titled")]
