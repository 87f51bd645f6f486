"""When two spellings of a name may mean one person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.text.names import is_short_form, name_words, same_word, sound_key, surname


def same_person(name: str, other: str) -> bool:
    """Whether two names may mean one person: one is a short form or another spelling of the other.

    A surname alone is compatible with every bearer of it: the caller must see that there is only
    one. Two different given names are never one person.
    """
    words, others = name_words(name), name_words(other)
    if len(words) == len(others) == 1:
        return same_word(words[0], others[0])
    return is_short_form(words, others) or is_short_form(others, words)


NAMES = st.text(alphabet="abcdefghijklmnoprstuvwxyz -'’é.", max_size=30)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        pytest.param("Dorota Velkhani", "Velkhani", id="surname"),
        pytest.param("Velkhani", "Dorota Velkhani", id="order does not matter"),
        pytest.param("Dorota M. Velkhani", "Dorota Velkhani", id="middle initial left out"),
        pytest.param("Dorota Maria Velkhani", "D. M. Velkhani", id="initials"),
        pytest.param("Omar Sahl Barzun", "Sahl Barzun", id="first of three left out"),
        pytest.param("Tom Ardell Jr.", "Tom Ardell", id="junior left out"),
        pytest.param("Rosa Ibáñez", "Rosa Ibanez", id="diacritics"),
        pytest.param("Selim Araghdi", "Selim Araqdi", id="gh and q"),
        pytest.param("Hossein Tavakol", "Hussain Tavakkol", id="vowels of one name"),
        pytest.param("Petr Zelovsky", "Petr Zelovskiy", id="endings of one name"),
        pytest.param('Robert "Bob" Quillan', "Bob Quillan", id="nickname in marks"),
        pytest.param("Amir El-Tahoud", "Amir Eltahoud", id="hyphen"),
    ],
)
def test_two_spellings_may_mean_one_person(name: str, other: str) -> None:
    assert same_person(name, other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        pytest.param("Dorota Velkhani", "Martin Velkhani", id="two given names"),
        pytest.param("Dorota Velkhani", "M. Velkhani", id="another initial"),
        pytest.param("Ann Clinter", "Ann Clanter", id="vowels far apart"),
        pytest.param("Rice", "Ross", id="short words must be equal"),
        pytest.param("Dorota", "Dorota Velkhani", id="a given name is no surname"),
        pytest.param("", "Dorota Velkhani", id="no name"),
        pytest.param("Ann Maria Roe", "Maria Ann Roe", id="given names in another order"),
    ],
)
def test_two_names_are_two_people(name: str, other: str) -> None:
    assert not same_person(name, other)


@pytest.mark.parametrize(
    ("name", "other", "alike"),
    [
        pytest.param("Velkhani", "Velkhaani", True, id="doubled vowel"),
        pytest.param("Araghdi", "Araqdi", True, id="gh and q"),
        pytest.param("Barlov", "Barloff", True, id="v and ff"),
        pytest.param("Mohammad", "Muhammed", True, id="vowels do not count"),
        pytest.param("Charif", "Karif", False, id="ch is no k"),
        pytest.param("Evans", "Ivans", True, id="first vowels are one"),
    ],
)
def test_spellings_by_ear_share_a_key(name: str, other: str, alike: bool) -> None:
    assert (sound_key(name) == sound_key(other)) is alike


def test_a_key_keeps_words_apart() -> None:
    assert sound_key("Dorota Velkhani").count(" ") == 1


def test_a_name_of_nothing_but_a_suffix_keeps_it() -> None:
    assert name_words("Jr.") == ("jr.",)
    assert not is_short_form([], ["roe"])


@given(NAMES, NAMES)
def test_order_never_matters(name: str, other: str) -> None:
    assert same_person(name, other) == same_person(other, name)


@given(NAMES)
def test_a_name_is_itself(name: str) -> None:
    assert same_person(name, name) == bool(name_words(name))
    assert sound_key(name) == sound_key(name.upper())


@pytest.mark.parametrize(
    ("name", "last"),
    [
        pytest.param("Dorota Velkhani", "Velkhani", id="last word"),
        pytest.param("Velkhani", "Velkhani", id="alone"),
        pytest.param("Tom R. Ardell II", "Ardell", id="a number is no surname"),
        pytest.param("Tom Ardell, Jr.", "Ardell", id="junior, behind a comma"),
        pytest.param("Iv", "Iv", id="somebody called like a suffix"),
        pytest.param("", "", id="nobody"),
    ],
)
def test_the_surname_is_the_last_word_that_is_no_suffix(name: str, last: str) -> None:
    assert surname(name) == last
