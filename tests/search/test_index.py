"""The index holds the words of its stories, however it came to grow, and takes no key's time."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.shelf import Shelf, index_of, numbers, search, story
from wirereader.search import index as index_module
from wirereader.search import postings as postings_module
from wirereader.search.index import Index
from wirereader.search.merging import merge
from wirereader.search.postings import IN_TITLE
from wirereader.search.shard import Runs, seal
from wirereader.search.vocabulary import BREAK, Vocabulary
from wirereader.search.words import words
from wirereader.search.work import finish

STORIES = [
    story("Harbour loan", "The harbour’s loan-book grew.", "Crews met crews."),
    story(None, "No headline here."),
    story("Only a headline"),
    story(None),
    story("U.S. crews", "The U.S. navy; co-operation."),
]


def test_each_story_has_its_words_in_order_with_breaks() -> None:
    index = index_of(*STORIES)
    spelt = index.vocabulary.words
    (shard,) = index.shards
    first = shard.tokens[: shard.bounds[1]].tolist()

    assert [spelt[number] for number in first] == [
        "harbour", "loan", "", "the", "harbour", "s", "loan", "book", "grew", "",
        "crews", "met", "crews", "",
    ]  # fmt: skip
    assert BREAK == 0


def test_each_word_has_its_stories_with_counts_and_whether_in_the_title() -> None:
    index = index_of(*STORIES)
    (shard,) = index.shards
    wanted = [index.number_of(word) for word in ("crews", "loan", "loanbook", "us")]
    stories, weights = shard.words.of(np.array(wanted))
    in_titles = shard.title_words.stories_of(np.array(wanted))

    assert [shard.words.count(number) for number in wanted if number] == [2, 1, 1, 1]
    assert in_titles.tolist() == [4, 0, 4]
    assert stories.tolist() == [0, 4, 0, 0, 4]
    assert weights.tolist() == [2, IN_TITLE | 1, IN_TITLE | 2, 1, IN_TITLE | 2]


def test_postings_are_the_same_copied_and_picked(monkeypatch: pytest.MonkeyPatch) -> None:
    (shard,) = index_of(*STORIES).shards
    wanted = np.arange(1, len(shard.words.starts) + 3)
    picked = shard.words.of(wanted)
    monkeypatch.setattr(postings_module, "_LONG", 0)
    copied = shard.words.of(wanted)

    assert [array.tolist() for array in copied] == [array.tolist() for array in picked]


def test_words_that_came_later_have_no_postings_in_an_older_shard() -> None:
    shelf = Shelf(STORIES[:1])
    index = Index(shelf)
    finish(index.extend())
    shelf.stories += STORIES[1:]
    finish(index.extend())
    first = index.shards[0]
    late = index.number_of("navy")

    assert late is not None
    assert first.words.count(late) == 0
    assert first.words.stories_of(np.array([late])).tolist() == []
    assert numbers(index, "navy") == [4]


def test_an_index_grows_behind_its_corpus() -> None:
    shelf = Shelf([])
    index = Index(shelf)
    finish(index.extend())
    assert search(index, "harbour").searched == 0

    for count in range(1, len(STORIES) + 1):
        shelf.stories = STORIES[:count]
        before = index.version
        finish(index.extend())
        assert len(index) == count
        assert index.version > before
    assert numbers(index, "crews") == [4, 0]


def test_an_extension_that_was_dropped_is_begun_again() -> None:
    index = Index(Shelf(STORIES))
    next(index.extend())
    finish(index.extend())

    assert len(index) == len(STORIES)
    assert len(index.initials) == len(STORIES)


def test_an_extension_can_stop_before_the_end_of_the_corpus() -> None:
    index = Index(Shelf(STORIES))
    finish(index.extend(2))
    assert len(index) == 2
    finish(index.extend(1))
    assert len(index) == 2


WORDS = st.sampled_from(["loan", "loans", "ferry", "strike", "e.u.", "sea-lane", "Dor’an", "x"])
TEXTS = st.lists(WORDS, max_size=8).map(" ".join)
SHELVES = st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=12)


@given(SHELVES, st.data())
def test_growing_in_pieces_and_compacting_changes_nothing(
    texts: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    shelf = Shelf([story(title, one, other) for title, one, other in texts])
    at_once, grown = Index(shelf), Index(shelf)
    finish(at_once.extend())
    while len(grown) < len(shelf):
        finish(grown.extend(len(grown) + data.draw(st.integers(1, 5))))
    query = data.draw(TEXTS)

    assert search(grown, query).total == search(at_once, query).total
    finish(grown.compact())
    assert len(grown.shards) == 1
    assert _arrays(grown) == _arrays(at_once)
    assert search(grown, query) == search(at_once, query)


def _arrays(index: Index) -> list[list[int]]:
    (shard,) = index.shards
    arrays = [shard.tokens, shard.bounds, shard.title_sizes, index.story_counts]
    for part in (shard.words, shard.title_words):
        arrays += [part.starts, part.stories, part.weights]
    return [array.tolist() for array in arrays]


@given(SHELVES)
def test_postings_are_what_counting_gives(texts: list[tuple[str, str, str]]) -> None:
    index = index_of(*(story(title, one, other) for title, one, other in texts))

    for word in ("loan", "ferry", "strike", "lane", "sealane", "eu"):
        counts = Counter[int]()
        for n, parts in enumerate(texts):
            for part in parts:
                counts[n] += words(part).count(word)
                counts[n] += part.count("sea-lane") if word == "sealane" else 0
                counts[n] += part.count("e.u.") if word == "eu" else 0
        wanted = {n: count for n, count in counts.items() if count}
        number = index.number_of(word)
        found = {}
        if number is not None:
            stories, weights = index.shards[0].words.of(np.array([number]))
            plain = (weights & (IN_TITLE - 1)).tolist()
            found = dict(zip(stories.tolist(), plain, strict=True))
        assert found == wanted


def test_many_shards_become_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "_SEAL_TOKENS", 4)
    index = index_of(*(story("Harbour", f"story number {n} of many") for n in range(40)))

    assert len(index.shards) < 10
    assert numbers(index, '"number 17"') == [17]
    finish(index.compact())
    assert len(index.shards) == 1
    assert numbers(index, '"number 17"') == [17]


def test_a_shard_holds_no_more_stories_than_its_numbers_can_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(index_module, "_SEAL_TOKENS", 4)
    monkeypatch.setattr(index_module, "MAX_STORIES", 3)
    index = index_of(*(story("Harbour", f"story number {n} of many") for n in range(8)))
    finish(index.compact())

    assert [len(shard) for shard in index.shards] == [3, 3, 2]
    assert numbers(index, '"number 7"') == [7]


def test_numbers_take_32_bits_only_where_they_must() -> None:
    nothing = Runs.of([[]])
    narrow = seal(0, Runs.of([[1, BREAK]]), nothing, nothing, 0xFFFF)
    wide = seal(1, Runs.of([[70_000, BREAK]]), nothing, nothing, 70_001)
    shards = [narrow, wide]
    finish(merge(shards, 0, 2))
    (merged,) = shards

    assert narrow.tokens.dtype == np.uint16
    assert wide.tokens.dtype == np.uint32
    assert merged.tokens.tolist() == [1, BREAK, 70_000, BREAK]
    assert merged.nbytes > narrow.nbytes


def test_lookups_of_like_size_become_one() -> None:
    shelf = Shelf([story(f"Title {n}", f"word{n}a word{n}b word{n}c") for n in range(30)])
    index = Index(shelf)
    for end in range(1, 31):
        finish(index.extend(end))

    assert len(index.lookups) < 6
    assert sum(map(len, index.lookups)) == len(index.vocabulary) - 1
    assert index.nbytes > 0
    spelt = index.vocabulary.words
    assert sorted(spelt[n] for n in index.beginning("word7")) == ["word7a", "word7b", "word7c"]
    assert [spelt[n] for n in index.ending("d7b")] == ["word7b"]


READ = {
    "plain words": ("The ferry sailed.", ["the", "ferry", "sailed"], []),
    "tied by an apostrophe": ("Dor’an", ["dor", "an"], ["doran"]),
    "tied by hyphens": ("sea-to-sea", ["sea", "to", "sea"], ["seatosea"]),
    "initials": ("the E.U. said", ["the", "e", "u", "said"], ["eu"]),
    "a letter and a full stop": ("plan b. next", ["plan", "b", "next"], []),
    "quoted": ("'ferry' -- \"loan\"", ["ferry", "loan"], []),
    "signs in a row": ("a'-.b", ["a", "b"], []),
    "a web address": ("www.valda.example", ["www", "valda", "example"], []),
    "other scripts": ("Речной порт", ["речнои", "порт"], []),
    "no blanks between words": ("港口", ["港", "口"], []),
    "vowel signs": ("हिन्दी", ["हिनदी"], []),
    "nothing": (" .,- ", [], []),
}


@pytest.mark.parametrize(("text", "apart", "together"), READ.values(), ids=READ)
def test_a_text_is_read_as_words(text: str, apart: list[str], together: list[str]) -> None:
    vocabulary = Vocabulary()
    found = vocabulary.read(text)

    assert [vocabulary.words[number] for number in found[0]] == apart
    assert [vocabulary.words[number] for number in found[1]] == together
    assert words(text) == apart


@given(st.text())
def test_quick_reading_gives_the_same_words_as_finding_them(text: str) -> None:
    vocabulary = Vocabulary()

    assert [vocabulary.words[number] for number in vocabulary.read(text)[0]] == words(text)
    assert vocabulary.number_of("no such word") is None
