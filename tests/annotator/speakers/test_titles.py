"""Titles are kept as the copy gives them, and tell genders and offices."""

from __future__ import annotations

import pytest

from tests.annotator.speakers.staging import resolved, speakers_of, titles_of


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        pytest.param("We met President Jane Roe.", ("President",), id="capitals before the name"),
        pytest.param(
            "We met moderator Jane Roe.", ("moderator",), id="small letters before the name"
        ),
        pytest.param(
            "We met former campaign manager Jane Roe.",
            ("former campaign manager",),
            id="several small words",
        ),
        pytest.param(
            "We met Velmar's Deputy Foreign Minister Jane Roe.",
            ("Deputy Foreign Minister",),
            id="a genitive before it is left out",
        ),
        pytest.param(
            "A lawyer leading Mrs. Jane Roe's search came.",
            (),
            id="a participle before a name is none",
        ),
        pytest.param(
            "We met Secretary of State Jane Roe.", ("Secretary of State",), id="complement with of"
        ),
        pytest.param(
            "We met Iranian Ambassador to Paris Jane Roe.",
            ("Iranian Ambassador to Paris",),
            id="complement with to",
        ),
        pytest.param(
            "The Leader of the Velmar Revolution Ayatollah Omar Roe came.",
            ("Leader of the Velmar Revolution",),
            id="a word of address between is no part of it",
        ),
        pytest.param(
            "Jane Roe, Secretary of the Supreme Council, came.",
            ("Secretary of the Supreme Council",),
            id="behind a comma",
        ),
        pytest.param("Jane Roe, 52, a lawyer, came.", ("lawyer",), id="behind an age"),
        pytest.param(
            "Jane Roe, a lawyer for Martin Poe, came.",
            ("lawyer for Martin Poe",),
            id="with another person in its complement",
        ),
        pytest.param(
            "The minister of the economy, Jane Roe, came.",
            ("minister of the economy",),
            id="in front, parted by a comma",
        ),
        pytest.param(
            "Velmar's Deputy Prime Minister and Foreign Minister, Senator Jane Roe, came.",
            ("Senator", "Deputy Prime Minister and Foreign Minister"),
            id="in front, with a title of its own",
        ),
        pytest.param(
            "The vice president for ports and rails Jane Roe came.",
            ("vice president for ports and rails",),
            id="complement in small letters",
        ),
        pytest.param(
            "Jane Roe, deputy chief for ports has said no.",
            ("deputy chief for ports",),
            id="a forgotten comma behind it",
        ),
        pytest.param("Jane Roe, a mayor recently elected, came.", ("mayor",), id="adverb before"),
        pytest.param("Jane Roe, the face of a minister, came.", (), id="somebody else's office"),
        pytest.param("Jane Roe, a senator and Ann Poe, came.", ("senator",), id="a name behind it"),
        pytest.param(
            "We met the leader and President Jane Roe.", ("President",), id="two people, one name"
        ),
        pytest.param(
            "A friend of Iraqi Prime Minister Jane Roe came.",
            ("Iraqi Prime Minister",),
            id="somebody else's friend",
        ),
        pytest.param("The mother of Jane Roe came.", (), id="somebody else's mother"),
        pytest.param(
            "Ann Poe, Chief of Staff Jane Roe and others came.", ("Chief of Staff",), id="in a list"
        ),
        pytest.param(
            "Mayor Ann Poe and former Texas Gov. Jane Roe came.", ("former Texas Gov.",), id="two"
        ),
        pytest.param(
            "Jane Roe, Velmar Oil Council (VOC)’s director of exports, came.",
            ("Velmar Oil Council (VOC)’s director of exports",),
            id="an acronym in brackets inside",
        ),
        pytest.param("In Velmar, the mayor spoke to Jane Roe.", (), id="subject of a clause"),
        pytest.param("We saw Jane Roe, the mayor said.", (), id="subject behind the name"),
        pytest.param("Jane Roe, aides say, came.", (), id="plural"),
        pytest.param("Jane Roe, of the old guard, came.", (), id="role inside a complement"),
        pytest.param("Jane Roe, Senator Ann Poe and others came.", (), id="the next one's title"),
        pytest.param("Jane Roe, in brief, came.", (), id="no role"),
        pytest.param("Jane Roe", (), id="nothing behind it"),
        pytest.param("Ms. Jane Roe came.", (), id="a word of address is no title"),
        pytest.param(
            "Jane Roe, a mayor elected twice, came.", ("mayor",), id="a participle ends it"
        ),
        pytest.param(
            "Jane Roe, Republican National Convention guest, came.",
            ("Republican National Convention guest",),
            id="the head is the last role noun",
        ),
    ],
)
def test_titles_are(text: str, titles: tuple[str, ...]) -> None:
    assert titles_of(text)["Jane Roe" if "Jane Roe" in text else "Omar Roe"] == titles


def test_a_title_is_kept_once() -> None:
    assert titles_of("President Jane Roe met us. President Roe left.") == {
        "Jane Roe": ("President",)
    }


def test_what_somebody_is_tells_the_office_but_is_no_title() -> None:
    text = "Zorvan Velk is the mayor of Tarn. Jane Roe came. <The mayor> said no."
    assert speakers_of(text) == ["Zorvan Velk"]
    assert titles_of(text)["Zorvan Velk"] == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Mr. Velk met Ms. Tarn. <He> left.", "Velk", id="word of address"),
        pytest.param(
            "Spokeswoman Zorvan Velk met Mr. Tarn. <She> left.", "Zorvan Velk", id="title"
        ),
        pytest.param(
            "Zorvan Velk, an actress, met Mr. Tarn. <She> left.", "Zorvan Velk", id="apposition"
        ),
        pytest.param("Jane Velk met Martin Tarn. <He> left.", "Martin Tarn", id="given name"),
    ],
)
def test_gender_is_told_by(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


def test_references_are_no_mentions() -> None:
    _, people, _ = resolved("President Jane Roe came. The president smiled, and she left.")
    (person,) = people
    assert len(person.mentions) == 1
    assert len(person.references) == 2
