"""Finding: what is typed as it stands goes first, slips are forgiven, and the tier tells which."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search.shelf import Shelf, index_of, numbers, search, story
from wirereader.search import answering
from wirereader.search.answer import MOST_HITS, answer
from wirereader.search.find import find
from wirereader.search.hits import Found, Tier
from wirereader.search.index import Index
from wirereader.search.parse_query import parse_query
from wirereader.search.prices import MANY
from wirereader.search.work import finish

SHELF = [
    story("Ferry strike ends", "Crews went back to work in Ilven.", path="0.txt"),
    story("Calm at sea", "A ferry strike was called off.", path="1.txt"),
    story("Work in Ilven", "The strike of the ferry crews ended.", path="2.txt"),
    story("Ferries collide", "Nobody was hurt when they met.", path="3.txt"),
    story("Loans for farmers", "Seed prices doubled; the ceasefire holds.", path="4.txt"),
    story("Talks", "A cease fire was signed by Yousef Qadir, non-aligned.", path="5.txt"),
    story("Funds end in balance", "Accounts closed.", path="6.txt"),
]
INDEX = index_of(*SHELF)

TIERS: dict[str, tuple[str, int, Tier]] = {
    "words in a row": ("ferry strike ", 0, "exact"),
    "a single word": ("collide ", 3, "exact"),
    "a phrase": ('"strike was called"', 1, "exact"),
    "a phrase and a word": ('"ferry strike" ilven ', 0, "words"),
    "words anywhere": ("doubled seed ", 4, "words"),
    "the last word unfinished": ("ferry strik", 0, "prefix"),
    "an earlier word cut short": ("farm doubled ", 4, "prefix"),
    "a slip": ("collied ", 3, "fuzzy"),
    "another form": ("doubling ", 4, "fuzzy"),
    "two words for one": ("cease fire holds ", 4, "fuzzy"),
    "one word for two": ("ceasefire signed ", 5, "fuzzy"),
    "another spelling": ("ghadir ", 5, "fuzzy"),
    "no vowels": ("hrt clld ", 3, "fuzzy"),
    "the initials of a headline": ("feib", 6, "fuzzy"),
    "a piece from inside": ("ollid ", 3, "fuzzy"),
    "a hyphen left out": ("nonaligned ", 5, "exact"),
    "a word missing": ("collide ferries volcano ", 3, "partial"),
}


@pytest.mark.parametrize(("query", "n", "tier"), TIERS.values(), ids=TIERS)
def test_a_hit_says_why_it_is_there(query: str, n: int, tier: Tier) -> None:
    hit = search(INDEX, query).hits[0]

    assert (hit.n, hit.tier) == (n, tier)


def test_exact_goes_before_words_and_words_before_everything_else() -> None:
    found = search(INDEX, "ferry strike ")
    tiers = [hit.tier for hit in found.hits]

    assert [hit.n for hit in found.hits[:3]] == [0, 1, 2]
    assert tiers[:3] == ["exact", "exact", "words"]
    assert "partial" not in tiers


def test_words_in_the_headline_go_before_words_in_the_text() -> None:
    index = index_of(
        story("Calm", "Talks on the harbour, and a loan"), story("A loan for a harbour", "Calm")
    )
    assert numbers(index, "loan harbour ") == [1, 0]


def test_fewest_edits_go_first_whatever_the_tier() -> None:
    index = index_of(
        story("One", "the harbours of Valda and the loen of Ilven"),
        story("Two", "the harbours of Valda and the loan of Ilven"),
    )
    hits = search(index, "harbour loan ").hits

    assert [hit.n for hit in hits] == [1, 0]
    assert [hit.tier for hit in hits] == ["fuzzy", "fuzzy"]


def test_a_phrase_that_stands_nowhere_gives_its_words_and_is_never_exact() -> None:
    hits = search(INDEX, '"strike ferry"').hits

    assert {hit.n for hit in hits} >= {0, 1, 2}
    assert "exact" not in {hit.tier for hit in hits}


def test_a_phrase_that_stands_somewhere_leaves_the_other_stories_out() -> None:
    assert sorted(numbers(INDEX, '"ferry strike"')) == [0, 1]
    assert numbers(INDEX, '"ferry strike w') == [1]
    assert numbers(INDEX, '"fer') == numbers(INDEX, '"ferr')


def test_an_exact_word_is_demanded() -> None:
    assert numbers(INDEX, "'ferri") == []
    assert numbers(INDEX, "'collide") == [3]


def test_capitals_rank_and_exclude_nothing() -> None:
    index = index_of(story(None, "the march of crews"), story(None, "late in March they sailed"))

    assert numbers(index, "March ") == [1, 0]
    assert numbers(index, "march ") == [0, 1]


def test_words_near_each_other_go_first() -> None:
    far = (
        "The loan came late. "
        + "Nothing else was said about it at all. " * 3
        + "The harbour slept."
    )
    index = index_of(story(None, far), story(None, "A loan for the harbour of Ilven was refused."))

    assert numbers(index, "loan harbour ") == [1, 0]


def test_of_either_word_the_better_one_counts() -> None:
    assert numbers(INDEX, "collide | farmers ") == [3, 4]
    assert numbers(INDEX, "(collied | frmers) ")[:2] == [3, 4]


def test_where_many_have_what_was_typed_only_close_others_are_told() -> None:
    plain = [story(None, "the freight came") for _ in range(MANY)]
    other = [story(None, "the freights came"), story(None, "the freighr came")]

    assert len(numbers(index_of(*plain[2:], *other), "freight ")) == MANY
    assert numbers(index_of(*plain, *other), "freight ") == list(range(MANY + 1))


@pytest.mark.parametrize(
    "query", ["freight ", "freigh", "the freight", "(freight | strike) ", '"freight came"', "fr"]
)
def test_what_is_not_looked_up_where_many_have_the_words_would_be_no_hit(
    query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = [story(f"Day {n}", "the freight came", "a strike" * (n % 3)) for n in range(MANY + 5)]
    others = ["the freights came", "the freighr came", "right", "a cargo of freightliners"]
    index = index_of(*plain, *(story(None, other) for other in others))
    quick = search(index, query)
    monkeypatch.setattr(answering, "are_many_as_typed", lambda *_: False)
    index.remembered.clear()

    assert quick == search(index, query)


def test_two_slips_one_in_the_first_letter_are_no_hit_beside_the_word() -> None:
    index = index_of(story(None, "the freight came"), story(None, "the right answer"))

    assert numbers(index, "freight ") == [0]
    assert numbers(index, "ftight ") == [0, 1]


def test_a_single_letter_being_typed_is_no_word_yet() -> None:
    index = index_of(story("Vitamin q", "x"), story("Vitamin quest", "x"))

    assert {hit.tier for hit in search(index, "vitamin q").hits} == {"prefix"}
    assert search(index, "vitamin q ").hits[0].tier == "exact"


def test_the_answer_counts_all_hits_and_gives_the_best() -> None:
    index = index_of(*(story(f"Ferry {n}", "x") for n in range(30)))
    found = search(index, "ferry ", limit=5)

    assert [hit.n for hit in found.hits] == [0, 1, 2, 3, 4]
    assert (found.total, found.searched) == (30, 30)


def test_files_that_could_not_be_read_are_no_hits() -> None:
    index = index_of(story(None), story("Ferry"))

    assert numbers(index, "!loan ") == [1]


@pytest.mark.parametrize(
    "query", ["\ud800ferry", "\x00", "ferr\udfffy", "\U0010ffff" * 40, "é" * 300]
)
def test_odd_signs_in_a_query_do_no_harm(query: str) -> None:
    assert search(INDEX, query).searched == len(SHELF)


@pytest.mark.parametrize("query", ["", " ", "--", "kind:loud "])
def test_a_query_without_words_has_no_hits(query: str) -> None:
    found = search(INDEX, query)

    assert found.hits == ()
    assert found.slips == parse_query(query).slips


def test_a_query_that_was_read_already_is_searched_too() -> None:
    *_, found = find(INDEX, parse_query("collid", is_final=True))

    assert isinstance(found, Found)
    assert (found.hits[0].n, found.hits[0].tier) == (3, "prefix")


def test_reading_states_are_conditions() -> None:
    corpus = Shelf(SHELF)
    index = Index(corpus)
    finish(index.extend())
    states = {"unread": lambda key: key == "1.txt"}
    *_, found = find(index, "ferry is:unread", states=states)

    assert isinstance(found, Found)
    assert [hit.n for hit in found.hits] == [1]


def test_an_answer_has_paths_tiers_and_titles() -> None:
    found = answer(INDEX, "collide")

    assert found["query"] == "collide"
    assert found["elapsed_ms"] >= 0
    assert found["hits"][0] == {
        "path": "3.txt",
        "score": found["hits"][0]["score"],
        "tier": "exact",
        "title": "Ferries collide",
    }
    assert len(answer(index_of(*SHELF * 9), "ferry ")["hits"]) == MOST_HITS
    assert answer(INDEX, "")["hits"] == []


WORDS = st.sampled_from(["ferry", "ferries", "strike", "strikes", "crews", "loan", "ilven", "x"])
TEXTS = st.lists(st.lists(WORDS, max_size=6).map(" ".join), min_size=1, max_size=6)
QUERIES = st.lists(
    WORDS | st.sampled_from(['"', "!", "|", "(", ")", "'", "said:", "^", "near3(", "by:", "a"])
    | st.text(max_size=4),
    max_size=5,
).map(" ".join)  # fmt: skip


@settings(deadline=None)
@given(TEXTS, QUERIES)
def test_no_query_makes_searching_fail(texts: list[str], query: str) -> None:
    index = index_of(*(story(text, *texts) for text in texts))
    found = search(index, query)

    assert len({hit.n for hit in found.hits}) == len(found.hits) <= found.total
    assert list(found.hits) == sorted(found.hits, key=lambda hit: (-hit.score, hit.n))
    assert search(index, query) == found


@settings(deadline=None)
@given(TEXTS, st.lists(WORDS, min_size=1, max_size=3))
def test_every_story_with_all_words_as_typed_is_found_and_stands_above_the_rest(
    texts: list[str], typed: list[str]
) -> None:
    index = index_of(*(story(None, text) for text in texts))
    hits = search(index, " ".join(typed) + " ").hits
    row = f" {' '.join(typed)} "
    exact = {n for n, text in enumerate(texts) if row in f" {text} "}
    whole = {n for n, text in enumerate(texts) if set(typed) <= set(text.split())}

    assert {hit.n for hit in hits if hit.tier == "exact"} == exact
    assert {hit.n for hit in hits if hit.tier in ("exact", "words")} == whole
    order = [("exact", "words").index(hit.tier) for hit in hits[: len(whole)] if hit.n in whole]
    assert order == sorted(order)
    assert len(order) == len(whole)


def test_the_front_doors_are_light_to_import() -> None:
    doors = ["hits", "find", "spans", "names", "snippet", "answer", "judge", "parse_query"]
    code = "; ".join(f"import wirereader.search.{door}" for door in doors)
    code += "; import sys; print([m for m in ('numpy', 'rapidfuzz') if m in sys.modules])"

    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


def test_a_search_gives_way_between_its_slices() -> None:
    steps = list(find(INDEX, "ferry strikes"))

    assert len(steps) > 3
    assert steps[:-1] == [None] * (len(steps) - 1)
    assert isinstance(steps[-1], Found)
