"""Speakers are joined across stories where the evidence allows, and not otherwise."""

from __future__ import annotations

import pytest

from tests.corpus.stories import UNSURE, segment_of, story_of
from wirereader.corpus.corpus import Corpus
from wirereader.corpus.joining import bucket_of
from wirereader.corpus.rows import UNNAMED, SpeakerRow
from wirereader.model.story import Story


def corpus_of(*stories: Story) -> Corpus:
    corpus = Corpus()
    for story in stories:
        corpus.add(segment_of(story))
    return corpus


def names(*speakers: str) -> list[str]:
    """The joined names of people who speak in a story each, without titles."""
    corpus = corpus_of(*(story_of(f"{at}.txt", name) for at, name in enumerate(speakers)))
    return sorted(row.name for row in corpus.speakers())


@pytest.mark.parametrize(
    ("speakers", "joined"),
    [
        (["Ana Silva", "Ana Silva"], ["Ana Silva"]),
        (["Ana Silva", "Ana SILVA"], ["Ana SILVA"]),
        (["Tariq al-Nur", "Tariq Al-Nur", "Tariq Nur"], ["Tariq Al-Nur"]),
        (["Javad Karim", "Mohsen Javad Karim"], ["Mohsen Javad Karim"]),
        (["J. Karim", "Javad Karim"], ["Javad Karim"]),
        (["Paul B. Oster", "Paul Oster"], ["Paul B. Oster"]),
        (["Paul Oster Jr.", "Paul Oster"], ["Paul Oster"]),
        (["René Dufour", "Rene Dufour"], ["Rene Dufour"]),
    ],
    ids=[
        *("the same", "capitals", "particles", "middle name"),
        *("initial", "middle initial", "suffix", "accent"),
    ],
)
def test_one_speaker(speakers: list[str], joined: list[str]) -> None:
    assert names(*speakers) == joined


@pytest.mark.parametrize(
    "speakers",
    [
        ["Ana Silva", "Bo Silva"],
        ["Ali Karim", "Javad Karim", "Karim"],
        ["Karim", "Javad Karim"],
        ["J. Karim", "Jalal Karim", "Javad Karim"],
        ["Javad Karim", "Ali Javad Karim", "Reza Javad Karim"],
        ["Ana Silva", "Silva Ana"],
    ],
    ids=[
        *("other first names", "a last name of two", "a last name without a title"),
        *("an initial of two", "a name inside two", "another order"),
    ],
)
def test_not_one_speaker(speakers: list[str]) -> None:
    assert names(*speakers) == sorted(speakers)


def titled(path: str, name: str, *titles: str) -> Story:
    return story_of(path, name, titles={name: titles})


def test_a_last_name_is_joined_where_the_title_is_shared() -> None:
    corpus = corpus_of(
        titled("a.txt", "Javad Karim", "Foreign Minister"),
        titled("b.txt", "Ali Karim", "striker"),
        titled("c.txt", "Karim", "foreign minister of Valdia"),
    )
    assert [(row.name, row.quotes) for row in corpus.speakers()] == [
        *(("Javad Karim", 2), ("Ali Karim", 1)),
    ]
    assert corpus.joined_name(2, "Karim") == "Javad Karim"


def test_bodies_are_joined_by_their_full_name_alone() -> None:
    stories = [
        story_of("a.txt", "Valdian Health Ministry", bodies=["Valdian Health Ministry"]),
        story_of("b.txt", "Health Ministry", bodies=["Health Ministry"]),
        story_of("c.txt", "Health ministry", bodies=["Health ministry"]),
    ]
    rows = corpus_of(*stories).speakers()
    assert [(row.name, row.quotes) for row in rows] == [
        *(("Health Ministry", 2), ("Valdian Health Ministry", 1)),
    ]


def test_a_row_says_how_often_how_sure_and_under_which_titles() -> None:
    corpus = corpus_of(
        titled("a.txt", "Ana Silva", "envoy", "lawyer"),
        titled("b.txt", "Ana Silva", "Lawyer"),
        story_of("c.txt", "Ana Silva", "Ana Silva", confidence=UNSURE),
        story_of("d.txt", None, None, None, None, None),
    )
    unnamed, ana = corpus.speakers()
    assert ana == SpeakerRow(
        name="Ana Silva", titles=("lawyer", "envoy"), quotes=4, unsure=2, stories=3
    )
    assert unnamed == SpeakerRow(name=UNNAMED, quotes=5, stories=1, unnamed=True)


def test_any_spelling_finds_the_quotes_of_all() -> None:
    corpus = corpus_of(
        story_of("a.txt", "Javad Karim"), story_of("b.txt", None, "Mohsen Javad Karim")
    )
    quotes = corpus.quotes_of("Javad Karim")
    assert [(quote.n, quote.index) for quote in quotes] == [(0, 0), (1, 1)]
    assert corpus.quotes_of("Mohsen Javad Karim") == quotes


def test_a_fuller_name_that_comes_later_takes_over() -> None:
    corpus = corpus_of(story_of("a.txt", "Javad Karim"))
    assert [row.name for row in corpus.speakers()] == ["Javad Karim"]
    corpus.add(segment_of(story_of("b.txt", "Mohsen Javad Karim")))
    assert [row.name for row in corpus.speakers()] == ["Mohsen Javad Karim"]
    corpus.add(segment_of(story_of("c.txt", "Ali Javad Karim")))
    assert len(corpus.speakers()) == 3


def test_a_name_without_words_is_a_speaker_too() -> None:
    assert bucket_of("—") == ""
    assert names("", "") == [""]


def test_a_spelling_without_a_story_is_its_own_joined_name() -> None:
    corpus = Corpus()
    assert corpus.joined_name(0, "Nobody") == "Nobody"
    assert corpus.joined_name(0, None) == UNNAMED
