"""The corpus numbers stories once, finds them again, and lets a segment replace the first one."""

from __future__ import annotations

import pytest

from tests.corpus.stories import failure_of, segment_of, story_of
from wirereader.corpus.corpus import Corpus
from wirereader.corpus.rows import UNNAMED, QuoteRef


@pytest.fixture
def corpus() -> Corpus:
    """Five rows in two segments, the third of them a failure."""
    corpus = Corpus()
    corpus.add(segment_of(story_of("a.txt"), story_of("b.txt", "Ana Silva"), failure_of("c.txt")))
    corpus.add(segment_of(story_of("d.txt"), story_of("d.txt", "Ana Silva", None, number=2)))
    return corpus


def test_numbers_go_on_from_segment_to_segment(corpus: Corpus) -> None:
    ids = ["a.txt#1", "b.txt#1", "c.txt", "d.txt#1", "d.txt#2"]
    assert [corpus.id(n) for n in range(len(corpus))] == ids
    assert [corpus.row(n).id for n in range(len(corpus))] == ids
    assert [corpus.index_of(identity) for identity in ids] == [0, 1, 2, 3, 4]


def test_what_is_not_there_is_not_found(corpus: Corpus) -> None:
    assert corpus.index_of("a.txt#2") is None
    assert corpus.index_of("elsewhere.txt#1") is None
    assert corpus.find_key("key of nothing") is None
    with pytest.raises(IndexError):
        corpus.row(5)


def test_a_failure_is_a_row_but_not_a_story(corpus: Corpus) -> None:
    assert corpus.story_count == 4
    assert list(corpus.failure_numbers()) == [2]
    assert corpus.is_failure(2)
    assert corpus.failure(2) == failure_of("c.txt")
    assert corpus.row(2).failure == "broken"


def test_stories_come_back_equal_and_while_recent_as_the_same_object(corpus: Corpus) -> None:
    assert corpus.story(1) == story_of("b.txt", "Ana Silva")
    assert corpus.story(1) is corpus.story(1)


def test_only_a_few_stories_are_kept_as_objects() -> None:
    corpus = Corpus()
    corpus.add(segment_of(*(story_of(f"{number:02}.txt") for number in range(40))))
    first = corpus.story(0)
    for n in range(1, 40):
        corpus.story(n)
    assert corpus.story(0) == first
    assert corpus.story(0) is not first


def test_columns_are_read_by_number(corpus: Corpus) -> None:
    assert corpus.title(1) == "Harbour talks"
    assert corpus.path(1) == "b.txt"
    assert corpus.text(1) == bytes(corpus.utf8(1)).decode()
    assert corpus.key(4) == "key of d.txt#2"
    assert (corpus.place(1), corpus.date(1)) == (None, None)
    assert [quote.speaker for quote in corpus.story(4).quotes] == ["Ana Silva", None]


def test_copies_share_a_key_and_the_first_one_is_found() -> None:
    corpus = Corpus()
    corpus.add(segment_of(story_of("a.txt", key="same"), story_of("b.txt", key="same")))
    assert corpus.find_key("same") == 0


def test_every_change_is_a_new_version(corpus: Corpus) -> None:
    before = corpus.version
    corpus.add(segment_of(story_of("e.txt")))
    assert corpus.version > before


def test_quotes_of_a_speaker_are_in_the_order_of_the_stories(corpus: Corpus) -> None:
    assert corpus.quotes_of("Ana Silva") == [QuoteRef(1, 0), QuoteRef(4, 0)]
    assert corpus.quotes_of(UNNAMED) == [QuoteRef(4, 1)]
    assert corpus.quotes_of("Nobody") == []
    assert corpus.joined_name(4, "Ana Silva") == "Ana Silva"


def test_the_first_painted_story_keeps_its_number_when_its_segment_comes() -> None:
    corpus = Corpus()
    corpus.add_story(story_of("a.txt", "Ana Silva"))
    corpus.add(segment_of(story_of("a.txt", "Ana Silva"), story_of("b.txt", "Ana Silva")))
    assert [corpus.id(n) for n in range(len(corpus))] == ["a.txt#1", "b.txt#1"]
    assert list(corpus.in_path_order()) == [0, 1]
    assert [corpus.index_of(f"{name}.txt#1") for name in "ab"] == [0, 1]
    assert [(row.quotes, row.stories) for row in corpus.speakers()] == [(2, 2)]


def test_a_first_painted_story_from_the_middle_has_no_second_row() -> None:
    corpus = Corpus()
    corpus.add_story(story_of("m.txt"))
    corpus.add(segment_of(story_of("a.txt"), failure_of("b.txt")))
    assert list(corpus.in_path_order()) == [0, 1, 2]
    corpus.add(segment_of(story_of("l.txt"), story_of("m.txt", None), story_of("n.txt")))
    assert [corpus.id(n) for n in range(len(corpus))] == [
        *("m.txt#1", "a.txt#1", "b.txt", "l.txt#1", "n.txt#1"),
    ]
    ordered = [corpus.id(n) for n in corpus.in_path_order()]
    assert ordered == ["a.txt#1", "b.txt", "l.txt#1", "m.txt#1", "n.txt#1"]
    assert [corpus.index_of(corpus.id(n)) for n in range(5)] == [0, 1, 2, 3, 4]
    assert corpus.find_key("key of m.txt#1") == 0


def test_the_segment_s_version_of_the_first_story_counts() -> None:
    corpus = Corpus()
    corpus.add_story(story_of("a.txt", "Ana Silva", "Bo Lindt", titles={"Bo Lindt": ["envoy"]}))
    assert corpus.story(0).people
    corpus.add(segment_of(story_of("a.txt", "Ana Silva", None)))
    assert corpus.story(0) == story_of("a.txt", "Ana Silva", None)
    assert [row.name for row in corpus.speakers()] == ["Ana Silva", UNNAMED]


def test_a_first_story_that_has_since_become_unreadable_stays_beside_its_failure() -> None:
    corpus = Corpus()
    corpus.add_story(story_of("a.txt"))
    corpus.add(segment_of(failure_of("a.txt", "gone")))
    assert [corpus.id(n) for n in range(len(corpus))] == ["a.txt#1", "a.txt"]
    assert corpus.index_of("a.txt") == 1


def test_passages_are_the_paragraphs_that_are_searched(corpus: Corpus) -> None:
    text = corpus.text(1)
    assert [text[start:end] for start, end in corpus.passages(1)] == ["Words of b.txt."]
    assert corpus.passages(2) == []


def test_quotes_and_figures_come_without_their_story(corpus: Corpus) -> None:
    assert corpus.quotes(4) == corpus.story(4).quotes
    assert corpus.figures(4) == corpus.story(4).figures
    assert len(corpus.quotes(4)) == 2
