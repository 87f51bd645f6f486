"""Traits: which rules a word concerns, told by one byte a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.annotator.tags import LOWERS, TAGS
from wirereader.annotator.traits import SIGNS, Trait, places_with, tags_and_traits


def _traits(word: str) -> int:
    return tags_and_traits(SIGNS[word])[1][0]


@pytest.mark.parametrize(
    ("word", "traits"),
    [
        pytest.param("harbour", 0, id="nothing"),
        pytest.param("said", Trait.CUE, id="verb of saying"),
        pytest.param("according", Trait.CUE, id="cue without a verb"),
        pytest.param(":", Trait.CUE, id="sign as a cue"),
        pytest.param("Valda", Trait.NAME | Trait.FOLDED, id="capital"),
        pytest.param("al-Roe", Trait.NAME | Trait.FOLDED, id="capital behind an article"),
        pytest.param("1,200", Trait.FIGURE, id="digits"),
        pytest.param("thirty-five", Trait.FIGURE, id="number in words"),
        pytest.param("she", Trait.REFERENCE, id="pronoun"),
        pytest.param("The", Trait.REFERENCE | Trait.NAME | Trait.FOLDED, id="article"),
        pytest.param("minister", Trait.ROLE, id="role"),
        pytest.param("bin", Trait.JOINT, id="small word inside names"),
        pytest.param(",", Trait.JOINT, id="sign inside names"),
        pytest.param(".", Trait.DOTTED, id="full stop"),
        pytest.param("a.m.", Trait.DOTTED, id="abbreviation"),
        pytest.param("don’t", Trait.FOLDED, id="curly apostrophe"),
    ],
)
def test_word_has_the_traits_that_rules_look_for(word: str, traits: int) -> None:
    assert _traits(word) == traits


@pytest.mark.parametrize("traits", range(256))
def test_all_sums_of_traits_can_be_told_from_a_sign(traits: int) -> None:
    sign = chr(traits << 8 | ord("N"))
    assert tags_and_traits(sign) == (["N"], bytes([traits]))
    assert tags_and_traits(sign * 2) == (["N", "N"], bytes([traits, traits]))


@given(st.lists(st.text(min_size=1).filter(lambda word: not word.isspace())))
def test_signs_hold_the_tag_and_the_traits_of_each_word(words: list[str]) -> None:
    tags, traits = tags_and_traits("".join(SIGNS[word] for word in words))
    assert tags == [TAGS[word] for word in words]
    folded = [i for i, word in enumerate(words) if LOWERS[word] != word]
    assert places_with(Trait.FOLDED, traits) == folded
