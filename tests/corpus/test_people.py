"""Speakers are joined across stories where the evidence allows, and not otherwise."""

from __future__ import annotations

import pytest

from tests.corpus.stories import UNSURE, segment_of, story_of
from wirereader.corpus.corpus import Corpus
from wirereader.corpus.rows import UNNAMED, SpeakerRow
from wirereader.lexicons.read import complaints
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
        (["Ana SILVA", "Ana Silva", "Ana Silva"], ["Ana Silva"]),
        (["Tariq al-Nur", "Tariq Al Nur", "Tariq Nur", "Tariq al-Nur"], ["Tariq al-Nur"]),
        (["Hamid Mohseni", "Hamed Mohseni", "Hamid Mohsenni"], ["Hamid Mohsenni"]),
        (["Javad Karim", "Mohsen Javad Karim"], ["Mohsen Javad Karim"]),
        (["Seyyed Javad Karim", "Seyed Javad Karim", "Javad Karim"], ["Seyyed Javad Karim"]),
        (["J. Karim", "Javad Karim"], ["Javad Karim"]),
        (["Paul B. Oster", "Paul Oster"], ["Paul B. Oster"]),
        (["Paul Oster Jr.", "Paul Oster jr"], ["Paul Oster Jr."]),
        (["Leila Amir-Karim", "Leila Amir Karim"], ["Leila Amir Karim"]),
        (["René Dufour", "Rene Dufour"], ["Rene Dufour"]),
    ],
    ids=[
        *("the same", "capitals", "particles", "by ear", "middle name", "opener"),
        *("initial", "middle initial", "suffix", "hyphen", "accent"),
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
        ["Paul Oster", "Paul Oster Jr."],
    ],
    ids=[
        *("other first names", "a last name of two", "a last name without a title"),
        *("an initial of two", "a name inside two", "another order", "a son"),
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


@pytest.mark.parametrize(
    ("short_title", "full_title", "count"),
    [("minister of ports", "Ports Minister", 1), ("goalkeeper", "Ports Minister", 2)],
    ids=["a title in common", "titles of two people"],
)
def test_a_short_form_is_joined_unless_the_titles_are_of_two_people(
    short_title: str, full_title: str, count: int
) -> None:
    corpus = corpus_of(
        titled("a.txt", "Mohsen Javad Karim", full_title),
        titled("b.txt", "Javad Karim", short_title),
    )
    assert len(corpus.speakers()) == count


@pytest.mark.parametrize(
    ("full", "count"),
    [("Paul B. Oster", 1), ("Paul Benno Oster", 2), ("P. Paul Oster", 2)],
    ids=["a middle initial", "a middle name", "a first initial"],
)
def test_a_middle_initial_tells_no_two_people_apart(full: str, count: int) -> None:
    corpus = corpus_of(titled("a.txt", full, "developer"), titled("b.txt", "Paul Oster", "nominee"))
    assert len(corpus.speakers()) == count


def test_a_name_goes_to_the_one_with_a_middle_initial_before_longer_ones() -> None:
    assert names("Paul Oster", "Real Paul Oster", "Paul B. Oster") == [
        *("Paul B. Oster", "Real Paul Oster"),
    ]
    speakers = ["Paul B. Oster", "Paul C. Oster", "Paul Oster"]
    assert names(*speakers) == speakers


def test_a_name_with_a_suffix_is_joined_where_the_title_is_shared() -> None:
    corpus = corpus_of(
        titled("a.txt", "Paul Oster", "Senator"), titled("b.txt", "Paul Oster Jr.", "senator")
    )
    assert [row.quotes for row in corpus.speakers()] == [2]


@pytest.mark.parametrize(
    ("title", "count"), [("senator", 1), ("singer", 2)], ids=["shared", "another"]
)
def test_a_shorter_name_is_joined_with_one_with_a_suffix_by_its_title(
    title: str, count: int
) -> None:
    corpus = corpus_of(
        titled("a.txt", "Paul B. Oster Jr.", "Senator"), titled("b.txt", "Paul Oster", title)
    )
    assert len(corpus.speakers()) == count


def test_an_equal_title_is_better_evidence_than_a_part_of_one() -> None:
    corpus = corpus_of(
        titled("a.txt", "Javad Karim", "minister"),
        titled("b.txt", "Ali Karim", "brother of the minister"),
        titled("c.txt", "Karim", "Minister"),
    )
    assert corpus.joined_name(2, "Karim") == "Javad Karim"


def test_a_last_name_alone_with_titles_of_two_stays_alone() -> None:
    corpus = corpus_of(
        titled("a.txt", "Javad Karim", "deputy minister"),
        titled("b.txt", "Ali Karim", "minister of ports"),
        titled("c.txt", "Karim", "minister"),
        titled("d.txt", "Omar Karim", "the of"),
    )
    assert len(corpus.speakers()) == 4


def test_a_body_that_turns_out_to_be_a_person_is_joined_as_one() -> None:
    corpus = corpus_of(story_of("a.txt", "Javad Karim", bodies=["Javad Karim"]))
    assert [row.name for row in corpus.speakers()] == ["Javad Karim"]
    corpus.add(segment_of(story_of("b.txt", "J. Karim"), story_of("c.txt", "Javad Karim")))
    assert [(row.name, row.quotes) for row in corpus.speakers()] == [("Javad Karim", 3)]


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


def test_bodies_are_joined_with_and_without_the() -> None:
    stories = [
        story_of("a.txt", "The Valda Herald", bodies=["The Valda Herald"]),
        story_of("b.txt", "Valda Herald", "Valda Herald", bodies=["Valda Herald"]),
        story_of("c.txt", "The The", bodies=["The The"]),
    ]
    rows = corpus_of(*stories).speakers()
    assert [(row.name, row.quotes) for row in rows] == [("Valda Herald", 3), ("The The", 1)]


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


def test_the_stories_that_quote_a_speaker_are_those_of_all_spellings() -> None:
    corpus = corpus_of(
        story_of("a.txt", "Mohsen Javad Karim", None),
        story_of("b.txt", None, "Javad Karim", "Javad Karim"),
        story_of("c.txt", "Ana Silva"),
    )
    assert corpus.stories_of("Javad Karim") == [0, 1]
    assert corpus.stories_of(UNNAMED) == [0, 1]
    assert corpus.stories_of("Nobody") == []


def test_quotes_asked_for_again_include_those_that_came_since() -> None:
    corpus = corpus_of(story_of("a.txt", "Javad Karim", None), story_of("b.txt", None))
    assert len(corpus.quotes_of("Javad Karim")) == 1
    assert len(corpus.quotes_of(UNNAMED)) == 2
    corpus.add(segment_of(story_of("c.txt", None), story_of("d.txt", "J. Karim", "Javad Karim")))
    assert [(quote.n, quote.index) for quote in corpus.quotes_of("Javad Karim")] == [
        *((0, 0), (3, 0), (3, 1)),
    ]
    assert [quote.n for quote in corpus.quotes_of(UNNAMED)] == [0, 1, 2]


def test_quotes_of_a_first_painted_story_are_those_of_its_segment() -> None:
    corpus = Corpus()
    corpus.add_story(story_of("b.txt", "Javad Karim"))
    corpus.add(segment_of(story_of("a.txt", "Javad Karim")))
    assert [quote.n for quote in corpus.quotes_of("Javad Karim")] == [0, 1]
    corpus.add(segment_of(story_of("b.txt", None, "Javad Karim")))
    assert [(quote.n, quote.index) for quote in corpus.quotes_of("Javad Karim")] == [(0, 1), (1, 0)]


def test_a_fuller_name_that_comes_later_takes_over() -> None:
    corpus = corpus_of(story_of("a.txt", "Javad Karim"))
    assert [row.name for row in corpus.speakers()] == ["Javad Karim"]
    corpus.add(segment_of(story_of("b.txt", "Mohsen Javad Karim")))
    assert [row.name for row in corpus.speakers()] == ["Mohsen Javad Karim"]
    corpus.add(segment_of(story_of("c.txt", "Ali Javad Karim")))
    assert len(corpus.speakers()) == 3


def test_joining_may_be_done_bit_by_bit() -> None:
    stories = [story_of(f"{at}.txt", f"Ana Silva{at}") for at in range(9)]
    at_once, bit_by_bit = corpus_of(*stories), corpus_of(*stories)
    assert not bit_by_bit.join_speakers(0.0)
    while not bit_by_bit.join_speakers(0.0001):
        pass
    assert bit_by_bit.speakers() == at_once.speakers()


def test_a_name_without_words_is_a_speaker_too() -> None:
    assert names("", "") == [""]


def test_a_spelling_without_a_story_is_its_own_joined_name() -> None:
    corpus = Corpus()
    assert corpus.joined_name(0, "Nobody") == "Nobody"
    assert corpus.joined_name(0, None) == UNNAMED


def test_the_words_that_open_names_are_in_order() -> None:
    assert complaints("name_openers") == []
