"""How a typed word meets a word: the same for a few words and for a whole vocabulary."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search.shelf import index_of, story
from wirereader.lexicons.read import complaints
from wirereader.search import prices
from wirereader.search.candidates import candidates
from wirereader.search.forms import forms
from wirereader.search.lines import Lines
from wirereader.search.match import slip_limit
from wirereader.search.prices import WAYS, Way
from wirereader.search.query import Word
from wirereader.search.sounds import skeleton, sound
from wirereader.search.ways import ways
from wirereader.search.work import finish

MEETINGS = {
    "as typed": ("ferry", "ferry", prices.WHOLE),
    "another number": ("ferry", "ferries", prices.FORM),
    "another tense": ("pledged", "pledging", prices.FORM),
    "an irregular form": ("took", "taken", prices.FORM),
    "a doubled consonant": ("plan", "planned", prices.FORM),
    "a swap": ("ferry", "frery", prices.SLIP),
    "a letter left out": ("harbour", "harbor", prices.SLIP),
    "the first letter wrong": ("ferry", "berry", prices.FIRST_SLIP),
    "two slips": ("harbour", "hxrbor", prices.TWO_SLIPS),
    "two slips, one in the first letter": ("freight", "right", prices.FIRST_TWO_SLIPS),
    "two slips in a short word": ("ferry", "fxrrx", None),
    "one slip in a very short word": ("oil", "oat", None),
    "two letters of an earlier word": ("ha", "harbour", None),
    "an earlier word cut short": ("harb", "harbour", prices.BEGINNING),
    "a sound with two vowels changed": ("yousef", "yusuf", prices.TWO_SLIPS),
    "the same sound": ("qadir", "ghadir", prices.SOUND),
    "a long vowel": ("raeesov", "raisov", prices.SOUND),
    "a piece from inside": ("rbou", "harbour", prices.INSIDE),
    "a short piece from inside": ("rbo", "harbour", None),
    "no vowels": ("hrbr", "harbour", prices.SKELETON),
    "nothing alike": ("ferry", "loan", None),
}
UNFINISHED = {
    "the beginning": ("harb", "harbour", prices.UNFINISHED),
    "one letter": ("h", "harbour", prices.BARELY_BEGUN),
    "a slip in the beginning": ("hrabo", "harbours", prices.UNFINISHED_SLIP),
    "a letter left out of the beginning": ("habou", "harbours", prices.UNFINISHED_SLIP),
    "the word itself": ("harbour", "harbour", prices.WHOLE),
}


@pytest.mark.parametrize(("typed", "word", "way"), MEETINGS.values(), ids=MEETINGS)
def test_a_typed_word_meets_a_word_by(typed: str, word: str, way: Way | None) -> None:
    assert ways(typed, [word], unfinished=False).get(word) == way


@pytest.mark.parametrize(("typed", "word", "way"), UNFINISHED.values(), ids=UNFINISHED)
def test_a_word_still_being_typed_meets_a_word_by(typed: str, word: str, way: Way) -> None:
    assert ways(typed, [word], unfinished=True).get(word) == way


LETTERS = st.text(st.sampled_from("aeiknrst"), min_size=1, max_size=9)


@settings(deadline=None)
@given(st.lists(LETTERS, min_size=1, max_size=30, unique=True), LETTERS, st.booleans())
def test_the_index_finds_what_going_through_all_words_finds(
    vocabulary: list[str], typed: str, unfinished: bool
) -> None:
    # Nothing stands in a headline, so no way is cheaper for that.
    index = index_of(story(None, " ".join(vocabulary)))
    found: dict[str, Way] = {}
    for candidate in finish(candidates(index, Word(typed, unfinished=unfinished))):
        if candidate.way in (prices.TITLE_BEGINNING, prices.TITLE_INSIDE, prices.TITLE_UNFINISHED):
            continue
        for number in candidate.numbers.tolist():
            word = index.vocabulary.words[number]
            if word not in found or candidate.way.price < found[word].price:
                found[word] = candidate.way
    expected = ways(typed, vocabulary, unfinished=unfinished)
    if unfinished and len(typed) == 1:
        expected.pop(typed, None)
        found.pop(typed, None)

    assert found == expected


def test_only_the_word_itself_is_a_candidate_for_an_exact_word() -> None:
    index = index_of(story("Ferries", "ferry ferries ferryman"))
    exact = finish(candidates(index, Word("ferry", is_exact=True)))
    begun = finish(candidates(index, Word("ferr", unfinished=True, is_exact=True)))

    assert [c.way for c in exact] == [prices.WHOLE]
    assert {c.way for c in begun} == {prices.TITLE_UNFINISHED, prices.UNFINISHED}


def test_ways_are_numbered_in_the_order_of_the_table() -> None:
    assert [way.code for way in WAYS] == list(range(len(WAYS)))
    assert max(WAYS, key=lambda way: way.price) == prices.ABSENT
    assert min(WAYS, key=lambda way: way.price) == prices.WHOLE


FORMS = {
    "pledge": {"pledges", "pledged", "pledging"},
    "pledging": {"pledge", "pledged"},
    "carry": {"carries", "carried", "carrying"},
    "carried": {"carry", "carries"},
    "stopped": {"stop", "stops", "stopping"},
    "churches": {"church"},
    "wolves": {"wolf"},
    "wives": {"wife"},
    "men": {"man"},
    "went": {"go", "gone"},
    "dying": {"die", "died"},
    "veto": {"vetoes"},
    "dress": {"dresses"},
    "red": {"reds"},
}


@pytest.mark.parametrize(("word", "others"), FORMS.items(), ids=FORMS)
def test_the_forms_of_a_word_hold_its_other_forms(word: str, others: set[str]) -> None:
    assert others | {word} <= forms(word)


@given(st.text(st.characters(categories=["L", "N"]), min_size=1))
def test_every_word_is_a_form_of_itself(word: str) -> None:
    assert word in forms(word)


def test_the_lexicons_of_search_keep_the_rules() -> None:
    for name in ("inflection_endings", "irregular_forms", "sound_spellings"):
        assert complaints(name) == []


ALIKE = [
    ("qadir", "ghadir"),
    ("khalid", "qalid"),
    ("sharif", "sherif"),
    ("schumann", "shumann"),
    ("nikolay", "nikolai"),
    ("mahmoud", "mahmud"),
    ("philip", "filip"),
    ("annan", "anan"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_spellings_of_one_sound_have_one_key(one: str, other: str) -> None:
    assert (sound(one) == sound(other)) == (one != "sharif")


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1), min_size=1))
def test_many_words_at_once_have_the_keys_of_each(words: list[str]) -> None:
    assert sound("\n".join(words)).split("\n") == [sound(word) for word in words]


def test_a_skeleton_keeps_the_first_letter() -> None:
    assert [skeleton(word) for word in ("harbour", "aid", "e", "")] == ["hrbr", "ad", "e", ""]


def test_slips_are_allowed_by_length() -> None:
    assert [slip_limit(length) for length in (1, 3, 4, 5, 6, 20)] == [0, 0, 1, 1, 2, 2]


@given(st.lists(st.text(st.sampled_from("ab"), max_size=4), max_size=12), st.text("ab", min_size=1))
def test_lines_find_a_piece_in_all_strings(strings: list[str], piece: str) -> None:
    lines = Lines.of(strings)

    assert len(lines) == len(strings)
    holding = [n for n, string in enumerate(strings) if piece in string]
    assert lines.holding(piece, 1000).tolist() == holding
    begun = [n for n, string in enumerate(strings) if string.startswith(piece)]
    assert lines.holding(f"\n{piece}", 1000).tolist() == begun
    assert lines.holding(piece, 1).tolist() == holding[:1]
