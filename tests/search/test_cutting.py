"""Words that were cut where stories are parsed make the same index as the texts do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.shelf import search, story
from wirereader.corpus.corpus import Corpus
from wirereader.corpus.encode import encode
from wirereader.corpus.segment import Segment
from wirereader.errors import SegmentError
from wirereader.model.item import Failure
from wirereader.model.problem import Problem
from wirereader.model.story import Story
from wirereader.search import cutting
from wirereader.search.cutting import Cutter, read_cut
from wirereader.search.index import Index
from wirereader.search.work import finish

FAILURE = Failure(path="b.txt", problem=Problem("load", "error", "broken"), raw="loan")
STORIES: list[Story | Failure] = [
    story("Harbour loan", "The harbour’s loan-book grew.", "Crews met crews.", path="a.txt"),
    FAILURE,
    story(None, "No headline here.", path="c.txt", boilerplate="Crews"),
    story("U.S. crews", "The U.S. navy; co-operation.", path="d.txt"),
]
QUERIES = ("crews", "loan", "harbr", '"loan book"', "us", "cooperation", "nothing")


def corpus_of(*segments: tuple[list[Story | Failure], bytes]) -> Corpus:
    corpus = Corpus()
    for rows, words in segments:
        corpus.add(Segment(encode(rows), words))
    return corpus


def index_of(corpus: Corpus, end: int | None = None) -> Index:
    index = Index(corpus)
    finish(index.extend(end))
    return index


def spelt(index: Index, n: int) -> list[list[str]]:
    return [[index.vocabulary.words[w] for w in words] for words in index.paragraphs(n)]


def assert_alike(cut: Index, read: Index) -> None:
    assert len(cut) == len(read)
    assert sorted(cut.vocabulary.words) == sorted(read.vocabulary.words)
    assert [spelt(cut, n) for n in range(len(cut))] == [spelt(read, n) for n in range(len(read))]
    assert cut.initials.heads.tolist() == read.initials.heads.tolist()
    for query in QUERIES:
        assert search(cut, query) == search(read, query)


def test_an_index_of_cut_words_is_that_of_the_texts() -> None:
    cutter = Cutter()
    more: list[Story | Failure] = [story("Crews rest", "A harbour-side loan.", path="e.txt")]
    cut = corpus_of((STORIES, cutter.cut(STORIES)), (more, cutter.cut(more)))
    read = corpus_of((STORIES, b""), (more, b""))
    assert_alike(index_of(cut), index_of(read))
    assert not cut.has_words(0)


TEXTS = st.lists(st.sampled_from(["loan", "crews", "e.u.", "sea-lane", "Dor’an", "x"]), max_size=6)


@given(st.lists(st.tuples(TEXTS, TEXTS, st.booleans()), min_size=1, max_size=6))
def test_texts_and_cut_words_may_follow_each_other(
    parts: list[tuple[list[str], list[str], bool]],
) -> None:
    cutter = Cutter()
    segments: list[tuple[list[Story | Failure], bool]] = [
        ([story(" ".join(title), " ".join(body), path=f"{n}.txt")], is_cut)
        for n, (title, body, is_cut) in enumerate(parts)
    ]
    cut = corpus_of(*((rows, cutter.cut(rows) if is_cut else b"") for rows, is_cut in segments))
    assert_alike(index_of(cut), index_of(corpus_of(*((rows, b"") for rows, _ in segments))))


def test_equal_stories_are_cut_equally_whatever_was_cut_before() -> None:
    cutter = Cutter()
    first = cutter.cut(STORIES)
    cutter.cut([story("Other words", "Quite other ones.")])
    assert cutter.cut(STORIES) == first == Cutter().cut(STORIES)


def test_a_vocabulary_that_grew_too_large_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "_VOCABULARY_LIMIT", 3)
    cutter = Cutter()
    assert cutter.cut(STORIES) == cutter.cut(STORIES)


def test_many_words_take_wider_numbers() -> None:
    rows: list[Story | Failure] = [story("Lists", " ".join(f"w{n}" for n in range(70_000)))]
    found = read_cut(Cutter().cut(rows))
    assert found.words[:2] == ["lists", "w0"]
    assert found.columns[0].format == "I"
    assert list(found.columns[0])[-2:] == [70_001, 0]


def test_nothing_but_failures_has_no_words() -> None:
    assert read_cut(Cutter().cut([FAILURE])).words == []


@pytest.mark.parametrize("damage", [b"", b"x" * 100], ids=["cut short", "other bytes"])
def test_damaged_words_are_refused_and_the_texts_read_instead(damage: bytes) -> None:
    with pytest.raises(SegmentError):
        read_cut(damage)
    read = index_of(corpus_of((STORIES, b"")))
    assert_alike(index_of(corpus_of((STORIES, damage))), read)


def test_what_was_cut_together_is_taken_together_past_the_end_that_was_asked_for() -> None:
    cut = (STORIES, Cutter().cut(STORIES))
    corpus = corpus_of(cut, cut)
    index = index_of(corpus, 2)
    assert len(index) == len(STORIES)
    assert_alike(index, index_of(corpus_of((STORIES, b""))))


def test_the_end_that_was_asked_for_holds_where_texts_are_read() -> None:
    corpus = corpus_of((STORIES, b""))
    index = index_of(corpus, 2)
    assert len(index) == 2
    finish(index.extend())
    assert_alike(index, index_of(corpus_of((STORIES, b""))))


def test_a_segment_that_is_still_being_added_has_no_words_yet() -> None:
    corpus = Corpus()
    adding = corpus.adding(Segment(encode(STORIES * 3), Cutter().cut(STORIES * 3)))
    next(adding)
    next(adding)
    assert len(corpus) > 0
    assert not corpus.has_words(0)
    for _ in adding:
        pass
    assert corpus.has_words(0)


def test_the_words_around_a_story_that_came_early_are_not_taken() -> None:
    corpus = Corpus()
    early = STORIES[2]
    assert isinstance(early, Story)
    corpus.add_story(early)
    corpus.add(Segment(encode(STORIES), Cutter().cut(STORIES)))
    assert not corpus.has_words(1)
    assert len(index_of(corpus)) == 4
