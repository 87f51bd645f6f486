"""How a typed word meets a word: the same for a few words and for a whole vocabulary."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search.shelf import index_of, story
from wirereader.lexicons.read import complaints
from wirereader.search import prices
from wirereader.search.candidates import Candidate, as_typed, close, far
from wirereader.search.forms import forms
from wirereader.search.index import Index
from wirereader.search.initials import Initials
from wirereader.search.lookup import Lookup
from wirereader.search.match import edits, slip_limit
from wirereader.search.prices import NOT_TYPED, UNIT, UNIT_SHIFT, WAYS, Way
from wirereader.search.query import Word
from wirereader.search.sounds import skeleton, sound
from wirereader.search.terms import weigh
from wirereader.search.ways import Few, cheapest, ways
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
    assert ways(typed, Few([word]), unfinished=False).get(word) == way


@pytest.mark.parametrize(("typed", "word", "way"), UNFINISHED.values(), ids=UNFINISHED)
def test_a_word_still_being_typed_meets_a_word_by(typed: str, word: str, way: Way) -> None:
    assert ways(typed, Few([word]), unfinished=True).get(word) == way


LETTERS = st.text(st.sampled_from("aeiknrst"), min_size=1, max_size=9)


@settings(deadline=None)
@given(st.lists(LETTERS, min_size=1, max_size=30, unique=True), LETTERS, st.booleans())
def test_the_index_finds_what_going_through_all_words_finds(
    vocabulary: list[str], typed: str, unfinished: bool
) -> None:
    # Nothing stands in a headline, so no way is cheaper for that.
    index = index_of(story(None, " ".join(vocabulary)))
    found: dict[str, Way] = {}
    for candidate in candidates_for(index, Word(typed, unfinished=unfinished)):
        if candidate.way in (prices.TITLE_BEGINNING, prices.TITLE_INSIDE, prices.TITLE_UNFINISHED):
            continue
        for number in candidate.numbers.tolist():
            word = index.vocabulary.words[number]
            if word not in found or candidate.way.price < found[word].price:
                found[word] = candidate.way
    expected = ways(typed, Few(vocabulary), unfinished=unfinished)
    if unfinished and len(typed) == 1:
        expected.pop(typed, None)
        found.pop(typed, None)

    assert found == expected


@given(st.lists(LETTERS, max_size=30, unique=True), LETTERS, st.booleans())
def test_the_cheapest_words_are_those_that_no_other_undercuts(
    vocabulary: list[str], typed: str, unfinished: bool
) -> None:
    met = ways(typed, Few(vocabulary), unfinished=unfinished)
    least = min((way.price for way in met.values()), default=0.0)

    found = cheapest(typed, Few(vocabulary), unfinished=unfinished)
    assert found == {word for word, way in met.items() if way.price == least}


def candidates_for(index: Index, word: Word) -> list[Candidate]:
    """All of them."""
    return [*as_typed(index, word), *finish(close(index, word)), *finish(far(index, word))]


def test_only_the_word_itself_is_meant_by_an_exact_word() -> None:
    index = index_of(story("Ferries", "ferry ferries ferryman"))
    (exact,) = finish(weigh(index, [Word("ferry", is_exact=True)]))
    (begun,) = finish(weigh(index, [Word("ferr", unfinished=True, is_exact=True)]))

    assert {index.vocabulary.words[n] for n in exact.meant} == {"ferry"}
    assert {index.vocabulary.words[n] for n in begun.meant} == {"ferry", "ferries", "ferryman"}


def test_the_codes_of_ways_tell_the_order_the_price_and_what_was_typed() -> None:
    assert sorted(WAYS) == list(WAYS)
    assert sorted(WAYS, key=lambda way: way.price) == list(WAYS)
    assert len({way.code for way in WAYS}) == len(WAYS)
    assert [(way.code >> UNIT_SHIFT) / UNIT for way in WAYS] == [way.price for way in WAYS]
    assert WAYS[0] == prices.WHOLE
    assert WAYS[-1] == prices.ABSENT
    typed = {prices.WHOLE, prices.TITLE_UNFINISHED, prices.UNFINISHED, prices.BARELY_BEGUN}
    assert {way for way in WAYS if not way.code & NOT_TYPED} == typed


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


@pytest.mark.parametrize(("word", "other"), [("thing", "the"), ("king", "ke"), ("shred", "shre")])
def test_an_ending_needs_a_stem_with_a_vowel(word: str, other: str) -> None:
    assert other not in forms(word)
    assert word not in forms(other)


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


@given(st.lists(st.text("abñ", min_size=1, max_size=40), min_size=1, unique=True), st.text("abñ"))
def test_a_lookup_finds_pieces_ends_and_beginnings(words: list[str], piece: str) -> None:
    words = sorted(words)
    lookup = finish(Lookup.build(lambda part: list(map(words.index, part)), words))

    holding = [n for n, word in enumerate(words) if piece in word]
    assert lookup.holding(piece, 1000).tolist() == holding
    assert lookup.holding(piece, 1).tolist() == holding[:1]
    assert lookup.ending(piece).tolist() == [n for n, w in enumerate(words) if w.endswith(piece)]
    begun = [n for n, word in enumerate(words) if word.startswith(piece)]
    assert lookup.beginning(piece).tolist() == begun


@given(
    st.lists(st.text("abcñ", min_size=1, max_size=9), min_size=1, unique=True),
    st.text("abcñ", min_size=1),
)
def test_a_lookup_finds_the_words_a_slip_away_and_those_with_such_a_beginning(
    words: list[str], typed: str
) -> None:
    words = sorted(words)
    lookup = finish(Lookup.build(lambda part: list(map(words.index, part)), words))
    distances = edits(typed, words, 2).tolist()

    for limit in (1, 2):
        numbers, found, begins_alike = (array.tolist() for array in lookup.near(typed, limit))
        near = [(n, distance) for n, distance in enumerate(distances) if distance <= limit]
        assert sorted(zip(numbers, found, strict=True)) == near
        assert [words[n][0] == typed[0] for n in numbers] == begins_alike
    begun = {
        n
        for n, word in enumerate(words)
        for length in (len(typed), len(typed) + 1)
        if len(word) >= length and edits(typed, [word[:length]], 1)[0] == 1
    }
    assert set(lookup.near_beginnings(typed).tolist()) == begun


@given(st.lists(st.text("ab", max_size=7), max_size=12), st.integers(0, 12), st.text("ab"))
def test_headlines_are_found_by_how_their_initials_begin(
    strings: list[str], at: int, more: str
) -> None:
    initials, typed = Initials(), "abab" + more
    initials.add(strings[:at])
    initials.add(strings[at:])

    begun = [n for n, string in enumerate(strings) if string.startswith(typed)]
    assert len(initials) == len(strings)
    assert initials.beginning(typed, 1000).tolist() == begun
    assert initials.beginning(typed, 1).tolist() == begun[:1]
